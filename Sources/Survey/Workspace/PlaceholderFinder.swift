public import Documents
import Markdown
import Templates

/// Finds what stands in a document exactly as a template left it. Bracketed prose that an author wrote is never found.
public struct PlaceholderFinder {
  /// What stands in the prose of a template, and what in its code: a log format in a fence is no header field.
  private let known: Set<Key>
  /// The bracketed texts of each template.
  private let templates: [Set<Key>]
  private let sampleRows: Set<LineDigest>
  private let sampleQuestions: Set<LineDigest>

  /// Learns the bracketed texts and the sample rows of every template that is known for the document.
  init(templates: [Template]) {
    let documents = templates.map { Document($0.bytes) }
    self.templates = documents.map { Set(BracketText.all(in: $0).map(Key.init)) }
    known = self.templates.reduce(into: []) { $0.formUnion($1) }
    sampleQuestions = documents.reduce(into: []) { $0.formUnion($1.questioningLines) }
    sampleRows = Set(documents.flatMap { TaskListFacts.rows(of: $0).map(\.digest) })
  }

  /// Whether a text in brackets stands as a template left it.
  func isPlaceholder(_ text: BracketText) -> Bool { known.contains(Key(text)) }

  /// The untouched placeholders of a document as they stand, brackets included, each with its line, in order.
  public func placeholders(in document: DocumentFacts) -> [BracketText] { document.brackets.filter(isPlaceholder) }

  /// Whether a document with these placeholders is by and large as a template made it: at least half of that template's
  /// are left, and no fewer than three.
  public func isUnfilled(_ placeholders: [BracketText]) -> Bool {
    let left = Set(placeholders.map(Key.init))
    guard left.count >= 3 else { return false }
    return templates.contains { 2 * $0.intersection(left).count >= max($0.count, 1) }
  }

  /// Whether a template asks the same of the same by way of example.
  func isSample(_ mark: OpenMark) -> Bool { mark.statement.map(sampleQuestions.contains) ?? false }

  /// The lines of the tasks that a template put there as samples: those with a placeholder, and in a list that has
  /// placeholders or no other tasks left also those that stand unchanged.
  func sampleTaskLines(in list: TaskListFacts) -> Set<Int> {
    let open = Set(placeholders(in: list.document).map(\.line))
    let unchanged = list.rows.filter { sampleRows.contains($0.digest) }.map(\.line)
    let isUnfilled = list.rows.contains { open.contains($0.line) } || unchanged.count == list.rows.count
    return isUnfilled ? open.union(unchanged) : open
  }

  /// What is compared: signs of emphasis, which formatters exchange, do not count.
  private struct Key: Hashable {
    let text: String
    let isCode: Bool

    init(_ found: BracketText) {
      let isEmphasised = found.text.utf8.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "_") }
      text = isEmphasised ? found.text.filter { $0 != "*" && $0 != "_" } : found.text
      isCode = found.isCode
    }
  }
}
