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

extension Words {
  /// The names of each key of a Decision Log entry, in lower case.
  public static let decisionFields = merged(\.decisions.fields)

  /// The sets of keys that are written to a Decision Log, in the order of the languages.
  public static let writtenDecisionFields = LanguageWords.all.flatMap(\.decisions.written)

  /// The names of each field of a decision in plans and research.
  public static let statedFields = merged(\.decisions.stated)

  /// What a heading that is a decision calls itself, in lower case: `decision` in `Decision 2: Title`.
  public static let decisionLabels = Set(merged(\.decisions.labels))

  /// What a heading calls itself below which decisions are stated, in lower case: `research task`.
  public static let decisionTopics = Set(merged(\.decisions.topics))

  /// Headings that say no more than that results follow: `Outcome`.
  public static let decisionResults = merged(\.decisions.results)

  /// What stands in the place of a decision while there is none, in lower case: `tbd`.
  public static let undecided = Set(merged(\.decisions.undecided))

  /// The first three letters of months, in lower case.
  public static let months = Set(merged(\.decisions.months))

  /// What stands behind the numbers of a date, each way once.
  public static let dateUnits: [DateUnits] = {
    var seen: Set<DateUnits> = []
    return LanguageWords.all.compactMap(\.decisions.dateUnits).filter { seen.insert($0).inserted }
  }()
}
