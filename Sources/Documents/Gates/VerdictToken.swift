import Text

/// What a text is split into when verdicts are looked for.
enum VerdictToken: Hashable {
  case word(Substring)
  case sign(Character)
  case slash
  case arrow
  /// An asterisk or the like, before a word or behind one.
  case emphasis(opens: Bool)
  case comma
  /// A colon or a question mark: what stands behind may answer what stands before.
  case colon
  /// Any other sign: it parts what stands before from what stands behind.
  case pause

  /// Whether it parts what stands before from what stands behind.
  var isPause: Bool { self == .pause || self == .comma || self == .colon }

  var isEmphasis: Bool {
    if case .emphasis = self { true } else { false }
  }

  var isWord: Bool {
    if case .word = self { true } else { false }
  }

  /// The tokens of a line of Markdown. What is struck out does not count, a code span that is no
  /// verdict is a word.
  static func all(in markdown: String) -> [VerdictToken] {
    guard let bytes = markdown.characterBytes, !bytes.contains([.tilde, .tilde]) else {
      return allByCharacters(in: markdown)
    }
    return ASCIIVerdictTokens.all(in: bytes)
  }

  /// The tokens of any line.
  static func allByCharacters(in markdown: String) -> [VerdictToken] {
    // The selector that asks for the coloured form of a sign makes it another `Character`.
    let scalars = markdown.unicodeScalars.filter { $0 != "\u{FE0F}" }
    let text = Array(withoutStrikes(String(String.UnicodeScalarView(scalars))))
    var tokens: [VerdictToken] = []
    var index = 0
    while index < text.count {
      let start = index
      index += 1
      switch text[start] {
      case let character where isWordPart(character):
        while index < text.count, isWordPart(text[index]) { index += 1 }
        tokens.append(.word(Substring(String(text[start..<index]))))
      case let character where Verdict.signs[character] != nil: tokens.append(.sign(character))
      case "/", "／": tokens.append(.slash)
      case ",", "，", "、": tokens.append(.comma)
      case ":", "：", "?", "？": tokens.append(.colon)
      case "→", "⇒", "➜", "➡": tokens.append(.arrow)
      case "`":
        let end = text[index...].firstIndex(of: "`") ?? index
        guard end > index else { break }
        let code = String(text[index..<end])
        tokens += Verdict.isVerdict(code[...]) ? all(in: code) : [.word(code[...])]
        index = end + 1
      case "*", "_": tokens.append(.emphasis(opens: start == 0 || !isInk(text[start - 1])))
      case "-", "=":
        if index < text.count, text[index] == ">" {
          tokens.append(.arrow)
          index += 1
        } else if !isJoint(text, start) {
          tokens.append(.pause)
        }
      case let character where !character.isWhitespace: tokens.append(.pause)
      default: break
      }
    }
    return tokens
  }

  /// Whether a character ends a word or a phrase before an asterisk; another asterisk before it opens as it does.
  private static func isInk(_ character: Character) -> Bool { !character.isWhitespace && !"*_([".contains(character) }

  private static func isWordPart(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "'" || character == "’"
  }

  /// Whether a hyphen joins two words.
  private static func isJoint(_ text: [Character], _ index: Int) -> Bool {
    index > 0 && index + 1 < text.count && isWordPart(text[index - 1]) && isWordPart(text[index + 1])
  }

  private static func withoutStrikes(_ text: String) -> String {
    guard text.contains("~~") else { return text }
    let parts = text.split(separator: "~~", omittingEmptySubsequences: false)
    let last = parts.count % 2 == 0 ? parts.count - 1 : parts.count
    return parts.enumerated().filter { $0.offset % 2 == 0 || $0.offset >= last }.map { String($0.element) }
      .joined(separator: " ")
  }
}
