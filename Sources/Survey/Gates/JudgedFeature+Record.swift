import Documents
import Files
public import Records

extension JudgedFeature: Recordable {
  /// Appends its fields.
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) {
    writer.write(
      location, title, branch, status, document, documents, page, plan, taskLists, contract, misnamed, dependencyNames,
      stage,
      progress,
      openMarks, listedQuestions, gates, violations, hadLog)
  }

  /// Reads its fields.
  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    location = try reader.next()
    title = try reader.next()
    branch = try reader.next()
    status = try reader.next()
    document = try reader.next()
    documents = try reader.next()
    page = try reader.next()
    plan = try reader.next()
    taskLists = try reader.next()
    contract = try reader.next()
    misnamed = try reader.next()
    dependencyNames = try reader.next()
    stage = try reader.next()
    progress = try reader.next()
    openMarks = try reader.next()
    listedQuestions = try reader.next()
    gates = try reader.next()
    violations = try reader.next()
    hadLog = try reader.next()
  }
}

extension JudgedFeature.PlacedMark: Recordable {
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) {
    writer.write(path, mark)
  }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    path = try reader.next()
    mark = try reader.next()
  }
}

extension JudgedFeature.LoggedViolation: Recordable {
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) {
    writer.write(decision, isLogged)
  }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    decision = try reader.next()
    isLogged = try reader.next()
  }
}

extension JudgedFeature.LogBasis: Recordable {
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) {
    writer.write(violations, hadLog)
  }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    violations = try reader.next()
    hadLog = try reader.next()
  }
}

extension CapturedDecision: Recordable {
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) {
    writer.write(source, decision, rationale)
  }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    source = try reader.next()
    key = DecisionText.normalised(source)
    decision = try reader.next()
    rationale = try reader.next()
  }
}

extension DependencyMentions.Name: Recordable {
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) {
    writer.write(text, isInHeader, path, line)
  }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    text = try reader.next()
    isInHeader = try reader.next()
    path = try reader.next()
    line = try reader.next()
  }
}

extension GateProblems: Recordable {
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) {
    writer.write(spec, plan, tasks)
  }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    spec = try reader.next()
    plan = try reader.next()
    tasks = try reader.next()
  }
}

extension GateProblem: Recordable {
  /// Appends its fields.
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) {
    writer.write(kind, path, line, text, message)
  }

  /// Reads its fields.
  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    kind = try reader.next()
    path = try reader.next()
    line = try reader.next()
    text = try reader.next()
    message = try reader.next()
  }
}

extension GateProblem.Kind: RecordableCase {}
