import Text

/// A line of a region as it renders: a row of a table, a line of code, or a paragraph or list item with all the lines over
/// which a formatter wrapped it.
public struct RegionLine: Sendable {
  /// What it is.
  enum Kind: Sendable, Equatable {
    /// A line between fences.
    case code
    /// A fence.
    case fence
    /// A row of a table.
    case row
    /// A list item, with the spaces before its bullet.
    case item(indentation: Int)
    /// Anything else.
    case text
  }

  let kind: Kind
  /// What stands on each of its lines, without a bullet, the marks of a fence, and the spaces around it.
  private(set) var pieces: [ArraySlice<UInt8>]
  /// Its lines, counted from the first of the region.
  public private(set) var lines: Range<Int>

  /// How many lines it takes.
  public var count: Int { pieces.count }

  /// The lines of a region's content, blank ones left out.
  public static func all(in content: [String]) -> [RegionLine] {
    var result: [RegionLine] = []
    var fence: ArraySlice<UInt8>?
    var isOpen = false
    for (number, line) in content.enumerated() {
      let bytes = Array(line.utf8)
      let text = bytes[...].trimmed
      if text.isEmpty {
        isOpen = false
        continue
      }
      if let open = fence {
        let isEnd = text.starts(with: open) && text.allSatisfy { $0 == open.first }
        if isEnd { fence = nil }
        result.append(RegionLine(isEnd ? .fence : .code, isEnd ? [] : bytes[..<text.endIndex], number))
      } else if let open = openingFence(text) {
        fence = open
        isOpen = false
        result.append(RegionLine(.fence, text.dropFirst(open.count).trimmed, number))
      } else if isOpen, result.last?.isContinued(by: text) == true {
        result[result.count - 1].pieces.append(text)
        result[result.count - 1].lines = result[result.count - 1].lines.lowerBound..<number + 1
      } else {
        let line = RegionLine(text, indentation: text.startIndex, number)
        isOpen = line.kind != .row
        result.append(line)
      }
    }
    return result
  }

  private init(_ kind: Kind, _ text: ArraySlice<UInt8>, _ number: Int) {
    self.kind = kind
    pieces = [text]
    lines = number..<number + 1
  }

  private init(_ text: ArraySlice<UInt8>, indentation: Int, _ number: Int) {
    if text.first == .verticalBar {
      self.init(.row, text, number)
    } else if Self.isBullet(text) {
      self.init(.item(indentation: indentation), text.dropFirst().trimmed, number)
    } else {
      self.init(.text, text, number)
    }
  }

  private static func openingFence(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let mark = text.first, mark == .backtick || mark == .tilde else { return nil }
    let fence = text.prefix { $0 == mark }
    return fence.count >= 3 && (mark == .tilde || !text.dropFirst(fence.count).contains(.backtick)) ? fence : nil
  }

  private static func isBullet(_ text: ArraySlice<UInt8>) -> Bool {
    guard let mark = text.first, mark == .hyphen || mark == .asterisk || mark == .plus else { return false }
    return text.count == 1 || text.dropFirst().first?.isSpaceOrTab == true
  }

  /// Whether a text on the next line goes on with this one: it begins no block of its own.
  private func isContinued(by text: ArraySlice<UInt8>) -> Bool {
    switch text.first {
    case .verticalBar:
      // A row ends with a bar too; a wrapped item has one before a word.
      if case .item = kind { return text.last != .verticalBar }
      return false
    case .numberSign, .greaterThan: return false
    case .lessThan: return !text.begins(with: .commentStart)
    case let digit? where digit.isDigit:
      let rest = text.drop(while: \.isDigit)
      let isNumber = rest.first == .period || rest.first == .closingParenthesis
      return !isNumber || rest.dropFirst().first?.isSpaceOrTab != true
    default: return !Self.isBullet(text)
    }
  }
}

extension RegionLine {
  /// Whether both render the same.
  func saysTheSame(as other: RegionLine) -> Bool {
    guard kind == other.kind else { return false }
    if pieces == other.pieces { return true }
    switch kind {
    case .code, .fence: return false
    case .row:
      let (mine, others) = (TableRow.rawCells(pieces[0]), TableRow.rawCells(other.pieces[0]))
      return mine == others || Self.sayTheSame(cells, other.cells)
    case .item, .text: return Self.sayTheSame([joined[...]], [other.joined[...]])
    }
  }

  private static func sayTheSame(_ some: [ArraySlice<UInt8>], _ others: [ArraySlice<UInt8>]) -> Bool {
    some.count == others.count
      && zip(some, others).allSatisfy { $0 == $1 || InlineText.form($0, .distinct) == InlineText.form($1, .distinct) }
  }

  /// The cells of a row; of the delimiter row, how each column is aligned.
  private var cells: [ArraySlice<UInt8>] {
    let row = pieces[0]
    guard TableRow.isDelimiter(row) else { return TableRow.cells(row).map { Array($0.utf8)[...] } }
    // A colon on the left says what no colon says.
    return TableRow.cells(row).map { $0.hasSuffix(":") ? ($0.hasPrefix(":") ? [1] : [2]) : [0] }
  }

  /// The text of all its lines, with spaces for the breaks.
  private var joined: [UInt8] { joined(first: pieces.count) }

  private func joined(first count: Int) -> [UInt8] {
    var text: [UInt8] = []
    for (number, piece) in pieces.prefix(count).enumerated() {
      if number > 0 {
        // A break that a backslash makes is a space here.
        if text.reversed().prefix(while: { $0 == .backslash }).count % 2 == 1 { text.removeLast() }
        text.append(.space)
      }
      text += piece
    }
    return isBoxed(text) ? Array("[x]".utf8) + text.dropFirst(3) : text
  }

  /// Whether an item has a ticked box in upper case.
  private func isBoxed(_ text: [UInt8]) -> Bool { kind != .text && text.starts(with: Array("[X] ".utf8)) }

  /// The line in the one way in which the program writes it, or of its first `count` lines: `*   __a__: b\_c` is
  /// `- **a**: b_c`.
  public func uniform(first count: Int = .max) -> String {
    switch kind {
    case .code, .row: pieces[0].trimmed.text
    case .fence: "```" + pieces[0].text
    case .item: "- " + InlineText.form(joined(first: count)[...])
    case .text: InlineText.form(joined(first: count)[...])
    }
  }

  /// Whether its lines are as full as a formatter makes them: of one width, beyond which each next word would go. Nobody has
  /// formatters wrap lines that are shorter than 60 characters.
  public var isFilled: Bool {
    var widest = 0
    var narrowest = Int.max
    for (piece, next) in zip(pieces, pieces.dropFirst()) {
      let word = next.prefix { !$0.isSpaceOrTab }
      widest = max(widest, piece.scalarCount)
      narrowest = min(narrowest, piece.scalarCount + 1 + word.scalarCount)
    }
    return max(widest, pieces.last?.scalarCount ?? 0) < narrowest && narrowest > 60
  }
}

extension ArraySlice<UInt8> {
  /// How many scalars the text has.
  fileprivate var scalarCount: Int { reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 } }
}
