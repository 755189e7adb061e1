import Markdown

/// A text that templates hold in place of a value.
struct Placeholder {
  /// What has to be looked at around the text.
  enum Kind {
    /// Nothing: the value takes its place wherever it stands.
    case anywhere
    /// The text must be a word of its own, as in `$ARGUMENTS` but not in `$ARGUMENTS_FILE`.
    case word
    /// The text must begin a path, for `docs/specs/…` is another path than `specs/…`.
    case pathStart
    /// The text names a path: it becomes a link, or the bare path inside a code span.
    case link
    /// The text is a part of a path that vanishes, together with one slash.
    case vanishingSegment
  }

  let token: [UInt8]
  let value: [UInt8]
  let kind: Kind

  init(_ token: String, _ value: String, _ kind: Kind = .anywhere) {
    self.token = Array(token.utf8)
    self.value = Array(value.utf8)
    self.kind = kind
  }

  /// Whether the placeholder stands at `position`.
  func matches(_ text: [UInt8], at position: Int) -> Bool {
    guard text[position...].starts(with: token) else { return false }
    let next = text.byte(at: position + token.count)
    return switch kind {
    case .anywhere, .vanishingSegment: true
    case .word: !(next.map(\.isWordByte) ?? false)
    case .pathStart: text.beginsPath(at: position)
    case .link: next != UInt8(ascii: "(") && next != UInt8(ascii: "[")
    }
  }

  /// Appends what the placeholder stands for between `start` and `end`; returns how many bytes behind it go with it.
  func append(to result: inout [UInt8], in text: [UInt8], from start: Int, to end: Int) -> Int {
    let next = text.byte(at: end)
    switch kind {
    case .anywhere, .word, .pathStart:
      result += value
    case .link:
      let isCode = text.byte(at: start - 1) == UInt8(ascii: "`") && next == UInt8(ascii: "`")
      result += isCode ? value : link(to: value)
    case .vanishingSegment:
      if next == UInt8(ascii: "/") { return 1 }
      if result.last == UInt8(ascii: "/") { result.removeLast() }
    }
    return 0
  }
}

/// `[spec.md](../spec.md)` for `../spec.md`.
private func link(to path: [UInt8]) -> [UInt8] {
  let path = String(decoding: path, as: UTF8.self)
  let name = path.split(separator: "/").last.map(String.init) ?? path
  return Array("[\(name)](\(LinkDestination.encoded(path)))".utf8)
}

extension [UInt8] {
  fileprivate func byte(at index: Int) -> UInt8? { indices.contains(index) ? self[index] : nil }

  /// Whether a path may begin at `position`: at a boundary, or behind one and `/` or `./`.
  fileprivate func beginsPath(at position: Int) -> Bool {
    var start = position
    if byte(at: start - 1) == UInt8(ascii: "/") {
      start -= 1
      if byte(at: start - 1) == UInt8(ascii: ".") { start -= 1 }
      // Prose in scripts without spaces may run up to a path, but hardly up to its slash.
      if let before = byte(at: start - 1), before >= 0x80 { return false }
    }
    guard let before = byte(at: start - 1) else { return true }
    return !before.isWordByte && !"/.-~>]}$".utf8.contains(before)
  }
}

extension UInt8 {
  /// Whether the byte is an ASCII letter, digit or underscore.
  fileprivate var isWordByte: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
