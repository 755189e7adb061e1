public import Files
import Git
import Survey

/// What a reader can tell of a command that was interrupted.
public enum Interruption {
  /// What was being done.
  case command(String)
  /// The system does not let us read the record of it.
  case unreadable(FileError)
}

extension Session {
  /// What is to be told of an interrupted command; nil if nothing is. A repository that cannot be read is not a reader's
  /// matter.
  public func interruption() -> Interruption? {
    guard let state = try? workspace.likelyStateDirectory() else { return nil }
    do {
      return try interruptedCommand(in: state).map { .command($0) }
    } catch let error as FileError {
      return .unreadable(error)
    } catch {
      return nil
    }
  }

  /// What was being done when a command was interrupted, while nobody is at work; nil if nothing was. No lock is taken.
  ///
  /// - Throws: `FileError`, `TransactionError`.
  public func interruptedCommand() throws -> String? {
    try interruptedCommand(in: workspace.likelyStateDirectory())
  }

  private func interruptedCommand(in state: StateDirectory) throws -> String? {
    guard try JournalName.isInterrupted(in: state.path), try !isHeld(state) else { return nil }
    return try Transaction<RepositoryStepRunner>.interrupted(in: state)
  }

  /// Whether another process has written itself down as the one that holds the lock, and lives.
  private func isHeld(_ state: StateDirectory) throws -> Bool {
    let holder = try Lock.holder(in: state)
    return holder != 0 && holder != processIdentifier
  }

  /// Brings to an end what was interrupted here before Git came to the workspace; nil if that is nothing. What Git tracks
  /// came with the files.
  func recoverAmongFiles() throws -> Recovery? {
    guard let journal = try workspace.strayJournal(), let repository = try workspace.repository(),
      let path = repository.workingDirectory.flatMap({ journal.relative(to: $0) }), try !repository.tracks(path)
    else { return nil }
    let state = StateDirectory.amongFiles(of: workspace.root)
    let runner = RepositoryStepRunner(root: workspace.root, repository: nil, settings: workspace.gitSettings, home: nil)
    do {
      // The command may be at work still.
      let lock = try Lock(in: state, timeout: .zero)
      defer { withExtendedLifetime(lock) {} }
      return try Transaction(state: state, runner: runner).recover()
    } catch TransactionError.foreignJournal, TransactionError.unreadableJournal, TransactionError.leadsOutside {
      return nil
    }
  }
}
