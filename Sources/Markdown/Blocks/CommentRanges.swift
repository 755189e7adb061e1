import Text

/// The HTML comments of a document.
enum CommentRanges {
  /// The bytes of each comment in HTML blocks, paragraphs, headings and tables, in order.
  static func all(in source: Source, _ blocks: [Block]) -> [Range<Int>] {
    guard source.bytes.firstRange(of: .commentStart, from: 0, to: source.bytes.count) != nil else { return [] }
    var comments: [Range<Int>] = []
    for block in blocks {
      let end = source.lines.start(ofLine: block.lines.upperBound)
      switch block.kind {
      case .html: comments += inHTML(source.bytes, block.start..<end)
      case .paragraph, .heading: comments += inText(source.bytes, block.start..<end)
      case .table:
        for line in block.lines { comments += inText(source.bytes, source.textRange(ofLine: line)) }
      default: break
      }
    }
    return comments
  }

  private static func inText(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    InlineSpan.all(in: bytes, range).filter { $0.kind == .comment }.map(\.range)
  }

  private static func inHTML(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var comments: [Range<Int>] = []
    var index = range.lowerBound
    while let start = bytes.firstRange(of: .commentStart, from: index, to: range.upperBound) {
      // `<!-->` and `<!--->` are comments too.
      let end = bytes.firstRange(of: .commentEnd, from: start.lowerBound + 2, to: range.upperBound)
      comments.append(start.lowerBound..<(end?.upperBound ?? range.upperBound))
      index = end?.upperBound ?? range.upperBound
    }
    return comments
  }
}
