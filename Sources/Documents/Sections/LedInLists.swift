import Markdown

extension Document {
  /// The lists that stand right below a paragraph, and its first line as plain text.
  var ledInLists: [(text: String, lines: Range<Int>)] {
    var previous: [Int: Block] = [:]
    return blocks.compactMap { block in
      let parent = block.parent ?? -1
      defer { previous[parent] = block }
      guard case .list = block.kind, let before = previous[parent], before.kind == .paragraph else { return nil }
      return (InlineText.plain(source.text(ofLine: before.lines.lowerBound)), block.lines)
    }
  }
}
