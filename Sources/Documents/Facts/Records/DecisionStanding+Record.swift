public import Records

extension DecisionStanding: Recordable {
  /// Appends what it is, and what replaces it.
  public func write(to writer: inout RecordWriter) {
    switch self {
    case .inForce: writer.write(0)
    case .superseded(let id): writer.write(1, id)
    case .withdrawn: writer.write(2)
    }
  }

  /// Reads what it is.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    switch try reader.next() as Int {
    case 0: self = .inForce
    case 1: self = .superseded(by: try reader.next())
    case 2: self = .withdrawn
    default: throw RecordDamage()
    }
  }
}
