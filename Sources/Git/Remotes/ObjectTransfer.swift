import CLibgit2
import Files

extension Repository {
  /// Copies a commit, with all that it leads to, into another repository on this machine, as a pack. What that one's
  /// references lead to is there already.
  func send(_ commit: ObjectID, to other: Repository) throws(GitError) {
    let operation = "send commit \(commit)"
    let walk = try unsafe Handle(operation, freeing: git_revwalk_free) { unsafe git_revwalk_new(&$0, pointer) }
    var raw = commit.raw
    try check(unsafe git_revwalk_push(walk.pointer, &raw), operation)
    for case .direct(let tip) in try other.references(below: "refs/").values where try has(tip) {
      var raw = tip.raw
      // A tag of something else than a commit leads to no history.
      _ = unsafe git_revwalk_hide(walk.pointer, &raw)
    }
    let builder = try unsafe Handle(operation, freeing: git_packbuilder_free) {
      unsafe git_packbuilder_new(&$0, pointer)
    }
    try check(unsafe git_packbuilder_insert_walk(builder.pointer, walk.pointer), operation)
    if unsafe git_packbuilder_object_count(builder.pointer) == 0 { return }
    let packs = other.commonDirectory.appending(component: "objects").appending(component: "pack")
    try check(unsafe git_packbuilder_write(builder.pointer, packs.string, 0, nil, nil), operation)
    try check(unsafe git_odb_refresh(other.objectDatabase().pointer), operation)
  }
}
