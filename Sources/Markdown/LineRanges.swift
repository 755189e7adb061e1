/// Ranges of lines that do not overlap, in order.
struct LineRanges: Sendable {
  private let ranges: [Range<Int>]

  init(_ ranges: [Range<Int>]) { self.ranges = ranges }

  /// Whether a line is in one of the ranges.
  func contains(_ line: Int) -> Bool { range(of: line) != nil }

  /// The range that holds a line.
  func range(of line: Int) -> Range<Int>? {
    let index = ranges.partitioningIndex { $0.upperBound > line }
    return index < ranges.count && ranges[index].contains(line) ? ranges[index] : nil
  }
}

extension Array {
  /// The first index from which on `belongsInSecondPart` holds, in an array that is sorted so that it holds for an end.
  func partitioningIndex(where belongsInSecondPart: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if belongsInSecondPart(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
