import Files

/// The entries of an index, all of them or those that are marked `skip-worktree`, ordered by the bytes of their paths, which
/// end with `/` for a folder that a sparse index keeps as one entry.
///
/// libgit2 reads no sparse index, and reading every entry takes it longer than finding the few bytes that matter here.
/// Source: gitformat-index(5).
struct IndexEntries {
  struct Entry {
    /// Where the path ends among the bytes of all paths.
    let end: Int
    let mode: UInt32
    let id: ObjectID
  }

  private(set) var names: [UInt8] = []
  private(set) var entries: [Entry] = []
  /// The path of the first entry that a merge left unresolved; nil where none is.
  private(set) var unmerged: String?

  /// Which entries are taken.
  enum Choice {
    /// Those that are marked `skip-worktree`.
    case skipped
    /// Those that a commit would hold.
    case committed
    /// What files held that a merge left unresolved, before its sides changed them.
    case bases
  }

  /// Nil for bytes that are no index of version 2 to 4, or a split one.
  init?(index bytes: [UInt8], _ choice: Choice) {
    var reader = Reader(bytes: bytes)
    guard bytes.count > 32, bytes.starts(with: "DIRC".utf8), let version = reader.number(at: 4),
      (2...4).contains(version),
      let count = reader.number(at: 8)
    else { return nil }
    reader.place = 12
    for _ in 0..<count {
      guard let entry = reader.entry(isCompressed: version == 4) else { return nil }
      if entry.stage > 0, unmerged == nil { unmerged = String(decoding: reader.path, as: UTF8.self) }
      let isTaken =
        switch choice {
        case .skipped: entry.isSkipped
        case .committed: entry.stage == 0 && !entry.isIntended
        case .bases: entry.stage == 1
        }
      if !isTaken { continue }
      names += reader.path
      entries.append(Entry(end: names.count, mode: entry.mode, id: entry.id))
    }
    if bytes[reader.place...].starts(with: "link".utf8) { return nil }
  }

  /// Only those below a folder, by their paths below it.
  init(_ all: IndexEntries, below folder: String) {
    unmerged = all.unmerged
    if folder.isEmpty {
      self = all
      return
    }
    let prefix = Array((folder + "/").utf8)
    for place in all.entries.indices {
      let path = all.path(place)
      guard path.starts(with: prefix), path.count > prefix.count else { continue }
      names += path.dropFirst(prefix.count)
      entries.append(Entry(end: names.count, mode: all.entries[place].mode, id: all.entries[place].id))
    }
  }

  /// The object at a path; nil where no entry is taken there.
  func object(at path: RelativePath) -> ObjectID? {
    let bytes = Array(path.string.utf8)
    let place = first(notBefore: bytes)
    return place < entries.count && self.path(place).elementsEqual(bytes) ? entries[place].id : nil
  }

  /// The path of an entry.
  func path(_ place: Int) -> ArraySlice<UInt8> { names[(place == 0 ? 0 : entries[place - 1].end)..<entries[place].end] }

  /// The first entry whose path is not before another.
  func first(notBefore path: some Sequence<UInt8>) -> Int {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if self.path(middle).lexicographicallyPrecedes(path) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// Goes over the entries of an index.
private struct Reader {
  /// What stands at a path.
  struct Entry {
    let mode: UInt32
    let id: ObjectID
    let isSkipped: Bool
    /// 0 where it is merged, else 1 for the base, 2 for our side and 3 for theirs.
    let stage: UInt8
    /// Whether it only says that a file will be added: `git add --intent-to-add`.
    let isIntended: Bool
  }

  let bytes: [UInt8]
  var place = 0
  /// The path of the entry that was read last.
  var path: [UInt8] = []

  func number(at place: Int) -> Int? {
    guard place + 4 <= bytes.count else { return nil }
    return bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
  }

  /// Reads an entry; nil where the index ends within it.
  mutating func entry(isCompressed: Bool) -> Entry? {
    let start = place
    guard start + 64 < bytes.count, let mode = number(at: start + 24) else { return nil }
    let id = ObjectID(bytes: bytes[(start + 40)..<(start + 60)])
    let isExtended = bytes[start + 60] & 0x40 != 0
    let more = isExtended ? bytes[start + 62] : 0
    place = start + (isExtended ? 64 : 62)
    if isCompressed {
      guard let dropped = offset(), dropped <= path.count else { return nil }
      path.removeLast(dropped)
    } else {
      path.removeAll(keepingCapacity: true)
    }
    guard let end = bytes[place...].firstIndex(of: 0) else { return nil }
    path += bytes[place..<end]
    place = isCompressed ? end + 1 : start + (end - start + 8) / 8 * 8
    if place > bytes.count { return nil }
    return Entry(
      mode: UInt32(truncatingIfNeeded: mode), id: id, isSkipped: more & 0x40 != 0,
      stage: bytes[start + 60] >> 4 & 3, isIntended: more & 0x20 != 0)
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
}
