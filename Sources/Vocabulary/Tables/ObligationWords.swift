/// The words by which a sentence of the constitution says that something must be so.
struct ObligationWords: Sendable {
  /// Whole words that count in capitals only (RFC 2119). For languages with capitals.
  let words: [String]
  /// Parts of sentences. For languages without capitals.
  let phrases: [String]
  /// Whole words of the future or of advice, in lower case, by which a sentence demands something. For languages with
  /// capitals.
  var duties: [String] = []
  /// Parts of sentences that forbid, in lower case.
  let prohibitions: [String]
  /// Whole requirements that nothing need be built for, in lower case.
  let constraints: [String]
  /// What begins a requirement that something be not there, in lower case. For languages that put it first.
  var absences: [String] = []
  /// Of these beginnings, those of a limit.
  var limits: [String] = []
}
