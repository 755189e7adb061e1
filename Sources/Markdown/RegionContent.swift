/// The content of a region as it is compared: what formatters may change is made equal.
struct RegionContent: Equatable {
  private let lines: [Line]

  private enum Line: Equatable {
    case text(String)
    case row([String])
  }

  /// Drops blank lines, trailing spaces, and in tables the padding of cells and the length of delimiters.
  init(_ lines: [String]) {
    var fence: ArraySlice<UInt8>?
    var result: [Line] = []
    for line in lines {
      let bytes = Array(line.utf8)
      let text = bytes.trimmed
      guard !text.isEmpty else { continue }
      if let open = fence {
        if text.starts(with: open), text.allSatisfy({ $0 == open.first }) { fence = nil }
      } else if text.starts(with: [.backtick, .backtick, .backtick]) || text.starts(with: [.tilde, .tilde, .tilde]) {
        fence = text.prefix { $0 == text.first }
      } else if text.first == .verticalBar {
        result.append(.row(Self.cells(text)))
        continue
      }
      result.append(.text(String(decoding: bytes[..<text.endIndex], as: UTF8.self)))
    }
    self.lines = result
  }

  private static func cells(_ row: ArraySlice<UInt8>) -> [String] {
    let cells = TableRow.cells(row)
    guard TableRow.isDelimiter(row) else { return cells }
    return cells.map { (($0.hasPrefix(":") ? ":" : "") + "-" + ($0.hasSuffix(":") ? ":" : "")) }
  }
}
