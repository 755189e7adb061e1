public import Changes
import Survey
public import WorkspaceModel

/// Records the current feature for spec-kit's scripts, which know no branches: `extension resume`.
public enum ResumeFeature {
  /// The feature, and what decided that it is this one.
  public struct Answer: Sendable {
    /// The feature.
    public let location: FeatureLocation
    /// What named it, such as `the current branch`.
    public let decidedBy: String
  }

  /// Decides the change. There is no answer where nothing says which feature is the current one.
  ///
  /// - Throws: `Failure` where several may be meant, `FileError`, `GitError`.
  public static func decide(_ session: Session) throws -> (ChangeSet, Answer?) {
    var changes = ChangeSet(root: session.workspace.root)
    let draft = DraftTree(over: session.workspace.workingTree)
    let map = try session.workspace.map(of: session.workspace.seen)
    guard let current = try session.workspace.currentFeature(in: map) else { return (changes, nil) }
    try session.noteCurrent(current.location, in: draft, evenAnew: true)
    changes.files = try draft.changes(below: session.workspace.root)
    return (changes, Answer(location: current.location, decidedBy: current.decidedBy))
  }
}
