public import Facts
public import Files
public import Git

/// The workspace as a merge of two commits will leave it: what our tree holds, with what the other side changed since both
/// parted. Files are read as Git stores them, so that what they hold is known by the names of their blobs.
public final class MergedTree: ContentTree {
  private enum Change {
    case gone
    case blob(TreeEntry.Kind, ObjectID)
    case both(MergedPath)
  }

  private let repository: Repository
  private let root: ObjectID
  private let prefix: RelativePath
  private var changes: [RelativePath: Change] = [:]
  /// By folder, the names of what is changed in it and of folders in which something is.
  private var changedNames: [RelativePath: Set<String>] = [:]
  private var folders: [RelativePath: [String: TreeEntry]] = [:]
  /// The files that both sides changed, once they were asked for.
  private var joined: [RelativePath: [UInt8]] = [:]
  private let join: (BothChanged, MergedTree) throws -> [UInt8]

  /// A file that both sides changed, each in its own way.
  public struct BothChanged {
    /// The file, relative to the workspace.
    public let path: RelativePath
    /// What it held when the sides parted; nothing where it was not there.
    public let base: [UInt8]
    /// What our side made of it.
    public let ours: [UInt8]
    /// What the other side made of it.
    public let theirs: [UInt8]

    /// Puts the versions of a file together.
    public init(path: RelativePath, base: [UInt8], ours: [UInt8], theirs: [UInt8]) {
      (self.path, self.base, self.ours, self.theirs) = (path, base, ours, theirs)
    }
  }

  /// Merges the trees of two commits.
  ///
  /// - Parameters:
  ///   - prefix: the workspace's root as seen from the top of the trees.
  ///   - base: the tree from which both came; nil where there is none.
  ///   - join: makes one text of a file that both sides changed, once it is asked for, of this tree.
  /// - Throws: `GitError`.
  public init(
    _ repository: Repository, below prefix: RelativePath, base: ObjectID?, ours: ObjectID, theirs: ObjectID,
    joining join: @escaping (BothChanged, MergedTree) throws -> [UInt8]
  ) throws {
    self.repository = repository
    self.prefix = prefix
    root = ours
    self.join = join
    let changed = try repository.pathsChanged(by: theirs, since: base, besides: ours).filter { $0.ours != $0.theirs }
    // Where one side deleted what the other changed, it may have moved it.
    let isMoved = changed.contains { $0.base != nil && $0.ours != $0.base && ($0.ours == nil || $0.theirs == nil) }
    let moves = isMoved ? try base.map { try Moves(repository, from: $0, ours, theirs) } : nil
    for path in changed { try take(path, moves) }
  }

  /// Where the sides have what they moved.
  private struct Moves {
    let ours: [RelativePath: RelativePath]
    let theirs: [RelativePath: RelativePath]
    let trees: (ours: ObjectID, theirs: ObjectID)

    init(_ repository: Repository, from base: ObjectID, _ ours: ObjectID, _ theirs: ObjectID) throws(GitError) {
      self.ours = try repository.renames(from: base, to: ours)
      self.theirs = try repository.renames(from: base, to: theirs)
      trees = (ours, theirs)
    }
  }

  private func take(_ changed: MergedPath, _ moves: Moves?) throws {
    guard let path = inWorkspace(changed.path) else { return }
    if changed.ours == changed.base {
      // What they moved here from a path that we changed is taken there.
      if changes[path] == nil { put(changed.theirs.map { .blob($0.kind, $0.id) } ?? .gone, at: path) }
    } else if let ours = changed.ours, let theirs = changed.theirs {
      if ours.kind == .blob, theirs.kind == .blob { put(.both(changed), at: path) }
    } else if let theirs = changed.theirs {
      if let moves, let target = moves.ours[changed.path], let ours = try item(target, in: moves.trees.ours) {
        putBoth(MergedPath(path: target, base: changed.base, ours: ours, theirs: theirs))
      } else {
        // Git keeps the file, and asks.
        put(.blob(theirs.kind, theirs.id), at: path)
      }
    } else if let moves, let target = moves.theirs[changed.path], let theirs = try item(target, in: moves.trees.theirs)
    {
      put(.gone, at: path)
      putBoth(MergedPath(path: target, base: changed.base, ours: changed.ours, theirs: theirs))
    }
  }

  private func putBoth(_ changed: MergedPath) {
    if let path = inWorkspace(changed.path) { put(.both(changed), at: path) }
  }

  private func inWorkspace(_ path: RelativePath) -> RelativePath? { prefix.isEmpty ? path : path.relative(to: prefix) }

  private func item(_ path: RelativePath, in tree: ObjectID) throws(GitError) -> MergedPath.Item? {
    try repository.entry(at: path, inTree: tree).flatMap {
      $0.kind == .blob ? MergedPath.Item(id: $0.id, kind: $0.kind) : nil
    }
  }

  private func put(_ change: Change, at path: RelativePath) {
    changes[path] = change
    var path = path
    while !path.isEmpty, changedNames[path.parent, default: []].insert(path.name).inserted { path = path.parent }
  }

  /// At most the first `limit` bytes of a file, as Git stores it; nil where there is none.
  public func read(_ path: RelativePath, limit: Int) throws -> FileContents? {
    let bytes: [UInt8]?
    switch changes[path] {
    case .both(let changed)?: bytes = try joined(changed, at: path)
    case .gone?: bytes = nil
    case .blob(let kind, let id): bytes = kind == .blob ? try repository.blob(id) : nil
    case nil: bytes = try entry(path).flatMap { $0.kind == .blob ? try repository.blob($0.id) : nil }
    }
    return bytes.map { FileContents(bytes: $0.count > limit ? Array($0.prefix(limit)) : $0, stamp: nil) }
  }

  /// What the file at `path` holds, by the name of its blob.
  public func content(of path: RelativePath) throws -> KnownContent {
    switch changes[path] {
    case .both(let changed)?: return .blob(try ObjectID.ofBlob(joined(changed, at: path)))
    case .gone?: return .absent
    case .blob(let kind, let id): return kind == .blob ? .blob(id) : .absent
    case nil: return try entry(path).flatMap { $0.kind == .blob ? .blob($0.id) : nil } ?? .absent
    }
  }

  /// What stands in a folder, ordered by name; nothing where there is none.
  public func list(_ directory: RelativePath) throws -> [(name: String, kind: FileKind)] {
    var entries = try folder(directory).mapValues { FileKind($0.kind).named($0.name) }
    for name in changedNames[directory] ?? [] {
      let path = directory.appending(component: name)
      switch changes[path] {
      case .gone?: entries[name] = nil
      case .both?: entries[name] = .file
      case .blob(let kind, _): entries[name] = FileKind(kind)
      case nil: entries[name] = try list(path).isEmpty ? nil : .directory
      }
    }
    return entries.map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 }
  }

  private func joined(_ changed: MergedPath, at path: RelativePath) throws -> [UInt8] {
    if let known = joined[path] { return known }
    let bytes = { [repository] (item: MergedPath.Item?) in
      try item.flatMap { $0.kind == .blob ? try repository.blob($0.id) : nil } ?? []
    }
    let both = BothChanged(
      path: path, base: try bytes(changed.base), ours: try bytes(changed.ours), theirs: try bytes(changed.theirs))
    let text = try join(both, self)
    joined[path] = text
    return text
  }

  private func entry(_ path: RelativePath) throws(GitError) -> TreeEntry? {
    path.isEmpty ? nil : try folder(path.parent)[path.name]
  }

  /// The entries of a folder of our tree.
  private func folder(_ path: RelativePath) throws(GitError) -> [String: TreeEntry] {
    if let known = folders[path] { return known }
    let tree: ObjectID?
    if path.isEmpty {
      tree = try repository.entry(at: prefix, inTree: root).flatMap { $0.kind == .tree ? $0.id : nil }
    } else {
      tree = try entry(path).flatMap { $0.kind == .tree ? $0.id : nil }
    }
    let entries = try tree.map { (tree) throws(GitError) in try repository.entries(ofTree: tree) } ?? []
    let folder = Dictionary(entries.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    folders[path] = folder
    return folder
  }
}
