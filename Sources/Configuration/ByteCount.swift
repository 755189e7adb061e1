/// An amount of data as people write and read it. A KB is 1024 bytes, as in Git's configuration.
public struct ByteCount: Sendable, Hashable {
  /// How many bytes it is.
  public let bytes: Int64

  /// So many bytes.
  public init(_ bytes: Int64) { self.bytes = bytes }

  /// Reads `32MB`, `512 KB`, `1GB` or a number of bytes; nil for anything else, and for more than a number can hold.
  public init?(_ text: String) {
    let digits = text.prefix { "0123456789".contains($0) }
    guard let number = Int64(digits) else { return nil }
    let name = text.dropFirst(digits.count).drop { $0 == " " }.uppercased()
    guard let unit = name.isEmpty ? 1 : ByteCount.units.first(where: { $0.name == name })?.bytes else { return nil }
    let (bytes, isTooLarge) = number.multipliedReportingOverflow(by: unit)
    if isTooLarge { return nil }
    self.bytes = bytes
  }

  private static let units: [(name: String, bytes: Int64)] = [("GB", 1 << 30), ("MB", 1 << 20), ("KB", 1 << 10)]
}

extension ByteCount: CustomStringConvertible {
  /// To the byte, in the largest unit in which it is a whole number: `32 MB`, `3000 bytes`.
  public var exact: String {
    let unit = ByteCount.units.first { bytes != 0 && bytes % $0.bytes == 0 }
    return unit.map { "\(bytes / $0.bytes) \($0.name)" } ?? (bytes == 1 ? "1 byte" : "\(bytes) bytes")
  }

  /// `32 MB`, and what is no whole number with one digit, rounded up: `32.1 MB`.
  public var description: String {
    guard let unit = ByteCount.units.first(where: { bytes >= $0.bytes }) else {
      return exact
    }
    let (whole, rest) = bytes.quotientAndRemainder(dividingBy: unit.bytes)
    let tenths = (rest * 10 + unit.bytes - 1) / unit.bytes
    if tenths % 10 == 0 { return "\(whole + tenths / 10) \(unit.name)" }
    return "\(whole).\(tenths) \(unit.name)"
  }
}
