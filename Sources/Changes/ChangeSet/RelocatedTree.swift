public import Facts
public import Files

/// A tree as it will be once one of its folders has another path.
public struct RelocatedTree: ContentTree {
  private let base: any ContentTree
  private let source: RelativePath
  private let target: RelativePath

  /// The tree `base` with what stands at `source` standing at `target` instead, where nothing does.
  public init(_ base: any ContentTree, moving source: RelativePath, to target: RelativePath) {
    self.base = base
    self.source = source
    self.target = target
  }

  /// Where that stands now which will stand at `path`; nil where nothing will.
  public func origin(of path: RelativePath) -> RelativePath? {
    if let rest = path.relative(to: target) { return source.appending(rest) }
    return path.relative(to: source) == nil ? path : nil
  }

  /// The file that will stand there; nil if none will.
  public func read(_ path: RelativePath, limit: Int) throws -> FileContents? {
    try origin(of: path).flatMap { try base.read($0, limit: limit) }
  }

  /// What a directory will hold.
  public func list(_ directory: RelativePath) throws -> [(name: String, kind: FileKind)] {
    guard let origin = origin(of: directory) else { return [] }
    var entries = try base.list(origin)
    if directory == source.parent { entries.removeAll { $0.name == source.name } }
    if directory.relative(to: target) == nil, let name = target.relative(to: directory)?.components.first,
      !entries.contains(where: { $0.name == name })
    {
      entries.append((name, .directory))
      entries.sort { $0.name < $1.name }
    }
    return entries
  }

  /// Where links lead then.
  public func realPath(_ path: RelativePath) throws -> RelativePath? {
    guard let origin = origin(of: path) else { return nil }
    guard let real = try base.realPath(origin) else { return isMade(path) ? path : nil }
    return real.relative(to: source).map { target.appending($0) } ?? real
  }

  /// Where a symbolic link will lead.
  public func target(ofLink path: RelativePath) throws -> LinkTarget? {
    try origin(of: path).flatMap { try base.target(ofLink: $0) }
  }

  /// What the file will hold.
  public func content(of path: RelativePath) throws -> KnownContent {
    try origin(of: path).map { try base.content(of: $0) } ?? .absent
  }

  /// Whether a folder is made for what is moved.
  private func isMade(_ path: RelativePath) -> Bool { target.relative(to: path) != nil }

  /// The changes to what will stand below `root`, by where it stands now.
  public func beforeMove(_ changes: [FileChange], below root: AbsolutePath) -> [FileChange] {
    changes.map { change in
      guard let path = change.path.relative(to: root), let origin = origin(of: path), origin != path else {
        return change
      }
      return FileChange(
        path: root.appending(origin), content: change.content, original: change.original,
        isExecutable: change.isExecutable)
    }
  }
}
