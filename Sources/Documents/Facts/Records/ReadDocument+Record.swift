public import Records

extension ReadDocument: Recordable where Facts: Recordable {
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) { writer.write(path, facts) }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    self.init(path: try reader.next(), facts: try reader.next())
  }
}
