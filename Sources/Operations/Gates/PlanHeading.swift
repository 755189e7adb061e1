import Markdown
import WorkspaceModel

/// A heading of a plan, the same in every language where its section is known.
enum PlanHeading: Hashable {
  case known(KnownSection)
  case other(SectionName)

  init(_ name: SectionName, _ vocabulary: SectionVocabulary) {
    self = vocabulary.planSection(name).map(PlanHeading.known) ?? .other(name)
  }

  /// The second-level headings of a document.
  static func all(in document: Document, _ vocabulary: SectionVocabulary) -> Set<PlanHeading> {
    // One heading stands for many where a document repeats it without end.
    let names = Set(document.headings.filter { $0.level == 2 }.map(\.name))
    return Set(names.map { PlanHeading($0, vocabulary) })
  }
}
