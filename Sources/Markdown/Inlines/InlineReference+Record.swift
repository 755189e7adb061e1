public import Records

extension InlineReference: Recordable {
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) { writer.write(kind, text, line, column) }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    kind = try reader.next()
    text = try reader.next()
    line = try reader.next()
    column = try reader.next()
  }
}

extension InlineReference.Kind: Recordable {
  /// Appends which one it is.
  public func write(to writer: inout RecordWriter) {
    switch self {
    case .link: writer.write(0)
    case .image: writer.write(1)
    case .code: writer.write(2)
    }
  }

  /// Reads which one it is.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    switch try reader.next() as Int {
    case 0: self = .link
    case 1: self = .image
    case 2: self = .code
    default: throw RecordDamage()
    }
  }
}
