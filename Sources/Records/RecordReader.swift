/// Bytes that are no record of what they are read as: cut short, damaged, or written by another version.
public struct RecordDamage: Error, Sendable, Equatable {
  /// Describes the damage.
  public init() {}
}

/// Reads values from bytes that a ``RecordWriter`` has written. Whatever the bytes are, it reads no more of them than there
/// are, and makes no value larger than they.
public struct RecordReader: Sendable {
  private let bytes: ArraySlice<UInt8>
  private var position: Int

  /// Reads from the first of some bytes on.
  public init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// How many bytes are left.
  public var count: Int { bytes.endIndex - position }

  /// The number that comes next.
  public mutating func number() throws(RecordDamage) -> UInt64 {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while position < bytes.endIndex, shift < 64 {
      let byte = bytes[position]
      position += 1
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
    throw RecordDamage()
  }

  /// The eight bytes that come next.
  public mutating func word() throws(RecordDamage) -> UInt64 {
    guard count >= 8 else { throw RecordDamage() }
    var word: UInt64 = 0
    for offset in 0..<8 { word |= UInt64(bytes[position + offset]) << UInt64(8 * offset) }
    position += 8
    return word
  }

  /// How many elements of a collection follow, each of which takes a byte at least.
  public mutating func length() throws(RecordDamage) -> Int {
    guard let length = Int(exactly: try number()), length <= count else { throw RecordDamage() }
    return length
  }

  /// The bytes that come next, as many as `count`.
  public mutating func bytes(_ count: Int) throws(RecordDamage) -> ArraySlice<UInt8> {
    guard count >= 0, count <= self.count else { throw RecordDamage() }
    let bytes = bytes[position..<position + count]
    position += count
    return bytes
  }

  /// The text that comes next.
  public mutating func text() throws(RecordDamage) -> String {
    String(decoding: try bytes(try length()), as: UTF8.self)
  }

  /// The value that comes next.
  public mutating func next<Value: Recordable>() throws(RecordDamage) -> Value { try Value(from: &self) }
}
