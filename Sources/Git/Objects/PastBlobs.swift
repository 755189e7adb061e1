import CLibgit2
public import Files

extension Repository {
  /// The blobs that stood at `paths` in the newest `limit` commits of a history. What a shallow or partial clone lacks is
  /// not among them.
  public func pastBlobs(
    at paths: [RelativePath], from start: ObjectID, limit: Int
  ) throws(GitError) -> Set<ObjectID> {
    let operation = "walk the history of \(start)"
    let walk = try unsafe Handle(operation, freeing: git_revwalk_free) { unsafe git_revwalk_new(&$0, pointer) }
    var raw = start.raw
    try check(unsafe git_revwalk_push(walk.pointer, &raw), operation)
    var found: Set<ObjectID> = []
    var commit = git_oid()
    for _ in 0..<limit {
      let status = unsafe git_revwalk_next(&commit, walk.pointer)
      if status == GIT_ITEROVER.rawValue { break }
      if status == GIT_ENOTFOUND.rawValue { break }
      try check(status, operation)
      let id = ObjectID(commit)
      for path in paths {
        if let blob = try pastBlob(at: path, in: id) { found.insert(blob) }
      }
    }
    return found
  }

  /// The blob at a path in a commit; nil where there is none, or an object on the way is not here.
  private func pastBlob(at path: RelativePath, in commit: ObjectID) throws(GitError) -> ObjectID? {
    var entry = TreeEntry(name: "", kind: .tree, id: try rootTree(of: commit))
    for component in path.components {
      guard entry.kind == .tree, try has(entry.id), let next = try child(component, of: entry.id) else { return nil }
      entry = next
    }
    return entry.kind == .blob ? entry.id : nil
  }
}
