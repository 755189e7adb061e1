public import Markdown
public import Vocabulary

/// A heading of a plan, the same in every language where its section is known.
public enum PlanHeading: Hashable, Sendable {
  /// A section that speckit knows.
  case known(KnownSection)
  /// Any other, by its name.
  case other(SectionName)

  /// The heading of a name.
  public init(_ name: SectionName, _ vocabulary: SectionVocabulary) {
    self = vocabulary.planSection(name).map(PlanHeading.known) ?? .other(name)
  }

  /// The second-level headings of a document.
  public static func all(in document: Document, _ vocabulary: SectionVocabulary) -> Set<PlanHeading> {
    // One heading stands for many where a document repeats it without end.
    let names = Set(document.headings.filter { $0.level == 2 }.map(\.name))
    return Set(names.map { PlanHeading($0, vocabulary) })
  }
}
