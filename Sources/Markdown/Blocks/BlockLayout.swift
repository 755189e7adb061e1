import Text

/// Finds on which lines the blocks end that libcmark-gfm found.
///
/// A block ends at the latest where the next one that it does not hold begins. The library's own end is an upper bound
/// for paragraphs, tables and containers, the length of the literal is right for code and HTML, and headings are measured
/// in the text.
struct BlockLayout {
  private let source: Source
  private let parsed: [ParsedBlock]
  /// How many lines of the document the parser did not see.
  private let skippedLines: Int
  private var starts: [Int] = []
  /// For each block, the line on which the next block starts that it does not hold.
  private var limits: [Int] = []
  /// For each line, the last line up to it that is not blank.
  private var lastLinesWithText: [Int] = []

  /// The blocks of a document whose first `skippedLines` lines are front matter.
  static func blocks(of parsed: [ParsedBlock], in source: Source, skippedLines: Int) -> [Block] {
    var layout = BlockLayout(source: source, parsed: parsed, skippedLines: skippedLines)
    layout.findStarts()
    layout.findLimits()
    layout.findLinesWithText()
    return layout.blocks()
  }

  private init(source: Source, parsed: [ParsedBlock], skippedLines: Int) {
    self.source = source
    self.parsed = parsed
    self.skippedLines = skippedLines
  }

  private mutating func findStarts() {
    starts.reserveCapacity(parsed.count)
    for (index, block) in parsed.enumerated() {
      if block.startLine == 0, index + 1 < parsed.count {
        starts.append(parsed[index + 1].startLine + skippedLines)
      } else if case .table = block.kind, index > 0, parsed[index - 1].startLine == 0 {
        let first = block.startLine + skippedLines
        starts.append(TableRow.headerLine(from: first + 1, in: source) ?? first + 1)
      } else {
        starts.append(block.startLine + skippedLines)
      }
    }
  }

  private mutating func findLimits() {
    limits = Array(repeating: source.lines.count + 1, count: parsed.count)
    var following: [Int] = []
    for index in parsed.indices.reversed() {
      while let next = following.last, parsed[next].depth > parsed[index].depth { following.removeLast() }
      if let next = following.last { limits[index] = starts[next] }
      following.append(index)
    }
  }

  private mutating func findLinesWithText() {
    lastLinesWithText = [0]
    lastLinesWithText.reserveCapacity(source.lines.count + 1)
    var last = 0
    for line in 1..<source.lines.count + 1 {
      if !source.isBlank(line: line) { last = line }
      lastLinesWithText.append(last)
    }
  }

  private func blocks() -> [Block] {
    var ends = Array(repeating: 0, count: parsed.count)
    var kinds: [Block.Kind] = Array(repeating: .other, count: parsed.count)
    for index in parsed.indices.reversed() {
      let (kind, end) = measured(index)
      ends[index] = trimmed(max(end, ends[index]), from: starts[index])
      kinds[index] = kind
      if let parent = parsed[index].parent { ends[parent] = max(ends[parent], ends[index]) }
    }
    return parsed.indices.map { index in
      let block = parsed[index]
      return Block(
        kind: kinds[index], lines: starts[index]..<ends[index], parent: block.parent, depth: block.depth,
        start: startOffset(index), references: block.references)
    }
  }

  private func startOffset(_ index: Int) -> Int {
    let column = starts[index] == parsed[index].startLine + skippedLines ? parsed[index].startColumn : 1
    let content = source.lines.content(ofLine: starts[index])
    return min(content.lowerBound + max(column, 1) - 1, content.upperBound)
  }

  /// The line after the last one of `..<end` that has text.
  private func trimmed(_ end: Int, from start: Int) -> Int {
    max(lastLinesWithText[end - 1], start) + 1
  }

  /// What a block is, and a line after its end.
  private func measured(_ index: Int) -> (Block.Kind, end: Int) {
    let start = starts[index]
    let end = min(parsed[index].endLine + skippedLines + 1, limits[index])
    switch parsed[index].kind {
    case .heading(let level, let text): return (.heading(level: level, text: text), endOfHeading(index))
    case .fencedCode(let info, let length, let fence):
      let afterCode = start + 1 + parsed[index].literalLines
      let isClosed =
        afterCode == parsed[index].endLine + skippedLines && afterCode < limits[index]
        && isFence(fence, length, line: afterCode)
      return (.fencedCode(info: info, isClosed: isClosed), min(isClosed ? afterCode + 1 : afterCode, limits[index]))
    case .indentedCode: return (.indentedCode, min(start + parsed[index].literalLines, limits[index]))
    case .html:
      let end = min(start + parsed[index].literalLines, limits[index])
      return (.html(isClosed: isClosedHTML(index, end)), end)
    case .paragraph: return (.paragraph, parsed[index].startLine == 0 ? limits[index] : end)
    case .table: return (.table, end)
    case .blockQuote: return (.blockQuote, end)
    case .list(let ordered): return (.list(ordered: ordered), end)
    case .item: return (.item(ListMarker(at: startOffset(index), in: source)?.box), end)
    case .thematicBreak: return (.thematicBreak, start + 1)
    case .other: return (.other, end)
    }
  }

  private func endOfHeading(_ index: Int) -> Int {
    let start = starts[index]
    guard !isNumberSignHeading(at: startOffset(index)) else { return start + 1 }
    var end = start + 1
    var line = start + 1
    while line < limits[index] {
      let text = withoutQuoteMarkers(line).trimmed
      guard let first = text.first else { break }
      if first == .equals || first == .hyphen, text.allSatisfy({ $0 == first }) { end = line + 1 }
      line += 1
    }
    return end
  }

  private func isNumberSignHeading(at offset: Int) -> Bool {
    let rest = source.bytes[offset...].prefix(7)
    let after = rest.drop { $0 == .numberSign }
    let level = rest.count - after.count
    guard (1...6).contains(level) else { return false }
    guard let next = after.first else { return true }
    return next.isSpaceOrTab || next == .lineFeed || next == .carriageReturn
  }

  private func isFence(_ fence: UInt8, _ length: Int, line: Int) -> Bool {
    guard line <= source.lines.count else { return false }
    let text = withoutQuoteMarkers(line).trimmed
    return text.count >= length && text.allSatisfy { $0 == fence }
  }

  private func isClosedHTML(_ index: Int, _ end: Int) -> Bool {
    guard let closing = HTMLBlockEnd(of: source.bytes[startOffset(index)...]) else { return true }
    let last = max(end - 1, starts[index])
    return closing.stands(in: source.bytes, source.textRange(ofLine: last))
  }

  private func withoutQuoteMarkers(_ line: Int) -> ArraySlice<UInt8> {
    source.bytes[source.textRange(ofLine: line)].drop { $0.isSpaceOrTab || $0 == .greaterThan }
  }
}
