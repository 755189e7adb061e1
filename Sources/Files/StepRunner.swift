/// Carries out the parts of a transaction that are no files: moving references, HEAD, worktrees.
///
/// `perform` and `revert` are called again after a crash, so each must do nothing where its work is already done.
public protocol StepRunner {
  /// A step as it is written down in the journal.
  associatedtype Step: Codable & Sendable

  /// Does the step.
  func perform(_ step: Step) throws

  /// Takes the step back; does nothing if it was never performed.
  func revert(_ step: Step) throws

  /// Makes way for `perform` and `revert` after a crash: removes the lock files that the killed process left behind.
  ///
  /// - Parameters:
  ///   - steps: every step of the transaction; any of them may have been under way.
  ///   - moment: when that was written down, in nanoseconds since 1970. What is older was somebody else's.
  /// - Throws: where a lock may belong to a process that lives; nothing is changed then.
  func releaseLocks(of steps: [Step], since moment: Int64) throws
}
