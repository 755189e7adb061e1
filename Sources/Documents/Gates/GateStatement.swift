import Markdown

/// A piece of a Constitution Check that can say whether a gate is kept.
struct GateStatement: Hashable {
  enum Form: Hashable {
    /// A sub-heading.
    case heading
    /// A list item with a box.
    case box(TaskState)
    /// A list item, a bold line, or a line that gives its verdict first or right behind its name.
    case item
    /// The row of a table, and which of its columns is what.
    case row(GateTable, cells: [String])
    /// Running text.
    case prose
  }

  let form: Form
  /// The line it begins on.
  let line: Int
  /// Its lines, trimmed, as they stand.
  var lines: [String]
  /// What it is about, without markers.
  let text: String
  /// The sub-heading that it stands under.
  let heading: String

  /// Whether the lines that follow may go on with it.
  var goesOn: Bool {
    switch form {
    case .box, .item, .prose: true
    case .heading, .row: false
    }
  }
}
