import Files

/// A file of facts: their bytes, then an index ordered by key, then a trailer. It is never changed.
///
/// Only the trailer is trusted as it stands. Whatever else is damaged, the check of an entry fails, and the fact is unknown.
final class Segment: Sendable {
  let name: String
  let count: Int
  private let file: SealedFile
  private let index: [UInt8]

  /// What a trailer begins with: the format and its version.
  static let magic = Array("SPKFACT1".utf8)
  static let trailerSize = 24

  init?(_ name: String, in files: SealedFiles) {
    guard let file = files.open(name),
      let trailer = file.read(Segment.trailerSize, at: file.size - Segment.trailerSize),
      Array(trailer.prefix(8)) == Segment.magic
    else { return nil }
    let count = Int(truncatingIfNeeded: Segment.number(in: trailer[8..<16]))
    let offset = Int(truncatingIfNeeded: Segment.number(in: trailer[16..<24]))
    let (size, overflows) = count.multipliedReportingOverflow(by: SegmentEntry.size)
    guard !overflows, count >= 0, offset >= 0, size <= file.size, offset == file.size - Segment.trailerSize - size,
      let index = file.read(size, at: offset)
    else { return nil }
    self.name = name
    self.file = file
    self.count = count
    self.index = index
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

  /// The bytes of a fact; nil where it is not here, or damaged.
  func bytes(of key: FactKey) -> [UInt8]? { entry(of: key).flatMap(bytes) }

  func bytes(of entry: SegmentEntry) -> [UInt8]? {
    guard entry.offset <= file.size, entry.length <= file.size - entry.offset,
      let bytes = file.read(entry.length, at: entry.offset),
      SegmentEntry.check(entry.key, bytes[...]) == entry.check
    else { return nil }
    return bytes
  }

  /// Every entry, in the order of their keys.
  var entries: [SegmentEntry] { (0..<count).compactMap { SegmentEntry(at: $0, in: index) } }

  func entry(of key: FactKey) -> SegmentEntry? {
    var low = 0
    var high = count
    while low < high {
      let middle = low + (high - low) / 2
      if SegmentEntry.key(at: middle, in: index) < key { low = middle + 1 } else { high = middle }
    }
    guard low < count, SegmentEntry.key(at: low, in: index) == key else { return nil }
    return SegmentEntry(at: low, in: index)
  }
}
