public import Files
public import Records

extension RelativePath: Recordable {
  /// Appends the text.
  public func write(to writer: inout RecordWriter) { writer.write(string) }

  /// Reads a text.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    guard let path = RelativePath(try reader.text()) else { throw RecordDamage() }
    self = path
  }
}
