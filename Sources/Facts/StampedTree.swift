public import Files
import Git
import Records
import Synchronization

/// The working tree as a command finds it: each directory is listed once, and what was listed or read by an earlier command
/// is not looked at again as long as the system says that it is the same (Git's rule for its index, racily clean files
/// included).
public final class StampedTree: ContentTree, Sendable {
  private let tree: WorkingTree
  private let store: FactsStore
  /// When the first file can have been read, in nanoseconds since 1970.
  private let start: Int64
  private let state = Mutex(State())

  private struct State: ~Copyable {
    var directories: [RelativePath: Directory] = [:]
    /// The directories of which more is known than the store holds.
    var changed: Set<RelativePath> = []
    /// The file that was read last: whoever asks what it holds is likely to read it.
    var last: (path: RelativePath, contents: FileContents)?
  }

  private struct Directory {
    /// Whether files in it can be told by the data that the system has of them.
    let isInside: Bool
    /// What the system told of it when it was looked at first; nil where it is no directory, or a link to one.
    let data: StatData?
    let key: FactKey
    var record: DirectoryRecord
    /// What stands in it, once that was asked.
    var entries: [(name: String, kind: FileKind)]?
    /// What was told of its files, so that one command hears one answer.
    var told: [(name: String, content: KnownContent)] = []
  }

  /// The tree below a directory.
  ///
  /// - Parameter start: the time at which the command began, in nanoseconds since 1970.
  public init(_ tree: WorkingTree, _ store: FactsStore, start: Int64) {
    self.tree = tree
    self.store = store
    self.start = start
  }

  /// At most the first `limit` bytes of a file; nil if there is none.
  public func read(_ path: RelativePath, limit: Int) throws -> FileContents? {
    if limit == .max, let contents = state.withLock({ $0.last?.path == path ? $0.last?.contents : nil }) {
      return contents
    }
    return try tree.read(path, limit: limit)
  }

  /// The names in a directory with their kinds, ordered by name; empty if there is no such directory.
  public func list(_ directory: RelativePath) throws -> [(name: String, kind: FileKind)] {
    let known = try known(directory)
    if let entries = known.entries { return entries }
    if let data = known.data, let entries = known.record.entries(data) {
      state.withLock { $0.directories[directory]?.entries = entries }
      return entries
    }
    let entries = try tree.list(directory)
    state.withLock { state in
      state.directories[directory]?.entries = entries
      if let data = known.data, data.isSettled(at: start) {
        state.directories[directory]?.record.listing = DirectoryRecord.Listing(data: data, entries: entries)
        state.changed.insert(directory)
      }
    }
    return entries
  }

  /// `path` with symbolic links resolved; nil if it does not exist, or leads out of the tree.
  public func realPath(_ path: RelativePath) throws -> RelativePath? { try tree.realPath(path) }

  /// Where the symbolic link at `path` leads; nil if no link stands there.
  public func target(ofLink path: RelativePath) throws -> LinkTarget? { try tree.target(ofLink: path) }

  /// What the file at `path` holds.
  public func content(of path: RelativePath) throws -> KnownContent {
    let directory = path.parent
    let known = try known(directory)
    let name = path.name
    if let told = known.told.first(where: { $0.name == name }) { return told.content }
    let content = try lookUp(name, in: directory, known)
    return state.withLock { state in
      if let told = state.directories[directory]?.told.first(where: { $0.name == name }) { return told.content }
      state.directories[directory]?.told.append((name, content))
      return content
    }
  }

  private func lookUp(_ name: String, in directory: RelativePath, _ known: Directory) throws -> KnownContent {
    let path = directory.appending(component: name)
    let place = tree.root.appending(path)
    if !known.isInside { return .unknown }
    let status: (kind: FileKind, data: StatData)?
    do throws(FileError) { status = try FileSystem.statData(of: place) } catch { return .unknown }
    guard let found = status else { return .absent }
    guard found.kind == .file else { return .unknown }
    try tree.refuseLargeFile(path, found.data)
    if let blob = known.record.blob(of: name, found.data) { return .blob(blob) }
    guard let contents = try tree.read(path) else { return .unknown }
    let blob = try ObjectID.ofBlob(contents.bytes)
    let after = try? FileSystem.statData(of: place)
    state.withLock { state in
      state.last = (path, contents)
      // A file that changed while it was read is known by what was read, and read again by the next command.
      guard after?.data == found.data, found.data.isSettled(at: start) else { return }
      let file = DirectoryRecord.File(name: name, data: found.data, blob: blob)
      state.directories[directory]?.record.files.removeAll { $0.name == name }
      state.directories[directory]?.record.files.append(file)
      state.changed.insert(directory)
    }
    return .blob(blob)
  }

  /// Writes what was learnt into the store.
  public func commit() {
    store.commit(adding: state.withLock { $0.changed.count }) { skew, keep in
      let time = start + min(skew, 0)
      state.withLock { state in
        for path in state.changed {
          guard let directory = state.directories[path] else { continue }
          keep(directory.record.settled(at: time).record, directory.key)
        }
        state.changed = []
      }
    }
  }

  private func known(_ directory: RelativePath) throws -> Directory {
    if let known = state.withLock({ $0.directories[directory] }) { return known }
    var hasher = store.hasher("directory")
    hasher.combine(tree.root.string)
    hasher.combine(directory.string)
    let key = hasher.key
    let (isInside, data) = try examine(directory)
    let bytes = isInside ? store.bytes(of: key) : nil
    let record = bytes.flatMap { try? DirectoryRecord(record: $0[...]) } ?? DirectoryRecord()
    let found = Directory(isInside: isInside, data: data, key: key, record: record)
    return state.withLock { state in
      // Another thread may have been faster, and know more by now.
      if let known = state.directories[directory] { return known }
      state.directories[directory] = found
      return found
    }
  }

  /// Whether no link on the way to a directory leads out of the tree, and what the system tells of the directory.
  private func examine(_ directory: RelativePath) throws -> (isInside: Bool, data: StatData?) {
    guard try directory.isEmpty || known(directory.parent).isInside else { return (false, nil) }
    guard let status = try? FileSystem.statData(of: tree.root.appending(directory)), status.kind == .directory else {
      return (try tree.contains(directory), nil)
    }
    return (true, status.data)
  }
}
