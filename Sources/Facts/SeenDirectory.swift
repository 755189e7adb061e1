import Files
import Git
import Synchronization

/// A directory of the working tree as one command finds it. What was told of it once is told again.
final class SeenDirectory: Sendable {
  /// What stood there when it was looked at first.
  enum Standing: Equatable, Sendable {
    /// A directory, with the data that the system has of it.
    case directory(StatData)
    /// Nothing.
    case absent
    /// A link, or what is no directory, or cannot be examined; `isInside` is whether no link on the way leads out of the tree.
    case other(isInside: Bool)
  }

  /// What was told of a file.
  struct Told: Sendable {
    let name: String
    let content: KnownContent
    /// The data with which the system vouches for the bytes; nil where it does not.
    let data: StatData?
  }

  private struct State: ~Copyable {
    /// What the store holds of it, once that was asked, and what was learnt since.
    var record: DirectoryRecord?
    var entries: [DirectoryRecord.Entry]?
    var told = ToldFiles()
  }

  let path: RelativePath
  let standing: Standing
  private let state = Mutex(State())
  /// The directory on the way to it that is held open, and the rest of the way.
  private let way: (held: HeldDirectory, rest: String)
  /// Itself, held open.
  private let held = AtomicLazyReference<HeldDirectory>()
  private let folderCount = Atomic(0)

  /// A directory that `way` leads to.
  init(_ path: RelativePath, _ standing: Standing, _ way: (held: HeldDirectory, rest: String)) {
    self.path = path
    self.standing = standing
    self.way = way
  }

  /// The way to something in it.
  func way(to name: String) -> (held: HeldDirectory, rest: String) {
    if let held = held.load() { return (held, name) }
    return (way.held, way.rest.isEmpty ? name : way.rest + "/" + name)
  }

  /// What the system tells of something in it; nil where nothing stands there.
  func status(of name: String) throws(FileError) -> (kind: FileKind, data: StatData)? {
    let way = way(to: name)
    return try way.held.statData(below: way.rest)
  }

  /// Counts a folder in it that is looked at. With many of them it is worth holding open.
  func lookIntoFolder(below root: AbsolutePath) {
    guard folderCount.wrappingAdd(1, ordering: .relaxed).newValue == SeenDirectory.manyFolders,
      case .directory = standing, !path.isEmpty, let open = HeldDirectory(ifFew: root.appending(path))
    else { return }
    _ = held.storeIfNil(open)
  }

  private static let manyFolders = 4

  /// The data of the directory; nil where none stands there.
  var data: StatData? { if case .directory(let data) = standing { data } else { nil } }

  /// What the store holds of it; `load` gets that when it is asked first.
  func record(_ load: () -> DirectoryRecord) -> DirectoryRecord {
    state.withLock { state in
      if let record = state.record { return record }
      let record = load()
      state.record = record
      return record
    }
  }

  /// Changes what the store is to hold of it.
  func learn(_ change: (inout DirectoryRecord) -> Void) {
    state.withLock { state in
      var record = state.record ?? DirectoryRecord()
      change(&record)
      state.record = record
    }
  }

  /// What stands in it, as far as that was told.
  var entries: [DirectoryRecord.Entry]? { state.withLock { $0.entries } }

  /// Tells what stands in it; where another thread was faster, what that one has told.
  func tell(_ entries: [DirectoryRecord.Entry]) -> [DirectoryRecord.Entry] {
    state.withLock { state in
      if let told = state.entries { return told }
      state.entries = entries
      return entries
    }
  }

  /// What was told of a file; nil where nothing was.
  func told(_ name: String) -> Told? {
    state.withLock { state in state.told[name] }
  }

  /// Tells of a file; where another thread was faster, what that one has told.
  func tell(_ told: Told) -> KnownContent {
    state.withLock { state in
      if let known = state.told[told.name] { return known.content }
      state.told.add(told)
      return told.content
    }
  }

  /// Whether nobody was told yet that something stands at a name.
  func mayLack(_ name: String) -> Bool { told(name).map { $0.content == .absent } ?? true }

  /// Whether it is known that nothing stands at a name, without asking the system: the entries are known, and none could be
  /// meant on a file system that is not exact with names either.
  func surelyLacks(_ name: String) -> Bool {
    state.withLock { state in
      if let told = state.told[name] { return told.content == .absent }
      let known = data.flatMap { data in state.record.flatMap { $0.entries(data) } }
      guard let entries = state.entries ?? known, entries.count <= SeenDirectory.mostCompared else { return false }
      return FileName.isPlain(name) && entries.allSatisfy { FileName.surelyDiffer($0.name, name) }
    }
  }

  /// With more entries than this it costs less to ask the system for a name than to compare them all.
  private static let mostCompared = 48
}

/// When names mean different files on every file system.
private enum FileName {
  /// Whether no file system reads a name as another one but for the case of letters: it is ASCII, is not shortened, and ends
  /// with what all of them keep.
  static func isPlain(_ name: String) -> Bool {
    guard let last = name.utf8.last, last != UInt8(ascii: "."), last != UInt8(ascii: " ") else { return false }
    return name.utf8.allSatisfy { $0 < 0x80 && $0 != UInt8(ascii: "~") }
  }

  /// Whether an entry has another name than a plain one, whatever the case of letters.
  static func surelyDiffer(_ entry: String, _ name: String) -> Bool {
    guard entry.utf8.allSatisfy({ $0 < 0x80 }) else { return false }
    return entry.utf8.count != name.utf8.count || zip(entry.utf8, name.utf8).contains { lowercase($0) != lowercase($1) }
  }

  private static func lowercase(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }
}
