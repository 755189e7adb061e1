/// Tells lines and columns of offsets. A column is counted from the place before on the same line, so that many places on
/// one long line take linear time.
struct PlaceCursor {
  private let source: Source
  private var offset = 0
  private var line = 0
  private var column = 1

  init(in source: Source) { self.source = source }

  /// The line and the column, both from 1, of the byte at an offset; columns count Unicode scalars.
  mutating func place(of next: Int) -> (line: Int, column: Int) {
    let line = source.lines.line(at: next)
    if line != self.line {
      self.line = line
      offset = source.textRange(ofLine: line).lowerBound
      column = 1
    }
    column += next < offset ? -scalars(in: next..<offset) : scalars(in: offset..<next)
    offset = next
    return (line, column)
  }

  private func scalars(in range: Range<Int>) -> Int {
    String(decoding: source.bytes[range], as: UTF8.self).unicodeScalars.count
  }
}
