import Text

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
  /// The lines of the base; none where the markers do not tell.
  var common: Range<Int> { base.map { $0 + 1..<separator } ?? separator..<separator }
  /// All lines, with the markers.
  var lines: Range<Int> { start..<end + 1 }

  /// The complete hunks of a file, in order.
  ///
  /// The markers of a hunk are equally long, seven characters or as many as the attribute `conflict-marker-size` says;
  /// longer ones within it belong to a conflict of the base with itself.
  static func all(in source: Source) -> [ConflictHunk] {
    var hunks: [ConflictHunk] = []
    var open: Open?
    for line in source.lines.indices {
      guard let (character, length) = marker(on: line, in: source) else { continue }
      if character == .lessThan, length <= open?.length ?? .max { open = Open(length: length, start: line) }
      guard var hunk = open, hunk.length == length else { continue }
      switch character {
      case .verticalBar where hunk.separator == nil && hunk.base == nil: hunk.base = line
      case .equals where hunk.separator == nil: hunk.separator = line
      default: break
      }
      open = hunk
      guard character == .greaterThan else { continue }
      if let separator = hunk.separator {
        hunks.append(ConflictHunk(start: hunk.start, base: hunk.base, separator: separator, end: line))
      }
      open = nil
    }
    return hunks
  }

  /// What has been seen of a hunk.
  private struct Open {
    let length: Int
    let start: Int
    var base: Int?
    var separator: Int?
  }

  /// The character of the conflict marker that a line is, and how often it stands there: at least seven times, then a
  /// space or nothing.
  private static func marker(on line: Int, in source: Source) -> (character: UInt8, length: Int)? {
    let text = source.bytes[source.textRange(ofLine: line)]
    guard text.count >= 7, let first = text.first, isMarker(first) else { return nil }
    let length = text.prefix { $0 == first }.count
    guard length >= 7, length == text.count || text[text.startIndex + length] == .space else { return nil }
    return (first, length)
  }

  private static func isMarker(_ byte: UInt8) -> Bool {
    byte == .lessThan || byte == .verticalBar || byte == .equals || byte == .greaterThan
  }
}
