public import Changes
import Files
import Survey

/// Keeps in `.specify/feature.json` which feature `SPECIFY_FEATURE_DIRECTORY` names, so that later scripts know it
/// without the variable.
public enum RecordFeatureDirectory {
  /// Whether the variable names another directory than is recorded, and one that there is.
  public static func isNeeded(_ session: Session) throws -> Bool {
    guard let named = session.workspace.namedFeatureDirectory(), FileSystem.isDirectory(named),
      let directory = try recordable(session)
    else { return false }
    return try FeatureRecord.text(in: session.workspace.workingTree) != directory
  }

  /// Decides the change.
  public static func decide(_ session: Session) throws -> (ChangeSet, Void) {
    let draft = DraftTree(over: session.workspace.workingTree)
    try add(to: draft, session)
    var changes = ChangeSet(root: session.workspace.root)
    changes.files = try draft.changes(below: session.workspace.root)
    return (changes, ())
  }

  /// Writes the record into a draft, where the variable names a directory.
  static func add(to draft: DraftTree, _ session: Session) throws {
    if let directory = try recordable(session) { try FeatureRecord.record(directory, in: draft) }
  }

  /// The directory that the variable names, relative to the root where it lies inside; nil where it names none.
  private static func recordable(_ session: Session) throws -> String? {
    guard let directory = session.workspace.namedFeatureDirectory() else { return nil }
    guard let path = try session.workspace.relative(directory) else { return directory.string }
    return path.isEmpty ? "." : path.string
  }
}
