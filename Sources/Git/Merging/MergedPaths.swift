public import Files

/// A file of a merge of two trees that the second one changed.
public struct MergedPath: Hashable, Sendable {
  /// What stands at a path of a tree.
  public struct Item: Hashable, Sendable {
    /// The object.
    public let id: ObjectID
    /// What it is.
    public let kind: TreeEntry.Kind

    /// Names an object.
    public init(id: ObjectID, kind: TreeEntry.Kind) { (self.id, self.kind) = (id, kind) }
  }

  /// The file, as seen from the top of the trees.
  public let path: RelativePath
  /// What stands there in the base; nil where nothing does.
  public let base: Item?
  /// What stands there in our tree.
  public let ours: Item?
  /// What stands there in their tree.
  public let theirs: Item?

  /// Puts together what stands at a path.
  public init(path: RelativePath, base: Item?, ours: Item?, theirs: Item?) {
    (self.path, self.base, self.ours, self.theirs) = (path, base, ours, theirs)
  }
}

extension Repository {
  /// The files in which their tree differs from the base, nil for no base, with what our tree has in their place.
  ///
  /// - Throws: `.notFound` if a tree is missing, as it can be in a partial clone.
  public func pathsChanged(
    by theirs: ObjectID, since base: ObjectID?, besides ours: ObjectID
  ) throws(GitError) -> [MergedPath] {
    let changes = try differences(from: base, to: theirs)
    let own = Dictionary(
      try differences(from: base, to: ours).map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    return changes.map { change in
      let ours = own[change.path].map(\.new) ?? change.old
      return MergedPath(
        path: change.path, base: change.old.map(MergedPath.Item.init), ours: ours.map(MergedPath.Item.init),
        theirs: change.new.map(MergedPath.Item.init))
    }
  }
}

extension MergedPath.Item {
  fileprivate init(_ side: TreeDifference.Side) {
    self.init(id: side.id, kind: side.kind)
  }
}
