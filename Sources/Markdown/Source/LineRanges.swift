/// Ranges of lines that do not overlap, in order.
public struct LineRanges: Hashable, Sendable {
  let ranges: [Range<Int>]

  /// Takes ranges that are in order and do not overlap.
  public init(_ ranges: [Range<Int>]) { self.ranges = ranges }

  /// Takes ranges in any order that may overlap.
  public init(joining ranges: [Range<Int>]) {
    var joined: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where !range.isEmpty {
      if let last = joined.last, range.lowerBound < last.upperBound {
        joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
    self.ranges = joined
  }

  /// Whether there is none.
  public var isEmpty: Bool { ranges.isEmpty }

  /// Whether a line is in one of the ranges.
  public func contains(_ line: Int) -> Bool { index(of: line) != nil }

  /// The range that holds a line.
  public func range(holding line: Int) -> Range<Int>? { index(of: line).map { ranges[$0] } }

  /// Whether one of the ranges has a line in common with `range`.
  public func overlaps(_ range: Range<Int>) -> Bool {
    let index = ranges.partitioningIndex { $0.upperBound > range.lowerBound }
    return index < ranges.count && ranges[index].overlaps(range)
  }

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
