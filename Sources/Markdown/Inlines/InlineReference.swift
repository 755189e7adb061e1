/// A link, an image or a code span, and where it stands.
public struct InlineReference: Sendable, Equatable {
  /// What sort of inline it is.
  public enum Kind: Sendable, Equatable {
    /// A link; its text is the destination.
    case link
    /// An image; its text is the destination.
    case image
    /// A code span; its text is the code.
    case code
  }

  /// What sort of inline it is.
  public let kind: Kind
  /// The destination or the code.
  public let text: String
  /// The line, from 1.
  public let line: Int
  /// The column of the text, from 1, in Unicode scalars; nil where it stands elsewhere, or is written otherwise than it
  /// reads.
  public let column: Int?
}

extension Document {
  /// The links, images and code spans of paragraphs, headings and tables, in order.
  public var inlineReferences: [InlineReference] {
    blocks.flatMap { block -> [InlineReference] in
      var position = block.start
      let end = source.lines.start(ofLine: block.lines.upperBound)
      return block.references.map { reference in
        let text = Array(reference.text.utf8)
        // What is escaped is written otherwise, and is not looked for far behind.
        let limit = min(end, position + Self.farthestReference)
        guard !text.isEmpty, let range = source.bytes.firstRange(of: text, from: position, to: limit) else {
          return InlineReference(
            kind: reference.kind, text: reference.text, line: source.lines.line(at: position), column: nil)
        }
        position = range.upperBound
        let place = place(of: range.lowerBound)
        return InlineReference(kind: reference.kind, text: reference.text, line: place.line, column: place.column)
      }
    }
  }

  /// The line and the column, both from 1, of the byte at `offset`; columns count Unicode scalars.
  func place(of offset: Int) -> (line: Int, column: Int) {
    let line = source.lines.line(at: offset)
    let before = source.bytes[source.textRange(ofLine: line).lowerBound..<offset]
    return (line, String(decoding: before, as: UTF8.self).unicodeScalars.count + 1)
  }

  private static let farthestReference = 65_536
}
