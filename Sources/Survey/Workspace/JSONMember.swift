/// Finds a member of the object that a JSON file is, so that its value can be edited and nothing else.
public enum JSONMember {
  /// The bytes of the text that is the value of `key`, quotes included; nil where the outermost object has no such member
  /// or its value is no text. Whether the whole is JSON is not looked at.
  public static func text(of key: String, in bytes: [UInt8]) -> Range<Int>? {
    let quotedKey = Array("\"\(key)\"".utf8)
    var depth = 0
    var isKey = false
    var position = 0
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        isKey = false
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        isKey = false
      case UInt8(ascii: "\""):
        let end = endOfText(from: position, in: bytes)
        if depth == 1, isKey { return position..<end }
        isKey = depth == 1 && bytes[position..<end].elementsEqual(quotedKey) && isFollowedByColon(end, in: bytes)
        position = end
        continue
      case UInt8(ascii: ","): isKey = false
      default: break
      }
      position += 1
    }
    return nil
  }

  private static func endOfText(from start: Int, in bytes: [UInt8]) -> Int {
    var position = start + 1
    while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
      position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(position + 1, bytes.count)
  }

  private static func isFollowedByColon(_ position: Int, in bytes: [UInt8]) -> Bool {
    bytes[position...].first { !" \t\r\n".utf8.contains($0) } == UInt8(ascii: ":")
  }
}
