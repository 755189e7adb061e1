import Failures
import Files
import Git
import Survey

extension Session {
  /// What to tell where a change was taken back and the worktree that it had made stays, since somebody has put something
  /// into it; nil where it does not.
  func keptWorktree(of changes: ChangeSet) throws -> Failure? {
    for step in changes.before.addedWorktrees {
      guard try workspace.repository()?.linkedTop(named: step.name) != nil else { continue }
      let (path, branch) = (step.path, step.branch)
      let cure = "git worktree remove --force \(quotedForShell(path.string)) && git branch -D \(branch)"
      return Failure(
        .conflict, .worktreeKept,
        "somebody wrote into \(path) while this command made it, so the worktree and branch \(branch) stay as they are",
        hint: "keep what you need of it, then \(cure)")
    }
    return nil
  }
}
