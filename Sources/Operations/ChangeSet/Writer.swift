public import Files
import Git

/// How a writing command is to be carried out.
public struct WriteOptions: Sendable {
  /// Decide and tell, but touch nothing and take no lock.
  public var isDryRun: Bool
  /// How long to wait for the lock.
  public var lockTimeout: Duration

  /// The options of a command; by default it writes, and waits ten seconds.
  public init(isDryRun: Bool = false, lockTimeout: Duration = .seconds(10)) {
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
    try refuseBareRepository()
    if options.isDryRun {
      let (changes, answer) = try decide()
      return Outcome(answer: answer, changes: changes)
    }
    let lock = try Lock(at: stateDirectory().appending(component: "lock"), timeout: options.lockTimeout)
    defer { withExtendedLifetime(lock) {} }
    if let recovered = try recoverUnderLock() { onRecovery(recovered) }
    var (attempts, claims) = (0, 0)
    while true {
      let (changes, answer) = try decide()
      claims += 1
      let (isGranted, claim) = try claim(changes, attempt: claims)
      if !isGranted { continue }
      do {
        try apply(changes, claim, label: label)
        return Outcome(answer: answer, changes: changes)
      } catch TransactionError.changedMeanwhile where attempts == 0 {
        attempts += 1
      }
    }
  }

  /// Finishes or undoes an interrupted command; nil if there is none. `onRecovery` hears of the rest.
  public func recover(_ options: WriteOptions) throws -> Recovery? {
    let lock = try Lock(at: stateDirectory().appending(component: "lock"), timeout: options.lockTimeout)
    defer { withExtendedLifetime(lock) {} }
    guard let recovered = try recoverUnderLock() else { return nil }
    onRecovery(Recovered(reservations: recovered.reservations))
    return recovered.change
  }

  /// What the journal says was being done; the caller holds the lock.
  func interruptedUnderLock() throws -> String? { try transaction(roots: []).interrupted() }

  /// What stands in the Git directory is trusted as Git trusts it. Outside Git the journal comes with the workspace, from
  /// whoever packed that, so it may reach no further.
  private func recoverUnderLock() throws -> Recovered? {
    let transaction = try transaction(roots: [try repository() == nil ? root : .root])
    do {
      let change = try transaction.recover()
      let isInGit = try repository() != nil
      let reservations = isInGit ? try ReservationNote.left(in: stateDirectory()) : []
      return change == nil && reservations.isEmpty ? nil : Recovered(change: change, reservations: reservations)
    } catch let error as TransactionError {
      throw error
    } catch {
      throw try transaction.interrupted().map { Failure(error, recovering: $0) } ?? error
    }
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
    claim?.settle(in: try repository())
  }

  private func apply(_ changes: ChangeSet, label: String) throws {
    if changes.isEmpty { return }
    var roots = [root, try stateDirectory()]
    for case .addWorktree(_, let path, _, _) in changes.before { roots.append(path) }
    let placed = { (step: RepositoryStep) in PlacedStep(root: self.root, step: step) }
    try transaction(roots: roots).apply(
      changes.files + changes.bookkeeping, before: changes.before.map(placed), after: changes.after.map(placed),
      identifier: String(processIdentifier), label: label)
  }

  private func transaction(roots: [AbsolutePath]) throws -> Transaction<RepositoryStepRunner> {
    let runner = RepositoryStepRunner(root: root, repository: try repository(), settings: gitSettings)
    return Transaction(state: try stateDirectory(), roots: roots, runner: runner)
  }
}
