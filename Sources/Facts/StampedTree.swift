public import Files
public import Git
import Records
import Synchronization

/// The working tree as a command finds it: each directory is listed once, and what was listed or read by an earlier command
/// is not looked at again as long as the system says that it is the same (Git's rule for its index, racily clean files
/// included).
public final class StampedTree: SharedTree {
  private let tree: WorkingTree
  /// What a sparse checkout leaves out of it; nil where nothing is left out.
  private let hidden: IndexFiles?
  /// The root of the tree, through which the system is asked.
  private let top: HeldDirectory
  private let store: FactsStore
  /// When the first file can have been read, in nanoseconds since 1970.
  let start: Int64
  private let directories = SeenDirectories()
  /// What begins the key of a directory's record.
  private let directoryKeys: FactHasher
  /// What tells stamps of this tree from those of others.
  private let stampsKey: FactKey
  private let state = Mutex(State())

  private struct State: ~Copyable {
    /// The directories of which more is known than the store holds.
    var changed: [RelativePath: SeenDirectory] = [:]
    /// What the system vouches for, as bytes, by the keys under which they go into the store, and when it was not settled yet.
    var stamps: [FactKey: (record: [UInt8], settling: Int64)] = [:]
    /// The file that was read last: whoever asks what it holds is likely to read it.
    var last: (path: RelativePath, contents: FileContents)?
  }

  /// The tree below a directory.
  ///
  /// - Parameters:
  ///   - hidden: what a sparse checkout leaves out of it, which is read as if it stood there.
  ///   - start: the time at which the command began, in nanoseconds since 1970.
  public init(_ tree: WorkingTree, hidden: IndexFiles? = nil, _ store: FactsStore, start: Int64) {
    self.tree = tree
    self.hidden = hidden
    self.store = store
    self.start = start
    top = HeldDirectory(tree.root)
    var hasher = store.hasher("directory")
    hasher.combine(tree.root.string)
    directoryKeys = hasher
    hasher = store.hasher("stamps")
    hasher.combine(tree.root.string)
    hasher.combine(String(tree.largest))
    if let hidden { hasher.combine(hidden.fingerprint) }
    stampsKey = hasher.key
  }

  /// At most the first `limit` bytes of a file; nil if there is none.
  public func read(_ path: RelativePath, limit: Int) throws -> FileContents? {
    if case .file(let blob, .file)? = try hiddenItem(at: path) {
      let bytes = try hidden?.bytes(of: blob, at: path) ?? []
      return FileContents(bytes: bytes.count > limit ? Array(bytes.prefix(limit)) : bytes, stamp: nil)
    }
    let last = limit == .max ? state.withLock { $0.last?.path == path ? $0.last?.contents : nil } : nil
    let contents = try last ?? tree.read(path, limit: limit)
    if try !isAsTold(path, contents, limit) { store.spoil() }
    return contents
  }

  /// Whether what was read of a file belongs to what was told of it before, by which facts of it are known.
  private func isAsTold(_ path: RelativePath, _ contents: FileContents?, _ limit: Int) throws -> Bool {
    guard let told = directories[path.parent]?.told(path.name) else { return true }
    switch told.content {
    case .unknown: return true
    case .absent: return contents == nil
    case .blob(let blob):
      guard let contents else { return false }
      if let data = told.data, let found = try? top.statData(of: path), found.data == data { return true }
      guard let whole = limit == .max ? contents : try tree.read(path) else { return false }
      return try ObjectID.ofBlob(whole.bytes) == blob && whole.bytes.starts(with: contents.bytes)
    }
  }

  /// The names in a directory with their kinds, ordered by name; empty if there is no such directory.
  public func list(_ path: RelativePath) throws -> [(name: String, kind: FileKind)] {
    let entries = try listed(path)
    guard let hidden = try hidden?.list(path), !hidden.isEmpty else { return entries }
    let names = Set(entries.map(\.name))
    return (entries + hidden.filter { !names.contains($0.name) }).sorted { $0.name < $1.name }
  }

  /// What really stands in a directory.
  private func listed(_ path: RelativePath) throws -> [(name: String, kind: FileKind)] {
    let directory = try known(path)
    if directory.standing == .absent { return [] }
    if let entries = directory.entries { return entries }
    if let data = directory.data, let entries = record(of: directory).entries(data) { return directory.tell(entries) }
    let entries = directory.tell(try tree.list(path))
    if let data = directory.data, data.isSettled(at: start) {
      learn(of: directory) { $0.listing = DirectoryRecord.Listing(data: data, entries: entries) }
    }
    return entries
  }

  /// `path` with symbolic links resolved; nil if it does not exist, or leads out of the tree.
  public func realPath(_ path: RelativePath) throws -> RelativePath? {
    try tree.realPath(path) ?? (hiddenItem(at: path) == nil ? nil : path)
  }

  /// Where the symbolic link at `path` leads; nil if no link stands there.
  public func target(ofLink path: RelativePath) throws -> LinkTarget? { try tree.target(ofLink: path) }

  /// What the file at `path` holds.
  public func content(of path: RelativePath) throws -> KnownContent {
    let content = try foundContent(of: path)
    guard content == .absent, case .file(let blob, let kind)? = try hiddenItem(at: path) else { return content }
    return kind == .file ? .blob(blob) : .unknown
  }

  /// What stands at a path, whatever it holds; nil where nothing does.
  public func kind(of path: RelativePath) throws -> FileKind? {
    if path.isEmpty { return .directory }
    let directory = try known(path.parent)
    let found: FileKind?
    switch directory.standing {
    case .absent: found = nil
    case .other: found = try FileSystem.kind(of: tree.root.appending(path))
    case .directory: found = try directory.surelyLacks(path.name) ? nil : directory.status(of: path.name)?.kind
    }
    if let found { return found }
    guard case .file(_, let kind)? = try hiddenItem(at: path) else { return nil }
    return kind
  }

  /// Whether a sparse checkout leaves the file at a path out.
  public func hides(_ path: RelativePath) -> Bool {
    if case .file? = (try? hiddenItem(at: path)) ?? nil { true } else { false }
  }

  /// What a sparse checkout leaves out at a path at which nothing stands.
  private func hiddenItem(at path: RelativePath) throws -> IndexFiles.Item? {
    guard let hidden, let item = try hidden.item(at: path) else { return nil }
    return try FileSystem.kind(of: tree.root.appending(path)) == nil ? item : nil
  }

  /// What the file holds that really stands at `path`.
  private func foundContent(of path: RelativePath) throws -> KnownContent {
    let directory = try known(path.parent)
    let name = path.name
    if let told = directory.told(name) { return told.content }
    let (content, data) = try lookUp(name, at: path, in: directory)
    return directory.tell(SeenDirectory.Told(name: name, content: content, data: data))
  }

  /// What a file holds, and the data with which the system vouches for that.
  private func lookUp(
    _ name: String, at path: RelativePath, in directory: SeenDirectory
  ) throws -> (KnownContent, StatData?) {
    switch directory.standing {
    case .absent: return (.absent, nil)
    case .other(isInside: false): return (.unknown, nil)
    case .directory, .other(isInside: true): break
    }
    let record = record(of: directory)
    if directory.surelyLacks(name) { return (.absent, nil) }
    let status: (kind: FileKind, data: StatData)?
    do throws(FileError) { status = try directory.status(of: name) } catch { return (.unknown, nil) }
    guard let found = status else { return (.absent, nil) }
    guard found.kind == .file else { return (.unknown, nil) }
    try tree.refuseLargeFile(path, found.data)
    if let blob = record.blob(of: name, found.data) { return (.blob(blob), found.data) }
    guard let contents = try tree.read(path) else { return (.unknown, nil) }
    let blob = try ObjectID.ofBlob(contents.bytes)
    let after = try? directory.status(of: name)
    state.withLock { $0.last = (path, contents) }
    // A file that changed while it was read is known by what was read, and read again by the next command.
    guard after?.data == found.data, found.data.isSettled(at: start) else { return (.blob(blob), nil) }
    let file = DirectoryRecord.File(name: name, data: found.data, blob: blob)
    learn(of: directory) { record in
      record.files.removeAll { $0.name == name }
      record.files.append(file)
    }
    return (.blob(blob), found.data)
  }

  /// This tree.
  public var stamped: StampedTree? { self }

  /// Always so.
  public func isUntouched(_ directory: RelativePath) -> Bool { true }

  /// Looks at directories on all processors, since they will be asked for. What cannot be examined is left for then.
  public func lookAhead(_ directories: [RelativePath]) {
    _ = Workers.map(directories.count) { _ = try? self.known(directories[$0]) }
  }

  /// The key of the answers to the trace of a subject, as far as the system vouches that they are what they were; nil where
  /// they must be asked for.
  ///
  /// - Parameter isUntouched: whether what a directory holds is what was asked for, and nothing else above it.
  func recalledAnswers(to subject: FactHasher, where isUntouched: (RelativePath) -> Bool) -> FactKey? {
    store.bytes(of: stampsKey(of: subject)).flatMap { answers(vouchedForBy: $0, where: isUntouched) }
  }

  /// Remembers what the system tells of all that was asked on the way to some answers.
  func note(
    _ answers: FactKey, to trace: Trace, of subject: FactHasher, where isUntouched: (RelativePath) -> Bool
  ) {
    guard store.isLasting, let stamps = Stamps(trace, answers: answers, in: self),
      stamps.places.allSatisfy({ isUntouched($0.directory.path) })
    else { return }
    let (record, settling) = (stamps.record, stamps.settling)
    state.withLock { $0.stamps[stampsKey(of: subject)] = (record, settling) }
  }

  private func stampsKey(of subject: FactHasher) -> FactKey {
    var hasher = subject
    hasher.combine(stampsKey)
    return hasher.key
  }

  /// Writes what was learnt of some trees into their store.
  public static func commit(_ trees: [StampedTree], to store: FactsStore) {
    let count = trees.reduce(0) { count, tree in count + tree.state.withLock { $0.changed.count + $0.stamps.count } }
    store.commit(adding: count) { skew, keep in
      for tree in trees { tree.keepLearnt(skew, keep) }
    }
  }

  /// Writes what was learnt of this tree alone.
  func commit() { StampedTree.commit([self], to: store) }

  private func keepLearnt(_ skew: Int64, _ keep: ([UInt8], FactKey) -> Void) {
    let time = start + min(skew, 0)
    state.withLock { state in
      for directory in state.changed.values {
        keep(directory.record { DirectoryRecord() }.settled(at: time).record, key(of: directory))
      }
      for (key, stamps) in state.stamps where stamps.settling < time { keep(stamps.record, key) }
      (state.changed, state.stamps) = ([:], [:])
    }
  }

  /// A directory, which is looked at when it is asked for first.
  func known(_ path: RelativePath) throws -> SeenDirectory {
    if let known = directories[path] { return known }
    if path.isEmpty {
      let standing = try standing(path) { () throws(FileError) in try top.statData(of: path) }
      return directories.add(SeenDirectory(path, standing, (top, "")))
    }
    let parent = try known(path.parent)
    let name = path.name
    let standing: SeenDirectory.Standing =
      switch parent.standing {
      case .absent: .absent
      case .other(isInside: false): .other(isInside: false)
      case .directory, .other(isInside: true):
        try parent.surelyLacks(name)
          ? .absent : self.standing(path) { () throws(FileError) in try parent.status(of: name) }
      }
    parent.lookIntoFolder(below: tree.root)
    return directories.add(SeenDirectory(path, standing, parent.way(to: name)))
  }

  /// What stands at a path by what the system tells of it.
  private func standing(
    _ path: RelativePath, _ status: () throws(FileError) -> (kind: FileKind, data: StatData)?
  ) throws -> SeenDirectory.Standing {
    do throws(FileError) {
      guard let status = try status() else { return .absent }
      if status.kind == .directory { return .directory(status.data) }
    } catch {
      // What cannot be examined need not lead out of the tree.
    }
    return .other(isInside: try tree.contains(path))
  }

  /// What the store holds of a directory.
  private func record(of directory: SeenDirectory) -> DirectoryRecord {
    directory.record {
      store.bytes(of: key(of: directory)).flatMap { try? DirectoryRecord(record: $0[...]) } ?? DirectoryRecord()
    }
  }

  private func key(of directory: SeenDirectory) -> FactKey {
    var hasher = directoryKeys
    hasher.combine(directory.path.string)
    return hasher.key
  }

  private func learn(of directory: SeenDirectory, _ change: (inout DirectoryRecord) -> Void) {
    _ = record(of: directory)
    directory.learn(change)
    state.withLock { $0.changed[directory.path] = directory }
  }
}
