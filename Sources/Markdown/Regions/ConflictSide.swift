import Text

/// One side of a conflicted file: what it was before the merge.
struct ConflictSide {
  /// For each line of the side, its number in the conflicted file.
  let lines: [Int]
  /// The side as a document, with line feeds only, so that it has as many lines.
  let document: Document

  init(of source: Source, _ hunks: [ConflictHunk], _ part: (ConflictHunk) -> Range<Int>) {
    lines = ConflictSide.lines(of: source, hunks, part)
    var bytes: [UInt8] = []
    for line in lines {
      bytes += source.bytes[source.lines.content(ofLine: line)]
      bytes.append(.lineFeed)
    }
    document = Document(bytes)
  }

  /// The lines of one side, markers left out.
  static func lines(of source: Source, _ hunks: [ConflictHunk], _ part: (ConflictHunk) -> Range<Int>) -> [Int] {
    var lines: [Int] = []
    var next = 1
    for hunk in hunks {
      lines += next..<hunk.start
      lines += part(hunk)
      next = hunk.end + 1
    }
    return lines + Array(next..<source.lines.count + 1)
  }

  /// The side's lines, in numbers of the conflicted file, within a range of that file.
  func lines(in range: Range<Int>) -> ArraySlice<Int> {
    lines[lines.partitioningIndex { $0 >= range.lowerBound }..<lines.partitioningIndex { $0 >= range.upperBound }]
  }
}
