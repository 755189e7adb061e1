public import Records

extension DataModelFacts: Recordable {
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) {
    writer.write(document, entities, words, items)
  }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    document = try reader.next()
    entities = try reader.next()
    words = try reader.next()
    items = try reader.next()
  }
}

extension EntityMention: Recordable {
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) {
    writer.write(name, line, owner, standing, fields)
  }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    name = try reader.next()
    line = try reader.next()
    owner = try reader.next()
    standing = try reader.next()
    fields = try reader.next()
  }
}

extension EntityMention.Standing: RecordableCase {}
