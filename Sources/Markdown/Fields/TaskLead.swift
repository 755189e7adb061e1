import Text

/// What stands at the head of a text that may be a task: a box and an ID.
public struct TaskLead: Sendable, Equatable {
  /// What the box says; nil where there is none.
  public let box: TaskState?
  /// The ID, such as `T001`; nil where there is none.
  public let identifier: String?
  /// What follows.
  public let text: String
  /// Whether the text, or the ID at its head, is struck out.
  public let isStruck: Bool

  /// Reads the head of a line of Markdown.
  public init(_ markdown: String) {
    let bytes = Array(markdown.utf8)[...].trimmed
    let found = TaskBox(in: bytes)
    let whole = String(decoding: found.map { bytes[$0.end...].trimmed } ?? bytes, as: UTF8.self)
    box = found?.state
    (identifier, text) = TaskIdentifier.split(whole)
    isStruck = ChecklistItem.isStruck(whole, identifier: identifier)
  }
}
