public import Records

extension ChecklistFacts: Recordable {
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) {
    writer.write(document, itemCount, openItems)
  }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    document = try reader.next()
    itemCount = try reader.next()
    openItems = try reader.next()
  }
}

extension ChecklistFacts.OpenItem: Recordable {
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) {
    writer.write(text, line)
  }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    text = try reader.next()
    line = try reader.next()
  }
}
