public import Files

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
