public import Records

/// A link, an image or a code span, and where it stands.
public struct InlineReference: Sendable, Hashable {
  /// What sort of inline it is.
  public enum Kind: RecordableCase, Sendable {
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
    var places = PlaceCursor(in: source)
    return blocks.flatMap { block -> [InlineReference] in
      var scan = InlineReferenceScan(source.bytes, block.start..<source.lines.start(ofLine: block.lines.upperBound))
      return block.references.map { reference in
        let place = scan.next(reference).map { places.place(of: $0.lowerBound) }
        return InlineReference(
          kind: reference.kind, text: reference.text, line: place?.line ?? source.lines.line(at: scan.position),
          column: place?.column)
      }
    }
  }
}
