public import Facts
import Failures
public import Files
import Git

/// The workspace as the next commit will have it: what is staged, whatever stands in the working tree.
public final class StagedTree: SharedTree {
  private let files: IndexFiles
  private let root: AbsolutePath
  private let largest: Int64

  /// Reads the index of the repository that a workspace lies in, which for a hook is the one that Git names.
  ///
  /// - Throws: `Failure` outside Git, `GitError` for an index that cannot be read or is not merged, `FileError`.
  convenience init(of root: AbsolutePath, settings: GitSettings) throws {
    guard let repository = try Repository.discover(from: root, settings: settings),
      let top = try repository.workingDirectory.flatMap({ try FileSystem.realPath($0) }),
      let prefix = root.relative(to: top)
    else {
      throw Failure(
        .notFound, .noGit, "\(root) is in no Git repository, so nothing is staged", hint: "leave out --staged")
    }
    self.init(try IndexFiles(stagedIn: repository, root: root, prefix: prefix), root, largest: .max)
  }

  private init(_ files: IndexFiles, _ root: AbsolutePath, largest: Int64) {
    self.files = files
    self.root = root
    self.largest = largest
  }

  /// The same, of which no file of more than `largest` bytes is read as a whole.
  func limited(to largest: Int64) -> StagedTree { StagedTree(files, root, largest: largest) }

  /// At most the first `limit` bytes of a file as Git stores it; nil where there is none.
  ///
  /// - Throws: `FileError` for one that is too large, or not in this clone.
  public func read(_ path: RelativePath, limit: Int) throws -> FileContents? {
    guard case .file(let blob, .file)? = try files.item(at: path) else { return nil }
    let bytes = try files.bytes(of: blob, at: path)
    if limit == .max, bytes.count > largest {
      throw FileError.tooLarge(root.appending(path), size: Int64(bytes.count), limit: largest)
    }
    return FileContents(bytes: bytes.count > limit ? Array(bytes.prefix(limit)) : bytes, stamp: nil)
  }

  /// What stands at a path: what is staged, and what the working tree has beside that and no commit takes.
  public func kind(of path: RelativePath) throws -> FileKind? {
    switch try files.item(at: path) {
    case .file(_, let kind)?: kind
    case .folder?: .directory
    case nil: try FileSystem.kind(of: root.appending(path))
    }
  }

  /// What stands in a directory, ordered by name; nothing where there is none.
  public func list(_ directory: RelativePath) throws -> [(name: String, kind: FileKind)] { try files.list(directory) }

  /// What the file at `path` holds, which the index tells.
  public func content(of path: RelativePath) throws -> KnownContent {
    switch try files.item(at: path) {
    case .file(let blob, .file)?: .blob(blob)
    case nil: .absent
    default: .unknown
    }
  }
}
