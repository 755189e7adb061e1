public import Records

extension DecisionLogFacts: Recordable {
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) {
    writer.write(title, heading, anchor, entries, conflictLine)
  }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    title = try reader.next()
    heading = try reader.next()
    anchor = try reader.next()
    entries = try reader.next()
    conflictLine = try reader.next()
  }
}

extension DecisionLogFacts.Entry: Recordable {
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) {
    writer.write(entry, name, standing, line, anchor)
  }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    entry = try reader.next()
    name = try reader.next()
    standing = try reader.next()
    line = try reader.next()
    anchor = try reader.next()
  }
}

extension DecisionEntry: Recordable {
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) {
    writer.write(id, decision, rationale, date, author, source, supersedes, supersededBy)
  }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    id = try reader.next()
    decision = try reader.next()
    rationale = try reader.next()
    date = try reader.next()
    author = try reader.next()
    source = try reader.next()
    supersedes = try reader.next()
    supersededBy = try reader.next()
  }
}
