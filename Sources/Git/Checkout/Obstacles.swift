import CLibgit2
public import Files

extension Repository {
  /// The files that keep HEAD's working tree from being moved to `commit`: those that the move would write and that
  /// have local changes, in the index or the working tree, or are not tracked. None means that it is safe. Local
  /// changes elsewhere are no obstacle, as for `git switch`; any unmerged path is one.
  public func obstacles(checkingOut commit: ObjectID) throws(GitError) -> [RelativePath] {
    try obstacles(checkingOut: commit, from: head().commit)
  }

  /// What is in the way of moving the working tree from `baseline` to `commit`; nil stands for the empty tree.
  func obstacles(checkingOut commit: ObjectID, from baseline: ObjectID?) throws(GitError) -> [RelativePath] {
    let index = try readIndex()
    try refuseLocked(index, "check out \(commit)")
    let unmerged = try unmergedPaths(in: index)
    guard unmerged.isEmpty else { return unmerged }
    let staged = try stagedObstacles(differences(fromCommit: baseline, toCommit: commit), in: index)
    // A dry run of libgit2 still writes the index anew.
    let trial = [
      GIT_CHECKOUT_SAFE, GIT_CHECKOUT_DRY_RUN, GIT_CHECKOUT_DONT_UPDATE_INDEX, GIT_CHECKOUT_DONT_WRITE_INDEX,
    ]
    let inTheWay = try runCheckout(of: commit, from: baseline, trial)
    return Set(staged + inTheWay).sorted()
  }

  /// What `git stash` needs to put aside files that are in the way.
  public func stashing(_ obstacles: [RelativePath]) throws(GitError) -> Stashing {
    let index = try readIndex()
    if try !unmergedPaths(in: index).isEmpty { return .refused }
    let isTracked = obstacles.allSatisfy { unsafe git_index_get_bypath(index.pointer, $0.string, 0) != nil }
    return isTracked ? .plain : .withUntracked
  }

  /// How `git stash` puts files aside.
  public enum Stashing: Sendable {
    /// By itself, since all of them are tracked.
    case plain
    /// With `--include-untracked`.
    case withUntracked
    /// Not at all, since there are conflicts.
    case refused
  }

  /// The files of which the index holds neither the old nor the new content.
  func stagedObstacles(_ differences: [TreeDifference], in index: borrowing Handle) -> [RelativePath] {
    var obstacles: [RelativePath] = []
    for difference in differences {
      let entry = unsafe git_index_get_bypath(index.pointer, difference.path.string, 0)
      let staged = unsafe entry.map { unsafe TreeDifference.Side(id: ObjectID($0.pointee.id), mode: $0.pointee.mode) }
      if staged != difference.old && staged != difference.new { obstacles.append(difference.path) }
    }
    return obstacles
  }
}
