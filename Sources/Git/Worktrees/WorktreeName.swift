public import Files

extension Repository {
  /// What `git worktree add` calls the worktree that it makes at a path: the last component, as a reference may have it,
  /// since its HEAD is one.
  ///
  /// Source: `sanitize_refname_component` in Git's refs.c.
  public static func worktreeName(at path: AbsolutePath) -> String {
    var name: [UInt8] = []
    for byte in path.name.utf8 {
      let isForbidden = byte <= UInt8(ascii: " ") || byte == 0x7F || "~^:?*[\\".utf8.contains(byte)
      switch (byte, name.last) {
      case (UInt8(ascii: "."), UInt8(ascii: ".")): continue
      case (UInt8(ascii: "{"), UInt8(ascii: "@")): name.append(hyphen)
      default: name.append(isForbidden ? hyphen : byte)
      }
    }
    if name.first == UInt8(ascii: ".") { name[0] = hyphen }
    while name.suffix(5).elementsEqual(".lock".utf8) { name.removeLast(5) }
    return String(decoding: name, as: UTF8.self)
  }

  private static let hyphen = UInt8(ascii: "-")
}
