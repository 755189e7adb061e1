public import Facts
public import Files
public import Git
import Synchronization

/// The working tree with some folders and files in it as other commits have them.
public final class GraftedTree: SharedTree {
  private let base: StampedTree
  private let repository: ObjectReader
  private let root: AbsolutePath
  private let largest: Int64
  private let folders: [RelativePath: ObjectID]
  private let files: [RelativePath: ObjectID]
  private let found = Mutex<[RelativePath: Item?]>([:])

  /// What stands at a path.
  private struct Item: Sendable {
    let kind: TreeEntry.Kind
    let id: ObjectID
  }

  /// Puts `folders`, by their trees, and `files`, by their blobs, into the working tree of a workspace.
  public init(
    _ workspace: Workspace, folders: [RelativePath: ObjectID], files: [RelativePath: ObjectID] = [:]
  ) {
    base = workspace.seen
    repository = workspace.objects
    root = workspace.root
    largest = workspace.workingTree.largest
    self.folders = folders
    self.files = files
  }

  /// At most the first `limit` bytes of a file, as they are stored; nil if there is none.
  public func read(_ path: RelativePath, limit: Int) throws -> FileContents? {
    switch try graft(at: path) {
    case nil: return try base.read(path, limit: limit)
    case .some(let entry):
      guard let entry, entry.kind == .blob else { return nil }
      if limit == .max {
        let size = try repository.read { (repository) throws(GitError) in try repository.size(ofBlob: entry.id) }
        if size > largest { throw FileError.tooLarge(root.appending(path), size: size, limit: largest) }
      }
      let bytes = try repository.read { (repository) throws(GitError) in try repository.blob(entry.id) }
      return FileContents(bytes: bytes.count > limit ? Array(bytes.prefix(limit)) : bytes, stamp: nil)
    }
  }

  /// What the file at `path` holds.
  public func content(of path: RelativePath) throws -> KnownContent {
    switch try graft(at: path) {
    case nil: return try base.content(of: path)
    case .some(let entry): return entry.flatMap { $0.kind == .blob ? .blob($0.id) : nil } ?? .absent
    }
  }

  /// The names in a directory with their kinds, ordered by name; empty if there is no such directory.
  public func list(_ directory: RelativePath) throws -> [(name: String, kind: FileKind)] {
    switch try graft(at: directory) {
    case nil: return try base.list(directory)
    case .some(let entry):
      guard let entry, entry.kind == .tree else { return [] }
      let entries = try repository.read { (repository) throws(GitError) in try repository.entries(ofTree: entry.id) }
      return entries.map { ($0.name, FileKind($0.kind).named($0.name)) }.sorted { $0.0 < $1.0 }
    }
  }

  /// `path` with symbolic links resolved; in what is grafted none is followed.
  public func realPath(_ path: RelativePath) throws -> RelativePath? {
    try graft(at: path) == nil ? base.realPath(path) : path
  }

  /// What stands at a path of a graft, nil for nothing; nil for a path of the working tree.
  private func graft(at path: RelativePath) throws(GitError) -> Item?? {
    if let known = found.withLock({ $0[path] }) { return .some(known) }
    if let blob = files[path] { return .some(Item(kind: .blob, id: blob)) }
    var folder = path
    while folders[folder] == nil {
      if folder.isEmpty { return nil }
      folder = folder.parent
    }
    guard let tree = folders[folder], let rest = path.relative(to: folder) else { return nil }
    let item = try repository.read { (repository) throws(GitError) in
      try repository.entry(at: rest, inTree: tree).map { Item(kind: $0.kind, id: $0.id) }
    }
    found.withLock { $0[path] = .some(item) }
    return .some(item)
  }
}
