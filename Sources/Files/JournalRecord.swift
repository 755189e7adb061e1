/// A transaction under way, written down before anything is touched, so that it can be finished or undone.
///
/// It names no file outside the two directories that it may change, and none that a name of another kind could be slipped
/// in for: staged files are called by the record's identifier and the number of their entry.
struct JournalRecord<Step: Codable & Sendable, Place: Codable & Sendable>: Codable, Sendable {
  /// How far the preparations are. What follows on them, the journal's name says: see `JournalName`.
  enum Phase: String, Codable {
    /// Files are being written beside their targets; nothing else has changed. Undone after a crash.
    case staging
    /// Everything is written and durable; files are being moved and steps performed. Finished after a crash.
    case committing
    /// Either of both, as the files tell: all that is needed was known before anything was touched, so that the record was
    /// written once.
    case open
  }

  /// The directory that a path is relative to.
  enum Base: String, Codable {
    /// The top of the working tree.
    case tree
    /// The directory of the journal itself.
    case state
  }

  /// One target. Beside it stands what shall stand there, and after the move what stood there before.
  struct Entry: Codable, Sendable {
    let base: Base
    /// The target, no symbolic link on the way.
    var path: RelativePath
    /// What is to be replaced; nil where nothing stands.
    var original: ContentDigest?
    /// What shall stand there; nil for a deletion.
    var written: ContentDigest?

    /// Whether there is anything to do: a file that is to be deleted may not have been there.
    var changesAnything: Bool { original != nil || written != nil }
  }

  /// A file or folder that gets another path, once all targets have changed.
  struct Rename: Codable, Sendable {
    /// Where it stands, no symbolic link on the way.
    let source: RelativePath
    /// Where it shall stand.
    let target: RelativePath
    /// Whether it is a folder.
    let isDirectory: Bool
    /// Its inode, which a copy of it has not.
    let inode: UInt64
  }

  let identifier: String
  /// What the command was, for the message of the one who recovers.
  let label: String
  /// The working tree, as the runner of the steps describes it.
  let place: Place
  var phase: Phase
  var entries: [Entry]
  /// What gets another path; nil where nothing does, as in journals of earlier versions.
  var renames: [Rename]?
  /// Directories that the transaction makes, outermost first.
  var directories: [RelativePath]
  /// Steps before the files are staged.
  let before: [Step]
  /// Steps after the files are in place.
  let after: [Step]

  /// What gets another path.
  var allRenames: [Rename] { renames ?? [] }

  /// The steps that may have been performed, as far as the phase tells.
  var begunSteps: [Step] { phase == .staging ? before : before + after }

  /// What is called beside its target until it stands there, and afterwards what it has replaced.
  func side(of index: Int) -> String { ".speckit-\(identifier)-\(index).new" }

  /// The files that `side` gives names to, as a pattern of gitignore(5).
  static var sidePattern: String { ".speckit-*.new" }

  /// The first path that no transaction writes: none at all, one of a Git directory, one that stands there twice, or one
  /// of the journal's directory but for the ledger; nil if all are good.
  var firstForeignPath: RelativePath? {
    var seen: Set<String> = []
    for entry in entries {
      let isGood =
        switch entry.base {
        case .tree: !entry.path.isEmpty && !entry.path.components.contains(where: \.isGitDirectoryName)
        case .state: entry.path.string == "ledger"
        }
      if !isGood || !seen.insert("\(entry.base) \(entry.path)").inserted { return entry.path }
    }
    let others = directories + allRenames.flatMap { [$0.source, $0.target] }
    return others.first { $0.isEmpty || $0.components.contains(where: \.isGitDirectoryName) } ?? firstOverlap
  }

  /// Whether the identifier can be part of a file's name, and nothing else.
  var hasGoodIdentifier: Bool {
    !identifier.isEmpty && identifier.utf8.count < 64
      && identifier.utf8.allSatisfy { ($0 | 0x20).isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "-") }
  }
}

extension UInt8 {
  fileprivate var isASCIILetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
  fileprivate var isASCIIDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
