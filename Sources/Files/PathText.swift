#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Paths are bytes to the file system: a slash separates names also where a combining character follows it, and two
/// spellings of one letter are two names. Swift's `Character` sees both otherwise, so paths are taken apart here.
extension String {
  /// What stands between the slashes, empty names left out.
  var pathComponents: [Substring] { utf8.split(separator: UInt8(ascii: "/")).map { Substring($0) } }

  /// Whether both texts are the same bytes.
  func hasSameBytes(as other: String) -> Bool {
    let isSame = unsafe utf8.withContiguousStorageIfAvailable { bytes in
      unsafe other.utf8.withContiguousStorageIfAvailable { others in
        guard bytes.count == others.count, let start = bytes.baseAddress, let other = others.baseAddress else {
          return bytes.count == others.count
        }
        return unsafe memcmp(start, other, bytes.count) == 0
      }
    }
    return (isSame ?? nil) ?? utf8.elementsEqual(other.utf8)
  }

  /// Whether the bytes of this text come before those of `other`.
  func precedesInBytes(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }

  /// What follows `prefix`; nil where the text does not begin with its bytes.
  func removing(prefix: String) -> Substring? {
    guard utf8.starts(with: prefix.utf8) else { return nil }
    return Substring(utf8.dropFirst(prefix.utf8.count))
  }
}

extension String {
  /// Whether this is a path as `RelativePath` keeps it: no name in it is empty, `.` or `..`, and none holds a NUL.
  var isNormalisedPath: Bool {
    unsafe utf8.withContiguousStorageIfAvailable { unsafe String.isNormalisedPath($0) }
      ?? String.isNormalisedPath(utf8)
  }

  @inline(__always) private static func isNormalisedPath(_ bytes: some Sequence<UInt8>) -> Bool {
    var length = 0
    var dots = 0
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "/"):
        if length == dots, length < 3 { return false }
        (length, dots) = (0, 0)
      case 0: return false
      default:
        length += 1
        if byte == UInt8(ascii: ".") { dots += 1 }
      }
    }
    return length != dots || length > 2
  }
}
