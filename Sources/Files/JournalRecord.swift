/// A transaction under way, written down before anything is touched, so that it can be finished or undone.
struct JournalRecord<Step: Codable & Sendable>: Codable, Sendable {
  /// How far the preparations are. What follows on them, the journal's name says: see `JournalName`.
  enum Phase: String, Codable {
    /// Files are being written beside their targets; nothing else has changed. Undone after a crash.
    case staging
    /// Everything is written and durable; files are being moved and steps performed. Finished after a crash.
    case committing
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

  /// The steps that may have been performed, as far as the phase tells.
  var begunSteps: [Step] { phase == .staging ? before : before + after }
}
