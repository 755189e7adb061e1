import Text

/// Finds things by their names: a hash table of their places.
struct NameTable: Sendable {
  /// The first place of each slot, and the one behind each place, plus one; 0 where there is none.
  private var heads: [UInt32]
  private var next: [UInt32]
  private let mask: Int

  /// - Parameters:
  ///   - count: how many things there are.
  ///   - name: the name of each, by its place.
  init(_ count: Int, name: (Int) -> ArraySlice<UInt8>) {
    var size = 16
    while size < count { size *= 2 }
    mask = size - 1
    heads = Array(repeating: 0, count: size)
    next = Array(repeating: 0, count: count)
    // The last one first, so that the places of a slot are in their order.
    for place in (0..<count).reversed() {
      let slot = NameTable.hash(name(place)) & mask
      next[place] = heads[slot]
      heads[slot] = UInt32(truncatingIfNeeded: place + 1)
    }
  }

  /// Calls `body` with the place of each thing that may have a name, in order, as long as it wants another.
  func forEach(named name: ArraySlice<UInt8>, _ body: (Int) -> Bool) {
    var place = Int(heads[NameTable.hash(name) & mask])
    while place != 0, body(place - 1) { place = Int(next[place - 1]) }
  }

  /// FNV-1a, which spreads short names well.
  private static func hash(_ name: ArraySlice<UInt8>) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in name { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return Int(truncatingIfNeeded: hash ^ hash >> 32)
  }
}

extension ArraySlice<UInt8> {
  /// What stands behind the last slash.
  var fileName: ArraySlice<UInt8> { lastParts(1) }

  /// The last parts of a path, or all of it.
  func lastParts(_ count: Int) -> ArraySlice<UInt8> {
    var (start, rest) = (endIndex, count)
    while start > startIndex {
      if self[start - 1] == .slash {
        rest -= 1
        if rest == 0 { break }
      }
      start -= 1
    }
    return self[start...]
  }
}
