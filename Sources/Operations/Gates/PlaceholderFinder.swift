import Markdown
import Templates

/// Finds what stands in a document exactly as a template left it. Bracketed prose that an author wrote is never found.
struct PlaceholderFinder {
  private let known: Set<String>
  private let sampleRows: Set<String>

  /// Learns the bracketed texts and the sample rows of every template that is known for the document.
  init(templates: [Template]) {
    let documents = templates.map { Document($0.bytes) }
    known = Set(documents.flatMap { BracketScan.texts(in: $0).map(\.text) })
    sampleRows = Set(documents.flatMap { PlaceholderFinder.taskRows(in: $0).map(\.text) })
  }

  /// The untouched placeholders of a document as they stand, brackets included, each with its line, in order.
  func placeholders(in document: Document) -> [(text: String, line: Int)] {
    known.isEmpty ? [] : BracketScan.texts(in: document).filter { known.contains($0.text) }
  }

  /// The lines of the tasks that a template put there as samples: those with a placeholder, and in a list that has
  /// placeholders or no other tasks left also those that stand unchanged.
  func sampleTaskLines(in document: Document) -> Set<Int> {
    let open = Set(placeholders(in: document).map(\.line))
    let rows = PlaceholderFinder.taskRows(in: document)
    let unchanged = rows.filter { sampleRows.contains($0.text) }.map(\.line)
    let isUnfilled = rows.contains { open.contains($0.line) } || unchanged.count == rows.count
    return isUnfilled ? open.union(unchanged) : open
  }

  private static func taskRows(in document: Document) -> [(text: String, line: Int)] {
    document.checklistItems().filter { $0.identifier != nil }.map {
      ("\($0.state) \($0.identifier ?? "") \($0.text)", $0.line)
    }
  }
}
