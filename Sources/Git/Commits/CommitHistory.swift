import CLibgit2
public import Files

extension Repository {
  /// The commits that the histories of `starts` have and those of `hidden` have not, the newest first, `limit` at most. In a
  /// shallow clone as far as it has them.
  public func commits(
    from starts: [ObjectID], without hidden: [ObjectID], limit: Int
  ) throws(GitError) -> [ObjectID] {
    if starts.isEmpty { return [] }
    let operation = "walk the history"
    let walk = try unsafe Handle(operation, freeing: git_revwalk_free) { unsafe git_revwalk_new(&$0, pointer) }
    for start in starts {
      var raw = start.raw
      try check(unsafe git_revwalk_push(walk.pointer, &raw), operation)
    }
    for commit in hidden {
      var raw = commit.raw
      try check(unsafe git_revwalk_hide(walk.pointer, &raw), operation)
    }
    var commits: [ObjectID] = []
    var commit = git_oid()
    while commits.count < limit {
      let status = unsafe git_revwalk_next(&commit, walk.pointer)
      if status == GIT_ITEROVER.rawValue { break }
      try check(status, operation)
      commits.append(ObjectID(commit))
    }
    return commits
  }

  /// What stood at a path in those commits, each with the earliest hour, in seconds since 1970, at which an author wrote a
  /// commit that has it; nil where there are more than `limit` of them.
  public func pastEntries(
    at path: RelativePath, from starts: [ObjectID], without hidden: [ObjectID], limit: Int
  ) throws(GitError) -> [ObjectID: Int64]? {
    let commits = try commits(from: starts, without: hidden, limit: limit + 1)
    if commits.count > limit { return nil }
    var found: [ObjectID: Int64] = [:]
    var lookup = PathLookup(path: path, repository: self)
    for id in commits {
      let commit = try lookUp(commit: id)
      let root = unsafe ObjectID(git_commit_tree_id(commit.pointer).pointee)
      guard let entry = try lookup.entry(below: root), let author = unsafe git_commit_author(commit.pointer) else {
        continue
      }
      let time = unsafe author.pointee.when.time
      found[entry] = min(found[entry] ?? time, time)
    }
    return found
  }
}

/// Looks a path up in many trees. Most commits change nothing on the way, so each folder is looked into once.
private struct PathLookup {
  let path: RelativePath
  let repository: Repository
  /// What stands at the path, by the trees on the way; those of the top come first.
  private var known: [[ObjectID: ObjectID?]]

  init(path: RelativePath, repository: Repository) {
    self.path = path
    self.repository = repository
    known = Array(repeating: [:], count: path.components.count)
  }

  /// What stands at the path below a tree; nil for nothing.
  mutating func entry(below root: ObjectID) throws(GitError) -> ObjectID? {
    var met: [ObjectID] = []
    var found: ObjectID? = root
    for (depth, component) in path.components.enumerated() {
      guard let tree = found else { break }
      if let there = known[depth][tree] {
        found = there
        break
      }
      met.append(tree)
      let entry = try repository.child(component, of: tree)
      found = entry.flatMap { $0.kind == .tree || depth + 1 == path.components.count ? $0.id : nil }
    }
    for (depth, tree) in met.enumerated() { known[depth][tree] = .some(found) }
    return found
  }
}
