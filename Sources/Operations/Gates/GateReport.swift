public import Files
public import WorkspaceModel

/// A gate between two stages.
public enum Gate: String, Hashable, Sendable, CaseIterable {
  case spec, plan, tasks
}

/// Something that a gate misses.
public struct GateProblem: Hashable, Sendable {
  /// The document, relative to the workspace.
  public let path: RelativePath
  /// The line; nil where the whole document is meant.
  public let line: Int?
  /// What is missing, in one sentence.
  public let message: String
  /// Whether it is only mentioned and does not hold up the gate.
  public let isWarning: Bool

  init(_ path: RelativePath, _ line: Int?, _ message: String, isWarning: Bool = false) {
    self.path = path
    self.line = line
    self.message = message
    self.isWarning = isWarning
  }
}

/// What a gate says of a feature.
public struct GateReport: Sendable {
  /// The feature.
  public let feature: FeatureLocation
  /// Which gate.
  public let gate: Gate
  /// What it misses, in the order of the documents.
  public let problems: [GateProblem]

  /// Whether nothing holds it up.
  public var passes: Bool { problems.allSatisfy(\.isWarning) }
}
