import Files
import Synchronization

/// The index of a segment: its entries, ordered by key. Only the blocks of it are read that somebody looks into.
final class SegmentIndex: Sendable {
  let count: Int
  private let file: SealedFile
  private let offset: Int
  private let blocks: [Block]

  /// Some entries, which are read when one of them is asked for first.
  private final class Block: Sendable {
    let bytes = AtomicLazyReference<Bytes>()
  }

  private final class Bytes: Sendable {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }
  }

  /// How many entries are read at once: as many as a guess of where a key stands is wrong by.
  private static let blockCount = 512

  /// The index of `count` entries from `offset` on.
  init(of file: SealedFile, count: Int, at offset: Int) {
    self.count = count
    self.file = file
    self.offset = offset
    blocks = (0..<(count + SegmentIndex.blockCount - 1) / SegmentIndex.blockCount).map { _ in Block() }
  }

  /// The entry at a place; nil where it cannot be read.
  func entry(at place: Int) -> SegmentEntry? {
    block(of: place).flatMap { SegmentEntry(at: place % SegmentIndex.blockCount, in: $0.bytes) }
  }

  /// Every entry that can be read, with its place, in the order of their keys.
  func forEach(_ body: (_ place: Int, _ entry: SegmentEntry) throws -> Void) rethrows {
    for place in 0..<count { if let entry = entry(at: place) { try body(place, entry) } }
  }

  /// Where a key stands; nil where it is not here. Keys are hashes, so that their numbers tell about where they stand. Every
  /// other step halves what is left, whatever the numbers.
  func place(of key: FactKey) -> Int? {
    var (low, high) = (0, count)
    var (least, most) = (UInt64.min, UInt64.max)
    var halves = false
    while low < high {
      var middle = low + (high - low) / 2
      if !halves, least < most, key.high >= least, key.high <= most {
        let part = Double(key.high - least) / Double(most - least)
        middle = min(high - 1, low + Int(part * Double(high - low)))
      }
      halves.toggle()
      guard let block = block(of: middle) else { return nil }
      let found = SegmentEntry.key(at: middle % SegmentIndex.blockCount, in: block.bytes)
      if found == key { return middle }
      if found < key { (low, least) = (middle + 1, found.high) } else { (high, most) = (middle, found.high) }
    }
    return nil
  }

  private func block(of place: Int) -> Bytes? {
    let number = place / SegmentIndex.blockCount
    let block = blocks[number]
    if let bytes = block.bytes.load() { return bytes }
    let first = number * SegmentIndex.blockCount
    let size = min(SegmentIndex.blockCount, count - first) * SegmentEntry.size
    guard let bytes = file.read(size, at: offset + first * SegmentEntry.size) else { return nil }
    return block.bytes.storeIfNil(Bytes(bytes))
  }
}
