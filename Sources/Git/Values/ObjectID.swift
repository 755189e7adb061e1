import CLibgit2
public import Files

/// The SHA-1 name of a commit, tree or blob.
public struct ObjectID: Hashable, Comparable, Sendable, TextCodable {
  /// The twenty bytes as big-endian numbers, so that they compare as the bytes do.
  private let high: UInt64
  private let middle: UInt64
  private let low: UInt32

  /// Parses forty hexadecimal digits of either case; nil for anything else.
  public init?(hex: String) {
    self.init(hexDigits: hex.utf8)
  }

  /// The same, for `LosslessStringConvertible`.
  public init?(_ description: String) {
    self.init(hex: description)
  }

  /// Parses forty hexadecimal digits in ASCII.
  init?(hexDigits: some Collection<UInt8>) {
    guard hexDigits.count == 40 else { return nil }
    var numbers: (high: UInt64, middle: UInt64, low: UInt64) = (0, 0, 0)
    for (index, digit) in hexDigits.enumerated() {
      guard let value = ObjectID.value(ofHexDigit: digit) else { return nil }
      switch index {
      case ..<16: numbers.high = numbers.high << 4 | value
      case ..<32: numbers.middle = numbers.middle << 4 | value
      default: numbers.low = numbers.low << 4 | value
      }
    }
    high = numbers.high
    middle = numbers.middle
    low = UInt32(numbers.low)
  }

  /// The name by its bytes as big-endian numbers.
  public init(words: (UInt64, UInt64, UInt32)) { (high, middle, low) = words }

  /// The name by its twenty bytes.
  init(bytes: ArraySlice<UInt8>) {
    func number(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.reduce(0) { $0 << 8 | UInt64($1) } }
    high = number(bytes.prefix(8))
    middle = number(bytes.dropFirst(8).prefix(8))
    low = UInt32(truncatingIfNeeded: number(bytes.dropFirst(16)))
  }

  /// Its bytes as big-endian numbers.
  public var words: (UInt64, UInt64, UInt32) { (high, middle, low) }

  /// The twenty bytes.
  var bytes: [UInt8] { unsafe withUnsafeBytes(of: raw) { unsafe Array($0) } }

  init(_ raw: git_oid) {
    let (high, middle, low) = unsafe withUnsafeBytes(of: raw) { bytes in
      unsafe (
        bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self),
        bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self),
        bytes.loadUnaligned(fromByteOffset: 16, as: UInt32.self)
      )
    }
    self.high = UInt64(bigEndian: high)
    self.middle = UInt64(bigEndian: middle)
    self.low = UInt32(bigEndian: low)
  }

  /// The same name as libgit2 holds it.
  var raw: git_oid {
    var raw = git_oid()
    unsafe withUnsafeMutableBytes(of: &raw) { bytes in
      unsafe bytes.storeBytes(of: high.bigEndian, toByteOffset: 0, as: UInt64.self)
      unsafe bytes.storeBytes(of: middle.bigEndian, toByteOffset: 8, as: UInt64.self)
      unsafe bytes.storeBytes(of: low.bigEndian, toByteOffset: 16, as: UInt32.self)
    }
    return raw
  }

  /// Forty lower-case hexadecimal digits.
  public var hex: String { padded(high, to: 16) + padded(middle, to: 16) + padded(UInt64(low), to: 8) }

  /// The forty digits.
  public var description: String { hex }

  /// Orders by the bytes of the names.
  public static func < (left: ObjectID, right: ObjectID) -> Bool {
    (left.high, left.middle, left.low) < (right.high, right.middle, right.low)
  }

  private static func value(ofHexDigit digit: UInt8) -> UInt64? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(digit - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt64(digit - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt64(digit - UInt8(ascii: "A") + 10)
    default: nil
    }
  }

  private func padded(_ number: UInt64, to width: Int) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: width - digits.utf8.count) + digits
  }
}
