public import Records

extension SectionName: Recordable {
  /// Appends the text and its parts.
  public func write(to writer: inout RecordWriter) { writer.write(text, parts.map(\.text)) }

  /// Reads a text that is normalised already.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    text = try reader.next()
    parts = (try reader.next() as [String]).map { SectionName(normalised: $0) }
  }
}
