public import Documents
public import Files
public import Survey
import WorkspaceModel

/// What a sync of indexes met.
public struct SyncReport: Sendable {
  /// Files that were left alone, in whole or in part, and why.
  public var refusals: [SyncRefusal] = []
  /// What the indexes do not tell of, since no index can name it.
  public var leftOut: [LeftOut] = []

  /// Decisions that got another ID, since both sides of a merge had given theirs.
  public var renamed: [Renamed] = []

  /// A decision that got another ID.
  public struct Renamed: Sendable {
    /// The log.
    public let path: RelativePath
    /// The decision, with both IDs.
    public let renaming: DecisionMerge.Renaming

    /// Puts both together.
    public init(path: RelativePath, renaming: DecisionMerge.Renaming) { (self.path, self.renaming) = (path, renaming) }
  }

  /// Starts from what was met.
  init(refusals: [SyncRefusal] = [], leftOut: [LeftOut] = []) {
    self.refusals = refusals
    self.leftOut = leftOut
  }

  /// What folders of no group mean for a sync: what lies in one that cannot be looked into stays as it is.
  init(of folders: [UnreadableFolder]) { refusals = folders.map { SyncRefusal(unreadable: $0) } }

  /// Whether nothing was met.
  var isEmpty: Bool { refusals.isEmpty && leftOut.isEmpty }

  /// Both together.
  static func += (left: inout SyncReport, right: SyncReport) {
    left.refusals += right.refusals
    left.leftOut += right.leftOut
    left.renamed += right.renamed
  }
}
