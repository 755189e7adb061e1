public import Records

extension TaskState: Recordable {
  /// Appends which one it is.
  public func write(to writer: inout RecordWriter) {
    switch self {
    case .open: writer.write(0)
    case .done: writer.write(1)
    case .dropped: writer.write(2)
    case .partial: writer.write(3)
    }
  }

  /// Reads which one it is.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    switch try reader.next() as Int {
    case 0: self = .open
    case 1: self = .done
    case 2: self = .dropped
    case 3: self = .partial
    default: throw RecordDamage()
    }
  }
}
