public import Records

extension SpecificationFacts: Recordable {
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) {
    writer.write(
      document, requirements, requirementStories, otherRequirements, keyEntities, contracts, dependencies,
      emptyMandatorySections, listedQuestions, digest, items)
  }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    document = try reader.next()
    requirements = try reader.next()
    requirementStories = try reader.next()
    otherRequirements = try reader.next()
    keyEntities = try reader.next()
    contracts = try reader.next()
    dependencies = try reader.next()
    emptyMandatorySections = try reader.next()
    listedQuestions = try reader.next()
    digest = try reader.next()
    items = try reader.next()
  }
}

extension Requirements: Recordable {
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) {
    writer.write(stories, doubledStories, functional, successCriteria, doubled)
  }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    stories = try reader.next()
    doubledStories = try reader.next()
    functional = try reader.next()
    successCriteria = try reader.next()
    doubled = try reader.next()
  }
}

extension Requirements.Story: Recordable {
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) {
    writer.write(name, line)
  }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    name = try reader.next()
    line = try reader.next()
  }
}

extension Requirements.Item: Recordable {
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) {
    writer.write(id, line, isProhibition)
  }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    id = try reader.next()
    line = try reader.next()
    isProhibition = try reader.next()
  }
}

extension Requirements.Doubled: Recordable {
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) {
    writer.write(id, line, first)
  }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    id = try reader.next()
    line = try reader.next()
    first = try reader.next()
  }
}

extension DependencyName: Recordable {
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
