public import Records

extension Contract: Recordable {
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) {
    writer.write(name, kind, key, owner, line, isBorrowed, fingerprint)
  }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    name = try reader.next()
    kind = try reader.next()
    key = try reader.next()
    owner = try reader.next()
    line = try reader.next()
    isBorrowed = try reader.next()
    fingerprint = try reader.next()
  }
}

extension Contract.Kind: Recordable {}
