extension Words {
  /// What marks a section as mandatory: `mandatory` in `Scenarios (mandatory)`.
  public static let mandatoryMarks = Set(merged(\.headings.mandatory))

  /// Every mark behind the name of a section that does not belong to the name.
  public static let headingMarks = mandatoryMarks.union(merged(\.headings.marks))

  /// What begins a mark that a condition follows: `include if` in `(include if data is stored)`.
  public static let headingConditions = merged(\.headings.conditions)

  /// What stands before the number of a chapter: `第` in `第2章`.
  public static let chapterOpenings = Set(LanguageWords.all.flatMap(\.headings.chapterOpenings))

  /// What stands behind the number of a chapter: `章` in `第2章`.
  public static let chapterUnits = Set(LanguageWords.all.flatMap(\.headings.chapterUnits))

  /// Numerals other than digits: `二`.
  public static let numerals = Set(LanguageWords.all.flatMap(\.headings.numerals))
}
