/// Changes files and performs steps so that all of it happens or nothing did.
///
/// Every file is first written beside its target and made durable. Then the journal says that the change is decided,
/// the files are moved into place, and the steps follow. A process that is killed leaves the journal behind, and
/// `recover()` finishes or undoes what it describes. The caller holds the `Lock`.
public struct Transaction<Runner: StepRunner> {
  typealias Record = JournalRecord<Runner.Step>

  let journal: Journal<Runner.Step>
  let runner: Runner
  let roots: [AbsolutePath]
  let writer: FileWriter

  /// Prepares a transaction whose journal stands in the directory `state`; files may be written only below `roots`.
  public init(state: AbsolutePath, roots: [AbsolutePath], runner: Runner) {
    self.init(state: state, roots: roots, runner: runner, writer: FileWriter())
  }

  init(state: AbsolutePath, roots: [AbsolutePath], runner: Runner, writer: FileWriter) {
    journal = Journal(state: state, writer: writer)
    self.roots = roots
    self.runner = runner
    self.writer = writer
  }

  /// Carries out the change as a whole.
  ///
  /// - Parameters:
  ///   - changes: the files, each path at most once.
  ///   - before: steps to perform before any file is staged, such as a checkout.
  ///   - after: steps to perform once the files are in place, such as moving HEAD.
  ///   - identifier: a name for the staged files that no other transaction has.
  ///   - label: what is being done, for the message after a crash.
  /// - Throws: `TransactionError`, `FileError`, or what the runner throws; everything is as before,
  ///   except after `TransactionError.interrupted`.
  public func apply(
    _ changes: [FileChange], before: [Runner.Step], after: [Runner.Step], identifier: String, label: String
  ) throws {
    if changes.isEmpty, before.isEmpty, after.isEmpty { return }
    var record = try plan(changes, before: before, after: after, identifier: identifier, label: label)
    try begin(record)
    var begun = 0
    let perform = { (step: Runner.Step) in
      begun += 1
      try self.runner.perform(step)
    }
    do {
      try before.forEach(perform)
      try stage(changes, &record)
      try verify(changes, &record)
      record.phase = .committing
      try journal.write(record)
      try move(record)
      try after.forEach(perform)
    } catch {
      try unlessStuck(because: error) { try undo(record, .underway, stepsBegun: begun) }
      throw error
    }
    try settle(record)
  }

  /// Finishes or undoes the transaction that a killed process left behind; nil if there is none.
  ///
  /// - Throws: `TransactionError.unreadableJournal`, `.foreignJournal`, `FileError`, or what the runner throws; calling it
  ///   again goes on.
  public func recover() throws -> Recovery? {
    try journal.removeBeginnings()
    guard let entry = try journal.read() else { return nil }
    let record = entry.record
    try checkInside(record)
    if entry.name != .clearing { try runner.releaseLocks(of: record.begunSteps, since: entry.written) }
    guard try isCommitted(entry) else {
      try undo(record, entry.name, stepsBegun: .max)
      return .undone(label: record.label)
    }
    try journal.rename(entry.name, to: .clearing)
    try clear(record)
    return .finished(label: record.label)
  }

  /// The label of a transaction that was interrupted and not recovered yet.
  public func interrupted() throws -> String? { try journal.read()?.record.label }

  /// Whether the change stands, if need be after bringing it to its end. What cannot be finished is to be undone.
  private func isCommitted(_ entry: Journal<Runner.Step>.Entry) throws -> Bool {
    switch (entry.name, entry.record.phase) {
    case (.clearing, _): return true
    case (.undoing, _), (.underway, .staging): return false
    case (.underway, .committing):
      if try isDone(entry.record) { return true }
      guard try canCommit(entry.record) else { return false }
      return (try? commit(entry.record)) != nil
    }
  }

  /// Refuses a journal that would move or remove something below no root, or do something in another repository: whoever
  /// packed the workspace may have written it.
  private func checkInside(_ record: Record) throws {
    for step in record.before + record.after where try !runner.belongsHere(step) {
      throw TransactionError.foreignJournal(journal.state)
    }
    let paths = record.directories + record.entries.flatMap { [$0.path, $0.staged ?? $0.path, $0.backup] }
    for string in paths {
      guard let path = path(string) else { continue }
      do { try checkInside(path) } catch TransactionError.leadsOutside { throw TransactionError.foreignJournal(path) }
    }
  }

  /// Writes down what is about to be done. Where that fails nothing was begun, but the journal may stand all the same.
  private func begin(_ record: Record) throws {
    do {
      try journal.write(record)
    } catch {
      try unlessStuck(because: error) { try journal.remove() }
      throw error
    }
  }

  /// The change stands: nothing may undo it any more. What cannot be cleared up now stays for `recover()`.
  private func settle(_ record: Record) throws {
    do {
      try journal.rename(.underway, to: .clearing)
    } catch {
      try unlessStuck(because: error) { try clear(record) }
    }
    try? clear(record)
  }

  /// Goes the last way out. Where that is barred too, the journal still says what was under way.
  private func unlessStuck(because cause: any Error, _ way: () throws -> Void) throws {
    do { try way() } catch { throw TransactionError.interrupted(cause) }
  }

  func path(_ string: String?) -> AbsolutePath? { string.flatMap { AbsolutePath($0) } }
}
