/// A value that can be written as bytes and read again.
public protocol Recordable {
  /// Appends the value.
  func write(to writer: inout RecordWriter)

  /// Reads the value that comes next.
  init(from reader: inout RecordReader) throws(RecordDamage)
}

extension Recordable {
  /// The value as bytes.
  public var record: [UInt8] {
    var writer = RecordWriter()
    write(to: &writer)
    return writer.bytes
  }

  /// Reads a value that takes all of some bytes.
  public init(record: ArraySlice<UInt8>) throws(RecordDamage) {
    var reader = RecordReader(record)
    try self.init(from: &reader)
    guard reader.count == 0 else { throw RecordDamage() }
  }
}

extension Int: Recordable {
  /// Appends the number; small ones of either sign take a byte.
  public func write(to writer: inout RecordWriter) {
    writer.write(number: UInt64(bitPattern: Int64(self << 1 ^ self >> 63)))
  }

  /// Reads a number.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    let number = try reader.number()
    self = Int(bitPattern: UInt(number >> 1)) ^ -Int(number & 1)
  }
}

extension UInt64: Recordable {
  /// Appends the number in eight bytes.
  public func write(to writer: inout RecordWriter) { writer.write(word: self) }

  /// Reads a number.
  public init(from reader: inout RecordReader) throws(RecordDamage) { self = try reader.word() }
}

extension Bool: Recordable {
  /// Appends a byte.
  public func write(to writer: inout RecordWriter) { writer.write(number: self ? 1 : 0) }

  /// Reads a byte.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    switch try reader.number() {
    case 0: self = false
    case 1: self = true
    default: throw RecordDamage()
    }
  }
}

extension String: Recordable {
  /// Appends the text.
  public func write(to writer: inout RecordWriter) { writer.write(text: self) }

  /// Reads a text.
  public init(from reader: inout RecordReader) throws(RecordDamage) { self = try reader.text() }
}
