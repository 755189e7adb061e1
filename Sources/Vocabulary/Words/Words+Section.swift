extension Words {
  /// The headings of each section, the one to write first.
  public static let sections = merged(\.sections).merging(OtherLanguages.sections) { $0 + $1 }
}
