/// One entry of Git's configuration that stands in no file.
struct ConfigurationEntry: Hashable, Sendable {
  /// The name as libgit2 looks for it: section and variable in lower case, the subsection between them as it is.
  let name: String
  /// The value; nil for a variable that is only named, which makes it true.
  let value: String?

  /// Takes over a value; nil if `key` is no name of a variable.
  ///
  /// Source: `git_config_parse_key` in Git's config.c.
  init?(key: String, value: String?) {
    let bytes = Array(key.utf8)
    guard let first = bytes.firstIndex(of: dot), let last = bytes.lastIndex(of: dot), last > 0 else { return nil }
    let (section, subsection, variable) = (bytes[..<first], bytes[first..<last], bytes[(last + 1)...])
    guard let initial = variable.first, isLetter(initial), (section + variable).allSatisfy(isNameByte),
      !subsection.contains(UInt8(ascii: "\n"))
    else { return nil }
    name = String(decoding: section.map(lowercased) + subsection + [dot] + variable.map(lowercased), as: UTF8.self)
    self.value = value
  }
}

private let dot = UInt8(ascii: ".")

private func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lowercased(byte)) }

private func isNameByte(_ byte: UInt8) -> Bool {
  isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
}

private func lowercased(_ byte: UInt8) -> UInt8 {
  (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
}
