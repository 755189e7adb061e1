public import Records

extension SharedFacts: Recordable {
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) {
    writer.write(
      location, plan, keyEntities, entities, words, contracts, mentions, complexityRows, architectureDecisions,
      researchDecisions)
  }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    location = try reader.next()
    plan = try reader.next()
    keyEntities = try reader.next()
    entities = try reader.next()
    words = try reader.next()
    contracts = try reader.next()
    mentions = try reader.next()
    complexityRows = try reader.next()
    architectureDecisions = try reader.next()
    researchDecisions = try reader.next()
  }
}
