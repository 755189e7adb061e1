public import Records

extension InlineReference: Recordable {
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) { writer.write(kind, text, line, column) }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    kind = try reader.next()
    text = try reader.next()
    line = try reader.next()
    column = try reader.next()
  }
}
