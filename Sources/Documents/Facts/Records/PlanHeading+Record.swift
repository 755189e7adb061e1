public import Records
public import Vocabulary

extension PlanHeading: Recordable {
  /// Appends the section or the name.
  public func write(to writer: inout RecordWriter) {
    switch self {
    case .known(let section): writer.write(true, section)
    case .other(let name): writer.write(false, name)
    }
  }

  /// Reads a section or a name.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    self = try reader.next() ? .known(try reader.next()) : .other(try reader.next())
  }
}

extension KnownSection: Recordable {}
