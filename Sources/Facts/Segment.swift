import Files
import Synchronization

/// A file of facts: their bytes, then an index ordered by key, then a trailer. It is never changed.
///
/// Only the trailer is trusted as it stands. Whatever else is damaged, the check of an entry fails, and the fact is unknown.
final class Segment: Sendable {
  let name: String
  let index: SegmentIndex
  private let file: SealedFile
  /// A bit for each entry that was of use.
  private let used: Mutex<[UInt64]>

  /// What a trailer begins with: the format and its version.
  static let magic = Array("SPKFACT1".utf8)
  static let trailerSize = 24

  /// How many facts it holds.
  var count: Int { index.count }

  init?(_ name: String, in files: SealedFiles) {
    guard let file = files.open(name),
      let trailer = file.read(Segment.trailerSize, at: file.size - Segment.trailerSize),
      Array(trailer.prefix(8)) == Segment.magic
    else { return nil }
    let count = Int(truncatingIfNeeded: Segment.number(in: trailer[8..<16]))
    let offset = Int(truncatingIfNeeded: Segment.number(in: trailer[16..<24]))
    let (size, overflows) = count.multipliedReportingOverflow(by: SegmentEntry.size)
    guard !overflows, count >= 0, offset >= 0, size <= file.size, offset == file.size - Segment.trailerSize - size
    else { return nil }
    self.name = name
    self.file = file
    index = SegmentIndex(of: file, count: count, at: offset)
    used = Mutex(Array(repeating: 0, count: (count + 63) / 64))
  }

  static func trailer(count: Int, indexOffset: Int) -> [UInt8] {
    var bytes = magic
    for number in [UInt64(count), UInt64(indexOffset)] {
      for shift in stride(from: UInt64(0), to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
    }
    return bytes
  }

  private static func number(in bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// The bytes of a fact, which are of use by that; nil where it is not here, or damaged.
  func use(_ key: FactKey) -> [UInt8]? {
    guard let place = index.place(of: key), let bytes = index.entry(at: place).flatMap(bytes) else { return nil }
    used.withLock { $0[place / 64] |= 1 << UInt64(place % 64) }
    return bytes
  }

  /// Whether the entry at a place was of use.
  func isUsed(_ place: Int) -> Bool { used.withLock { $0[place / 64] & 1 << UInt64(place % 64) != 0 } }

  func bytes(of entry: SegmentEntry) -> [UInt8]? {
    guard entry.offset <= file.size, entry.length <= file.size - entry.offset,
      let bytes = file.read(entry.length, at: entry.offset),
      SegmentEntry.check(entry.key, bytes[...]) == entry.check
    else { return nil }
    return bytes
  }
}
