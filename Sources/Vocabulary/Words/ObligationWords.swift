/// The words by which a sentence of the constitution says that something must be so.
struct ObligationWords: Sendable {
  /// Whole words that count in capitals only (RFC 2119). For languages with capitals.
  let words: [String]
  /// Parts of sentences. For languages without capitals.
  let phrases: [String]
}

extension Words {
  /// Whole words that oblige, in capitals: `MUST`.
  public static let obligations = Set(merged(\.obligations.words).map { $0[...] })

  /// Parts of sentences that oblige, in scripts without capitals.
  public static let obligationPhrases = merged(\.obligations.phrases)
}
