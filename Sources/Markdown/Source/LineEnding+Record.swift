public import Records

extension LineEnding: Recordable {
  /// Appends which one it is.
  public func write(to writer: inout RecordWriter) {
    switch self {
    case .lf: writer.write(0)
    case .crlf: writer.write(1)
    case .cr: writer.write(2)
    }
  }

  /// Reads which one it is.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    switch try reader.next() as Int {
    case 0: self = .lf
    case 1: self = .crlf
    case 2: self = .cr
    default: throw RecordDamage()
    }
  }
}
