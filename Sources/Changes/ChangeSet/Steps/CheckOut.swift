public import Git

/// Changes files and index from one commit to another, HEAD left alone.
struct CheckOut: GitStep {
  static let word = "checkOut"
  static let scope = GitStepScope.ownWorktree

  let target: ObjectID
  let previous: ObjectID?

  func perform(_ context: GitStepContext) throws { try context.repository.checkout(target, from: previous) }

  func stands(_ context: GitStepContext) throws -> Bool {
    try context.repository.isCheckedOut(target, from: previous)
  }

  func revert(_ context: GitStepContext) throws {
    guard let previous, try context.repository.head().commit == previous else { return }
    try context.repository.checkout(previous, from: target)
  }

  func releaseLocks(_ context: GitStepContext, since moment: Int64) throws {
    try context.repository.releaseLocks(ofCheckoutTo: target, from: previous, since: moment)
  }
}

extension RepositoryStep {
  /// See `CheckOut`.
  public static func checkOut(target: ObjectID, previous: ObjectID?) -> RepositoryStep {
    RepositoryStep(CheckOut(target: target, previous: previous))
  }
}
