import WorkspaceModel

/// What each gate misses of a feature beyond the gates before it.
struct GateProblems: Hashable, Sendable {
  let spec: [GateProblem]
  let plan: [GateProblem]
  let tasks: [GateProblem]

  /// What a gate misses, the gates before it included.
  func problems(of gate: Gate) -> [GateProblem] {
    switch gate {
    case .spec: spec
    case .plan: spec + plan
    case .tasks: spec + plan + tasks
    }
  }
}
