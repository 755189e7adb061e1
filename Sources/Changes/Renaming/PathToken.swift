import Files
import Text

/// A piece of text without spaces that may be a path, as it stands in a link, in a code span or by itself.
struct PathToken {
  /// Where it stands, without the signs that end a sentence.
  let range: Range<Int>
  /// Where it stands without its fragment, which begins with a number sign.
  let path: Range<Int>
  /// Its text.
  let text: String

  /// Every piece of a text that holds a slash or a period.
  static func all(in bytes: [UInt8]) -> [PathToken] {
    var tokens: [PathToken] = []
    var start: Int?
    for index in 0...bytes.count {
      let isInside = index < bytes.count && !isDelimiter(bytes[index])
      if isInside {
        if start == nil { start = index }
      } else if let first = start {
        token(first..<index, in: bytes).map { tokens.append($0) }
        start = nil
      }
    }
    return tokens
  }

  /// The piece around a place.
  static func around(_ range: Range<Int>, in bytes: [UInt8]) -> PathToken? {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start > 0, !isDelimiter(bytes[start - 1]) { start -= 1 }
    while end < bytes.count, !isDelimiter(bytes[end]) { end += 1 }
    return token(start..<end, in: bytes)
  }

  private static func token(_ range: Range<Int>, in bytes: [UInt8]) -> PathToken? {
    var end = range.upperBound
    while end > range.lowerBound, ".:!?".utf8.contains(bytes[end - 1]), !isUp(bytes[range.lowerBound..<end]) {
      end -= 1
    }
    let piece = bytes[range.lowerBound..<end]
    guard piece.contains(.slash) || piece.contains(UInt8(ascii: ".")) else { return nil }
    let sign = piece.firstIndex(of: .numberSign) ?? end
    return PathToken(
      range: range.lowerBound..<end, path: range.lowerBound..<sign, text: String(decoding: piece, as: UTF8.self))
  }

  /// Whether a piece ends as `..` and `../..` do.
  private static func isUp(_ piece: ArraySlice<UInt8>) -> Bool {
    piece.elementsEqual("..".utf8) || piece.suffix(3).elementsEqual("/..".utf8)
  }

  private static func isDelimiter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "\""), UInt8(ascii: "'"),
      UInt8(ascii: "`"), UInt8(ascii: "|"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "*"):
      true
    default: false
    }
  }

  /// Whether it is written as a path, and no number or word with a period.
  var isWrittenAsPath: Bool {
    text.contains("/") || text.hasSuffix(".md") || text.prefix { $0 != "#" }.hasSuffix(".md")
  }

  /// Whether it is an address, which leads elsewhere.
  var isAddress: Bool { text.contains("://") || text.hasPrefix("mailto:") }

  /// The path, without fragment, query and position.
  private var bare: Substring {
    var bare = text.prefix { $0 != "#" && $0 != "?" }
    while let colon = bare.lastIndex(of: ":"), colon > bare.startIndex,
      bare[bare.index(after: colon)...].allSatisfy({ $0.isNumber || $0 == "-" })
    {
      bare = bare[..<colon]
    }
    return bare
  }

  /// The path as it is on disk.
  private var decoded: String {
    bare.contains("%") ? String(decoding: bare.utf8.percentDecoded, as: UTF8.self) : String(bare)
  }

  /// What it leads to if it is a link in a document of `directory`; nil where it leads out of the workspace, or begins at
  /// the top.
  func target(from directory: RelativePath) -> RelativePath? {
    guard !bare.isEmpty, !bare.hasPrefix("/") else { return nil }
    return RelativePath(directory.isEmpty ? decoded : directory.string + "/" + decoded)
  }

  /// What it leads to if it begins at the root of the workspace, which lies at `prefix` below the top of the repository, or
  /// at that top; with what stands before that path.
  func targetFromRoot(_ prefix: RelativePath) -> (path: RelativePath, lead: String)? {
    guard !bare.isEmpty else { return nil }
    let lead = decoded.hasPrefix("/") ? "/" : decoded.hasPrefix("./") ? "./" : ""
    guard let path = RelativePath(String(decoded.dropFirst(lead.count))) else { return nil }
    if !prefix.isEmpty, let rest = path.relative(to: prefix) { return (rest, lead + prefix.string + "/") }
    return (path, lead)
  }

  /// The text with another path in it; what follows the path stays.
  func replacing(with path: String) -> String {
    let slash = bare.hasSuffix("/") && !path.hasSuffix("/") ? "/" : ""
    let written = PathToken.written(path, asIn: String(bare))
    return (written.isEmpty ? "." : written) + slash + text.dropFirst(bare.count)
  }

  /// A path as it is written where another stood: encoded if that was, or if nobody could tell where it ends.
  static func written(_ path: String, asIn other: String) -> String {
    guard other.contains("%") || path.contains(" ") else { return path }
    return path.utf8.map { byte in
      let isPlain = byte.isLetter || byte.isDigit || "-._~/".utf8.contains(byte)
      return isPlain ? String(decoding: [byte], as: UTF8.self) : byte.percentEncoded
    }.joined()
  }
}
