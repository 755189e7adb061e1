public import Documents
public import Markdown

/// Something that a document states, with its text, so that two states of it can be held against each other.
public struct Statement: Hashable, Sendable {
  /// What sort of thing it is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A user story without its scenarios.
    case story
    /// An acceptance scenario of a story.
    case scenario
    /// A requirement.
    case requirement
    /// A success criterion.
    case criterion
    /// An entity.
    case entity
    /// An operation, a message, a schema, or a file below contracts/.
    case contract
    /// A gate of the constitution, as a plan answers it.
    case gate
    /// A task.
    case task
    /// An entry of a Decision Log.
    case decision
    /// What else stands below a heading.
    case section
  }

  /// What is said of the state of a thing, beside its text.
  public enum Standing: Hashable, Sendable {
    /// How far a task is.
    case task(TaskState)
    /// How a gate is answered.
    case gate(ConstitutionGate.Answer)
    /// Where a decision stands.
    case decision(DecisionStanding)

    /// In words.
    public var text: String {
      switch self {
      case .task(.open): "open"
      case .task(.done): "done"
      case .task(.dropped): "dropped"
      case .task(.partial): "begun"
      case .gate(.passes): "passes"
      case .gate(.fails): "fails"
      case .gate(.notApplicable): "not applicable"
      case .gate(.unanswered), .gate(.unticked): "not answered"
      case .gate(.pending), .gate(.deferred): "pending"
      case .decision(let standing): standing.text
      }
    }
  }

  /// What sort of thing it is.
  public let kind: Kind
  /// How people call it: `FR-003`, `US1`, `T012`, `POST /signup`; of what bears no name its place, such as `US1 scenario 2`.
  public let name: String
  /// By what it is known again within `scope`; nil for what bears no name.
  public let key: String?
  /// Within what names and texts are compared: a document, or a story.
  public let scope: String
  /// What it says, on one line, without markup and without its name.
  public let text: String
  /// The first paragraph of that: the title of a story, what an item says before its own items.
  public let lead: String
  /// That of all that counts in it.
  public let fingerprint: Fingerprint
  /// What is said of its state; nil for what has none.
  public let standing: Standing?
  /// Where it begins.
  public let place: Place
}
