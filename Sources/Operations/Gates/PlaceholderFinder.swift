import Markdown
import Templates
import WorkspaceModel

/// Finds what stands in a document exactly as a template left it. Bracketed prose that an author wrote is never found.
struct PlaceholderFinder {
  /// What stands in the prose of a template, and what in its code: a log format in a fence is no header field.
  private let known: Set<Key>
  /// The bracketed texts of each template.
  private let templates: [Set<Key>]
  private let sampleRows: Set<String>
  private let sampleQuestions: Set<String>

  /// Learns the bracketed texts and the sample rows of every template that is known for the document.
  init(templates: [Template]) {
    let documents = templates.map { Document($0.bytes) }
    self.templates = documents.map { Set(BracketScan.texts(in: $0).map(Key.init)) }
    known = self.templates.reduce(into: []) { $0.formUnion($1) }
    sampleQuestions = Set(documents.flatMap(\.openMarks).map(\.question).filter { !$0.isEmpty })
    sampleRows = Set(documents.flatMap { PlaceholderFinder.taskRows(in: $0).map(\.text) })
  }

  /// The untouched placeholders of a document as they stand, brackets included, each with its line, in order.
  func placeholders(in document: Document) -> [BracketScan.Text] {
    known.isEmpty ? [] : BracketScan.texts(in: document).filter { known.contains(Key($0)) }
  }

  /// Whether a document with these placeholders is by and large as a template made it: at least half of that template's
  /// are left, and no fewer than three.
  func isUnfilled(_ placeholders: [BracketScan.Text]) -> Bool {
    let left = Set(placeholders.map(Key.init))
    guard left.count >= 3 else { return false }
    return templates.contains { 2 * $0.intersection(left).count >= max($0.count, 1) }
  }

  /// Whether a template asks the same by way of example.
  func isSample(_ mark: OpenMark) -> Bool { sampleQuestions.contains(mark.question) }

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

  private struct Key: Hashable {
    let text: String
    let isCode: Bool

    init(_ found: BracketScan.Text) {
      text = found.text
      isCode = found.isCode
    }
  }
}
