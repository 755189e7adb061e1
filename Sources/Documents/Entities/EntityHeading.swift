import Markdown
import Vocabulary

/// Tells the headings of entities from the other headings of a data model.
enum EntityHeading {
  /// Sections in which each heading is an entity.
  static let containers = Set(Words.entityContainers.map { SectionName($0) })

  /// Sections that speak about entities without defining any.
  static let remarks = Set(Words.entityRemarks.map { SectionName($0) })

  /// Whether a section speaks about entities without defining any, by its name or the last word of it, as in "Data Access
  /// Patterns".
  static func isRemark(_ heading: Heading) -> Bool {
    if remarks.contains(heading.name) { return true }
    let words = heading.text.split(separator: " ")
    return words.count > 1 && words.last.map { Words.entityRemarkEndings.contains($0.lowercased()) } ?? false
  }

  /// Whether a name is the heading of something else than an entity: one of the ordinary headings, or several words of
  /// which the last says so, as in "Query Patterns". A table of fields tells that a `Note` is an entity.
  static func isOrdinary(_ name: String, hasFields: Bool) -> Bool {
    let lowered = name.lowercased()
    if Words.ordinaryHeadings.contains(lowered) || Words.existingAdjectives.contains(lowered) { return true }
    let sectionName = SectionName(name)
    if remarks.contains(sectionName) || containers.contains(sectionName) { return true }
    if hasFields { return false }
    if Words.ambiguousHeadings.contains(lowered) { return true }
    let words = lowered.split(whereSeparator: { " -/&".contains($0) })
    guard words.count > 1, let last = words.last, let first = words.first else { return false }
    return Words.ordinaryEndings.contains(String(last)) || Words.ordinaryBeginnings.contains(String(first))
      || arrows.stand(in: lowered)
  }

  /// Whether a name heads several entities: "Existing entities used".
  static func isGroup(_ name: String) -> Bool {
    let words = name.lowercased().split(separator: " ").map(String.init)
    guard words.count > 1, let first = words.first, let last = words.last else { return false }
    return (Words.existingAdjectives.contains(first) || Words.newcomers.contains(first))
      && Words.ordinaryEndings.contains(last)
  }

  private static let arrows = SearchedWords(["→", "->"])
}
