/// Appends values to bytes, so that a ``RecordReader`` finds them again in the same order.
public struct RecordWriter: Sendable {
  /// What was written so far.
  public private(set) var bytes: [UInt8] = []

  /// Starts with nothing.
  public init() {}

  /// Appends a number of up to 64 bits: seven bits a byte, the lowest first (LEB128).
  public mutating func write(number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Appends eight bytes, the lowest first: for numbers that are as often large as small.
  public mutating func write(word: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(shift))) }
  }

  /// Appends a text behind its length.
  public mutating func write(text: String) {
    write(number: UInt64(text.utf8.count))
    bytes += text.utf8
  }

  /// Appends values one after the other.
  public mutating func write<each Value: Recordable>(_ values: repeat each Value) {
    repeat (each values).write(to: &self)
  }

  /// Appends bytes as they are.
  public mutating func append(_ bytes: some Sequence<UInt8>) { self.bytes += bytes }
}
