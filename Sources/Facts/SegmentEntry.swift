/// Where a fact stands in a segment.
struct SegmentEntry {
  let key: FactKey
  /// Where its bytes begin in the file.
  let offset: Int
  /// How many they are.
  let length: Int
  /// The day, since 1970, on which it was of use last, as far as that is known.
  var day: UInt32
  /// A hash of the key and the bytes, which tells damage.
  let check: UInt64

  /// How many bytes an entry takes in the index.
  static let size = 40

  static func check(_ key: FactKey, _ bytes: ArraySlice<UInt8>) -> UInt64 {
    var hasher = FactHasher()
    hasher.combine(key)
    hasher.combine(bytes)
    return hasher.key.low
  }
}

extension SegmentEntry {
  func append(to bytes: inout [UInt8]) {
    for word in [key.high, key.low, UInt64(offset), UInt64(length) | UInt64(day) << 32, check] {
      for shift in stride(from: UInt64(0), to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: word >> shift)) }
    }
  }

  /// The entry at a place in an index; nil for one that is damaged beyond reading.
  init?(at place: Int, in index: [UInt8]) {
    let start = place * SegmentEntry.size
    guard let offset = Int(exactly: word(at: start + 16, in: index)) else { return nil }
    let extent = word(at: start + 24, in: index)
    key = SegmentEntry.key(at: place, in: index)
    self.offset = offset
    length = Int(extent & 0xffff_ffff)
    day = UInt32(extent >> 32)
    check = word(at: start + 32, in: index)
  }

  static func key(at place: Int, in index: [UInt8]) -> FactKey {
    let start = place * SegmentEntry.size
    return FactKey(high: word(at: start, in: index), low: word(at: start + 8, in: index))
  }
}

private func word(at offset: Int, in bytes: [UInt8]) -> UInt64 {
  unsafe bytes.withUnsafeBytes { bytes in
    unsafe UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }
}
