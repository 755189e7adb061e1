#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The file that holds the one transaction under way.
struct Journal<Step: Codable & Sendable> {
  /// The directory that it stands in.
  let state: AbsolutePath
  let writer: FileWriter

  /// A transaction that was interrupted.
  struct Entry {
    let name: JournalName
    let record: JournalRecord<Step>
    /// When it was written, in nanoseconds since 1970.
    let written: Int64
  }

  /// The transaction that was interrupted; nil if there is none.
  ///
  /// - Throws: `TransactionError.unreadableJournal` for one that another version wrote, or that is damaged.
  func read() throws -> Entry? {
    for name in JournalName.allCases {
      guard let contents = try FileSystem.read(path(name)) else { continue }
      do {
        let record = try JSONDecoder().decode(JournalRecord<Step>.self, from: Data(contents.bytes))
        return Entry(name: name, record: record, written: contents.stamp?.modified ?? 0)
      } catch {
        throw TransactionError.unreadableJournal(path(name))
      }
    }
    return nil
  }

  /// Replaces the record, durably and in one step.
  func write(_ record: JournalRecord<Step>) throws {
    try writer.create(fresh, Array(try JSONEncoder().encode(record)))
    do {
      try writer.move(fresh, to: path(.underway))
    } catch {
      try? writer.remove(fresh)
      throw error
    }
    try writer.synchronise(state)
  }

  /// Says how the transaction is to be ended from now on.
  func rename(_ name: JournalName, to next: JournalName) throws {
    if name == next { return }
    try writer.move(path(name), to: path(next))
    try writer.synchronise(state)
  }

  /// Forgets the transaction, whatever its name.
  func remove() throws {
    for name in JournalName.allCases { try writer.remove(path(name)) }
    try writer.synchronise(state)
  }

  /// Removes the beginnings of a record that never counted.
  func removeBeginnings() throws {
    if try FileSystem.kind(of: fresh) != nil { try writer.remove(fresh) }
  }

  private var fresh: AbsolutePath { path(.underway, suffix: ".new") }

  private func path(_ name: JournalName, suffix: String = "") -> AbsolutePath {
    state.appending(component: name.rawValue + suffix)
  }
}
