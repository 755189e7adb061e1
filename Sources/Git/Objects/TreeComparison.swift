/// The paths in which trees of one history differ, all in one table. What several comparisons share is read once. Not safe to
/// use from two threads at a time.
public final class TreeComparison {
  /// The paths that were met.
  public private(set) var paths = PathTable()
  private let objects: StoredObjects

  /// A file that stands in one tree otherwise than in another, or only in one of them.
  public struct Change: Hashable, Sendable {
    /// Its path.
    public let path: PathTable.Node
    /// Whether it is not in the newer tree.
    public let isDeleted: Bool

    /// A path, and whether it is gone.
    public init(path: PathTable.Node, isDeleted: Bool) { (self.path, self.isDeleted) = (path, isDeleted) }
  }

  /// A folder to be compared; nil stands for a tree where it is not.
  private struct Folder {
    let old: ObjectID?
    let new: ObjectID?
    /// The folder in the trees of the other parents of a merge.
    let others: [ObjectID?]
    let path: PathTable.Node
  }

  /// The trees of a repository.
  public init(of repository: Repository) throws(GitError) { objects = try StoredObjects(of: repository) }

  /// The files of `tree` that are not as in any of `parents`, those that all of them have and it has not included. Where there
  /// are no parents, all files. A renamed file counts as one deleted and one added; so does a folder that became a file. So Git
  /// tells what a commit changed (`git diff-tree --root -c --no-renames`).
  ///
  /// - Throws: `.notFound` if a tree is missing, as it can be in a partial clone.
  public func changes(in tree: ObjectID, from parents: [ObjectID]) throws(GitError) -> [Change] {
    if parents.contains(tree) { return [] }
    var changes: [Change] = []
    var pending = [Folder(old: parents.first, new: tree, others: parents.dropFirst().map { $0 }, path: 0)]
    while let folder = pending.popLast() { try compare(folder, &changes, &pending) }
    return changes
  }

  /// Compares what two trees have in a folder, and leaves the folders in it for later.
  private func compare(_ folder: Folder, _ changes: inout [Change], _ pending: inout [Folder]) throws(GitError) {
    let old: StoredObject? = if let id = folder.old { try objects.tree(id) } else { nil }
    let new: StoredObject? = if let id = folder.new { try objects.tree(id) } else { nil }
    let others = try folder.others.map { (id) throws(GitError) -> StoredObject? in
      if let id { try objects.tree(id) } else { nil }
    }
    try unsafe withBytes(of: old) { (old) throws(GitError) in
      try unsafe withBytes(of: new) { (new) throws(GitError) in
        var rest = try others.map { (other) throws(GitError) in
          try unsafe withBytes(of: other) { (bytes) throws(GitError) in try unsafe StoredTree(bytes) }
        }
        var (left, right) = try unsafe (StoredTree(old), StoredTree(new))
        while let (one, two) = try TreeComparison.next(&left, &right) {
          guard let entry = two ?? one else { break }
          var same = false
          var below: [ObjectID?] = []
          for index in rest.indices {
            let third = try rest[index].entry(like: entry)
            if let third, let two { same = same || third.isSame(as: two) }
            if two == nil && third == nil { same = true }
            below.append(third?.id)
          }
          if same { continue }
          let path = unsafe paths.add(bytes: entry.name, in: folder.path)
          if entry.isTree {
            pending.append(Folder(old: one?.id, new: two?.id, others: below, path: path))
          } else {
            changes.append(Change(path: path, isDeleted: two == nil))
          }
        }
      }
    }
    withExtendedLifetime(others) {}
  }

  /// The next entries of one place in which two trees differ; nil at the end of both.
  private static func next(
    _ left: inout StoredTree, _ right: inout StoredTree
  ) throws(GitError) -> (StoredTree.Entry?, StoredTree.Entry?)? {
    while true {
      try StoredTree.skipShared(&left, &right)
      switch (left.entry, right.entry) {
      case (nil, nil): return nil
      case (let one?, nil):
        try left.advance()
        return (one, nil)
      case (nil, let two?):
        try right.advance()
        return (nil, two)
      case (let one?, let two?):
        let order = one.order(two)
        if order <= 0 { try left.advance() }
        if order >= 0 { try right.advance() }
        if order == 0, one.isSame(as: two) { continue }
        return (order <= 0 ? one : nil, order >= 0 ? two : nil)
      }
    }
  }

  private func withBytes<Value>(
    of object: StoredObject?, _ body: (UnsafeRawBufferPointer) throws(GitError) -> Value
  ) throws(GitError) -> Value {
    guard let object else { return try unsafe body(UnsafeRawBufferPointer(start: nil, count: 0)) }
    return try unsafe object.withBytes(body)
  }
}
