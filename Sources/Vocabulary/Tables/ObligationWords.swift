/// The words by which a sentence of the constitution says that something must be so.
struct ObligationWords: Sendable {
  /// Whole words that count in capitals only (RFC 2119). For languages with capitals.
  let words: [String]
  /// Parts of sentences. For languages without capitals.
  let phrases: [String]
  /// Parts of sentences that forbid, in lower case.
  let prohibitions: [String]
}
