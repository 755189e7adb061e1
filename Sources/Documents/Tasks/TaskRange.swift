import Names
import Text

/// A range of tasks that a text names: `T001–T023`, `T001 to T023`.
struct TaskRange: Equatable {
  /// What stands before the numbers: `T`.
  let prefix: String
  let first: String
  let last: String
  let numbers: ClosedRange<Int>
  /// As it stands.
  let text: String

  /// The ranges in a text, in order.
  static func all(in text: String) -> [TaskRange] {
    guard text.contains(where: { $0 == "T" || $0 == "-" }) else { return [] }
    var ranges: [TaskRange] = []
    var rest = text[...]
    var isWordStart = true
    while let character = rest.first {
      if isWordStart, let first = identifier(rest), let (end, range) = range(rest, first) {
        ranges.append(range)
        rest = rest[end...]
        isWordStart = false
        continue
      }
      isWordStart =
        !(character.isLetter || character.isNumber || character == "-" || character == "_" || character == "/")
      rest = rest.dropFirst()
    }
    return ranges
  }

  /// The number of an ID that begins with `prefix`.
  static func number(of identifier: String, prefix: String) -> Int? {
    guard identifier.hasPrefix(prefix) else { return nil }
    return Int(decimalDigits: identifier.dropFirst(prefix.count).prefix { $0.isASCII && $0.isNumber })
  }

  private static func range(_ text: Substring, _ first: (prefix: Substring, digits: Substring)) -> (
    String.Index, TaskRange
  )? {
    let joint = text[first.digits.endIndex...]
    let gap = joint.drop { $0 == " " }
    guard let sign = joints.first(where: gap.hasPrefix) else { return nil }
    let behind = gap.dropFirst(sign.count).drop { $0 == " " }
    guard let last = identifier(behind), last.prefix == first.prefix, last.digits.count == first.digits.count,
      let low = Int(decimalDigits: first.digits), let high = Int(decimalDigits: last.digits), low < high
    else { return nil }
    let end = last.digits.endIndex
    if let next = text[end...].first, next.isLetter && next.isASCII || next.isNumber { return nil }
    if text[end...].hasPrefix("."), text[end...].dropFirst().first?.isNumber == true { return nil }
    return (
      end,
      TaskRange(
        prefix: String(first.prefix), first: String(first.prefix + first.digits),
        last: String(last.prefix + last.digits),
        numbers: low...high, text: String(text[..<end]))
    )
  }

  private static func identifier(_ text: Substring) -> (prefix: Substring, digits: Substring)? {
    let letters = text.prefix { $0.isASCII && $0.isUppercase }
    guard letters == "T" || letters == "TASK" else { return nil }
    var digits = text[letters.endIndex...]
    if digits.first == "-" { digits = digits.dropFirst() }
    let prefix = text[..<digits.startIndex]
    digits = digits.prefix { $0.isASCII && $0.isNumber }
    return (1...6).contains(digits.count) ? (prefix, digits) : nil
  }

  private static let joints = ["-", "–", "—", "~", "〜", "～", "...", "..", "…", "to ", "through "]
}
