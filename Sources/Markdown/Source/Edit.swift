/// A replacement of some bytes of a document.
public struct Edit: Sendable, Equatable {
  /// The bytes that go; empty to insert.
  public let range: Range<Int>
  /// The bytes that come.
  public let replacement: [UInt8]

  /// Replaces the bytes in `range`.
  public init(range: Range<Int>, replacement: [UInt8]) {
    self.range = range
    self.replacement = replacement
  }
}

extension [Edit] {
  /// Makes all edits at once. Their order does not matter, but for insertions at one place, which come in it. An edit
  /// that overlaps an earlier place is a mistake of the program.
  public func apply(to bytes: [UInt8]) -> [UInt8] {
    let inOrder = enumerated().sorted {
      ($0.element.range.lowerBound, $0.element.range.upperBound, $0.offset)
        < ($1.element.range.lowerBound, $1.element.range.upperBound, $1.offset)
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + reduce(0) { $0 + $1.replacement.count })
    var start = 0
    for (_, edit) in inOrder {
      precondition(edit.range.lowerBound >= start, "edits overlap")
      result += bytes[start..<edit.range.lowerBound]
      result += edit.replacement
      start = edit.range.upperBound
    }
    return result + bytes[start...]
  }
}
