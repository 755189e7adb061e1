import Text
import Vocabulary

/// Reads the field of a decision in a line whose characters are bytes; ``StatedField`` reads others.
enum ASCIIStatedField {
  private static let bold: [UInt8] = [.asterisk, .asterisk]
  /// A plain name that is longer is none.
  private static let longestPlainName = 40

  /// The field that a line begins with, bold or plain, also behind a bullet, and what follows its colon.
  static func leading(_ line: [UInt8]) -> (field: StatedField, value: String)? {
    // Every field has a colon.
    guard line.contains(.colon) else { return nil }
    let text = withoutMarker(line)
    if let (name, value) = boldField(text, in: line) { return (field(name) ?? .other, value.text) }
    let start = text.prefix(longestPlainName)
    guard start.first != .asterisk, let colon = start.firstIndex(of: .colon) else { return nil }
    return field(text[..<colon]).map { ($0, text[(colon + 1)...].trimmedWhiteSpace.text) }
  }

  /// The name and the value of `**Name**: value` or `**Name:** value`.
  private static func boldField(
    _ text: ArraySlice<UInt8>, in line: [UInt8]
  ) -> (name: ArraySlice<UInt8>, value: ArraySlice<UInt8>)? {
    guard text.begins(with: bold),
      let end = line.firstRange(of: bold, from: text.startIndex + bold.count, to: line.count)
    else { return nil }
    let name = line[(text.startIndex + bold.count)..<end.lowerBound].trimmedWhiteSpace
    let value = line[end.upperBound...].trimmedWhiteSpace
    if name.last == .colon { return (name.dropLast(), value) }
    return value.first == .colon ? (name, value.dropFirst().trimmedWhiteSpace) : nil
  }

  /// `Decision 1` and `Decision (final)` name a decision.
  private static func field(_ name: ArraySlice<UInt8>) -> StatedField? {
    var name = name.prefix { $0 != .openingParenthesis }
    while let last = name.last, isNumberPart(last) { name.removeLast() }
    return StatedField(name: name.text)
  }

  private static func withoutMarker(_ line: [UInt8]) -> ArraySlice<UInt8> {
    let text = line.drop { $0.isWhiteSpace || $0 == .greaterThan }.withoutListMarker.withoutListMarker
    return text.drop { $0.isWhiteSpace || isSymbol($0) }
  }

  private static func isNumberPart(_ byte: UInt8) -> Bool {
    switch byte {
    case .space, .numberSign, .period, .hyphen: true
    default: byte.isDigit
    }
  }

  /// The symbols of ASCII but for those that mean something in Markdown.
  private static func isSymbol(_ byte: UInt8) -> Bool {
    switch byte {
    case .plus, .equals, .greaterThan, UInt8(ascii: "$"), UInt8(ascii: "^"): true
    default: false
    }
  }
}
