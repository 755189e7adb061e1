public import Files
public import Records

extension FeatureLocation: Recordable {
  /// Appends its fields; its ID is the name of its directory.
  public func write(to writer: inout RecordWriter) {
    writer.write(layout, epic?.string, directory)
  }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    let layout: LayoutKind = try reader.next()
    let epic: String? = try reader.next()
    let directory: RelativePath = try reader.next()
    self.init(id: FeatureID(directory.name), layout: layout, epic: epic.map { EpicID($0) }, directory: directory)
  }
}

extension RelativePath: Recordable {
  /// Appends the text.
  public func write(to writer: inout RecordWriter) { writer.write(string) }

  /// Reads a text.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    guard let path = RelativePath(try reader.text()) else { throw RecordDamage() }
    self = path
  }
}

extension ReadDocument: Recordable where Facts: Recordable {
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) { writer.write(path, facts) }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    self.init(path: try reader.next(), facts: try reader.next())
  }
}

extension TaskProgress: Recordable {
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) { writer.write(done, total, isStarted) }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    done = try reader.next()
    total = try reader.next()
    isStarted = try reader.next()
  }
}

extension LayoutKind: RecordableCase {}
extension Stage: RecordableCase {}
extension FeatureDocument: RecordableCase {}
