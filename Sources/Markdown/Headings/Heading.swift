/// A heading at the top level of a document.
public struct Heading: Sendable, Equatable {
  /// Its level, from 1 to 6.
  public let level: Int
  /// Its text without markup: code spans, emphasis and links reduced to what they show.
  public let text: String
  /// Its lines from 1; more than one where it is underlined.
  public let lines: Range<Int>
  /// The name by which the section below it is found.
  public let name: SectionName

  init(level: Int, text: String, lines: Range<Int>) {
    self.level = level
    self.text = text
    self.lines = lines
    name = SectionName(text)
  }
}
