/// The ASCII characters that mean something in Markdown.
extension UInt8 {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let exclamationMark = UInt8(ascii: "!")
  static let numberSign = UInt8(ascii: "#")
  static let openingParenthesis = UInt8(ascii: "(")
  static let closingParenthesis = UInt8(ascii: ")")
  static let asterisk = UInt8(ascii: "*")
  static let plus = UInt8(ascii: "+")
  static let hyphen = UInt8(ascii: "-")
  static let period = UInt8(ascii: ".")
  static let colon = UInt8(ascii: ":")
  static let lessThan = UInt8(ascii: "<")
  static let equals = UInt8(ascii: "=")
  static let greaterThan = UInt8(ascii: ">")
  static let questionMark = UInt8(ascii: "?")
  static let openingBracket = UInt8(ascii: "[")
  static let backslash = UInt8(ascii: "\\")
  static let closingBracket = UInt8(ascii: "]")
  static let underscore = UInt8(ascii: "_")
  static let backtick = UInt8(ascii: "`")
  static let verticalBar = UInt8(ascii: "|")
  static let tilde = UInt8(ascii: "~")

  var isSpaceOrTab: Bool { self == .space || self == .tab }
  var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
  var isUppercaseLetter: Bool { self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") }
  var isLowercaseLetter: Bool { self >= UInt8(ascii: "a") && self <= UInt8(ascii: "z") }
  var isLetter: Bool { isUppercaseLetter || isLowercaseLetter }
}

extension BidirectionalCollection where Element == UInt8 {
  /// The elements without spaces and tabs at both ends.
  var trimmed: SubSequence {
    guard let start = firstIndex(where: { !$0.isSpaceOrTab }), let last = lastIndex(where: { !$0.isSpaceOrTab }) else {
      return self[endIndex..<endIndex]
    }
    return self[start...last]
  }
}

extension [UInt8] {
  /// What begins an HTML comment.
  static let commentStart = Array("<!--".utf8)
  /// What ends an HTML comment.
  static let commentEnd = Array("-->".utf8)

  /// The first place at or after `start`, and before `end`, where `pattern` stands.
  func firstRange(of pattern: [UInt8], from start: Int, to end: Int) -> Range<Int>? {
    var index = start
    while index + pattern.count <= end {
      if has(pattern, at: index) { return index..<index + pattern.count }
      index += 1
    }
    return nil
  }

  /// The first place in `range` where `pattern` stands.
  func firstRange(of pattern: [UInt8], in range: Range<Int>) -> Range<Int>? {
    firstRange(of: pattern, from: range.lowerBound, to: range.upperBound)
  }

  /// Whether `pattern` stands at `start`.
  func has(_ pattern: [UInt8], at start: Int) -> Bool {
    guard start + pattern.count <= count else { return false }
    var offset = 0
    while offset < pattern.count {
      guard self[start + offset] == pattern[offset] else { return false }
      offset += 1
    }
    return true
  }
}
