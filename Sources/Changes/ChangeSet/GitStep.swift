import Failures
import Git

/// A kind of step in Git: what it says of itself, how it is done, and how it is taken back.
///
/// A new one is a file in `Steps` and a line in `RepositoryStep.kinds`. Its properties are what the journal keeps. Between a
/// crash and its recovery anything may have happened, so all but `perform` ask first what they find.
protocol GitStep: Codable, Sendable {
  /// What the journal calls it. It stays, since journals of earlier versions are read.
  static var word: String { get }
  /// Where it happens.
  static var scope: GitStepScope { get }

  /// How it is told to people; nil for one that only serves another.
  var summary: ChangeSet.Summary? { get }

  /// Does it for the first time.
  func perform(_ context: GitStepContext) throws

  /// Does what a crash has left of it; `filesStand` as in `StepRunner`. Called only where its effect does not stand.
  func resume(_ context: GitStepContext, filesStand: Bool) throws

  /// Whether its effect stands, or what others have built on it.
  func stands(_ context: GitStepContext) throws -> Bool

  /// Takes it back; does nothing if it was never performed, or others have gone on since.
  func revert(_ context: GitStepContext) throws

  /// Takes back what it did for all worktrees, where that in which it happened cannot be reached.
  func revertUnreachable(_ runner: RepositoryStepRunner, _ place: Place) throws

  /// Removes the lock files that a killed process left behind; `moment` as in `StepRunner`.
  func releaseLocks(_ context: GitStepContext, since moment: Int64) throws
}

/// The repository as which worktree sees it a step needs.
enum GitStepScope {
  /// Any: branches and worktrees are there for all.
  case anyWorktree
  /// That in which the command runs.
  case ownWorktree
  /// That whose files the command changes.
  case changedWorktree
}

/// Where a step happens.
struct GitStepContext {
  /// The repository as the worktree sees it.
  let repository: Repository
  /// The working tree that the command changes.
  let place: Place
  /// Whoever carries out the transaction.
  let runner: RepositoryStepRunner
}

extension GitStep {
  var summary: ChangeSet.Summary? { nil }

  func resume(_ context: GitStepContext, filesStand: Bool) throws { try perform(context) }

  func revertUnreachable(_ runner: RepositoryStepRunner, _ place: Place) throws {}

  func releaseLocks(_ context: GitStepContext, since moment: Int64) throws {}
}

extension Failure {
  /// Says that Git was changed under the hands of a step.
  init(movedMeanwhile what: String) {
    self.init(
      .conflict, .movedMeanwhile, "\(what) was moved by someone else while this command ran",
      hint: "run the command again")
  }
}
