/// The ID at the head of a task.
enum TaskIdentifier {
  /// Parts a leading ID from the rest.
  ///
  /// `T`, `TASK` and `CHK` take any number; other capitals need three digits, so that `S3` and `UTF-8` are words.
  /// Emphasis that opens before the ID and closes behind the text stays with the text.
  static func split(_ text: String) -> (identifier: String?, text: String) {
    let bytes = Array(text.utf8)[...]
    let opening = bytes.prefix { isEmphasis($0) }
    let token = bytes.dropFirst(opening.count).prefix { isTokenByte($0) }
    guard let identifier = identifier(in: token) else { return (nil, text) }
    var rest = bytes.dropFirst(opening.count + identifier.count)
    let closing = rest.prefix { isEmphasis($0) }
    if closing.elementsEqual(opening.reversed()) { rest = rest.dropFirst(opening.count) }
    guard let next = rest.first else { return (String(decoding: identifier, as: UTF8.self), "") }
    let isPeriod = next == .period && rest.dropFirst().first?.isSpaceOrTab != false
    guard next.isSpaceOrTab || next == .colon || next == .openingBracket || isPeriod else { return (nil, text) }
    if next == .colon || isPeriod { rest = rest.dropFirst() }
    let kept = closing.elementsEqual(opening.reversed()) ? [] : opening
    return (String(decoding: identifier, as: UTF8.self), String(decoding: kept + rest.trimmed, as: UTF8.self))
  }

  /// The ID that a token is, without a period at its end.
  private static func identifier(in token: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let letters = token.prefix { $0.isUppercaseLetter }
    var number = token.dropFirst(letters.count)
    if number.first == .hyphen { number = number.dropFirst() }
    guard !letters.isEmpty, number.first?.isDigit == true else { return nil }
    var end = number.startIndex
    var digits = 0
    while end < number.endIndex, number[end].isDigit || isInnerPeriod(number, end) {
      digits += number[end].isDigit ? 1 : 0
      end += 1
    }
    if end < number.endIndex, number[end].isLowercaseLetter { end += 1 }
    guard end == number.endIndex || number[end...].elementsEqual([.period]) else { return nil }
    let isTaskPrefix = ["T", "TASK", "CHK"].contains { letters.elementsEqual($0.utf8) }
    return isTaskPrefix || digits >= 3 ? token[..<end] : nil
  }

  private static func isInnerPeriod(_ number: ArraySlice<UInt8>, _ index: Int) -> Bool {
    number[index] == .period && index + 1 < number.endIndex && number[index + 1].isDigit
  }

  private static func isTokenByte(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte == .hyphen || byte == .period
  }

  private static func isEmphasis(_ byte: UInt8) -> Bool {
    byte == .asterisk || byte == .underscore || byte == .tilde || byte == .backtick
  }
}
