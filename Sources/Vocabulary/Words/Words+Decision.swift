extension Words {
  /// The names of each key of a Decision Log entry, in lower case.
  public static let decisionFields = merged(\.decisions.fields).merging(OtherLanguages.decisionFields) { $0 + $1 }

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
