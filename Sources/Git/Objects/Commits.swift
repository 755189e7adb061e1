import CLibgit2

extension Repository {
  /// The commit that a revision such as `main`, `v1.2~3` or `4f0c1a2` stands for. See gitrevisions(7).
  ///
  /// - Throws: `.notFound` if there is no such thing, `.invalid` if it is ambiguous or no commit.
  public func resolve(revision: String) throws(GitError) -> ObjectID {
    let operation = "find the revision \(revision)"
    let object = try unsafe Handle(operation, freeing: git_object_free) {
      unsafe git_revparse_single(&$0, pointer, revision)
    }
    let commit = try unsafe Handle(operation, freeing: git_object_free) {
      unsafe git_object_peel(&$0, object.pointer, GIT_OBJECT_COMMIT)
    }
    return unsafe ObjectID(git_object_id(commit.pointer).pointee)
  }

  /// The tree of a commit's top directory.
  public func rootTree(of commit: ObjectID) throws(GitError) -> ObjectID {
    let commit = try lookUp(commit: commit)
    return unsafe ObjectID(git_commit_tree_id(commit.pointer).pointee)
  }

  /// Whether the history of `descendant` contains `ancestor`; a commit counts as its own ancestor.
  public func isAncestor(_ ancestor: ObjectID, of descendant: ObjectID) throws(GitError) -> Bool {
    if ancestor == descendant { return true }
    var below = descendant.raw
    var above = ancestor.raw
    let status = unsafe git_graph_descendant_of(pointer, &below, &above)
    try check(status, "compare the commits \(ancestor) and \(descendant)")
    return status == 1
  }

  /// The best common ancestor of two commits; nil if their histories are unrelated.
  public func mergeBase(_ left: ObjectID, _ right: ObjectID) throws(GitError) -> ObjectID? {
    var base = git_oid()
    var one = left.raw
    var two = right.raw
    let status = unsafe git_merge_base(&base, pointer, &one, &two)
    if status == GIT_ENOTFOUND.rawValue { return nil }
    try check(status, "find the merge base of \(left) and \(right)")
    return ObjectID(base)
  }

  /// All best common ancestors of two commits: several where branches merged each other.
  public func mergeBases(_ left: ObjectID, _ right: ObjectID) throws(GitError) -> [ObjectID] {
    var found = unsafe git_oidarray()
    var (one, two) = (left.raw, right.raw)
    let status = unsafe git_merge_bases(&found, pointer, &one, &two)
    if status == GIT_ENOTFOUND.rawValue { return [] }
    try check(status, "find the merge bases of \(left) and \(right)")
    defer { unsafe git_oidarray_dispose(&found) }
    return unsafe (0..<found.count).map { unsafe ObjectID(found.ids[$0]) }
  }

  /// The commits that a commit stands on.
  public func parents(of commit: ObjectID) throws(GitError) -> [ObjectID] {
    let commit = try lookUp(commit: commit)
    return unsafe (0..<git_commit_parentcount(commit.pointer)).compactMap { number in
      unsafe git_commit_parent_id(commit.pointer, number).map { unsafe ObjectID($0.pointee) }
    }
  }

  /// Whether a commit stands on another, by however many between.
  public func isDescendant(_ commit: ObjectID, of ancestor: ObjectID) throws(GitError) -> Bool {
    var (commit, ancestor) = (commit.raw, ancestor.raw)
    let status = unsafe git_graph_descendant_of(pointer, &commit, &ancestor)
    if status != 1 { try check(status, "walk the history") }
    return status == 1
  }

  func lookUp(commit: ObjectID) throws(GitError) -> Handle {
    var raw = commit.raw
    return try unsafe Handle("read commit \(commit)", freeing: git_commit_free) {
      unsafe git_commit_lookup(&$0, pointer, &raw)
    }
  }
}
