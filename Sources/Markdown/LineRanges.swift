/// Ranges of lines that do not overlap, in order.
struct LineRanges: Sendable {
  private let ranges: [Range<Int>]

  init(_ ranges: [Range<Int>]) { self.ranges = ranges }

  /// Whether a line is in one of the ranges.
  func contains(_ line: Int) -> Bool { index(of: line) != nil }

  /// The index of the range that holds a line.
  func index(of line: Int) -> Int? {
    let index = ranges.partitioningIndex { $0.upperBound > line }
    return index < ranges.count && ranges[index].contains(line) ? index : nil
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
