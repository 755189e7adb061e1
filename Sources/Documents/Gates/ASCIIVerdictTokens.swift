import Text

/// Splits a line whose characters are bytes, and in which nothing is struck out, into the tokens among which verdicts are
/// looked for; ``VerdictToken`` splits others.
enum ASCIIVerdictTokens {
  static func all(in text: [UInt8]) -> [VerdictToken] {
    var tokens: [VerdictToken] = []
    var index = 0
    while index < text.count {
      let start = index
      index += 1
      switch text[start] {
      case let byte where isWordPart(byte):
        while index < text.count, isWordPart(text[index]) { index += 1 }
        tokens.append(.word(text[start..<index].text[...]))
      case .slash: tokens.append(.slash)
      case .comma: tokens.append(.comma)
      case .colon, UInt8(ascii: "?"): tokens.append(.colon)
      case .backtick:
        guard let end = text[index...].firstIndex(of: .backtick), end > index else { break }
        let code = text[index..<end]
        tokens += Verdict.isVerdict(code.text[...]) ? all(in: Array(code)) : [.word(code.text[...])]
        index = end + 1
      case .asterisk, .underscore: tokens.append(.emphasis(opens: start == 0 || !isInk(text[start - 1])))
      case .hyphen, .equals:
        if index < text.count, text[index] == .greaterThan {
          tokens.append(.arrow)
          index += 1
        } else if !isJoint(text, start) {
          tokens.append(.pause)
        }
      case let byte where !byte.isWhiteSpace: tokens.append(.pause)
      default: break
      }
    }
    return tokens
  }

  /// Whether a byte ends a word or a phrase before an asterisk; another asterisk before it opens as it does.
  private static func isInk(_ byte: UInt8) -> Bool {
    switch byte {
    case .asterisk, .underscore, .openingParenthesis, .openingBracket: false
    default: !byte.isWhiteSpace
    }
  }

  private static func isWordPart(_ byte: UInt8) -> Bool { byte.isLetter || byte.isDigit || byte == UInt8(ascii: "'") }

  /// Whether a hyphen joins two words.
  private static func isJoint(_ text: [UInt8], _ index: Int) -> Bool {
    index > 0 && index + 1 < text.count && isWordPart(text[index - 1]) && isWordPart(text[index + 1])
  }
}
