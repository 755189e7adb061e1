import CLibgit2
import Files

extension Repository {
  /// Moves the working tree and the index from `baseline` to `commit`; HEAD stays. Nil stands for the empty tree.
  ///
  /// Local changes are kept where the two commits agree. What was half done when an earlier call was cut off is no
  /// obstacle, so that a call can be repeated, or undone by one in the other direction.
  ///
  /// - Throws: `.conflict` if local changes are in the way, with nothing changed; see `obstacles(checkingOut:)`.
  public func checkout(_ commit: ObjectID, from baseline: ObjectID?) throws(GitError) {
    let operation = "check out \(commit)"
    func refuse(_ obstacles: [RelativePath]) throws(GitError) {
      guard let path = obstacles.first else { return }
      throw GitError(.conflict, operation, "\(path) has local changes")
    }
    let differences = try differences(fromCommit: baseline, toCommit: commit)
    let states = try pathStates(differences, top: requireWorkingDirectory(operation))
    if states.contains(.begun) {
      try refuse(zip(differences, states).filter { $0.1 == .foreign }.map(\.0.path))
      try refuse(stagedObstacles(differences, in: readIndex()))
      try finishCheckout(of: commit, differences)
    } else {
      try refuse(obstacles(checkingOut: commit, from: baseline))
      try refuse(runCheckout(of: commit, from: baseline, [GIT_CHECKOUT_SAFE]))
    }
  }

  /// Whether the index still is as `checkout(_:from:)` left it: in no path as `baseline` has it.
  public func isCheckedOut(_ commit: ObjectID, from baseline: ObjectID?) throws(GitError) -> Bool {
    let index = try readIndex()
    return try differences(fromCommit: baseline, toCommit: commit).allSatisfy { difference in
      let entry = unsafe git_index_get_bypath(index.pointer, difference.path.string, 0)
      let staged = unsafe entry.map { unsafe TreeDifference.Side(id: ObjectID($0.pointee.id), mode: $0.pointee.mode) }
      return staged != difference.old
    }
  }
}
