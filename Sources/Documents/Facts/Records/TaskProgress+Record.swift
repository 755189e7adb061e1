public import Records

extension TaskProgress: Recordable {
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) { writer.write(done, total, isStarted) }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    done = try reader.next()
    total = try reader.next()
    isStarted = try reader.next()
  }
}
