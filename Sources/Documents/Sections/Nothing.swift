import Text
import Vocabulary

/// Whether `text` is wholly in brackets, as templates write what is to be filled in.
func isPlaceholder(_ text: String) -> Bool {
  if text.isEmpty { return true }
  let inside = text.dropFirst(text.hasPrefix("\\[") ? 2 : 1).dropLast()
  return (text.hasPrefix("[") || text.hasPrefix("\\[")) && text.hasSuffix("]") && !inside.contains("[")
}

/// Whether `text` is one of the ways to say that there is nothing: dashes, `N/A`, `None yet`, `No violations – all pass`.
func isNothing(_ text: String) -> Bool {
  text.characterBytes.map { ASCIINothing.isAll(of: $0) } ?? isNothingByCharacters(text)
}

/// The same of any text.
func isNothingByCharacters(_ text: String) -> Bool {
  let edges: (Character) -> Bool = { $0.isWhitespace || "-–—_.…/()（）。*".contains($0) }
  let words = text.lowercased().drop(while: edges).trimmedAtEnd(while: edges)
  if words.isEmpty { return true }
  if Words.nothing.contains(String(words)) { return true }
  return Words.nothing.contains { word in
    guard words.hasPrefix(word), let next = words.dropFirst(word.count).first else { return false }
    if ",;:.–—-(（。、，：".contains(next) { return !Words.nothingAlone.contains(word) }
    let rest = words.dropFirst(word.count)
    return Words.openEndedNothing.contains(word) && next == " " && !rest.hasPrefix(" of ")
  }
}
