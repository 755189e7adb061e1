import Text

/// A stretch of inline text in which Markdown's other characters mean nothing.
struct InlineSpan {
  enum Kind {
    /// A character after a backslash.
    case escape
    /// A code span with its backticks.
    case code
    /// An HTML comment.
    case comment
  }

  let kind: Kind
  let range: Range<Int>

  /// The spans of the inline text in `range`, in order: whichever begins first wins (CommonMark, section 6).
  static func all(in bytes: [UInt8], _ range: Range<Int>) -> [InlineSpan] {
    var closings = BacktickRuns(bytes, range)
    var spans: [InlineSpan] = []
    var hasComments = true
    var index = range.lowerBound
    while index < range.upperBound {
      switch bytes[index] {
      case .backslash:
        let end = min(index + 2, range.upperBound)
        spans.append(InlineSpan(kind: .escape, range: index..<end))
        index = end
      case .backtick:
        let (end, isSpan) = closings.end(ofSpanAt: index)
        if isSpan { spans.append(InlineSpan(kind: .code, range: index..<end)) }
        index = end
      case .lessThan where hasComments && bytes.has(.commentStart, at: index):
        // `<!-->` and `<!--->` are comments too.
        if let end = bytes.firstRange(of: .commentEnd, from: index + 2, to: range.upperBound) {
          spans.append(InlineSpan(kind: .comment, range: index..<end.upperBound))
          index = end.upperBound
        } else {
          hasComments = false
          index += 1
        }
      default: index += 1
      }
    }
    return spans
  }
}

/// Runs of backticks, each with the next run of its length: what closes a code span.
private struct BacktickRuns {
  private var runs: [(range: Range<Int>, next: Int?)] = []
  private var cursor = 0

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      guard bytes[index] == .backtick else {
        index += 1
        continue
      }
      let start = index
      while index < range.upperBound, bytes[index] == .backtick { index += 1 }
      runs.append((start..<index, nil))
    }
    var nextOfLength: [Int: Int] = [:]
    for index in runs.indices.reversed() {
      runs[index].next = nextOfLength.updateValue(index, forKey: runs[index].range.count)
    }
  }

  /// Where the span ends that begins at `start`, or the run of backticks where none begins. An escaped backtick takes
  /// no part in a run that opens a span.
  mutating func end(ofSpanAt start: Int) -> (Int, isSpan: Bool) {
    while cursor < runs.count, runs[cursor].range.upperBound <= start { cursor += 1 }
    guard cursor < runs.count else { return (start + 1, false) }
    let run = runs[cursor]
    guard run.range.lowerBound == start, let next = run.next else { return (run.range.upperBound, false) }
    return (runs[next].range.upperBound, true)
  }
}
