public import Changes
import Failures
public import Files

/// Writes the extension of spec-kit into a folder, to be installed from there: `extension export`.
public enum ExportExtension {
  /// Decides the whole change; the files are those below `directory`, which need not be there.
  ///
  /// - Parameters:
  ///   - root: what paths are told relative to.
  ///   - version: the version that the extension says it has.
  /// - Throws: `Failure` where another file stands in the place of one of its own.
  public static func decide(
    into directory: AbsolutePath, root: AbsolutePath, version: String
  ) throws -> (ChangeSet, Void) {
    let draft = DraftTree(over: WorkingTree(root: directory))
    for file in SpecKitExtension.files(version: version) {
      if try draft.create(file.path, file.bytes) || draft.read(file.path)?.bytes == file.bytes { continue }
      throw Failure(
        .conflict, .exists, "\(directory.appending(file.path)) exists already, and is not that of version \(version)",
        hint: "remove the folder, or name another one")
    }
    var changes = ChangeSet(root: root)
    changes.files = try draft.changes(below: directory)
    return (changes, ())
  }
}
