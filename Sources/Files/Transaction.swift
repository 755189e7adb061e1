/// Changes files and performs steps so that all of it happens or nothing did.
///
/// Every file is first written beside its target and made durable. Then the journal says that the change is decided,
/// the files are moved into place, and the steps follow. A process that is killed leaves the journal behind, and
/// `recover()` finishes or undoes what it describes. The caller holds the `Lock`.
public struct Transaction<Runner: StepRunner> {
  typealias Record = JournalRecord<Runner.Step>

  private let journal: Journal<Runner.Step>
  private let runner: Runner
  private let roots: [AbsolutePath]

  /// Prepares a transaction whose journal stands in the directory `state`; files may be written only below `roots`.
  public init(state: AbsolutePath, roots: [AbsolutePath], runner: Runner) {
    journal = Journal(path: state.appending(component: "journal"))
    self.roots = roots
    self.runner = runner
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
    try journal.write(record)
    do {
      for step in before { try runner.perform(step) }
      try stage(changes, &record)
      try verify(changes, &record)
      record.phase = .committing
      try journal.write(record)
      try finish(record)
    } catch {
      try undo(record)
      throw error
    }
  }

  /// Finishes or undoes the transaction that a killed process left behind; nil if there is none.
  public func recover() throws -> Recovery? {
    guard let record = try journal.read() else { return nil }
    if record.phase == .committing, try canFinish(record) {
      try finish(record)
      return .finished(label: record.label)
    }
    try undo(record)
    return .undone(label: record.label)
  }

  /// The label of a transaction that was interrupted and not recovered yet.
  public func interrupted() throws -> String? { try journal.read()?.label }
}

extension Transaction {
  private func plan(
    _ changes: [FileChange], before: [Runner.Step], after: [Runner.Step], identifier: String, label: String
  ) throws -> Record {
    var directories: Set<AbsolutePath> = []
    var entries: [Record.Entry] = []
    for (number, change) in changes.enumerated() {
      try directories.formUnion(missingDirectories(for: change))
      guard change.content != .directory else { continue }
      let beside = change.path.parent.appending(component: ".speckit-\(identifier)-\(number)").string
      entries.append(
        Record.Entry(
          path: change.path.string, original: nil,
          staged: change.content == .nothing ? nil : beside + ".new", backup: beside + ".old"))
    }
    return Record(
      identifier: identifier, label: label, phase: .staging, entries: entries,
      directories: directories.map(\.string).sorted(), before: before, after: after)
  }

  private func missingDirectories(for change: FileChange) throws -> [AbsolutePath] {
    var missing: [AbsolutePath] = []
    var path = change.content == .directory ? change.path : change.path.parent
    while path != .root, try FileSystem.kind(of: path) == nil {
      missing.append(path)
      path = path.parent
    }
    return missing
  }

  private func stage(_ changes: [FileChange], _ record: inout Record) throws {
    for directory in changes.compactMap({ $0.content == .directory ? $0.path : $0.path.parent }) {
      try checkInside(directory)
      try FileWriter.makeDirectories(directory)
    }
    var touched: Set<AbsolutePath> = []
    for (index, change) in changes.filter({ $0.content != .directory }).enumerated() {
      guard case .file(let bytes) = change.content, let staged = path(record.entries[index].staged) else { continue }
      let permissions = try FileSystem.stamp(of: change.path)?.permissions
      try FileWriter.create(staged, bytes, permissions: permissions)
      record.entries[index].written = try FileSystem.stamp(of: staged)
      touched.insert(change.path.parent)
    }
    for directory in touched { try FileWriter.synchronise(directory) }
  }

  /// Refuses a directory that a symbolic link on the way leads out of the roots.
  private func checkInside(_ directory: AbsolutePath) throws {
    var existing = directory
    while try FileSystem.kind(of: existing) == nil, existing != .root { existing = existing.parent }
    guard let real = try FileSystem.realPath(existing) else { throw TransactionError.leadsOutside(directory) }
    guard roots.contains(where: { real.isInside($0) || $0.isInside(real) && !FileSystem.isDirectory($0) }) else {
      throw TransactionError.leadsOutside(directory)
    }
  }

  /// Compares each target with what the decision was based on, and notes the stamp that the move will replace.
  private func verify(_ changes: [FileChange], _ record: inout Record) throws {
    for change in changes where change.content == .directory {
      guard try FileSystem.kind(of: change.path) == .directory else { throw TransactionError.notAFile(change.path) }
    }
    for (index, change) in changes.filter({ $0.content != .directory }).enumerated() {
      record.entries[index].original = try verifiedStamp(of: change)
    }
  }

  private func verifiedStamp(of change: FileChange) throws -> FileStamp? {
    let kind = try FileSystem.kind(of: change.path)
    guard kind == nil || kind == .file else { throw TransactionError.notAFile(change.path) }
    let stamp = try FileSystem.stamp(of: change.path)
    if stamp == nil, change.original == nil { return nil }
    guard let stamp, let original = change.original else { throw TransactionError.changedMeanwhile(change.path) }
    if stamp == original.stamp { return stamp }
    guard let now = try FileSystem.read(change.path), now.bytes == original.bytes else {
      throw TransactionError.changedMeanwhile(change.path)
    }
    return now.stamp
  }
}

extension Transaction {
  /// Moves what is not in place yet, performs the steps, and clears up. Every part may have been done before.
  private func finish(_ record: Record) throws {
    for entry in record.entries {
      guard let target = path(entry.path), let backup = path(entry.backup) else { continue }
      if let staged = path(entry.staged) {
        guard try FileSystem.kind(of: staged) != nil else { continue }
        if try FileSystem.kind(of: target) != nil, try FileSystem.kind(of: backup) == nil {
          try FileWriter.keep(target, as: backup)
        }
        try FileWriter.move(staged, to: target)
      } else if try FileSystem.kind(of: target) != nil {
        try FileWriter.move(target, to: backup)
      }
    }
    try synchronise(record)
    for step in record.after { try runner.perform(step) }
    for entry in record.entries { try path(entry.backup).map(FileWriter.remove) }
    try journal.remove()
  }

  /// Whether nobody touched the targets that have not been moved yet.
  private func canFinish(_ record: Record) throws -> Bool {
    for entry in record.entries {
      guard let target = path(entry.path) else { return false }
      if let staged = path(entry.staged), try FileSystem.kind(of: staged) == nil { continue }
      let stamp = try FileSystem.stamp(of: target)
      let isMovedAway = try entry.staged == nil && stamp == nil && path(entry.backup).map(FileSystem.kind(of:)) != nil
      if stamp != entry.original, !isMovedAway { return false }
    }
    return true
  }

  /// Puts everything back as it was, except what someone else has changed since.
  private func undo(_ record: Record) throws {
    if record.phase == .committing {
      for step in record.after.reversed() { try runner.revert(step) }
    }
    for entry in record.entries.reversed() {
      if let staged = path(entry.staged), try FileSystem.kind(of: staged) != nil {
        try FileWriter.remove(staged)
      } else if record.phase == .committing {
        try putBack(entry)
      }
      try path(entry.backup).map(FileWriter.remove)
    }
    for directory in record.directories.reversed() { try path(directory).map(FileWriter.removeIfEmpty) }
    for step in record.before.reversed() { try runner.revert(step) }
    try journal.remove()
  }

  private func putBack(_ entry: Record.Entry) throws {
    guard let target = path(entry.path), let backup = path(entry.backup) else { return }
    let stamp = try FileSystem.stamp(of: target)
    guard stamp == nil || stamp == entry.written else { return }
    if try FileSystem.kind(of: backup) != nil {
      try FileWriter.move(backup, to: target)
    } else if entry.original == nil, stamp != nil {
      try FileWriter.remove(target)
    }
  }

  private func synchronise(_ record: Record) throws {
    for directory in Set(record.entries.compactMap { path($0.path)?.parent }) {
      try FileWriter.synchronise(directory)
    }
  }

  private func path(_ string: String?) -> AbsolutePath? { string.flatMap { AbsolutePath($0) } }
}
