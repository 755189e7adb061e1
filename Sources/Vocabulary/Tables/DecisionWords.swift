/// The words of decisions: in the Decision Log, in plans and in research.
struct DecisionWords: Sendable {
  /// The keys of entries of the Decision Log, in lower case. What speckit alone writes, as `supersedes`, is English.
  let fields: [DecisionField: [String]]
  /// The keys to write beside keys of the language; several sets where people use several words for one key. Each has
  /// the decision, the rationale, date and author together, the date, and the author.
  let written: [[DecisionField: String]]
  /// The names of fields of a decision in plans and research.
  let stated: [StatedField: [String]]
  /// What a heading that is a decision calls itself before its number, in lower case.
  let labels: [String]
  /// What a heading calls itself below which decisions are stated, in lower case.
  let topics: [String]
  /// Headings that say no more than that results follow.
  let results: [String]
  /// What stands in the place of a decision while there is none, in lower case.
  let undecided: [String]
  /// The first three letters of months, in lower case. Read in English only.
  var months: [String] = []
  /// What stands behind the numbers of a date. Only languages that write dates so have them.
  var dateUnits: DateUnits?
}

/// What stands behind the numbers of a date: `2026年1月2日`.
public struct DateUnits: Hashable, Sendable {
  /// Behind the year.
  public let year: Character
  /// Behind the month.
  public let month: Character
  /// Behind the day.
  public let day: Character
}
