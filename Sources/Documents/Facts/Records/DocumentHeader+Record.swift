public import Records
public import Vocabulary

extension DocumentHeader: Recordable {
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) {
    writer.write(heading, featureID, branch, epic, status, statedStatus, created, spec, input, dependsOn, lines)
  }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    heading = try reader.next()
    featureID = try reader.next()
    branch = try reader.next()
    epic = try reader.next()
    status = try reader.next()
    statedStatus = try reader.next()
    created = try reader.next()
    spec = try reader.next()
    input = try reader.next()
    dependsOn = try reader.next()
    lines = try reader.next()
  }
}

extension HeaderFieldName: Recordable {}
