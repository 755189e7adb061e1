public import Records

/// What tells one text from another without holding it: 32 bits of what counts in it. It is the same on every machine.
public struct Fingerprint: Hashable, Sendable {
  /// The bits.
  public let value: UInt32

  /// That of bytes (FNV-1a, folded).
  public init(of bytes: some Sequence<UInt8>) {
    var value: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
    self.value = UInt32(truncatingIfNeeded: value ^ (value >> 32))
  }

  /// Eight hexadecimal digits.
  public var digits: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}

extension Fingerprint: Recordable {
  /// Appends the bits.
  public func write(to writer: inout RecordWriter) { writer.write(number: UInt64(value)) }

  /// Reads bits.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    guard let value = UInt32(exactly: try reader.number()) else { throw RecordDamage() }
    self.value = value
  }
}
