/// Bytes as `%20` in addresses (RFC 3986, section 2.1).
extension UInt8 {
  /// `%` and the two hexadecimal digits that stand for it.
  public var percentEncoded: String { "%" + (self < 0x10 ? "0" : "") + String(self, radix: 16, uppercase: true) }
}

extension Collection where Element == UInt8 {
  /// The byte that `%` and the two hexadecimal digits behind it stand for; nil where none are at `index`.
  public func percentEncodedByte(at index: Index) -> UInt8? {
    guard self[index] == UInt8(ascii: "%") else { return nil }
    let digits = self[self.index(after: index)...].prefix(2).compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
    return digits.count == 2 ? UInt8(digits[0] * 16 + digits[1]) : nil
  }

  /// The bytes with those that are encoded as what they stand for. A `%` without two digits stays.
  public var percentDecoded: [UInt8] {
    var bytes: [UInt8] = []
    var index = startIndex
    while index < endIndex {
      let encoded = percentEncodedByte(at: index)
      bytes.append(encoded ?? self[index])
      formIndex(&index, offsetBy: encoded == nil ? 1 : 3)
    }
    return bytes
  }
}
