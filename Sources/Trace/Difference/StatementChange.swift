import Markdown

/// What became of one statement between two states.
public struct StatementChange: Hashable, Sendable {
  /// What became of it.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// It is new.
    case added
    /// It says something else.
    case changed
    /// It is gone.
    case removed
    /// It has another ID or name, and says the same.
    case moved
    /// A task that was not done is ticked.
    case ticked
    /// A task that was done is not any more.
    case unticked
    /// It says the same, and stands otherwise: a gate that passes now, a decision that was superseded.
    case restated
  }

  /// What became of it.
  public let kind: Kind
  /// As it is told: by the later state, or by the earlier one where it is gone.
  public let statement: Statement
  /// As the earlier state has it; nil for what is new.
  public let old: Statement?
  /// As the later state has it; nil for what is gone.
  public var new: Statement? { kind == .removed ? nil : statement }

  /// What stands otherwise: how it stood, and how it stands; nil where both are the same, or unknown.
  public var standings: (old: String, new: String)? {
    guard let before = old?.standing?.text, let after = new?.standing?.text, before != after else { return nil }
    return (before, after)
  }

  private init(_ kind: Kind, _ old: Statement?, _ statement: Statement) {
    self.kind = kind
    self.old = old
    self.statement = statement
  }

  /// Something new.
  static func added(_ statement: Statement) -> StatementChange { StatementChange(.added, nil, statement) }

  /// Something that is gone.
  static func removed(_ statement: Statement) -> StatementChange { StatementChange(.removed, statement, statement) }

  /// Two versions of one thing; nil where nothing changed.
  static func between(_ old: Statement, _ new: Statement) -> StatementChange? {
    if old.fingerprint != new.fingerprint { return StatementChange(.changed, old, new) }
    if old.key != new.key, new.key != nil { return StatementChange(.moved, old, new) }
    guard old.standing != new.standing, old.standing?.text != new.standing?.text else { return nil }
    switch (old.standing, new.standing) {
    case (_, .task(.done)): return StatementChange(.ticked, old, new)
    case (.task(.done), _): return StatementChange(.unticked, old, new)
    default: return StatementChange(.restated, old, new)
    }
  }
}
