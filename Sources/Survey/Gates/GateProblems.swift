import WorkspaceModel

/// What each gate misses of a feature beyond the gates before it.
public struct GateProblems: Hashable, Sendable {
  /// What the gate of the specification misses.
  public let spec: [GateProblem]
  /// What the gate of the plan misses.
  public let plan: [GateProblem]
  /// What the gate of the tasks misses.
  public let tasks: [GateProblem]

  /// What a gate misses, the gates before it included.
  public func problems(of gate: Gate) -> [GateProblem] {
    switch gate {
    case .spec: spec
    case .plan: spec + plan
    case .tasks: spec + plan + tasks
    }
  }
}
