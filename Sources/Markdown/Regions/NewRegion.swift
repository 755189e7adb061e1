/// A region that a document lacks and shall get.
public struct NewRegion: Sendable {
  /// Its name, in the markers.
  public let name: String
  /// What the begin marker says to people.
  public let remark: String
  /// The content, without line endings.
  public let lines: [String]
  /// The names of the section that it belongs to, the section's own first.
  public let section: [SectionName]
  /// The heading that comes with it where the document lacks the section.
  public let heading: String

  /// Describes a region.
  public init(name: String, remark: String, lines: [String], section: [SectionName], heading: String) {
    self.name = name
    self.remark = remark
    self.lines = lines
    self.section = section
    self.heading = heading
  }
}
