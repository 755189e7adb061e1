import Git

/// The commit whose changes `git merge` brings in: it tells of it in a variable, `GITHEAD_<name of the commit>=<branch>`, while
/// it runs a merge driver. A rebase, a cherry-pick, a revert and a stash tell of none.
struct MergedHead {
  let commit: ObjectID
  /// The branch, as the user named it.
  let name: String

  /// Nil where none is named, or several are, as in a merge of many branches.
  init?(in variables: [String: String]) {
    let prefix = "GITHEAD_"
    let heads = variables.filter { $0.key.hasPrefix(prefix) }
    guard heads.count == 1, let head = heads.first, let commit = ObjectID(hex: String(head.key.dropFirst(prefix.count)))
    else { return nil }
    self.commit = commit
    name = head.value
  }
}
