import Facts
import Git
import Records

/// What earlier commands found in the contents of source files. Nearly all contents name nothing, so that these are kept as
/// numbers in a few records of the store, and not each as a fact of its own.
struct ScanMemory: Sendable {
  /// A content: the beginning of its blob's name, and in its lowest bits what kind of file it was read as.
  typealias Key = UInt64

  /// The contents that name nothing, in order.
  private let silent: [Key]
  /// The mentions of the others, as bytes.
  private let spoken: [Key: ArraySlice<UInt8>]

  /// How many records there are: a content that is new has one of them written again.
  private static let shards = 16

  /// Recalls what a store holds. A record that is damaged is as good as none.
  init(_ store: FactsStore) {
    var silent: [Key] = []
    var spoken: [Key: ArraySlice<UInt8>] = [:]
    for shard in 0..<ScanMemory.shards {
      guard let bytes = store.bytes(of: ScanMemory.key(of: shard, store)) else { continue }
      var reader = RecordReader(bytes[...])
      guard let read = try? Shard(from: &reader) else { continue }
      silent += read.silent
      for (key, mentions) in read.spoken { spoken[key] = mentions }
    }
    self.silent = silent
    self.spoken = spoken
  }

  /// The key of a content.
  static func key(of blob: ObjectID, _ variety: ContentScan.Variety) -> Key { blob.words.0 & ~3 | variety.number }

  /// Whether nothing is known.
  var isEmpty: Bool { silent.isEmpty && spoken.isEmpty }

  /// Whether a content is known to name nothing.
  func isSilent(_ key: Key) -> Bool {
    var (low, high) = (0, silent.count)
    while low < high {
      let middle = (low + high) / 2
      if silent[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low < silent.count && silent[low] == key
  }

  /// Whether a content is known to name something.
  func isSpoken(_ key: Key) -> Bool { spoken[key] != nil }

  /// What a content names, as far as that is known.
  func mentions(of key: Key) -> [FoundMention]? { spoken[key].flatMap { try? [FoundMention](record: $0) } }

  /// Keeps what was learnt.
  ///
  /// - Parameters:
  ///   - learnt: what some contents name, perhaps nothing.
  ///   - used: all contents that were met now; nil where not all were looked at. What was not met is forgotten where it is
  ///     most of a record: there are other branches and working trees, and they come back.
  func keep(_ learnt: [Key: [FoundMention]], used: [Key]?, in store: FactsStore) {
    let changed = Set(learnt.keys.map(ScanMemory.shard))
    guard !changed.isEmpty else { return }
    var met: [Int: Set<Key>] = [:]
    for key in used ?? [] where changed.contains(ScanMemory.shard(of: key)) {
      met[ScanMemory.shard(of: key), default: []].insert(key)
    }
    var shards = Dictionary(uniqueKeysWithValues: changed.map { ($0, Shard()) })
    for key in silent { shards[ScanMemory.shard(of: key)]?.silent.append(key) }
    for (key, bytes) in spoken { shards[ScanMemory.shard(of: key)]?.spoken.append((key, bytes)) }
    for (key, mentions) in learnt {
      if mentions.isEmpty {
        shards[ScanMemory.shard(of: key)]?.silent.append(key)
      } else {
        shards[ScanMemory.shard(of: key)]?.spoken.append((key, mentions.record[...]))
      }
    }
    for (number, var shard) in shards {
      shard.settle(used == nil ? nil : met[number] ?? [])
      var writer = RecordWriter()
      shard.write(to: &writer)
      store.keep(writer.bytes, under: ScanMemory.key(of: number, store), worth: shard.silent.count + shard.spoken.count)
    }
  }

  private static func shard(of key: Key) -> Int { Int(key >> 60) }

  private static func key(of shard: Int, _ store: FactsStore) -> FactKey {
    var hasher = store.hasher("source scan")
    hasher.combine(UInt64(shard))
    return hasher.key
  }
}

/// One record.
private struct Shard {
  var silent: [UInt64] = []
  var spoken: [(key: UInt64, mentions: ArraySlice<UInt8>)] = []

  init() {}

  /// Puts all in order, and forgets what was not met where that is most of it.
  mutating func settle(_ met: Set<UInt64>?) {
    if let met, silent.count + spoken.count > 4 * met.count + 1000 {
      silent.removeAll { !met.contains($0) }
      spoken.removeAll { !met.contains($0.key) }
    }
    silent.sort()
    spoken.sort { $0.key < $1.key }
  }

  func write(to writer: inout RecordWriter) {
    writer.write(number: UInt64(silent.count))
    for key in silent { writer.write(word: key) }
    writer.write(number: UInt64(spoken.count))
    for (key, mentions) in spoken {
      writer.write(word: key)
      writer.write(number: UInt64(mentions.count))
      writer.append(mentions)
    }
  }

  init(from reader: inout RecordReader) throws(RecordDamage) {
    let count = try reader.length()
    silent.reserveCapacity(count)
    for _ in 0..<count { silent.append(try reader.word()) }
    for _ in 0..<(try reader.length()) {
      let key = try reader.word()
      spoken.append((key, try reader.bytes(try reader.length())))
    }
    guard reader.count == 0 else { throw RecordDamage() }
  }
}
