import Failures
public import Files
import Git
import Survey

/// How a writing command is to be carried out.
public struct WriteOptions: Sendable {
  /// Decide and tell, but touch nothing and take no lock.
  public var isDryRun: Bool
  /// How long to wait for the lock.
  public var lockTimeout: Duration

  /// How many seconds a command waits for the lock where nothing else is said.
  public static let standardLockSeconds = 10

  /// The options of a command; by default it writes, and waits as long as commands do.
  public init(isDryRun: Bool = false, lockTimeout: Duration = .seconds(standardLockSeconds)) {
    self.isDryRun = isDryRun
    self.lockTimeout = lockTimeout
  }
}

/// What a writing command did, or on a dry run would do.
public struct Outcome<Answer> {
  /// The operation's own answer.
  public let answer: Answer
  /// Every change.
  public let changes: ChangeSet
}

extension Session {
  /// Decides under the lock, then changes everything or nothing.
  ///
  /// A file that someone else changed between decision and move makes it decide once more; the second time it fails.
  ///
  /// - Parameters:
  ///   - label: what is done, for the message after a crash.
  ///   - decide: reads and decides; called without the lock on a dry run.
  /// - Throws: `Failure`, or what reading, deciding and writing throw; nothing is changed then.
  public func carryOut<Answer>(
    _ label: String, _ options: WriteOptions, decide: () throws -> (ChangeSet, Answer)
  ) throws -> Outcome<Answer> {
    try workspace.refuseBareRepository()
    if options.isDryRun {
      let (changes, answer) = try decide()
      try refuseInQuarantine(changes)
      return Outcome(answer: answer, changes: changes)
    }
    try workspace.refuseForeignFiles()
    let lock = try Lock(in: workspace.stateDirectory(), timeout: options.lockTimeout)
    defer { withExtendedLifetime(lock) {} }
    if let recovered = try recoverUnderLock() { onRecovery(recovered) }
    try refuseLostRepository()
    try Workshop.clear(in: workspace.root)
    return try carryOutUnderLock(label, decide)
  }

  /// Refuses to go on where the repository was taken away with the command that had made it.
  private func refuseLostRepository() throws {
    let home = try workspace.stateDirectory().home
    if FileSystem.isDirectory(home) { return }
    throw Failure(
      .conflict, .repositoryGone, "\(home) was made by the command that was interrupted, and is gone with it",
      hint: "run speckit init --git again")
  }

  /// Brings what was interrupted to an end where there is something, and tells of it. Nothing is made for that.
  public func finishInterrupted(_ options: WriteOptions) throws {
    guard try JournalName.isInterrupted(in: workspace.stateDirectory().path) else { return }
    if let change = try recover(options) { onRecovery(Recovered(change: change, reservations: [], strayJournal: nil)) }
  }

  /// Does the same where there is no repository, in one that is made for it.
  ///
  /// Everything is decided before that, so that what is refused makes none, and once more in the repository, under its
  /// lock. Where the change fails then, the repository is taken away again.
  public func carryOutInNewRepository<Answer>(
    _ label: String, _ options: WriteOptions, decide: () throws -> (ChangeSet, Answer)
  ) throws -> Outcome<Answer> {
    if options.isDryRun { return try carryOut(label, options, decide: decide) }
    try workspace.refuseForeignFiles()
    _ = try decide()
    let made = try NewRepository.make(at: workspace.root, workspace, label: label, timeout: options.lockTimeout)
    let step = made.step
    do {
      workspace.forgetRepository()
      return try carryOutUnderLock(label) {
        var (changes, answer) = try decide()
        changes.before.insert(step, at: 0)
        return (changes, answer)
      }
    } catch {
      try takeBack(made)
      throw error
    }
  }

  /// Takes a repository away that was made for a change that failed.
  private func takeBack(_ made: borrowing NewRepository) throws {
    // Nothing has happened in one that cannot be opened, and the journal may not have come to know of it.
    let isOpen = (try? workspace.repository()) != nil
    if try !isOpen || transaction().recover() == nil { try made.takeBack() }
  }

  private func carryOutUnderLock<Answer>(
    _ label: String, _ decide: () throws -> (ChangeSet, Answer)
  ) throws -> Outcome<Answer> {
    var (attempts, claims) = (0, 0)
    while true {
      workspace.lookAgain()
      let (changes, answer) = try decide()
      try refuseInQuarantine(changes)
      claims += 1
      let (isGranted, claim) = try claim(changes, attempt: claims)
      if !isGranted { continue }
      do {
        try apply(changes, claim, label: label)
        return Outcome(answer: answer, changes: changes)
      } catch let error as TransactionError {
        guard case .changedMeanwhile = error else { throw error }
        if let failure = try keptWorktree(of: changes) { throw failure }
        guard attempts == 0 else { throw error }
        attempts += 1
      }
    }
  }

  /// Finishes or undoes an interrupted command; nil if there is none. `onRecovery` hears of the rest.
  public func recover(_ options: WriteOptions) throws -> Recovery? {
    try workspace.refuseBareRepository()
    try workspace.refuseForeignFiles()
    let lock = try Lock(in: workspace.stateDirectory(), timeout: options.lockTimeout)
    defer { withExtendedLifetime(lock) {} }
    guard var recovered = try recoverUnderLock() else { return nil }
    let change = recovered.change
    recovered.change = nil
    onRecovery(recovered)
    return change
  }

  private func recoverUnderLock() throws -> Recovered? {
    do {
      if try interruptedUnderLock() != nil { try workspace.gitSettings.refuseQuarantine("change references") }
      let state = try workspace.stateDirectory()
      let recovered = Recovered(
        change: try transaction().recover() ?? recoverAmongFiles(),
        reservations: state.isAmongFiles ? [] : try ReservationNote.left(in: state, workspace.repository()),
        strayJournal: try workspace.strayJournal())
      return recovered.isEmpty ? nil : recovered
    } catch let error as TransactionError {
      throw error
    } catch {
      throw try interruptedUnderLock().map { Failure(error, recovering: $0) } ?? error
    }
  }

  /// What the journal says was being done; the caller holds the lock.
  private func interruptedUnderLock() throws -> String? {
    try Transaction<RepositoryStepRunner>.interrupted(in: workspace.stateDirectory())
  }

  /// Changes everything, or nothing and takes back what was reserved for it.
  private func apply(_ changes: ChangeSet, _ claim: Claim?, label: String) throws {
    do {
      try apply(changes, label: label)
    } catch {
      // What the journal holds may yet be finished, and needs its number then.
      guard let claim, try interruptedUnderLock() == nil else { throw error }
      throw claim.released(after: error)
    }
    claim?.settle(in: try workspace.repository())
  }

  private func apply(_ changes: ChangeSet, label: String) throws {
    if changes.isEmpty, changes.bookkeeping.isEmpty { return }
    let runner = try stepRunner()
    let worktree = changes.before.addedWorktrees.last
    let place = try runner.place(destination: worktree?.name)
    var change = Transaction<RepositoryStepRunner>.Change(
      files: changes.files + changes.bookkeeping, root: changes.root, top: worktree?.path ?? place.top, place: place,
      identifier: "\(processIdentifier)-\(String(UInt32.random(in: .min ... .max), radix: 16))", label: label)
    change.renames = changes.renames
    change.before = changes.before
    change.after = changes.after + changes.gitFiles.map(\.step)
    change.prepare = {
      // Only a convenience: without it `git add --all` would take along what is just being written.
      guard let directory = runner.repository?.commonDirectory else { return }
      try? ExcludedFiles.add(Transaction<RepositoryStepRunner>.stagedFiles, inGit: directory)
    }
    try transaction().apply(change)
  }

  private func transaction() throws -> Transaction<RepositoryStepRunner> {
    Transaction(state: try workspace.stateDirectory(), runner: try stepRunner())
  }

  private func stepRunner() throws -> RepositoryStepRunner {
    let state = try workspace.stateDirectory()
    return RepositoryStepRunner(
      root: workspace.root, repository: try workspace.repository(), settings: workspace.gitSettings,
      home: state.isAmongFiles ? nil : state.home)
  }
}
