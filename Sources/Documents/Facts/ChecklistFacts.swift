public import Markdown
import Text
import Vocabulary

/// What a checklist says.
public struct ChecklistFacts: Hashable, Sendable {
  /// An item that is neither ticked nor begun nor dropped nor struck, and does not say that it is not applicable.
  public struct OpenItem: Hashable, Sendable {
    /// Its text.
    public let text: String
    /// Its line.
    public let line: Int
  }

  /// What it says as any document does.
  public let document: DocumentFacts
  /// How many items it has.
  public let itemCount: Int
  /// Those that are open.
  public let openItems: [OpenItem]

  /// Reads a checklist.
  public init(of checklist: Document, _ vocabulary: SectionVocabulary) {
    document = DocumentFacts(of: checklist, vocabulary)
    let asides = checklist.asides
    let items = checklist.checklistItems().filter { !asides.contains($0.line) }
    itemCount = items.count
    openItems = items.filter { item in
      (item.state == .open || item.state == .partial) && !item.isStruck && !isNotApplicable(item.text)
    }.map { OpenItem(text: $0.text, line: $0.line) }
  }
}

/// Whether an item of a checklist, or a remark in it, begins with N/A.
private func isNotApplicable(_ text: String) -> Bool {
  text.split(whereSeparator: { "(（[–—:：".contains($0) }).contains { part in
    let plain = part.drop { !$0.isLetter }.prefix(longestRemark).lowercased()
    return notApplicable.contains(where: plain.hasPrefix)
  }
}

private let notApplicable =
  ["n/a"] + Words.verdictPhrases.filter { $0.outcome == .notApplicable }.map { $0.text.lowercased() }
private let longestRemark = 40

extension Document {
  /// The sections of notes, examples and legends.
  fileprivate var asides: LineRanges {
    LineRanges(
      joining: sections.filter { section in
        let name = section.heading.text.lowercased().trimmingWhitespace()
        return Words.gateRemarkLabels.contains(name) || Words.gateRemarkLabels.contains(String(name.dropLast()))
          || TaskListSections.isLegend(section.heading.text)
      }.map(\.body))
  }
}
