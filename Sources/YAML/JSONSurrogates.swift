/// The one thing of JSON that libyaml refuses: characters escaped as a pair of UTF-16 surrogates.
enum JSONSurrogates {
  /// `bytes` with each pair `\uD83D\uDE00` written as `\U0001F600` and each lone half as `\uFFFD`; nil where nothing is
  /// to be done, above all in everything that does not begin as JSON does.
  static func joined(in bytes: [UInt8]) -> [UInt8]? {
    guard let first = bytes.first(where: { !whitespace.contains($0) }), first == opensObject || first == opensArray
    else { return nil }
    var result: [UInt8] = []
    var copied = 0
    var position = 0
    while let backslash = bytes[position...].firstIndex(of: UInt8(ascii: "\\")) {
      position = backslash + 2
      guard let unit = unit(in: bytes, at: backslash), UTF16.isSurrogate(unit) else {
        if position >= bytes.count { break }
        continue
      }
      result += bytes[copied..<backslash]
      position = backslash + 6
      if UTF16.isLeadSurrogate(unit), let trail = self.unit(in: bytes, at: position), UTF16.isTrailSurrogate(trail) {
        let scalar = 0x1_0000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(trail) - 0xDC00)
        let digits = String(scalar, radix: 16)
        result += Array(("\\U" + String(repeating: "0", count: 8 - digits.utf8.count) + digits).utf8)
        position += 6
      } else {
        result += Array("\\uFFFD".utf8)
      }
      copied = position
    }
    return copied == 0 ? nil : result + bytes[copied...]
  }

  private static let whitespace = Array(" \t\r\n".utf8)
  private static let opensObject = UInt8(ascii: "{")
  private static let opensArray = UInt8(ascii: "[")

  /// The UTF-16 code unit that `\uXXXX` at `index` spells.
  private static func unit(in bytes: [UInt8], at index: Int) -> UInt16? {
    guard index + 6 <= bytes.count, bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u")
    else { return nil }
    return UInt16(String(decoding: bytes[index + 2..<index + 6], as: UTF8.self), radix: 16)
  }
}
