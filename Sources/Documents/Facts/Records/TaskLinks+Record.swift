public import Records

extension TaskLinks: Recordable {
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) {
    writer.write(requirements, paths, isRemoval, isHedged)
  }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    requirements = try reader.next()
    paths = try reader.next()
    isRemoval = try reader.next()
    isHedged = try reader.next()
  }
}

extension TaskLinks.Requirement: Recordable {
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) {
    writer.write(id, line)
  }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    id = try reader.next()
    line = try reader.next()
  }
}

extension TaskPath: Recordable {
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) {
    writer.write(text, form, line)
  }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    text = try reader.next()
    form = try reader.next()
    line = try reader.next()
  }
}

extension TaskPath.Form: Recordable {}

extension RequirementRow: Recordable {
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) {
    writer.write(requirements, tasks, line)
  }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    requirements = try reader.next()
    tasks = try reader.next()
    line = try reader.next()
  }
}

extension RequirementStory: Recordable {
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) {
    writer.write(requirement, story, line)
  }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    requirement = try reader.next()
    story = try reader.next()
    line = try reader.next()
  }
}
