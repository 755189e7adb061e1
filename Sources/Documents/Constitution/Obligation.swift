import Vocabulary

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
    guard
      words.contains(where: Words.obligations.contains)
        || !isASCII && Words.obligationPhrases.contains(where: text.contains)
    else { return false }
    return !explanations.contains(where: text.contains)
  }

  /// Where the words are defined, in whose sentences they oblige nobody.
  private static let explanations = ["RFC 2119", "RFC2119", "RFC 8174", "RFC8174", "BCP 14"]
}
