public import Records

extension ResearchFacts: Recordable {
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) {
    writer.write(document, decisions, openMarks)
  }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    document = try reader.next()
    decisions = try reader.next()
    openMarks = try reader.next()
  }
}
