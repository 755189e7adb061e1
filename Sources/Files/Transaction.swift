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
    journal = Journal(path: state.appending(component: "journal"), writer: writer)
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
  /// - Throws: `TransactionError`, `FileError`, or what the runner throws; in each case everything is as before.
  public func apply(
    _ changes: [FileChange], before: [Runner.Step], after: [Runner.Step], identifier: String, label: String
  ) throws {
    if changes.isEmpty, before.isEmpty, after.isEmpty { return }
    var record = try plan(changes, before: before, after: after, identifier: identifier, label: label)
    do {
      try journal.write(record)
      for step in before { try runner.perform(step) }
      try stage(changes, &record)
      try verify(changes, &record)
      try journal.write(record.entering(.committing))
      record.phase = .committing
      try commit(record)
    } catch {
      try undo(record)
      throw error
    }
    // The change stands. What cannot be cleared up now stays in the journal, for `recover()`.
    try? clear(record)
  }

  /// Finishes or undoes the transaction that a killed process left behind; nil if there is none.
  public func recover() throws -> Recovery? {
    guard let record = try journal.read() else { return nil }
    guard try isCommitted(record) else {
      try undo(record)
      return .undone(label: record.label)
    }
    try clear(record)
    return .finished(label: record.label)
  }

  /// The label of a transaction that was interrupted and not recovered yet.
  public func interrupted() throws -> String? { try journal.read()?.label }

  /// Whether the change stands, if need be after bringing it to its end. What cannot be finished is to be undone.
  private func isCommitted(_ record: Record) throws -> Bool {
    switch record.phase {
    case .clearing: return true
    case .staging, .undoing: return false
    case .committing:
      guard try canCommit(record) else { return false }
      return (try? commit(record)) != nil
    }
  }

  func path(_ string: String?) -> AbsolutePath? { string.flatMap { AbsolutePath($0) } }
}
