/// Paths are bytes to the file system: a slash separates names also where a combining character follows it, and two
/// spellings of one letter are two names. Swift's `Character` sees both otherwise, so paths are taken apart here.
extension String {
  /// What stands between the slashes, empty names left out.
  var pathComponents: [Substring] { utf8.split(separator: UInt8(ascii: "/")).map { Substring($0) } }

  /// Whether both texts are the same bytes.
  func hasSameBytes(as other: String) -> Bool { utf8.elementsEqual(other.utf8) }

  /// Whether the bytes of this text come before those of `other`.
  func precedesInBytes(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }

  /// What follows `prefix`; nil where the text does not begin with its bytes.
  func removing(prefix: String) -> Substring? {
    guard utf8.starts(with: prefix.utf8) else { return nil }
    return Substring(utf8.dropFirst(prefix.utf8.count))
  }
}
