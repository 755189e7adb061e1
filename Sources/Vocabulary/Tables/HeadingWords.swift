/// What stands beside the name of a section in its heading, in lower case.
struct HeadingWords: Sendable {
  /// What marks a section as mandatory, in brackets behind its name.
  let mandatory: [String]
  /// What else people write in brackets to say how a section is meant.
  let marks: [String]
  /// What stands below a heading while its section is still to be written.
  let unwritten: [String]
  /// What begins such a mark when a condition follows. Read in English only.
  var conditions: [String] = []
  /// The character before the number of a chapter. Only languages that number so have one.
  var chapterOpenings: [Character] = []
  /// The character behind the number of a chapter.
  var chapterUnits: [Character] = []
  /// Numerals other than digits.
  var numerals: [Character] = []
}
