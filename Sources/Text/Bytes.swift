/// The ASCII characters that mean something in documents.
extension UInt8 {
  /// A horizontal tab.
  @inlinable public static var tab: UInt8 { 0x09 }
  /// A line feed.
  @inlinable public static var lineFeed: UInt8 { 0x0A }
  /// A carriage return.
  @inlinable public static var carriageReturn: UInt8 { 0x0D }
  /// A space.
  @inlinable public static var space: UInt8 { 0x20 }
  /// `!`
  @inlinable public static var exclamationMark: UInt8 { UInt8(ascii: "!") }
  /// `#`
  @inlinable public static var numberSign: UInt8 { UInt8(ascii: "#") }
  /// `&`
  @inlinable public static var ampersand: UInt8 { UInt8(ascii: "&") }
  /// `(`
  @inlinable public static var openingParenthesis: UInt8 { UInt8(ascii: "(") }
  /// `)`
  @inlinable public static var closingParenthesis: UInt8 { UInt8(ascii: ")") }
  /// `*`
  @inlinable public static var asterisk: UInt8 { UInt8(ascii: "*") }
  /// `+`
  @inlinable public static var plus: UInt8 { UInt8(ascii: "+") }
  /// `,`
  @inlinable public static var comma: UInt8 { UInt8(ascii: ",") }
  /// `-`
  @inlinable public static var hyphen: UInt8 { UInt8(ascii: "-") }
  /// `.`
  @inlinable public static var period: UInt8 { UInt8(ascii: ".") }
  /// `/`
  @inlinable public static var slash: UInt8 { UInt8(ascii: "/") }
  /// `:`
  @inlinable public static var colon: UInt8 { UInt8(ascii: ":") }
  /// `;`
  @inlinable public static var semicolon: UInt8 { UInt8(ascii: ";") }
  /// `<`
  @inlinable public static var lessThan: UInt8 { UInt8(ascii: "<") }
  /// `=`
  @inlinable public static var equals: UInt8 { UInt8(ascii: "=") }
  /// `>`
  @inlinable public static var greaterThan: UInt8 { UInt8(ascii: ">") }
  /// `?`
  @inlinable public static var questionMark: UInt8 { UInt8(ascii: "?") }
  /// `[`
  @inlinable public static var openingBracket: UInt8 { UInt8(ascii: "[") }
  /// `\`
  @inlinable public static var backslash: UInt8 { UInt8(ascii: "\\") }
  /// `]`
  @inlinable public static var closingBracket: UInt8 { UInt8(ascii: "]") }
  /// `_`
  @inlinable public static var underscore: UInt8 { UInt8(ascii: "_") }
  /// A backtick.
  @inlinable public static var backtick: UInt8 { UInt8(ascii: "`") }
  /// `{`
  @inlinable public static var openingBrace: UInt8 { UInt8(ascii: "{") }
  /// `}`
  @inlinable public static var closingBrace: UInt8 { UInt8(ascii: "}") }
  /// `|`
  @inlinable public static var verticalBar: UInt8 { UInt8(ascii: "|") }
  /// `~`
  @inlinable public static var tilde: UInt8 { UInt8(ascii: "~") }

  /// Whether it is a space or a tab.
  @inlinable public var isSpaceOrTab: Bool { self == 0x20 || self == 0x09 }
  /// Whether it is white space: a space, a tab, or what ends a line or a page.
  @inlinable public var isWhiteSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
  /// Whether it is a digit.
  @inlinable public var isDigit: Bool { (0x30...0x39).contains(self) }
  /// Whether it is a letter from A to Z.
  @inlinable public var isUppercaseLetter: Bool { (0x41...0x5A).contains(self) }
  /// Whether it is a letter from a to z.
  @inlinable public var isLowercaseLetter: Bool { (0x61...0x7A).contains(self) }
  /// Whether it is a letter of either case.
  @inlinable public var isLetter: Bool { isUppercaseLetter || isLowercaseLetter }
  /// Whether it is a sign of ASCII that a backslash before it escapes.
  @inlinable public var isPunctuation: Bool { (0x21..<0x7F).contains(self) && !isLetter && !isDigit }
  /// Whether it is an ASCII character, and no part of another one in UTF-8.
  @inlinable public var isASCII: Bool { self < 0x80 }
  /// A capital as the small letter, anything else as it is.
  @inlinable public var lowercased: UInt8 { isUppercaseLetter ? self | 0x20 : self }
}

extension BidirectionalCollection where Element == UInt8 {
  /// The elements without spaces and tabs at both ends.
  @inlinable public var trimmed: SubSequence {
    guard let start = firstIndex(where: { !$0.isSpaceOrTab }), let last = lastIndex(where: { !$0.isSpaceOrTab }) else {
      return self[endIndex..<endIndex]
    }
    return self[start...last]
  }
}
