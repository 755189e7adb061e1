public import Records

extension SectionName: Recordable {
  /// Appends the text and its parts.
  public func write(to writer: inout RecordWriter) { writer.write(text, parts.map(\.text)) }

  /// Reads a text that is normalised already.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    let text: String = try reader.next()
    let parts: [String] = try reader.next()
    self.init(normalised: text, mayHaveParts: !parts.isEmpty)
  }
}
