import CLibgit2

extension Repository {
  /// Those of `tips` that came into the history of `base` by a merge: they are part of it, but `base` itself was never
  /// there. A branch that was only fast-forwarded, or has no commit of its own, is not among them.
  public func merged(_ tips: Set<ObjectID>, into base: ObjectID) throws(GitError) -> Set<ObjectID> {
    if tips.isEmpty { return [] }
    return try besideFirstParents(visited(tips, from: base, firstParentsOnly: false), of: base)
  }

  /// Those of `commits` on which `base` itself never stood, going back from merge to merge on its own side.
  public func besideFirstParents(_ commits: Set<ObjectID>, of base: ObjectID) throws(GitError) -> Set<ObjectID> {
    commits.isEmpty ? [] : commits.subtracting(try visited(commits, from: base, firstParentsOnly: true))
  }

  /// Those of `tips` that are part of the history of `base`, as far as a shallow clone has it.
  public func reached(_ tips: Set<ObjectID>, from base: ObjectID) throws(GitError) -> Set<ObjectID> {
    tips.isEmpty ? [] : try visited(tips, from: base, firstParentsOnly: false)
  }

  /// Those of `wanted` that a walk from `start` meets; it ends once all are found.
  private func visited(
    _ wanted: Set<ObjectID>, from start: ObjectID, firstParentsOnly: Bool
  ) throws(GitError) -> Set<ObjectID> {
    let operation = "walk the history of \(start)"
    let walk = try unsafe Handle(operation, freeing: git_revwalk_free) { unsafe git_revwalk_new(&$0, pointer) }
    if firstParentsOnly { try check(unsafe git_revwalk_simplify_first_parent(walk.pointer), operation) }
    var raw = start.raw
    try check(unsafe git_revwalk_push(walk.pointer, &raw), operation)
    var found: Set<ObjectID> = []
    var commit = git_oid()
    while found.count < wanted.count {
      let status = unsafe git_revwalk_next(&commit, walk.pointer)
      if status == GIT_ITEROVER.rawValue { break }
      try check(status, operation)
      let id = ObjectID(commit)
      if wanted.contains(id) { found.insert(id) }
    }
    return found
  }
}
