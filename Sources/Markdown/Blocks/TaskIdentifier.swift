import Text

/// The ID at the head of a task.
enum TaskIdentifier {
  /// Parts a leading ID from the rest.
  ///
  /// `T`, `TASK` and `CHK` take any number, perhaps behind an area (`T-AUTH-01`, `T-US1-02`). Other capitals need a hyphen
  /// and three digits from 0 (`API-001`), so that `S3`, `UTF-8` and `SHA-256` are words; what requirements are called
  /// (`FR-001`) is none, for a task only refers to them. Emphasis that opens before the ID and closes behind the text stays
  /// with the text.
  static func split(_ text: String) -> (identifier: String?, text: String) {
    let bytes = Array(text.utf8)[...]
    let opening = bytes.prefix { isEmphasis($0) }
    var rest = bytes.dropFirst(opening.count)
    let isBracketed = rest.first == .openingBracket
    if isBracketed { rest = rest.dropFirst() }
    guard let identifier = identifier(in: rest.prefix { isTokenByte($0) }) else { return (nil, text) }
    rest = rest.dropFirst(identifier.count)
    if isBracketed {
      guard rest.first == .closingBracket, rest.dropFirst().first != openingParenthesis else { return (nil, text) }
      rest = rest.dropFirst()
    }
    var isSeparated = dropSeparator(&rest)
    let isClosed = rest.prefix { isEmphasis($0) }.elementsEqual(opening.reversed())
    if isClosed {
      rest = rest.dropFirst(opening.count)
      isSeparated = dropSeparator(&rest) || isSeparated
    }
    guard isSeparated || rest.first.map({ $0.isSpaceOrTab || $0 == .openingBracket }) != false else {
      return (nil, text)
    }
    let kept = isClosed ? [] : opening
    return (
      String(decoding: identifier, as: UTF8.self), String(decoding: kept + withoutDash(rest.trimmed), as: UTF8.self)
    )
  }

  /// What the names of requirements, stories and criteria begin with.
  private static let references = ["FR", "NFR", "SC", "US", "AC", "REQ"]
  private static let openingParenthesis = UInt8(ascii: "(")
  private static let fullWidthColon = Array("：".utf8)
  private static let dashes = ["- ", "– ", "— "].map { Array($0.utf8) }

  /// The ID that a token is, without a period at its end.
  private static func identifier(in token: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let letters = token.prefix { $0.isUppercaseLetter }
    let isTaskPrefix = ["T", "TASK", "CHK"].contains { letters.elementsEqual($0.utf8) }
    var number = token.dropFirst(letters.count)
    let isHyphenated = number.first == .hyphen
    if isHyphenated { number = number.dropFirst() }
    if isTaskPrefix, isHyphenated {
      let area = number.prefix { $0.isUppercaseLetter || $0.isDigit }
      if area.first?.isUppercaseLetter == true, number.dropFirst(area.count).first == .hyphen {
        number = number.dropFirst(area.count + 1)
      }
    }
    guard !letters.isEmpty, number.first?.isDigit == true else { return nil }
    var end = number.startIndex
    while end < number.endIndex, number[end].isDigit || isInnerPeriod(number, end) { end += 1 }
    let digits = number[..<end]
    if end < number.endIndex, number[end].isLetter { end += 1 }
    guard end == number.endIndex || number[end...].elementsEqual([.period]) else { return nil }
    if isTaskPrefix { return token[..<end] }
    let isReference = references.contains { letters.elementsEqual($0.utf8) }
    let isTeamsOwn = isHyphenated && digits.count == 3 && digits.first == UInt8(ascii: "0")
    return isTeamsOwn && !isReference ? token[..<end] : nil
  }

  private static func isInnerPeriod(_ number: ArraySlice<UInt8>, _ index: Int) -> Bool {
    number[index] == .period && index + 1 < number.endIndex && number[index + 1].isDigit
  }

  /// Drops a colon, or a period or parenthesis that ends a word; says whether there was one.
  private static func dropSeparator(_ rest: inout ArraySlice<UInt8>) -> Bool {
    if rest.starts(with: fullWidthColon) {
      rest = rest.dropFirst(fullWidthColon.count)
      return true
    }
    let endsWord = rest.dropFirst().first?.isSpaceOrTab != false
    guard rest.first == .colon || endsWord && (rest.first == .period || rest.first == .closingParenthesis) else {
      return false
    }
    rest = rest.dropFirst()
    return true
  }

  /// Drops a dash between the ID and the text.
  private static func withoutDash(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let dash = dashes.first(where: text.starts) else { return text }
    return text.dropFirst(dash.count).trimmed
  }

  private static func isTokenByte(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte == .hyphen || byte == .period
  }

  private static func isEmphasis(_ byte: UInt8) -> Bool {
    byte == .asterisk || byte == .underscore || byte == .tilde || byte == .backtick
  }
}
