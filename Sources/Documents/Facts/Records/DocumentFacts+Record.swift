public import Records

extension DocumentFacts: Recordable {
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) {
    writer.write(
      text, header, title, bodyLine, isEmpty, isUnwritten, openMarks, brackets, references, machinePath,
      mentionedFeatures,
      ignoreComments,
      closedBlocks, generated, decisionLog)
  }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    text = try reader.next()
    header = try reader.next()
    title = try reader.next()
    bodyLine = try reader.next()
    isEmpty = try reader.next()
    isUnwritten = try reader.next()
    openMarks = try reader.next()
    brackets = try reader.next()
    references = try reader.next()
    machinePath = try reader.next()
    mentionedFeatures = try reader.next()
    ignoreComments = try reader.next()
    closedBlocks = try reader.next()
    generated = try reader.next()
    decisionLog = try reader.next()
  }
}

extension TextFacts: Recordable {
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) {
    writer.write(oddLineEnding, lineEnding, conflicts)
  }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    oddLineEnding = try reader.next()
    lineEnding = try reader.next()
    conflicts = try reader.next()
  }
}

extension MachinePath: Recordable {
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

extension HeadingFacts: Recordable {
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

extension OpenMark: Recordable {
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) {
    writer.write(line, question, words, isUndecided, statement, anchor)
  }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    line = try reader.next()
    question = try reader.next()
    words = try reader.next()
    isUndecided = try reader.next()
    statement = try reader.next()
    anchor = try reader.next()
  }
}

extension BracketText: Recordable {
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) {
    writer.write(text, line, isCode)
  }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    text = try reader.next()
    line = try reader.next()
    isCode = try reader.next()
  }
}

extension FeatureMention: Recordable {
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

extension IgnoreComment: Recordable {
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) {
    writer.write(line, words, target, isAboutDocument)
  }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    line = try reader.next()
    words = try reader.next()
    target = try reader.next()
    isAboutDocument = try reader.next()
  }
}
