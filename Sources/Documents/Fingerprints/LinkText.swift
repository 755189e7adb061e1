import Text

/// A text without where its links lead to: `see [the law](https://example.org)` is `see the law`.
enum LinkText {
  /// A text as a digest has it, with what the links show in their place.
  static func of(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(joint) else { return text }
    var result: [UInt8] = []
    var open: [Int] = []
    var dropped: Set<Int> = []
    var index = 0
    while index < text.count {
      switch text[index] {
      case .openingBracket: open.append(result.count)
      case .closingBracket:
        let start = open.popLast()
        if let start, let end = endOfDestination(behind: index, in: text) {
          dropped.insert(start)
          index = end
          continue
        }
      default: break
      }
      result.append(text[index])
      index += 1
    }
    return dropped.isEmpty ? result : result.indices.filter { !dropped.contains($0) }.map { result[$0] }
  }

  private static let joint = Array("](".utf8)
  /// In bytes; what is longer is no destination.
  private static let longest = 2000

  /// The offset behind `(…)` right behind a bracket; nil where no such thing stands.
  private static func endOfDestination(behind bracket: Int, in text: [UInt8]) -> Int? {
    guard bracket + 1 < text.count, text[bracket + 1] == .openingParenthesis else { return nil }
    var depth = 0
    for index in (bracket + 1)..<min(text.count, bracket + longest) {
      if text[index] == .openingParenthesis { depth += 1 }
      if text[index] == .closingParenthesis { depth -= 1 }
      if depth == 0 { return index + 1 }
    }
    return nil
  }
}
