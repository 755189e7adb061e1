/// Carries out the parts of a transaction that are no files: moving references, HEAD, worktrees.
///
/// Both calls are made again after a crash, so each must do nothing where its work is already done.
public protocol StepRunner {
  /// A step as it is written down in the journal.
  associatedtype Step: Codable & Sendable

  /// Does the step.
  func perform(_ step: Step) throws

  /// Takes the step back; does nothing if it was never performed.
  func revert(_ step: Step) throws
}
