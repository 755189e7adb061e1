/// Splits the text of an interface language into words, strings and marks, without comments.
struct CodeTokens {
  enum Token: Equatable {
    /// Letters, digits, `_`, and `.` where the language joins names with it.
    case word(String)
    /// One character that is none of the others.
    case mark(UInt8)
  }

  /// What begins comments and strings, and whether periods belong to words.
  struct Language {
    let lineComment: [UInt8]
    let hasBlockComments: Bool
    let hasSingleQuotedStrings: Bool
    let joinsWithPeriods: Bool

    static let protobuf = Language(
      lineComment: Array("//".utf8), hasBlockComments: true, hasSingleQuotedStrings: true, joinsWithPeriods: true)
    static let graphQL = Language(
      lineComment: Array("#".utf8), hasBlockComments: false, hasSingleQuotedStrings: false, joinsWithPeriods: false)
  }

  /// The tokens in order, each with the byte that it begins at. Strings, between one or three quotation marks, and comments are left out; one that nothing
  /// ends takes in its line, or where it may be longer the rest.
  static func all(in bytes: [UInt8], _ language: Language) -> [(token: Token, offset: Int)] {
    var tokens: [(token: Token, offset: Int)] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let isWordPart = { (byte: UInt8) in isLetterOrDigit(byte) || language.joinsWithPeriods && byte == period }
      if isWordPart(byte) {
        let end = bytes[index...].firstIndex { !isWordPart($0) } ?? bytes.count
        tokens.append((.word(String(decoding: bytes[index..<end], as: UTF8.self)), index))
        index = end
      } else if bytes[index...].starts(with: language.lineComment) {
        index = bytes[index...].firstIndex { $0 == lineFeed || $0 == carriageReturn } ?? bytes.count
      } else if language.hasBlockComments, bytes[index...].starts(with: "/*".utf8) {
        index = end(of: "*/", in: bytes, from: index + 2)
      } else if byte == quote || byte == apostrophe && language.hasSingleQuotedStrings {
        index = endOfString(bytes, index)
      } else {
        if byte > 0x20, byte < 0x7F { tokens.append((.mark(byte), index)) }
        index += 1
      }
    }
    return tokens
  }

  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
  private static let quote = UInt8(ascii: "\"")
  private static let apostrophe = UInt8(ascii: "'")
  private static let backslash = UInt8(ascii: "\\")
  private static let period = UInt8(ascii: ".")

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private static func end(of mark: String, in bytes: [UInt8], from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      if bytes[index...].starts(with: mark.utf8) { return index + mark.utf8.count }
      index += 1
    }
    return bytes.count
  }

  private static func endOfString(_ bytes: [UInt8], _ start: Int) -> Int {
    let mark = bytes[start]
    let isBlock = mark == quote && bytes[start...].starts(with: [quote, quote, quote])
    var index = start + (isBlock ? 3 : 1)
    while index < bytes.count {
      if bytes[index] == backslash {
        index += 2
      } else if isBlock, bytes[index...].starts(with: [quote, quote, quote]) {
        return index + 3
      } else if !isBlock, bytes[index] == mark || bytes[index] == lineFeed {
        return index + 1
      } else {
        index += 1
      }
    }
    return bytes.count
  }
}
