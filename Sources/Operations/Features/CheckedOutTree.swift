import Facts
import Files
import Git
import Survey

/// The working tree as it will be once a checkout has changed some paths.
struct CheckedOutTree: ContentTree {
  let base: StampedTree
  let repository: Repository
  /// What the checkout writes, by path below the workspace's root; nil for what it deletes.
  private let changes: [RelativePath: ObjectID?]
  private let prefix: RelativePath

  init(base: StampedTree, repository: Repository, changes: [PathChange], prefix: RelativePath) {
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

  func content(of path: RelativePath) throws -> KnownContent {
    changes[path] == nil ? try base.content(of: path) : .unknown
  }

  func list(_ directory: RelativePath) throws -> [(name: String, kind: FileKind)] {
    var entries = Dictionary(
      try base.list(directory).map { ($0.name, $0.kind) }, uniquingKeysWith: { first, _ in first })
    var removed: Set<String> = []
    for (path, blob) in changes where path != directory {
      guard let name = path.relative(to: directory)?.components.first else { continue }
      if blob != nil {
        entries[name] = (path.parent == directory ? FileKind.file : .directory).named(name)
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
  /// A path that only the checkout makes is its own real path.
  func realPath(_ path: RelativePath) throws -> RelativePath? {
    if let real = try base.realPath(path) { return real }
    let isMade = changes.contains { made, blob in blob != nil && (made == path || made.relative(to: path) != nil) }
    return isMade ? path : nil
  }

  func target(ofLink path: RelativePath) throws -> LinkTarget? { try base.target(ofLink: path) }
}
