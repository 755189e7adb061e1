import Files

extension Session {
  /// What was being done when a command was interrupted, while nobody is at work; nil if nothing was. No lock is taken.
  ///
  /// - Throws: `FileError`, `TransactionError`.
  public func interruptedCommand() throws -> String? {
    let state = try likelyStateDirectory()
    guard try JournalName.isInterrupted(in: state.path), try !isHeld(state) else { return nil }
    return try Transaction<RepositoryStepRunner>.interrupted(in: state)
  }

  /// Whether another process has written itself down as the one that holds the lock, and lives.
  private func isHeld(_ state: StateDirectory) throws -> Bool {
    let holder = try Lock.holder(in: state)
    return holder != 0 && holder != processIdentifier
  }
}
