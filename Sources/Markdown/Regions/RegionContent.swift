import Text

/// The content of a region as it is compared: what formatters change is made equal.
struct RegionContent: Equatable {
  private let lines: [Line]

  private enum Line: Equatable {
    case code([UInt8])
    case text(String)
    case row([String])
  }

  /// Drops blank lines, trailing spaces, and in tables the padding of cells and the length of delimiters; writes every
  /// bullet, box and escape in one way.
  init(_ lines: [String]) {
    var fence: ArraySlice<UInt8>?
    var result: [Line] = []
    for line in lines {
      let bytes = Array(line.utf8)
      let text = bytes.trimmed
      guard !text.isEmpty else { continue }
      if let open = fence {
        if text.starts(with: open), text.allSatisfy({ $0 == open.first }) { fence = nil }
        result.append(.code(Array(bytes[..<text.endIndex])))
      } else if text.starts(with: [.backtick, .backtick, .backtick]) || text.starts(with: [.tilde, .tilde, .tilde]) {
        fence = text.prefix { $0 == text.first }
        result.append(.code(Array(bytes[..<text.endIndex])))
      } else if text.first == .verticalBar {
        result.append(.row(Self.cells(text)))
      } else {
        result.append(.text(Self.indentation(bytes[..<text.startIndex]) + RegionText.uniform(text)))
      }
    }
    self.lines = result
  }

  private static func indentation(_ spaces: ArraySlice<UInt8>) -> String { String(decoding: spaces, as: UTF8.self) }

  private static func cells(_ row: ArraySlice<UInt8>) -> [String] {
    guard TableRow.isDelimiter(row) else {
      return TableRow.rawCells(row).map { String(decoding: RegionText.unescaped(Array($0)), as: UTF8.self) }
    }
    // A colon on the left says what no colon says.
    return TableRow.cells(row).map { $0.hasSuffix(":") ? ($0.hasPrefix(":") ? ":-:" : "-:") : "-" }
  }
}
