public import Documents
import Failures
public import Files

/// Something that a gate misses.
public struct GateProblem: Hashable, Sendable {
  /// What sort of thing is missing.
  public enum Kind: Hashable, Sendable, CaseIterable {
    case missingDocument, emptyDocument
    case placeholder, openMark, optionLabel, emptySection
    case emptyChecklist, openItem
    case unansweredGate, failingGate, unloggedDecision
    /// A gate fails, by a sign of warning alone, and the plan says why beside it.
    case doubtfulGate
    /// A gate is not answered, and the plan says that its answer is yet to come.
    case pendingGate
    /// Such a one, of which the plan says why or till when.
    case deferredGate
    case noTasks, duplicateTask, storyWithoutTask, requirementWithoutTask
  }

  /// What sort of thing is missing.
  public let kind: Kind
  /// The document, relative to the workspace.
  public let path: RelativePath
  /// The line; nil where the whole document is meant.
  public let line: Int?
  /// What stands on the line and is meant; nil where the whole line is.
  public let text: String?
  /// What is missing, in one sentence.
  public let message: String

  /// Whether it is only mentioned and does not hold up the gate.
  public var isWarning: Bool { kind == .requirementWithoutTask || kind == .deferredGate }

  init(_ kind: Kind, _ path: RelativePath, _ line: Int?, _ message: String, text: String? = nil) {
    self.kind = kind
    self.path = path
    self.line = line
    self.text = text
    self.message = message
  }
}

extension GateProblem {
  /// A question that nobody has answered yet.
  public init(_ mark: OpenMark, in path: RelativePath) {
    let question = mark.question.isEmpty ? "" : ": \(shortened(mark.question))"
    self.init(
      .openMark, path, mark.line, "\(mark.words) is open\(question)", text: mark.words)
  }

  /// A text that stands as a template left it.
  public init(placeholder: BracketText, in path: RelativePath) {
    self.init(
      .placeholder, path, placeholder.line, "the placeholder \(shortened(placeholder.text)) is still there",
      text: placeholder.text)
  }
}
