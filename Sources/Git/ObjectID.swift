import CLibgit2

/// The SHA-1 name of a commit, tree or blob.
public struct ObjectID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The twenty bytes as big-endian numbers, so that they compare as the bytes do.
  private let high: UInt64
  private let middle: UInt64
  private let low: UInt32

  /// Parses forty hexadecimal digits of either case; nil for anything else.
  public init?(hex: String) {
    let digits = hex.utf8.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
    guard digits.count == 40, hex.utf8.count == 40 else { return nil }
    func number(_ range: Range<Int>) -> UInt64 { digits[range].reduce(0) { $0 << 4 | UInt64($1) } }
    high = number(0..<16)
    middle = number(16..<32)
    low = UInt32(number(32..<40))
  }

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

  private func padded(_ number: UInt64, to width: Int) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: width - digits.utf8.count) + digits
  }
}
