public import Files
public import Git
public import Records

/// A Decision Log as one of the other branches has it, where HEAD has none or another version of it.
public struct BranchLog: Sendable {
  /// The document that holds it.
  public let path: RelativePath
  /// Its blob.
  public let blob: ObjectID
  /// The branch.
  public let branch: OtherBranch
}

extension BranchLog: Recordable {
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) { writer.write(path, blob, branch) }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    path = try reader.next()
    blob = try reader.next()
    branch = try reader.next()
  }
}
