import Text

/// Finds the files and folders that a line of a task names: `src/models/user.py`, `tests/`, `src/{a,b}.ts`.
///
/// Addresses, patterns, blanks such as `[name]` and `<file>`, routes such as `/users/{id}`, and words that a slash only
/// joins are none.
struct TaskPathScan {
  private(set) var paths: [TaskPath] = []
  private var seen: Set<String> = []

  /// Adds those of a line.
  mutating func read(_ text: String, line: Int) {
    let bytes = Array(text.utf8)
    guard bytes.contains(where: { $0 == .slash || $0 == .backtick }) else { return }
    var start = 0
    while start < bytes.count {
      let isCode = bytes[start] == .backtick
      let rest = bytes[start...].drop { $0 == .backtick }
      let end = rest.firstIndex(of: .backtick) ?? bytes.count
      // A backtick that nothing closes opens no code.
      let isClosed = end < bytes.count
      for word in rest[..<end].split(whereSeparator: Self.parts) { take(word, isCode: isCode && isClosed, line) }
      guard end < bytes.count else { break }
      start = isCode ? bytes[end...].firstIndex { $0 != .backtick } ?? bytes.count : end
    }
  }

  private mutating func take(_ word: ArraySlice<UInt8>, isCode: Bool, _ line: Int) {
    for word in Self.expanded(Self.linked(word)) {
      guard let path = Self.path(in: word, isCode: isCode, line: line) else { continue }
      if seen.insert(path.text).inserted { paths.append(path) }
    }
  }

  /// What parts words: white space, quotes, and the signs of lists and tables.
  private static func parts(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), .semicolon, .verticalBar, UInt8(ascii: "="): true
    default: byte.isWhiteSpace
    }
  }

  /// `src/a.py` of `[src/a.py](../../src/a.py)`.
  private static func linked(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let open = word.firstIndex(of: .openingBracket),
      let close = word[open...].firstIndex(of: .closingBracket), close + 1 < word.endIndex,
      word[close + 1] == .openingParenthesis
    else { return word }
    return word[(open + 1)..<close]
  }

  /// The words that one with a list in braces stands for, and those between its commas: `src/{a,b}.py`, `src/a.py,src/b.py`.
  private static func expanded(_ word: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    guard word.contains(.slash) || word.contains(.period) else { return [] }
    guard let open = word.firstIndex(of: .openingBrace), let close = word[open...].firstIndex(of: .closingBrace) else {
      return word.split(separator: .comma)
    }
    let inside = word[(open + 1)..<close]
    guard inside.contains(.comma), !inside.contains(.openingBrace) else { return [] }
    let (head, tail) = (Array(word[..<open]), Array(word[(close + 1)...]))
    return inside.split(separator: .comma).prefix(most).map { part in (head + part + tail)[...] }
  }

  private static let most = 20

  /// The path that a word is; nil for everything else.
  private static func path(in word: ArraySlice<UInt8>, isCode: Bool, line: Int) -> TaskPath? {
    guard var bytes = bare(word), bytes.count <= longest, !isOther(bytes, isCode) else { return nil }
    if bytes.starts(with: [.period, .slash]) { bytes = bytes.dropFirst(2) }
    let isFolder = bytes.last == .slash
    let parts = bytes.split(separator: .slash, omittingEmptySubsequences: false)
    let named = isFolder ? parts.dropLast() : parts[...]
    guard let last = named.last, named.allSatisfy(isName) else { return nil }
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    let name = last.text[...]
    let hasEnding = !isFolder && (FileEnding.ends(name) || FileEnding.isWhole(name))
    if named.count > 1, hasEnding { return isHost(named[named.startIndex]) ? nil : TaskPath(text, .file, line: line) }
    if hasEnding { return TaskPath(text, isCode ? .name : .doubtful, line: line) }
    if isFolder { return isCode || named.count > 1 ? TaskPath(text, .folder, line: line) : nil }
    return isCode && named.count > 1 ? TaskPath(text, .doubtful, line: line) : nil
  }

  /// In bytes.
  private static let longest = 300

  /// A word without what encloses it, and without what follows a path: `(src/a.py:12)`, `src/a.py::test_x`, `src/a.py#L3`.
  private static func bare(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var bytes = word.drop { encloses($0) }
    if let end = bytes.firstIndex(where: { $0 == .colon || $0 == .numberSign }) { bytes = bytes[..<end] }
    // `src/a.py(new)`.
    if let open = bytes.firstIndex(of: .openingParenthesis), !bytes[open...].dropLast().contains(.slash) {
      bytes = bytes[..<open]
    }
    while let last = bytes.last, encloses(last) || last == .period { bytes.removeLast() }
    return bytes.isEmpty ? nil : bytes
  }

  private static func encloses(_ byte: UInt8) -> Bool {
    switch byte {
    case .openingParenthesis, .closingParenthesis, .asterisk, .comma, .questionMark, .exclamationMark: true
    case .openingBracket, .closingBracket, .closingBrace, .openingBrace, .lessThan, .greaterThan: true
    default: false
    }
  }

  /// Whether a word is an address, a pattern, a blank, or leads somewhere else than into the repository.
  private static func isOther(_ bytes: ArraySlice<UInt8>, _ isCode: Bool) -> Bool {
    guard let first = bytes.first, first != .slash, first != .tilde, first != UInt8(ascii: "@"),
      first != UInt8(ascii: "$"), first != .hyphen
    else { return true }
    if bytes.starts(with: [.period, .period]) { return true }
    let dots = [UInt8](repeating: .period, count: 3)
    return bytes.indices.contains { index in
      switch bytes[index] {
      case .lessThan, .greaterThan, .asterisk, UInt8(ascii: "$"), .questionMark, .backslash, .openingBrace,
        .closingBrace, UInt8(ascii: "%"), .ampersand, .exclamationMark, UInt8(ascii: "^"):
        true
      case .openingBracket, .closingBracket, .openingParenthesis, .closingParenthesis, .plus: !isCode
      case .period: bytes[index...].starts(with: dots)
      case 0xE2: bytes[index...].starts(with: [0xE2, 0x80, 0xA6])
      default: false
      }
    }
  }

  /// Whether a part can be the name of a file or folder, and is no blank: `NNN-name`, `XXX`.
  private static func isName(_ part: ArraySlice<UInt8>) -> Bool {
    guard !part.isEmpty, part.contains(where: { $0 != .period }) else { return false }
    let isBlank = part.split { !$0.isLetter && $0.isASCII && $0 != .numberSign }.contains { word in
      word.count > 2 && word.allSatisfy { $0 == UInt8(ascii: "X") || $0 == UInt8(ascii: "N") }
        || word.contains(.numberSign)
    }
    return !isBlank
  }

  /// Whether the first part of a path is a host: `example.com/a.html`.
  private static func isHost(_ part: ArraySlice<UInt8>) -> Bool {
    guard let dot = part.lastIndex(of: .period), dot != part.startIndex else { return false }
    return ["com", "org", "net", "io", "dev", "ai", "app", "co", "localhost"].contains(part[(dot + 1)...].text)
  }
}
