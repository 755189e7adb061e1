public import Records

extension PlanFacts: Recordable {
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) {
    writer.write(
      document, madeFrom, headings, sections, sentences, checks, style, bracketedGates, optionLabels, complexityRows,
      complexityRemarks, architectureDecisions, plannedRequirements, requirementRows,
      contracts, dependencies)
  }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    document = try reader.next()
    madeFrom = try reader.next()
    headings = try reader.next()
    sections = try reader.next()
    sentences = try reader.next()
    checks = try reader.next()
    style = try reader.next()
    bracketedGates = try reader.next()
    optionLabels = try reader.next()
    complexityRows = try reader.next()
    complexityRemarks = try reader.next()
    architectureDecisions = try reader.next()
    plannedRequirements = try reader.next()
    requirementRows = try reader.next()
    contracts = try reader.next()
    dependencies = try reader.next()
  }
}

extension ComplexityRemarks: Recordable {
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) { writer.write(words, items) }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    words = try reader.next()
    items = try reader.next()
  }
}

extension MadeFrom: Recordable {
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) {
    writer.write(line, spec, constitution, namesSpec, namesConstitution, items)
  }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    line = try reader.next()
    spec = try reader.next()
    constitution = try reader.next()
    namesSpec = try reader.next()
    namesConstitution = try reader.next()
    items = try reader.next()
  }
}

extension PlanSection: Recordable {
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) {
    writer.write(name, known, line, isFilled)
  }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    name = try reader.next()
    known = try reader.next()
    line = try reader.next()
    isFilled = try reader.next()
  }
}

extension BracketedGate: Recordable {
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) {
    writer.write(line, gate)
  }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    line = try reader.next()
    gate = try reader.next()
  }
}

extension OptionLabel: Recordable {
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

extension ComplexityRow: Recordable {
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) {
    writer.write(line, violation, reason, rejectedAlternative)
  }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    line = try reader.next()
    violation = try reader.next()
    reason = try reader.next()
    rejectedAlternative = try reader.next()
  }
}

extension StatedDecision: Recordable {
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) {
    writer.write(line, title, decision, rationale)
  }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    line = try reader.next()
    title = try reader.next()
    decision = try reader.next()
    rationale = try reader.next()
  }
}

extension LineDigest: Recordable {
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) {
    writer.write(value)
  }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    value = try reader.next()
  }
}
