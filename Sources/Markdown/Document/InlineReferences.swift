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
