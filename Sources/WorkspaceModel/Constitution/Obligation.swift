/// The words by which a sentence says that something must be so.
enum Obligation {
  /// Whether a sentence obliges. What stands in code spans does not count, nor what only explains the words themselves.
  static func stands(in sentence: String) -> Bool {
    let parts = sentence.split(separator: "`", omittingEmptySubsequences: false)
    // The last of an odd number of backticks opens nothing.
    let last = parts.count % 2 == 0 ? parts.count - 1 : parts.count
    let text = parts.enumerated().filter { $0.offset % 2 == 0 || $0.offset == last }.map { String($0.element) }
      .joined(separator: " ")
    let words = text.split { !$0.isLetter && !$0.isNumber }
    let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
    guard words.contains(where: capitals.contains) || !isASCII && phrases.contains(where: text.contains) else {
      return false
    }
    return !explanations.contains(where: text.contains)
  }

  /// Words that count in capitals only (RFC 2119), and in Portuguese.
  private static let capitals: Set<Substring> = [
    "MUST", "SHALL", "REQUIRED", "DEVE", "DEVEM", "OBRIGATÓRIO", "OBRIGATÓRIA", "OBRIGATÓRIOS", "OBRIGATÓRIAS",
  ]

  /// Words of scripts without capitals: Japanese, Chinese, Korean.
  private static let phrases = [
    "必須", "なければならない", "なければなりません", "てはならない", "ではならない", "てはなりません", "ではなりません", "必须", "不得", "必需",
    "야 한다", "야 합니다", "야 하며", "해서는 안", "서는 안", "필수",
  ]

  /// Where the words are defined, in whose sentences they oblige nobody.
  private static let explanations = ["RFC 2119", "RFC2119", "RFC 8174", "RFC8174", "BCP 14"]
}
