public import Records

extension TaskListFacts: Recordable {
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) {
    writer.write(
      document, madeFrom, tasks, served, links, requirementRows, tracedStories, rows, legends, mentionedRequirements,
      falseClaim, needs, namedLists)
  }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    document = try reader.next()
    madeFrom = try reader.next()
    tasks = try reader.next()
    served = try reader.next()
    links = try reader.next()
    requirementRows = try reader.next()
    tracedStories = try reader.next()
    rows = try reader.next()
    legends = try reader.next()
    mentionedRequirements = try reader.next()
    falseClaim = try reader.next()
    needs = try reader.next()
    namedLists = try reader.next()
  }
}

extension TaskListFacts.Row: Recordable {
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) {
    writer.write(digest, line)
  }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    digest = try reader.next()
    line = try reader.next()
  }
}

extension FeatureTask: Recordable {
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) {
    writer.write(line, identifier, state, stories, isParallel, text)
  }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    line = try reader.next()
    identifier = try reader.next()
    state = try reader.next()
    stories = try reader.next()
    isParallel = try reader.next()
    text = try reader.next()
  }
}

extension TaskClaim: Recordable {
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) {
    writer.write(line, text, count, task, isLeftOut)
  }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    line = try reader.next()
    text = try reader.next()
    count = try reader.next()
    task = try reader.next()
    isLeftOut = try reader.next()
  }
}
