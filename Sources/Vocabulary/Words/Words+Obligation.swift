extension Words {
  /// Whole words that oblige, in capitals: `MUST`.
  public static let obligations = Set(merged(\.obligations.words).map { $0[...] })

  /// Parts of sentences that oblige, in scripts without capitals.
  public static let obligationPhrases = merged(\.obligations.phrases)

  /// Whole words of the future or of advice that demand something, in lower case: `should`.
  public static let duties = Set(merged(\.obligations.duties))

  /// Whole requirements that nothing need be built for, in lower case: `read-only`.
  public static let constraints = Set(merged(\.obligations.constraints) + OtherLanguages.constraints)

  /// What begins a requirement that something be not there, in lower case: `without`.
  public static let absences = longestFirst(\.obligations.absences, OtherLanguages.absences)

  /// Of these beginnings, those of a limit, in lower case: `no more than`.
  public static let limits = merged(\.obligations.limits)

  /// Parts of sentences that forbid, in lower case, the longest first: `must not`.
  public static let prohibitions = longestFirst(\.obligations.prohibitions)
}
