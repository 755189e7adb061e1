extension Words {
  /// Whole words that oblige, in capitals: `MUST`.
  public static let obligations = Set(merged(\.obligations.words).map { $0[...] })

  /// Parts of sentences that oblige, in scripts without capitals.
  public static let obligationPhrases = merged(\.obligations.phrases)

  /// Parts of sentences that forbid, in lower case, the longest first: `must not`.
  public static let prohibitions = longestFirst(\.obligations.prohibitions)
}
