/// A file or folder that a transaction gives another path, with all that is in it. Nothing may stand at the new path.
///
/// The other changes of the transaction are made before that: what changes in the folder is named by where it stood before.
/// A file that changes as well is deleted and made anew instead.
public struct Rename: Sendable {
  /// Where it stands.
  public let source: AbsolutePath
  /// Where it shall stand.
  public let target: AbsolutePath
  /// Whether it is a file or a folder.
  let kind: FileKind
  /// Its stamp when that was decided.
  let stamp: FileStamp

  /// Describes a move of what stands at `source` now; nil where nothing does, or neither a file nor a folder.
  ///
  /// - Throws: `FileError`.
  public init?(of source: AbsolutePath, to target: AbsolutePath) throws(FileError) {
    guard let kind = try FileSystem.kind(of: source), [.file, .directory].contains(kind),
      let stamp = try FileSystem.stamp(of: source)
    else { return nil }
    self.source = source
    self.target = target
    self.kind = kind
    self.stamp = stamp
  }

  /// Whether it still is what it was when the move was decided: the same file unchanged, or the same folder, whatever is
  /// in it.
  func isAsDecided() throws(FileError) -> Bool {
    guard try FileSystem.kind(of: source) == kind, let found = try FileSystem.stamp(of: source) else { return false }
    return kind == .file ? found == stamp : found.inode == stamp.inode
  }
}
