import Text

/// An item of a list, bulleted or numbered.
public struct ListItem: Sendable, Equatable {
  /// The line of its marker, from 1.
  public let line: Int
  /// All its lines, with what is nested in it.
  public let lines: Range<Int>
  /// What follows the marker in its first paragraph, on one line, as it stands, a box included.
  public let text: String
  /// The column of its marker from 0, with tab stops of four columns.
  public let indentation: Int
}

extension Document {
  /// The items that begin in `lines`, nested ones too, in order.
  public func listItems(in lines: Range<Int>) -> [ListItem] {
    blocks.indices.compactMap { index in
      let block = blocks[index]
      guard case .item = block.kind, lines.contains(block.lines.lowerBound) else { return nil }
      let line = block.lines.lowerBound
      let end = source.lines.content(ofLine: line).upperBound
      let start = ListMarker(at: block.start, in: source)?.contentStart ?? end
      let text = String(decoding: source.bytes[start..<end].trimmed, as: UTF8.self)
      return ListItem(
        line: line, lines: block.lines, text: withRest(text, below: line, item: index),
        indentation: column(of: block.start, line: line))
    }
  }

  /// The text of a line with the rest of its paragraph, which is the first of the item at `index` among the blocks.
  func withRest(_ text: String, below line: Int, item index: Int) -> String {
    guard index + 1 < blocks.count, blocks[index + 1].kind == .paragraph else { return text }
    let paragraph = blocks[index + 1].lines
    guard paragraph.contains(line), line + 1 < paragraph.upperBound else { return text }
    let rest = (line + 1..<paragraph.upperBound).compactMap {
      visibleText(ofLine: $0)?[...].drop { " \t>".contains($0) }
    }
    // A line may end with a hard break.
    return ([text[...]] + rest).map { $0.trimmedAtEnd { " \t\\".contains($0) } }.filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  /// The column of a place on a line, from 0.
  func column(of offset: Int, line: Int) -> Int {
    source.bytes[source.textRange(ofLine: line).lowerBound..<offset].reduce(0) { column, byte in
      byte == .tab ? (column / 4 + 1) * 4 : column + 1
    }
  }
}
