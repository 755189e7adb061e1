import Files
import Git

/// The workspace as a commit has it.
struct CommitTree: FileTree {
  let repository: Repository
  let root: ObjectID
  /// The workspace's root as seen from the top of the repository.
  let prefix: RelativePath

  func read(_ path: RelativePath, limit: Int) throws -> FileContents? {
    let path = prefix.appending(path)
    guard let entry = try repository.entry(at: path, inTree: root), entry.kind == .blob else { return nil }
    let bytes = try repository.checkedOutContent(of: entry.id, as: path)
    return FileContents(bytes: Array(bytes.prefix(limit)), stamp: nil)
  }

  func list(_ directory: RelativePath) throws -> [(name: String, kind: FileKind)] {
    let path = prefix.appending(directory)
    let tree: ObjectID? =
      if path.isEmpty { root } else {
        try repository.entry(at: path, inTree: root).flatMap { $0.kind == .tree ? $0.id : nil }
      }
    guard let tree else { return [] }
    return try repository.entries(ofTree: tree).map { ($0.name, FileKind($0.kind)) }.sorted { $0.0 < $1.0 }
  }
}

/// The working tree as it will be once a checkout has changed some paths.
struct CheckedOutTree: FileTree {
  let base: WorkingTree
  let repository: Repository
  /// What the checkout writes, by path below the workspace's root; nil for what it deletes.
  private let changes: [RelativePath: ObjectID?]
  private let prefix: RelativePath

  init(base: WorkingTree, repository: Repository, changes: [PathChange], prefix: RelativePath) {
    self.base = base
    self.repository = repository
    self.prefix = prefix
    self.changes = Dictionary(
      changes.compactMap { change in change.path.relative(to: prefix).map { ($0, change.newID) } },
      uniquingKeysWith: { first, _ in first })
  }

  func read(_ path: RelativePath, limit: Int) throws -> FileContents? {
    guard let change = changes[path] else { return try base.read(path, limit: limit) }
    guard let blob = change else { return nil }
    let bytes = try repository.checkedOutContent(of: blob, as: prefix.appending(path))
    return FileContents(bytes: Array(bytes.prefix(limit)), stamp: nil)
  }

  func list(_ directory: RelativePath) throws -> [(name: String, kind: FileKind)] {
    var entries = Dictionary(
      try base.list(directory).map { ($0.name, $0.kind) }, uniquingKeysWith: { first, _ in first })
    var removed: Set<String> = []
    for (path, blob) in changes where path != directory {
      guard let name = path.relative(to: directory)?.components.first else { continue }
      if blob != nil {
        entries[name] = path.parent == directory ? .file : .directory
      } else if path.parent == directory {
        entries[name] = nil
      } else {
        removed.insert(name)
      }
    }
    // Git keeps no empty directories: one goes with the last file that the checkout deletes in it.
    for name in removed where entries[name] == .directory {
      if try list(directory.appending(component: name)).isEmpty { entries[name] = nil }
    }
    return entries.map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 }
  }
}

extension CheckedOutTree {
  func realPath(_ path: RelativePath) throws -> RelativePath? { try base.realPath(path) }
}

extension FileKind {
  fileprivate init(_ kind: TreeEntry.Kind) {
    self =
      switch kind {
      case .tree: .directory
      case .blob: .file
      case .symbolicLink: .symbolicLink
      case .commit: .other
      }
  }
}
