public import Files

/// A tree that notes what is asked of it, so that an answer can be found again as long as the tree says the same.
public final class TracingTree: ContentTree {
  let tree: any ContentTree
  private var asked: Set<Question> = []
  private(set) var trace = Trace()
  /// Whether everything that was asked can be asked again.
  public private(set) var isComplete = true

  /// Notes what is asked of `tree`.
  public init(over tree: any ContentTree) { self.tree = tree }

  /// Whether anything was asked about one of these paths.
  public func hasAsked(about paths: Set<RelativePath>) -> Bool {
    !paths.isEmpty && trace.questions.contains { paths.contains($0.path) }
  }

  /// Tells that the answer rests on something that no tree tells.
  public func leave() { isComplete = false }

  /// At most the first `limit` bytes of a file; nil if there is none.
  public func read(_ path: RelativePath, limit: Int) throws -> FileContents? {
    note(.content(path))
    // What the tree tells of a file is what is read of it.
    _ = try tree.content(of: path)
    return try tree.read(path, limit: limit)
  }

  /// What the file at `path` holds.
  public func content(of path: RelativePath) throws -> KnownContent {
    note(.content(path))
    return try tree.content(of: path)
  }

  /// What stands at a path; nil where nothing does.
  public func kind(of path: RelativePath) throws -> FileKind? {
    note(.kind(path))
    return try tree.kind(of: path)
  }

  /// The names in a directory with their kinds, ordered by name; empty if there is no such directory.
  public func list(_ directory: RelativePath) throws -> [(name: String, kind: FileKind)] {
    note(.listing(directory))
    return try tree.list(directory)
  }

  /// `path` with symbolic links resolved; nil if it does not exist, or leads out of the tree.
  public func realPath(_ path: RelativePath) throws -> RelativePath? {
    note(.realPath(path))
    return try tree.realPath(path)
  }

  /// Where the symbolic link at `path` leads; nil if no link stands there.
  public func target(ofLink path: RelativePath) throws -> LinkTarget? {
    leave()
    return try tree.target(ofLink: path)
  }

  private func note(_ question: Question) {
    if asked.insert(question).inserted { trace.questions.append(question) }
  }
}
