public import Documents
public import Records
import Vocabulary

/// How far a feature is.
public enum Stage: String, Hashable, Sendable, CaseIterable {
  case draft, specified, ready, planned, blocked, tasked, implementing, done, closed

  /// The stage that a feature reaches when the next gate passes; nil where no gate stands before the next one.
  public var next: Stage? {
    switch self {
    case .draft, .specified: .ready
    case .ready, .blocked: .planned
    case .planned: .tasked
    case .tasked, .implementing, .done, .closed: nil
    }
  }

  /// What a stage follows from.
  public struct Facts: Sendable {
    /// The Status of the specification.
    public var status: String?
    /// The tasks of its lists.
    public var tasks: TaskProgress
    /// Whether the specification exists and holds no placeholder.
    public var isSpecWritten: Bool
    /// Whether the spec gate passes.
    public var passesSpecGate: Bool
    /// Whether the plan gate passes.
    public var passesPlanGate: Bool
    /// Whether the plan is written and a constitution gate fails in it without a justification.
    public var hasUnjustifiedViolation: Bool

    /// Puts the facts together.
    public init(
      status: String?, tasks: TaskProgress, isSpecWritten: Bool, passesSpecGate: Bool, passesPlanGate: Bool,
      hasUnjustifiedViolation: Bool
    ) {
      self.status = status
      self.tasks = tasks
      self.isSpecWritten = isSpecWritten
      self.passesSpecGate = passesSpecGate
      self.passesPlanGate = passesPlanGate
      self.hasUnjustifiedViolation = hasUnjustifiedViolation
    }
  }

  /// The first stage whose condition holds.
  public init(_ facts: Facts) {
    self =
      if Stage.isClosed(facts.status) {
        .closed
      } else if facts.tasks.total > 0 {
        facts.tasks.done == facts.tasks.total ? .done : facts.tasks.isStarted ? .implementing : .tasked
      } else if facts.hasUnjustifiedViolation {
        .blocked
      } else if facts.passesPlanGate {
        .planned
      } else if facts.passesSpecGate {
        .ready
      } else {
        facts.isSpecWritten ? .specified : .draft
      }
  }

  /// Whether a Status says that the feature will not be built, or is no more: superseded, abandoned, withdrawn, archived and
  /// the like, in any language.
  public static func isClosed(_ status: String?) -> Bool { StatusText(status)?.begins(with: Words.closings) ?? false }

  /// Whether a Status says that work on the feature rests: on hold, paused, deferred and the like, in any language.
  public static func isPaused(_ status: String?) -> Bool { StatusText(status)?.begins(with: Words.pausings) ?? false }

  /// Whether a Status says that the feature is built.
  public static func isBuilt(_ status: String?) -> Bool { StatusText(status)?.says(Words.builtStatuses) ?? false }
}

extension Stage: RecordableCase {}
