#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The file that holds the one transaction under way.
struct Journal<Step: Codable & Sendable, Place: Codable & Sendable> {
  /// The directory that it stands in.
  let state: StateDirectory
  let writer: FileWriter

  /// A transaction that was interrupted.
  struct Found {
    let name: JournalName
    let text: JournalText<Step, Place>
    /// When it was written, in nanoseconds since 1970.
    let written: Int64

    var record: JournalRecord<Step, Place> { text.record }
  }

  /// The transaction that was interrupted; nil if there is none.
  ///
  /// - Throws: `TransactionError.unreadableJournal` for one that another version wrote, or that is damaged;
  ///   `.foreignJournal` for one that no command here has written.
  func read() throws -> Found? {
    guard let directory = try state.open() else { return nil }
    for name in JournalName.allCases {
      guard let status = try directory.status(of: name.rawValue) else { continue }
      let path = state.path.appending(component: name.rawValue)
      guard status.kind == .file else { throw TransactionError.foreignJournal(path, .noPlainFile) }
      if state.isAmongFiles {
        // A backup may give the files of a Git directory a second name.
        guard status.names == 1 else { throw TransactionError.foreignJournal(path, .noPlainFile) }
        guard User.current.contains(status.owner) else { throw TransactionError.foreignJournal(path, .otherOwner) }
      }
      guard let bytes = try directory.read(name.rawValue) else { continue }
      guard let text = JournalText<Step, Place>(bytes), text.record.hasGoodIdentifier else {
        throw TransactionError.unreadableJournal(path)
      }
      if let path = text.record.firstForeignPath {
        throw TransactionError.foreignJournal(state.path.appending(component: name.rawValue), .reachesOut(path.string))
      }
      return Found(name: name, text: text, written: status.stamp.modified)
    }
    return nil
  }

  /// Replaces the record, durably and in one step.
  func write(_ text: JournalText<Step, Place>) throws {
    let directory = try state.make(writer)
    try state.hide(writer)
    try writer.create(fresh, in: directory, try text.bytes(), sharing: state.sharing)
    do {
      try writer.move(fresh, JournalName.underway.rawValue, in: directory)
    } catch {
      try? writer.remove(fresh, in: directory)
      throw error
    }
    try writer.synchronise(directory)
  }

  /// Says how the transaction is to be ended from now on.
  func rename(_ name: JournalName, to next: JournalName) throws {
    guard name != next, let directory = try state.open() else { return }
    try writer.move(name.rawValue, next.rawValue, in: directory)
    try writer.synchronise(directory)
  }

  /// Forgets the transaction, whatever its name.
  func remove() throws {
    guard let directory = try removed() else { return }
    try writer.synchronise(directory)
  }

  /// Forgets a transaction that stands and is cleared up. Where a power loss brings its journal back, there is nothing left
  /// to clear up, so nothing waits for the disk.
  func removeCleared() throws { _ = try removed() }

  private func removed() throws -> OpenDirectory? {
    guard let directory = try state.open() else { return nil }
    for name in JournalName.allCases { try writer.remove(name.rawValue, in: directory) }
    return directory
  }

  /// Removes the beginnings of a record that never counted.
  func removeBeginnings() throws {
    guard let directory = try state.open(), try directory.status(of: fresh) != nil else { return }
    try writer.remove(fresh, in: directory)
  }

  private var fresh: String { "\(JournalName.underway.rawValue).new" }
}
