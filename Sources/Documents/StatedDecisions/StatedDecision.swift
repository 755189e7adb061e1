/// A decision that a feature's document states: an entry of a plan's Architecture Decisions, or of research.md.
public struct StatedDecision: Hashable, Sendable {
  /// The line of its heading.
  public let line: Int
  /// The heading without its number.
  public let title: String
  /// What was decided; empty where the title says it.
  public let decision: String
  /// Why; empty where the entry does not say it in a field of its own.
  public let rationale: String
}
