import Markdown
import Text
import Vocabulary

/// What a task is called at the head of its text.
enum TaskLabel: Hashable {
  /// `T001`
  case identifier(String)
  /// `1.`, `1.1`, `Task 1.1`: a number that may begin anew in every part.
  case number(String)

  /// The label of a text, and what follows it; nil where there is none.
  static func split(_ text: String) -> (label: TaskLabel, rest: String)? {
    let lead = TaskLead(text)
    if let identifier = lead.identifier { return (.identifier(identifier), lead.text) }
    return numbered(text)
  }

  /// The label behind marks such as `[P]` and signs, and the text with these marks but without the label.
  static func splitBehindMarks(_ text: String) -> (label: TaskLabel, rest: String)? {
    if let found = split(text) { return found }
    guard let start = text.first, start == "[" || start == "(" || !start.isLetter && !start.isASCII else { return nil }
    var marks = text[...]
    while let first = marks.first {
      if first == "[" || first == "(" {
        guard let end = marks.firstIndex(of: first == "[" ? "]" : ")"), marks[..<end].utf8.count <= longestMark else {
          return nil
        }
        marks = marks[marks.index(after: end)...]
      } else if first == " " || !first.isLetter && !first.isASCII {
        marks = marks.dropFirst()
      } else {
        break
      }
    }
    guard case .identifier(let identifier)? = split(String(marks))?.label else { return nil }
    return (.identifier(identifier), text[..<marks.startIndex] + TaskLead(String(marks)).text)
  }

  /// A number behind emphasis and perhaps the word for a task.
  private static func numbered(_ text: String) -> (label: TaskLabel, rest: String)? {
    let start = text.drop { $0 == "*" || $0 == "_" }
    guard let first = start.first else { return nil }
    if first.isASCII, first.isNumber { return number(start, isNamed: false) }
    guard first.isLetter else { return nil }
    let lowered = start.prefix(longestLabel).lowercased()
    guard let word = Words.taskLabels.first(where: lowered.hasPrefix) else { return nil }
    let behind = start.dropFirst(word.count).drop { $0 == " " || $0 == "#" }
    return number(behind, isNamed: true)
  }

  /// `1.1`, and `1.` or `1)`; behind the word for a task `1` too.
  private static func number(_ text: Substring, isNamed: Bool) -> (label: TaskLabel, rest: String)? {
    var end = text.startIndex
    var parts = 0
    while end < text.endIndex {
      let digits = text[end...].prefix { $0.isASCII && $0.isNumber }
      guard (1...3).contains(digits.count) else { break }
      parts += 1
      end = digits.endIndex
      guard end < text.endIndex, text[end] == "." else { break }
      let next = text.index(after: end)
      guard next < text.endIndex, text[next].isASCII, text[next].isNumber else { break }
      end = next
    }
    guard parts > 0 else { return nil }
    let rest = text[end...]
    let isEnded = rest.first.map { ".):：".contains($0) } ?? false
    guard isNamed || parts > 1 || isEnded else { return nil }
    let behind = isEnded ? rest.dropFirst() : rest
    let isColon = isEnded && (rest.first == ":" || rest.first == "：")
    guard isColon || behind.first.map({ $0.isWhitespace || "*_–—-：:[(".contains($0) || !$0.isASCII }) ?? true
    else { return nil }
    let plain = behind.drop { $0.isWhitespace || "*_–—-：:".contains($0) }
    return (.number(String(text[..<end])), String(plain))
  }

  private static let longestMark = 60
  private static let longestLabel = (Words.taskLabels.map(\.count).max() ?? 0) + 1
}
