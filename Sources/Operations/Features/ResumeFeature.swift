public import Changes
import Failures
import Files
import Names
import Survey
public import WorkspaceModel

/// Records the current feature for spec-kit's scripts, which know no branches: `extension resume`.
public enum ResumeFeature {
  /// What was found.
  public struct Answer: Sendable {
    /// The feature; nil where nothing says which one is the current one.
    public let feature: Feature?
    /// What is wrong with `.specify/feature.json`; nil where nothing is.
    public let remark: Remark?
  }

  /// The feature, and what decided that it is this one.
  public struct Feature: Sendable {
    /// The feature.
    public let location: FeatureLocation
    /// What named it, such as `the current branch`.
    public let decidedBy: String
  }

  /// Something that is wrong, and what mends it.
  public struct Remark: Sendable {
    /// What is wrong, without a full stop.
    public let message: String
    /// What mends it.
    public let hint: String
  }

  /// Decides the change. Nothing is changed where nothing says which feature is the current one.
  ///
  /// - Throws: `Failure` where several may be meant, `FileError`, `GitError`.
  public static func decide(_ session: Session) throws -> (ChangeSet, Answer) {
    var changes = ChangeSet(root: session.workspace.root)
    let draft = DraftTree(over: session.workspace.workingTree)
    let map = try session.workspace.map(of: session.workspace.seen)
    let current = try session.workspace.currentFeature(in: map)
    if let current { try session.noteCurrent(current.location, in: draft, evenAnew: true) }
    changes.files = try draft.changes(below: session.workspace.root)
    let feature = current.map { Feature(location: $0.location, decidedBy: $0.decidedBy) }
    return (changes, Answer(feature: feature, remark: try remark(on: draft, session)))
  }

  /// The record goes on naming a folder that is not in this checkout: spec-kit's scripts would take it for the feature.
  static func remark(on tree: any FileTree, _ session: Session) throws -> Remark? {
    let workspace = session.workspace
    guard let directory = try FeatureRecord.text(in: tree),
      let place = AbsolutePath(directory, relativeTo: workspace.root),
      !FileSystem.isDirectory(place)
    else { return nil }
    let there = try? OtherBranches(workspace)?.features(named: place.relative(to: workspace.root)?.string ?? directory)
      .first
    let message = "\(FeatureRecord.path) names \(directory), which is not in this checkout"
    let removal = "remove it: rm \(FeatureRecord.path)"
    if !workspace.mayRecordFeature {
      return Remark(message: message, hint: "unset SPECIFY_FEATURE_NO_PERSIST to have it written, or \(removal)")
    }
    let hint = there.map { "it stands on branch \($0.branch.label): speckit switch \(quotedForShell($0.id.string))" }
    return Remark(message: message, hint: hint ?? "speckit switch FEATURE records another one; else \(removal)")
  }
}
