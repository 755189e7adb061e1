public import Records

extension TaskNeeds: Recordable {
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) {
    writer.write(unknown, count, circles)
  }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    unknown = try reader.next()
    count = try reader.next()
    circles = try reader.next()
  }
}

extension TaskNeeds.Unknown: Recordable {
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) {
    writer.write(id, task, line)
  }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    id = try reader.next()
    task = try reader.next()
    line = try reader.next()
  }
}

extension TaskNeeds.Circle: Recordable {
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) {
    writer.write(tasks, line)
  }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    tasks = try reader.next()
    line = try reader.next()
  }
}
