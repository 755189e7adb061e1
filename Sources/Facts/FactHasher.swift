/// Makes a key of what it is given, in that order: SipHash-2-4 with 128 bits of output (Aumasson and Bernstein, 2012),
/// which spreads well over short texts. Keys guard against accidents; contents are told apart by Git's names.
public struct FactHasher: Sendable {
  private var v0: UInt64 = 0x736f_6d65_7073_6575
  private var v1: UInt64 = 0x646f_7261_6e64_6f6d ^ 0xee
  private var v2: UInt64 = 0x6c79_6765_6e65_7261
  private var v3: UInt64 = 0x7465_6462_7974_6573
  private var count: UInt64 = 0

  /// Starts with nothing.
  public init() {}

  /// Adds a number.
  public mutating func combine(_ number: UInt64) {
    v3 ^= number
    round()
    round()
    v0 ^= number
    count &+= 1
  }

  /// Adds a key.
  public mutating func combine(_ key: FactKey) {
    combine(key.high)
    combine(key.low)
  }

  /// Adds a text behind its length.
  public mutating func combine(_ text: String) {
    var text = text
    text.withUTF8 { unsafe combine(UnsafeRawBufferPointer($0)) }
  }

  /// Adds bytes behind their number.
  public mutating func combine(_ bytes: ArraySlice<UInt8>) {
    unsafe bytes.withUnsafeBytes { unsafe combine($0) }
  }

  private mutating func combine(_ bytes: UnsafeRawBufferPointer) {
    combine(UInt64(bytes.count))
    var offset = 0
    while offset + 8 <= bytes.count {
      combine(unsafe UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
      offset += 8
    }
    if offset == bytes.count { return }
    var rest: UInt64 = 0
    for place in offset..<bytes.count { rest |= unsafe UInt64(bytes[place]) << UInt64(8 * (place - offset)) }
    combine(rest)
  }

  /// The key of all that was added.
  public var key: FactKey {
    var end = self
    end.combine(count << 56)
    end.v2 ^= 0xee
    for _ in 0..<4 { end.round() }
    let high = end.v0 ^ end.v1 ^ end.v2 ^ end.v3
    end.v1 ^= 0xdd
    for _ in 0..<4 { end.round() }
    return FactKey(high: high, low: end.v0 ^ end.v1 ^ end.v2 ^ end.v3)
  }

  private mutating func round() {
    v0 &+= v1
    v1 = rotated(v1, 13) ^ v0
    v0 = rotated(v0, 32)
    v2 &+= v3
    v3 = rotated(v3, 16) ^ v2
    v0 &+= v3
    v3 = rotated(v3, 21) ^ v0
    v2 &+= v1
    v1 = rotated(v1, 17) ^ v2
    v2 = rotated(v2, 32)
  }

  private func rotated(_ number: UInt64, _ bits: UInt64) -> UInt64 { number << bits | number >> (64 - bits) }
}
