public import Files
public import Git

/// The workspace as a commit has it.
public struct CommitTree: FileTree {
  let repository: Repository
  /// The tree of the commit's top directory.
  public let root: ObjectID
  /// The workspace's root as seen from the top of the repository.
  let prefix: RelativePath

  /// The workspace below `prefix` in a tree of Git.
  public init(repository: Repository, root: ObjectID, prefix: RelativePath) {
    self.repository = repository
    self.root = root
    self.prefix = prefix
  }

  /// The first bytes of a file as a checkout would write it; nil where there is none.
  public func read(_ path: RelativePath, limit: Int) throws -> FileContents? {
    let path = prefix.appending(path)
    guard let entry = try repository.entry(at: path, inTree: root), entry.kind == .blob else { return nil }
    let bytes = try repository.checkedOutContent(of: entry.id, as: path)
    return FileContents(bytes: Array(bytes.prefix(limit)), stamp: nil)
  }

  /// A file as Git stores it; nil where there is none.
  public func stored(_ path: RelativePath) throws(GitError) -> [UInt8]? {
    let entry = try repository.entry(at: prefix.appending(path), inTree: root)
    return try entry.flatMap { (entry) throws(GitError) in entry.kind == .blob ? try repository.blob(entry.id) : nil }
  }

  /// What stands in a directory, ordered by name; nothing where there is none.
  public func list(_ directory: RelativePath) throws -> [(name: String, kind: FileKind)] {
    let path = prefix.appending(directory)
    let tree: ObjectID? =
      if path.isEmpty { root } else {
        try repository.entry(at: path, inTree: root).flatMap { $0.kind == .tree ? $0.id : nil }
      }
    guard let tree else { return [] }
    return try repository.entries(ofTree: tree).map { ($0.name, FileKind($0.kind).named($0.name)) }
      .sorted { $0.0 < $1.0 }
  }
}

extension Workspace {
  /// The workspace as HEAD's commit has it; nil outside Git and before the first commit.
  public func headTree() throws -> CommitTree? {
    guard let repository = try repository(), let prefix = try prefix(), let commit = try repository.head().commit else {
      return nil
    }
    return CommitTree(repository: repository, root: try repository.rootTree(of: commit), prefix: prefix)
  }
}

extension FileKind {
  /// What bears a name that Git told: what is not UTF-8 is replaced in it, so that a `�` tells that no path leads there.
  public func named(_ name: String) -> FileKind {
    name.unicodeScalars.contains("\u{fffd}") ? .misnamed(isDirectory: self == .directory) : self
  }

  /// The kind of file that an entry of a tree stands for.
  init(_ kind: TreeEntry.Kind) {
    self =
      switch kind {
      case .tree: .directory
      case .blob: .file
      case .symbolicLink: .symbolicLink
      case .commit: .other
      }
  }
}
