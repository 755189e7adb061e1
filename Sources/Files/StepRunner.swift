/// Carries out the parts of a transaction that are no files: moving references, HEAD, worktrees.
///
/// Between a crash and its recovery anything may have happened, so all but `perform` ask first what they find.
public protocol StepRunner {
  /// A step as it is written down in the journal.
  associatedtype Step: Codable & Sendable
  /// The working tree of a transaction, as it is written down in the journal.
  associatedtype Place: Codable & Sendable

  /// Whether there is anything that steps could be carried out in.
  var hasSteps: Bool { get }

  /// Looks at what a journal holds before anything of it is done.
  ///
  /// - Throws: `JournalFault` for what no transaction writes into one.
  func check(_ steps: [Step], at place: Place) throws

  /// The top of the working tree whose files a transaction changes, wherever it has been moved since; nil if it is gone, or
  /// not made yet.
  ///
  /// - Throws: `JournalFault` for a place that is none of those where this runner works.
  func top(of place: Place) throws -> AbsolutePath?

  /// Does the step for the first time.
  func perform(_ step: Step, at place: Place) throws

  /// Does what a crash has left of the step.
  ///
  /// - Parameter filesStand: whether the files are still as the transaction wrote them.
  /// - Throws: where it cannot be done any more, as somebody has gone another way.
  func resume(_ step: Step, at place: Place, filesStand: Bool) throws

  /// Whether the step's effect stands, or what others have built on it.
  func stands(_ step: Step, at place: Place) throws -> Bool

  /// Takes the step back; does nothing if it was never performed, or others have gone on since.
  func revert(_ step: Step, at place: Place) throws

  /// Makes way for `resume` and `revert` after a crash: removes the lock files that the killed process left behind.
  ///
  /// - Parameters:
  ///   - steps: every step of the transaction; any of them may have been under way.
  ///   - moment: when that was written down, in nanoseconds since 1970. What is older was somebody else's.
  /// - Throws: where a lock may belong to a process that lives; nothing is changed then.
  func releaseLocks(of steps: [Step], at place: Place, since moment: Int64) throws
}
