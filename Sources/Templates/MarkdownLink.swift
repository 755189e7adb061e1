/// A Markdown link to a path.
enum MarkdownLink {
  /// `[spec.md](../spec.md)` for `../spec.md`; in the target, what would end it is percent-encoded.
  static func bytes(to path: [UInt8]) -> [UInt8] {
    let name = path.split(separator: UInt8(ascii: "/")).last ?? path[...]
    var link = [UInt8(ascii: "[")] + name + Array("](".utf8)
    for byte in path {
      if " ()<>\\%".utf8.contains(byte) {
        link += Array(("%" + String(byte, radix: 16, uppercase: true)).utf8)
      } else {
        link.append(byte)
      }
    }
    return link + [UInt8(ascii: ")")]
  }
}
