#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A transaction under way, written down before anything is touched, so that it can be finished or undone.
struct JournalRecord<Step: Codable & Sendable>: Codable, Sendable {
  enum Phase: String, Codable {
    /// Files are being written beside their targets; nothing else has changed. Undone after a crash.
    case staging
    /// Everything is written and durable; files are being moved and steps performed. Finished after a crash.
    case committing
    /// Something failed after that, and all of it is being taken back. Undone after a crash.
    case undoing
    /// The change stands; only the originals' second names are left. Cleared up after a crash.
    case clearing
  }

  /// One target. Its staged file stands beside it, and during the move so does what stood there before.
  struct Entry: Codable, Sendable {
    let path: String
    /// The stamp of what is to be replaced, known once it is verified; nil where nothing stands.
    var original: FileStamp?
    /// The file that will be moved to `path`; nil for a deletion.
    let staged: String?
    /// The stamp of the staged file, known once it is written; the move keeps it.
    var written: FileStamp?
    /// The second name of the original during the move.
    let backup: String
  }

  let identifier: String
  /// What the command was, for the message of the one who recovers.
  let label: String
  var phase: Phase
  var entries: [Entry]
  /// Directories that the transaction makes, outermost first.
  let directories: [String]
  /// Steps before the files are staged.
  let before: [Step]
  /// Steps after the files are in place.
  let after: [Step]

  /// The record in another phase.
  func entering(_ phase: Phase) -> JournalRecord {
    var record = self
    record.phase = phase
    return record
  }
}

/// The file that holds the one transaction under way.
struct Journal<Step: Codable & Sendable> {
  let path: AbsolutePath
  let writer: FileWriter

  /// The transaction that was interrupted; nil if there is none.
  func read() throws -> JournalRecord<Step>? {
    guard let contents = try FileSystem.read(path) else { return nil }
    return try JSONDecoder().decode(JournalRecord<Step>.self, from: Data(contents.bytes))
  }

  /// Replaces the record, durably and in one step.
  func write(_ record: JournalRecord<Step>) throws {
    let fresh = path.parent.appending(component: path.name + ".new")
    try writer.remove(fresh)
    try writer.create(fresh, Array(try JSONEncoder().encode(record)))
    try writer.move(fresh, to: path)
    try writer.synchronise(path.parent)
  }

  /// Forgets the transaction.
  func remove() throws {
    try writer.remove(path)
    try writer.synchronise(path.parent)
  }
}
