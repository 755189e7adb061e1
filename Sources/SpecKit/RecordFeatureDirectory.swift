public import Changes
import Files
import Survey

/// Keeps in `.specify/feature.json` which feature `SPECIFY_FEATURE_DIRECTORY` names, so that later scripts know it
/// without the variable.
public enum RecordFeatureDirectory {
  /// Whether the variable names another directory than is recorded. Where the branch could name the feature too, one that is
  /// not there is not recorded.
  public static func isNeeded(_ session: Session, _ contract: Contract) throws -> Bool {
    guard let named = session.workspace.namedFeatureDirectory(),
      !contract.readsBranch || FileSystem.isDirectory(named), let directory = try recordable(session, contract)
    else { return false }
    let recorded = try FeatureRecord.text(in: session.workspace.workingTree)
    return recorded != directory && recorded.flatMap { AbsolutePath($0, relativeTo: session.workspace.root) } != named
  }

  /// Decides the change.
  public static func decide(_ session: Session, _ contract: Contract) throws -> (ChangeSet, Void) {
    let draft = DraftTree(over: session.workspace.workingTree)
    try add(to: draft, session, contract)
    var changes = ChangeSet(root: session.workspace.root)
    changes.files = try draft.changes(below: session.workspace.root)
    return (changes, ())
  }

  /// Writes the record into a draft, where the variable names a directory.
  static func add(to draft: DraftTree, _ session: Session, _ contract: Contract) throws {
    if let directory = try recordable(session, contract) { try FeatureRecord.record(directory, in: draft) }
  }

  /// The directory that the variable names, relative to the root where it lies inside, and as it is typed behind the root where
  /// it lies outside; nil where it names none, or nothing is to be recorded.
  private static func recordable(_ session: Session, _ contract: Contract) throws -> String? {
    guard contract.scriptsRecordFeature(in: session.workspace),
      let directory = session.workspace.namedFeatureDirectory()
    else { return nil }
    guard let path = try session.workspace.relative(directory) else {
      let typed = session.workspace.variables["SPECIFY_FEATURE_DIRECTORY"]
      let root = session.workspace.root.string + "/"
      return typed.map { String($0.hasPrefix(root) ? $0.dropFirst(root.count) : $0[...]) }
    }
    return path.isEmpty ? "." : path.string
  }
}
