/// The entries of a configuration file, in their order.
///
/// Source: `git_parse_source` in Git's config.c; see git-config(1), "Syntax".
struct ConfigurationText {
  private var rest: ArraySlice<UInt8>
  private(set) var entries: [ConfigurationEntry] = []

  /// Nil for bytes that Git refuses.
  init?(_ bytes: [UInt8]) {
    rest = bytes[...]
    if rest.starts(with: [0xef, 0xbb, 0xbf]) { rest.removeFirst(3) }
    var section = ""
    while let byte = next() {
      switch byte {
      case _ where isSpace(byte): continue
      case UInt8(ascii: "#"), UInt8(ascii: ";"): skipLine()
      case UInt8(ascii: "["):
        guard let name = readSection() else { return nil }
        section = name
      default:
        guard let (key, value) = readVariable(byte),
          let entry = ConfigurationEntry(key: section + "." + key, value: value)
        else { return nil }
        entries.append(entry)
      }
    }
  }

  /// The next byte, a carriage return before a line feed left out; nil at the end.
  private mutating func next() -> UInt8? {
    guard let byte = rest.popFirst() else { return nil }
    return byte == UInt8(ascii: "\r") && rest.first == lineFeed ? rest.popFirst() : byte
  }

  private mutating func skipLine() { while let byte = next(), byte != lineFeed {} }

  /// Reads `section]`, `section.part]` or `section "part"]`.
  private mutating func readSection() -> String? {
    var name: [UInt8] = []
    while let byte = next(), byte != UInt8(ascii: "]") {
      if isSpace(byte) {
        guard byte != lineFeed, let part = readPart() else { return nil }
        return String(decoding: name + [UInt8(ascii: ".")] + part, as: UTF8.self)
      }
      name.append((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte)
    }
    return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
  }

  private mutating func readPart() -> [UInt8]? {
    while let byte = rest.first, byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") { rest.removeFirst() }
    guard next() == UInt8(ascii: "\"") else { return nil }
    var part: [UInt8] = []
    while let byte = next(), byte != lineFeed {
      if byte == UInt8(ascii: "\"") { return next() == UInt8(ascii: "]") ? part : nil }
      guard byte == UInt8(ascii: "\\") else {
        part.append(byte)
        continue
      }
      guard let escaped = next(), escaped != lineFeed else { return nil }
      part.append(escaped)
    }
    return nil
  }

  /// Reads `name = value`, or a name alone.
  private mutating func readVariable(_ first: UInt8) -> (key: String, value: String?)? {
    var name = [first]
    while let byte = rest.first, byte != UInt8(ascii: "="), !isSpace(byte) {
      name.append(byte)
      rest.removeFirst()
    }
    let key = String(decoding: name, as: UTF8.self)
    while let byte = rest.first, byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") { rest.removeFirst() }
    switch next() {
    case lineFeed, nil: return (key, nil)
    case UInt8(ascii: "="): return readValue().map { (key, $0) }
    default: return nil
    }
  }

  private mutating func readValue() -> String? {
    var value: [UInt8] = []
    var (isQuoted, spaces) = (false, 0)
    while let byte = next(), byte != lineFeed || isQuoted {
      switch byte {
      case lineFeed: return nil
      case _ where isSpace(byte) && !isQuoted: spaces += value.isEmpty ? 0 : 1
      case UInt8(ascii: "#") where !isQuoted, UInt8(ascii: ";") where !isQuoted:
        skipLine()
        return String(decoding: value, as: UTF8.self)
      default:
        value += Array(repeating: UInt8(ascii: " "), count: spaces)
        spaces = 0
        if byte == UInt8(ascii: "\"") {
          isQuoted.toggle()
        } else if byte == UInt8(ascii: "\\") {
          guard let escaped = next() else { return nil }
          if escaped == lineFeed { continue }
          guard let meant = ConfigurationText.escapes[escaped] else { return nil }
          value.append(meant)
        } else {
          value.append(byte)
        }
      }
    }
    return isQuoted ? nil : String(decoding: value, as: UTF8.self)
  }

  private static let escapes: [UInt8: UInt8] = [
    UInt8(ascii: "t"): 9, UInt8(ascii: "b"): 8, UInt8(ascii: "n"): lineFeed, UInt8(ascii: "\\"): UInt8(ascii: "\\"),
    UInt8(ascii: "\""): UInt8(ascii: "\""),
  ]
}

private let lineFeed = UInt8(ascii: "\n")

private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0d).contains(byte) }
