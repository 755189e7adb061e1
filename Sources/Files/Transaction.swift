/// Changes files and performs steps so that all of it happens or nothing did.
///
/// Every file is first written beside its target and made durable. Then the journal says that the change is decided,
/// the files change places with their targets, and the steps follow. A process that is killed leaves the journal behind, and
/// `recover()` finishes or undoes what it describes. The caller holds the `Lock`.
public struct Transaction<Runner: StepRunner> {
  typealias Record = JournalRecord<Runner.Step, Runner.Place>
  typealias Text = JournalText<Runner.Step, Runner.Place>

  let journal: Journal<Runner.Step, Runner.Place>
  let runner: Runner
  let writer: FileWriter

  /// Prepares a transaction whose journal stands in the directory `state`.
  public init(state: StateDirectory, runner: Runner) {
    self.init(state: state, runner: runner, writer: FileWriter())
  }

  init(state: StateDirectory, runner: Runner, writer: FileWriter) {
    journal = Journal(state: state, writer: writer)
    self.runner = runner
    self.writer = writer
  }

  /// What the staged files are called, as a pattern of gitignore(5).
  public static var stagedFiles: String { Record.sidePattern }

  /// A change as a whole.
  public struct Change {
    /// The files, each path at most once.
    public var files: [FileChange]
    /// What gets another path once the files have changed.
    public var renames: [Rename] = []
    /// Steps to perform before any file is staged, such as a checkout.
    public var before: [Runner.Step] = []
    /// Steps to perform once the files are in place, such as moving HEAD.
    public var after: [Runner.Step] = []
    /// The directory that no file may lead out of, besides that of the journal.
    public var root: AbsolutePath
    /// The top of the working tree that it lies in, which the journal names files relative to.
    public var top: AbsolutePath
    /// That working tree, for the journal.
    public var place: Runner.Place
    /// A name for the staged files that no other transaction has, of letters, digits and hyphens.
    public var identifier: String
    /// What is being done, for the message after a crash.
    public var label: String
    /// Called once it is known that the change can be made, before anything is.
    public var prepare: () throws -> Void = {}

    /// Describes a change of files alone.
    public init(
      files: [FileChange], root: AbsolutePath, top: AbsolutePath, place: Runner.Place, identifier: String,
      label: String
    ) {
      self.files = files
      self.root = root
      self.top = top
      self.place = place
      self.identifier = identifier
      self.label = label
    }

    var isEmpty: Bool { files.isEmpty && renames.isEmpty && before.isEmpty && after.isEmpty }
  }

  /// Carries out the change as a whole.
  ///
  /// - Throws: `TransactionError`, `FileError`, or what the runner throws; everything is as before,
  ///   except after `TransactionError.interrupted`.
  public func apply(_ change: Change) throws {
    if change.isEmpty { return }
    var record = try plan(change)
    // Where no step comes before the files, nothing is learnt on the way: one journal tells all that there is to know.
    let isWhole = change.before.isEmpty
    try change.prepare()
    try begin(isWhole ? record.opened : record, isWhole ? change.originals : [])
    var begun = 0
    let perform = { (step: Runner.Step) in
      begun += 1
      try self.runner.perform(step, at: change.place)
    }
    var site = Site()
    do {
      try change.before.forEach(perform)
      site = try self.site(top: change.top)
      try followLinks(of: change, &record)
      try stage(change, record, &site)
      try verify(change, record)
      record.phase = .committing
      if !isWhole { try journal.write(Text(record: record, originals: change.originals)) }
      try move(&record, site)
      try performRenames(record, &site)
      try change.after.forEach(perform)
      try expectNothingLate(record, site)
    } catch {
      let text = Text(record: record, originals: change.originals)
      try unlessStuck(because: error) { try undo(text, .underway, site, stepsBegun: begun) }
      throw error
    }
    try settle(record, site)
  }

  /// Writes down that a change is about to begin, whose steps before are done: if nothing follows, they are taken back.
  public func announce(_ change: Change) throws { try journal.write(Text(record: plan(change), originals: [])) }

  /// Finishes or undoes the transaction that a killed process left behind; nil if there is none.
  ///
  /// - Throws: `TransactionError.unreadableJournal`, `.foreignJournal`, `FileError`, or what the runner throws; calling it
  ///   again goes on.
  public func recover() throws -> Recovery? {
    try journal.removeBeginnings()
    guard let found = try journal.read() else { return nil }
    var record = found.record
    var site = try site(of: record)
    try findRenamed(record, &site)
    if found.name != .clearing {
      try runner.releaseLocks(of: record.begunSteps, at: record.place, since: found.written)
      try resumeExchanges(record, site)
    }
    record.phase = try phase(of: record, found.name, site)
    guard try isCommitted(record, found.name, site) else {
      let text = Text(record: record, originals: found.text.originals)
      try undo(text, found.name, site, stepsBegun: .max)
      return .undone(label: record.label)
    }
    try findRenamed(record, &site)
    try journal.rename(found.name, to: .clearing)
    try clear(record, site)
    return .finished(label: record.label)
  }

  /// The label of a transaction in the directory `state` that was interrupted and not recovered yet; nil if there is none.
  ///
  /// - Throws: as `recover()`.
  public static func interrupted(in state: StateDirectory) throws -> String? {
    try Journal<Runner.Step, Runner.Place>(state: state, writer: FileWriter()).read()?.record.label
  }

  /// Whether the change stands, if need be after bringing it to its end. What cannot be finished is to be undone.
  private func isCommitted(_ record: Record, _ name: JournalName, _ site: Site) throws -> Bool {
    switch (name, record.phase) {
    case (.clearing, _): return true
    case (.undoing, _), (.underway, .staging): return false
    case (.underway, .committing), (.underway, .open):
      if try isDone(record, site) { return true }
      guard try canCommit(record, site) else { return false }
      return (try? commit(record, site)) != nil
    }
  }

  /// Where the files of an interrupted transaction lie now.
  private func site(of record: Record) throws -> Site {
    do {
      if !runner.hasSteps, !record.before.isEmpty || !record.after.isEmpty { throw JournalFault.needsRepository }
      try runner.check(record.before + record.after, at: record.place)
      return try site(top: runner.top(of: record.place))
    } catch let fault as JournalFault {
      throw TransactionError.foreignJournal(journal.state.path, fault)
    }
  }

  /// Writes down what is about to be done. Where that fails nothing was begun, but the journal may stand all the same.
  private func begin(_ record: Record, _ originals: [[UInt8]?]) throws {
    do {
      try journal.write(Text(record: record, originals: originals))
    } catch {
      try unlessStuck(because: error) { try journal.remove() }
      throw error
    }
  }

  /// The change stands: nothing may undo it any more. What cannot be cleared up now stays for `recover()`.
  private func settle(_ record: Record, _ site: Site) throws {
    do {
      try journal.rename(.underway, to: .clearing)
    } catch {
      try unlessStuck(because: error) { try clear(record, site) }
    }
    try? clear(record, site)
  }

  /// Goes the last way out. Where that is barred too, the journal still says what was under way.
  private func unlessStuck(because cause: any Error, _ way: () throws -> Void) throws {
    do { try way() } catch { throw TransactionError.interrupted(cause) }
  }
}

extension Transaction.Change {
  /// The changes that are not mere directories, in the order of the journal's entries.
  var entries: [FileChange] { files.filter { $0.content != .directory } }

  /// What stood in the files, in that order.
  var originals: [[UInt8]?] { entries.map { $0.original?.bytes } }
}
