public import Records

extension LineRanges: Recordable {
  /// Appends the ranges.
  public func write(to writer: inout RecordWriter) { writer.write(ranges) }

  /// Reads ranges.
  public init(from reader: inout RecordReader) throws(RecordDamage) { self.init(joining: try reader.next()) }
}
