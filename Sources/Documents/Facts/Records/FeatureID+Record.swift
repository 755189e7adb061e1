public import Names
public import Records

extension FeatureID: Recordable {
  /// Appends the text.
  public func write(to writer: inout RecordWriter) { writer.write(string) }

  /// Reads a text.
  public init(from reader: inout RecordReader) throws(RecordDamage) { self.init(try reader.next()) }
}
