import Text
import Vocabulary

/// The form of the IDs of a list: `T001` and `T012a` have the form `T0`, three digits long.
enum TaskIDForm {
  /// The letters before the number, and how many digits that has.
  static func of(_ id: String) -> String {
    let lead = id.prefix { !$0.isNumber }
    return "\(lead)\(id.dropFirst(lead.count).prefix { $0.isNumber }.count)"
  }

  /// The IDs of some forms that stand in a text.
  static func all(in text: String, of forms: Set<String>) -> [(id: String, range: Range<String.Index>)] {
    let bytes = Array(text.utf8)
    guard bytes[...].hasPlainCharacters else { return allByCharacters(in: text, of: forms) }
    var found: [(id: String, range: Range<String.Index>)] = []
    var start = 0
    while start < bytes.count {
      guard isPart(bytes[start]) else {
        start += 1
        continue
      }
      var word = bytes[start...].prefix(while: isPart)
      start = word.endIndex
      while let last = word.last, !last.isLetter, !last.isDigit { word.removeLast() }
      guard word.first?.isLetter == true, word.count <= longest, let digit = word.firstIndex(where: \.isDigit) else {
        continue
      }
      let tail = word[digit...].drop(while: \.isDigit)
      guard tail.count < 2 || tail.dropFirst().allSatisfy({ $0.isDigit || $0 == .period }) else { continue }
      let id = word.text
      guard forms.contains(of(id)) else { continue }
      let first = text.utf8.index(text.startIndex, offsetBy: word.startIndex)
      found.append((id, first..<text.utf8.index(first, offsetBy: word.count)))
    }
    return found
  }

  /// The same in any text.
  static func allByCharacters(in text: String, of forms: Set<String>) -> [(id: String, range: Range<String.Index>)] {
    var found: [(id: String, range: Range<String.Index>)] = []
    var start = text.startIndex
    while start < text.endIndex {
      guard isPart(text[start]) else {
        start = text.index(after: start)
        continue
      }
      var word = text[start...].prefix(while: isPart)
      start = word.endIndex
      while let last = word.last, !last.isLetter, !last.isNumber { word = word.dropLast() }
      guard let first = word.first, first.isLetter, word.contains(where: \.isNumber), word.utf8.count <= longest else {
        continue
      }
      // `T012a` and `T012.1` are IDs, `T012Worker` is a name.
      let tail = word.drop { !$0.isNumber }.drop(while: \.isNumber)
      guard tail.count < 2 || tail.dropFirst().allSatisfy({ $0.isNumber || $0 == "." }) else { continue }
      let id = String(word)
      if forms.contains(of(id)) { found.append((id, word.startIndex..<word.endIndex)) }
    }
    return found
  }

  /// Whether an ID behind a text stands at the head of its line: behind markers, boxes and marks.
  static func isHead(_ text: Substring) -> Bool {
    var isWithin = false
    for character in text {
      if character == "[" { isWithin = true } else if character == "]" { isWithin = false }
      if !isWithin, character.isLetter { return false }
    }
    return true
  }

  /// The IDs that stand in a list, each with its neighbours; the ends of ranges are left out.
  static func runs(
    of found: [(id: String, range: Range<String.Index>)], in text: String
  ) -> [[(id: String, range: Range<String.Index>)]] {
    var runs: [[(id: String, range: Range<String.Index>)]] = []
    for (index, item) in found.enumerated() {
      let between = index > 0 ? text[found[index - 1].range.upperBound..<item.range.lowerBound] : ""
      if index > 0, isJoint(between), var last = runs.popLast() {
        last.append(item)
        runs.append(last)
      } else {
        runs.append([item])
      }
    }
    return runs
  }

  private static func isJoint(_ text: Substring) -> Bool {
    let joint = text.filter { !"*_` ".contains($0) }.lowercased()
    return signs.contains(joint) || Words.taskJoints.contains(joint.first == "," ? String(joint.dropFirst()) : joint)
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte == .hyphen || byte == .underscore || byte == .period
  }

  private static func isPart(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber || "-_.".contains(character))
  }

  private static let signs: Set<String> = [",", "，", "、", "/", "&", "+"]

  private static let longest = 20
}
