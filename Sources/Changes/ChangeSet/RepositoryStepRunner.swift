import Failures
import Files
import Git

/// Carries out the Git steps of a transaction, and takes them back.
///
/// After a crash people may have gone on before anything is recovered: they switch branches, commit, reset. What they did
/// stands; HEAD, index and branches are touched only where they still are as the killed process left them.
struct RepositoryStepRunner: StepRunner {
  /// Where the steps of a new transaction happen.
  let root: AbsolutePath
  /// The repository there; nil outside Git, where there are no steps.
  let repository: Repository?
  let settings: GitSettings
  /// The common Git directory, also where libgit2 cannot read the repository; nil outside Git.
  let home: AbsolutePath?

  var hasSteps: Bool { repository != nil }

  func perform(_ step: RepositoryStep, at place: Place) throws {
    try repository?.sharing {
      guard let context = try context(of: step, at: place) else {
        throw Failure(
          .conflict, .worktreeGone, "the working tree \(place.top) is not there any more",
          hint: "run the command in another one")
      }
      try step.step.perform(context)
    }
  }

  func resume(_ step: RepositoryStep, at place: Place, filesStand: Bool) throws {
    guard let context = try context(of: step, at: place) else {
      // Of files that are gone nothing is left to do.
      if type(of: step.step).scope == .changedWorktree, !filesStand { return }
      return try perform(step, at: place)
    }
    try repository?.sharing {
      if try !step.step.stands(context) { try step.step.resume(context, filesStand: filesStand) }
    }
  }

  func stands(_ step: RepositoryStep, at place: Place) throws -> Bool {
    try context(of: step, at: place).map { try step.step.stands($0) } ?? false
  }

  func revert(_ step: RepositoryStep, at place: Place) throws {
    try repository?.sharing {
      guard let context = try context(of: step, at: place) else { return try step.step.revertUnreachable(self, place) }
      try step.step.revert(context)
    }
  }

  func releaseLocks(of steps: [RepositoryStep], at place: Place, since moment: Int64) throws {
    for step in steps { try context(of: step, at: place).map { try step.step.releaseLocks($0, since: moment) } }
  }

  /// Where a step happens. Where the worktree is gone that it runs in, branches and worktrees are still there for all; nil
  /// for what is its own.
  private func context(of step: RepositoryStep, at place: Place) throws -> GitStepContext? {
    let found =
      switch type(of: step.step).scope {
      case .anyWorktree: try repository(at: place) ?? repository
      case .ownWorktree: try repository(at: place)
      case .changedWorktree: try destination(of: place)
      }
    return found.map { GitStepContext(repository: $0, place: place, runner: self) }
  }
}
