public import WorkspaceModel

/// A gate between two stages.
public enum Gate: String, Hashable, Sendable, CaseIterable {
  case spec, plan, tasks
}

/// What a gate says of a feature.
public struct GateReport: Sendable {
  /// The feature.
  public let feature: FeatureLocation
  /// Which gate.
  public let gate: Gate
  /// What it misses, in the order of the documents.
  public let problems: [GateProblem]

  /// The report of a gate.
  public init(feature: FeatureLocation, gate: Gate, problems: [GateProblem]) {
    self.feature = feature
    self.gate = gate
    self.problems = problems
  }

  /// Whether nothing holds it up.
  public var passes: Bool { problems.allSatisfy(\.isWarning) }
}
