/// A stretch of a file that Git could not merge, between its conflict markers.
struct ConflictHunk: Equatable {
  /// The line of `<<<<<<<`.
  let start: Int
  /// The line of `|||||||`, which parts our lines from those of the base in the diff3 style.
  let base: Int?
  /// The line of `=======`.
  let separator: Int
  /// The line of `>>>>>>>`.
  let end: Int

  var ours: Range<Int> { start + 1..<(base ?? separator) }
  var theirs: Range<Int> { separator + 1..<end }
  /// All lines, with the markers.
  var lines: Range<Int> { start..<end + 1 }

  /// The complete hunks of a file, in order.
  static func all(in source: Source) -> [ConflictHunk] {
    var hunks: [ConflictHunk] = []
    var start: Int?
    var base: Int?
    var separator: Int?
    for line in source.lines.indices {
      switch marker(on: line, in: source) {
      case .lessThan: (start, base, separator) = (line, nil, nil)
      case .verticalBar where start != nil && separator == nil && base == nil: base = line
      case .equals where start != nil && separator == nil: separator = line
      case .greaterThan:
        if let start, let separator {
          hunks.append(ConflictHunk(start: start, base: base, separator: separator, end: line))
        }
        (start, base, separator) = (nil, nil, nil)
      default: break
      }
    }
    return hunks
  }

  /// The character of the conflict marker that a line is: seven of them, then a space or nothing.
  private static func marker(on line: Int, in source: Source) -> UInt8? {
    let content = source.textRange(ofLine: line)
    guard content.count >= 7, let first = source.bytes[content].first, "<|=>".utf8.contains(first) else { return nil }
    let text = source.bytes[content]
    guard text.prefix(7).allSatisfy({ $0 == first }) else { return nil }
    return text.count == 7 || text[text.startIndex + 7] == .space ? first : nil
  }
}
