public import Files

/// The ordinary files that Git's index tracks below a folder, ordered by the bytes of their paths, with what the index knows
/// of each. Symbolic links and submodules are left out.
///
/// A hundred thousand entries are read in some tens of milliseconds: paths stand in one buffer, and nothing is made of an
/// entry but numbers. Source: gitformat-index(5).
public struct TrackedEntries: Sendable {
  /// Why it is not known what is tracked.
  public enum Absence: Error, Hashable, Sendable {
    /// The folder lies in no Git repository.
    case noRepository
    /// The index is split over two files, which only Git puts together.
    case splitIndex
    /// The index cannot be read: it is damaged, of an unknown version or format, or needs objects that were not fetched.
    case unreadableIndex
  }

  /// What the index knows of a file.
  struct Entry {
    /// Where its path ends among the bytes of all paths.
    var end: UInt32 = 0
    var size: UInt32 = 0
    var modified: UInt64 = 0
    var changed: UInt64 = 0
    var inode: UInt32 = 0
    /// Whether the index can say what the file holds: not where a merge is open, nor where a file will only be added.
    var isVouchedFor = false
    /// Whether a sparse checkout leaves it out of the working tree.
    var isLeftOut = false
    var blob: ObjectID
  }

  private var names: [UInt8] = []
  private var entries: [Entry] = []
  /// When the index was written, in nanoseconds since 1970.
  private var written: Int64 = 0

  /// Nothing.
  public init() {}

  /// Reads the index of the repository that a folder lies in, which for a hook is the one that Git names.
  ///
  /// - Parameter root: the folder, symbolic links resolved.
  public init(below root: AbsolutePath, settings: GitSettings) throws(Absence) {
    guard let location = (try? RepositoryLocation.find(from: root, settings: settings)) ?? nil else {
      throw .noRepository
    }
    let top = location.top ?? settings.path("GIT_WORK_TREE", from: root) ?? settings.workingDirectory ?? root
    guard let real = (try? FileSystem.realPath(top)) ?? nil, let prefix = root.relative(to: real) else {
      throw .noRepository
    }
    let index =
      settings.value("GIT_INDEX_FILE").flatMap { AbsolutePath($0, relativeTo: top) }
      ?? location.gitDirectory.appending(component: "index")
    let contents: FileContents?
    do throws(FileError) { contents = try FileSystem.read(index) } catch { throw .unreadableIndex }
    // Where nothing was ever staged there is no index.
    guard let contents else {
      self.init()
      return
    }
    let objects = ObjectReader(from: root, settings: settings)
    try self.init(index: contents.bytes, written: contents.stamp?.modified ?? .max, below: prefix) {
      (tree) throws(Absence) in
      guard let paths = try? objects.read({ (repository) throws(GitError) in try repository.files(below: tree) }) else {
        throw .unreadableIndex
      }
      return paths
    }
  }

  /// Takes the entries below `prefix` from the bytes of an index.
  ///
  /// - Parameter expand: what stands below a folder that a sparse index keeps as one entry.
  init(
    index bytes: [UInt8], written: Int64, below prefix: RelativePath = .empty,
    expand: (ObjectID) throws(Absence) -> [(path: [UInt8], entry: TreeEntry)]
  ) throws(Absence) {
    self.written = written
    guard var reader = IndexReader(bytes) else { throw .unreadableIndex }
    let folder = prefix.isEmpty ? [] : Array(prefix.string.utf8) + [slash]
    entries.reserveCapacity(reader.count)
    names.reserveCapacity(max(0, bytes.count - IndexReader.leastEntry * reader.count))
    var last = (start: 0, stage: UInt8(0))
    for _ in 0..<reader.count {
      guard let found = reader.next() else { throw .unreadableIndex }
      guard reader.path.starts(with: folder), reader.path.count > folder.count else { continue }
      if found.mode >> 12 == 0o04 {
        try add(below: reader.path.dropFirst(folder.count), try expand(found.entry.blob))
        last.stage = 0
        continue
      }
      guard found.mode >> 12 == 0o10 else { continue }
      let path = reader.path[folder.count...]
      // The sides of an open merge follow each other with one path.
      if found.stage > 0, last.stage > 0, names[last.start...].elementsEqual(path) { continue }
      last = (names.count, found.stage)
      names += path
      var entry = found.entry
      entry.end = UInt32(truncatingIfNeeded: names.count)
      if found.stage > 0 { entry.isVouchedFor = false }
      entries.append(entry)
    }
    if reader.isSplit { throw .splitIndex }
  }

  private mutating func add(
    below folder: ArraySlice<UInt8>, _ files: [(path: [UInt8], entry: TreeEntry)]
  ) throws(Absence) {
    for file in files where file.entry.kind == .blob {
      names += folder
      names += file.path
      entries.append(
        Entry(end: UInt32(truncatingIfNeeded: names.count), isVouchedFor: true, isLeftOut: true, blob: file.entry.id))
    }
  }
}

extension TrackedEntries {
  /// How many files there are.
  public var count: Int { entries.count }

  /// The paths of all files behind each other.
  public var paths: ArraySlice<UInt8> { names[...] }

  /// The path of a file, relative to the folder.
  public func path(_ place: Int) -> ArraySlice<UInt8> {
    names[(place == 0 ? 0 : Int(entries[place - 1].end))..<Int(entries[place].end)]
  }

  /// What the index has of a file.
  public func blob(_ place: Int) -> ObjectID { entries[place].blob }

  /// Whether a sparse checkout leaves a file out of the working tree.
  public func isLeftOut(_ place: Int) -> Bool { entries[place].isLeftOut }

  /// Whether a file with this data surely holds what the index has of it: it has the size, times and inode that it had then,
  /// and was not changed while or after the index was written, which Git calls racily clean.
  ///
  /// Source: `ie_match_stat` in Git's read-cache.c.
  public func vouches(for place: Int, with data: StatData) -> Bool {
    let entry = entries[place]
    guard entry.isVouchedFor, entry.size == UInt32(truncatingIfNeeded: data.size),
      entry.inode == UInt32(truncatingIfNeeded: data.inode)
    else { return false }
    let isExact = entry.modified % nanoseconds != 0 || entry.changed % nanoseconds != 0
    let unit = isExact ? 1 : nanoseconds
    func isSame(_ known: UInt64, _ time: Int64) -> Bool { known / unit == UInt64(bitPattern: max(time, 0)) / unit }
    return isSame(entry.modified, data.modified) && isSame(entry.changed, data.changed)
      && entry.modified / unit < UInt64(bitPattern: max(written, 0)) / unit
  }

  /// The first file whose path is not before another.
  public func first(notBefore path: ArraySlice<UInt8>) -> Int {
    unsafe names.withUnsafeBytes { names in
      unsafe path.withUnsafeBytes { path in
        var (low, high) = (0, entries.count)
        while low < high {
          let middle = (low + high) / 2
          let start = middle == 0 ? 0 : Int(entries[middle - 1].end)
          let other = unsafe UnsafeRawBufferPointer(rebasing: names[start..<Int(entries[middle].end)])
          if unsafe other.isBefore(path) { low = middle + 1 } else { high = middle }
        }
        return low
      }
    }
  }
}

extension UnsafeRawBufferPointer {
  /// Whether these bytes come before others: the first that differs tells, else the shorter ones are first.
  fileprivate func isBefore(_ other: UnsafeRawBufferPointer) -> Bool {
    let shared = Swift.min(count, other.count)
    var place = 0
    while place < shared {
      let (byte, against) = unsafe (self[place], other[place])
      if byte != against { return byte < against }
      place += 1
    }
    return count < other.count
  }
}

private let slash = UInt8(ascii: "/")
private let nanoseconds: UInt64 = 1_000_000_000

/// Goes over the entries of an index with all that they say.
private struct IndexReader {
  /// What stands at a path.
  struct Found {
    var entry: TrackedEntries.Entry
    let mode: UInt32
    /// 0 where it is merged, else which side of a merge it is.
    let stage: UInt8
  }

  /// How many bytes an entry takes beside its path.
  static let leastEntry = 62

  let count: Int
  /// The path of the entry that was read last.
  private(set) var path: [UInt8] = []
  private let bytes: [UInt8]
  private let isCompressed: Bool
  private var place = 12

  /// Nil for bytes that are no index of version 2 to 4.
  init?(_ bytes: [UInt8]) {
    guard bytes.count >= 32, bytes.starts(with: "DIRC".utf8) else { return nil }
    self.bytes = bytes
    let version = IndexReader.number(bytes, 4)
    guard (2...4).contains(version) else { return nil }
    isCompressed = version == 4
    count = Int(IndexReader.number(bytes, 8))
    // A damaged count asks for no more than there is.
    guard count <= bytes.count / IndexReader.leastEntry else { return nil }
  }

  private static func number(_ bytes: [UInt8], _ place: Int) -> UInt32 {
    UInt32(bytes[place]) << 24 | UInt32(bytes[place + 1]) << 16 | UInt32(bytes[place + 2]) << 8
      | UInt32(bytes[place + 3])
  }

  private func number(_ place: Int) -> UInt32 { IndexReader.number(bytes, place) }

  private func long(_ place: Int) -> UInt64 { UInt64(number(place)) << 32 | UInt64(number(place + 4)) }

  private func time(_ place: Int) -> UInt64 { UInt64(number(place)) &* nanoseconds &+ UInt64(number(place + 4)) }

  /// Reads an entry; nil where the index ends within it, or its parts disagree.
  mutating func next() -> Found? {
    let start = place
    guard start + 64 < bytes.count else { return nil }
    let flags = bytes[start + 60]
    let isExtended = flags & 0x40 != 0
    let more = isExtended ? bytes[start + 62] : 0
    place = start + (isExtended ? 64 : 62)
    guard readPath(from: start, length: Int(flags & 0x0f) << 8 | Int(bytes[start + 61])) else { return nil }
    let entry = TrackedEntries.Entry(
      size: number(start + 36), modified: time(start + 8), changed: time(start), inode: number(start + 20),
      isVouchedFor: more & 0x20 == 0, isLeftOut: more & 0x40 != 0,
      blob: ObjectID(words: (long(start + 40), long(start + 48), number(start + 56))))
    return Found(entry: entry, mode: number(start + 24), stage: flags >> 4 & 3)
  }

  /// Reads the path of an entry. Its length is told twice; where names of objects are longer than here the two disagree.
  private mutating func readPath(from start: Int, length: Int) -> Bool {
    if isCompressed {
      guard let dropped = offset(), dropped <= path.count else { return false }
      path.removeLast(dropped)
    } else {
      path.removeAll(keepingCapacity: true)
    }
    guard let end = bytes[place...].firstIndex(of: 0) else { return false }
    path += bytes[place..<end]
    place = isCompressed ? end + 1 : start + (end - start + 8) / 8 * 8
    return place <= bytes.count && min(path.count, 0xFFF) == length
  }

  /// Reads a number in the form in which packs tell offsets.
  private mutating func offset() -> Int? {
    var value = 0
    for round in 0..<5 {
      guard place < bytes.count else { return nil }
      let byte = bytes[place]
      place += 1
      value = (round == 0 ? 0 : value + 1) << 7 | Int(byte & 0x7f)
      if byte & 0x80 == 0 { return value }
    }
    return nil
  }

  /// Whether one of the extensions behind the entries says that others stand in a second file.
  var isSplit: Bool {
    var place = place
    while place + 28 <= bytes.count {
      if bytes[place...].starts(with: "link".utf8) { return true }
      place += 8 + Int(number(place + 4))
    }
    return false
  }
}

extension Repository {
  /// Everything below a tree but folders, in the order of an index.
  fileprivate func files(below tree: ObjectID) throws(GitError) -> [(path: [UInt8], entry: TreeEntry)] {
    var found: [(path: [UInt8], entry: TreeEntry)] = []
    var open: [(path: [UInt8], entry: TreeEntry)] = [([], TreeEntry(name: "", kind: .tree, id: tree))]
    while let next = open.popLast() {
      if next.entry.kind != .tree {
        found.append(next)
        continue
      }
      let entries = try entries(ofTree: next.entry.id)
      for entry in entries.reversed() {
        open.append((next.path + entry.name.utf8 + (entry.kind == .tree ? [slash] : []), entry))
      }
    }
    return found
  }
}
