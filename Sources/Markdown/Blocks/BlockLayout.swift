import Text

/// Finds on which lines the blocks end that libcmark-gfm found.
///
/// A block ends at the latest where the next one that it does not hold begins. The library's own end is an upper bound
/// for paragraphs, tables and containers, the length of the literal is right for code and HTML, and headings are measured
/// in the text.
struct BlockLayout {
  private let source: Source
  private let parsed: [ParsedBlock]
  private var texts: [(block: Int, text: String)]
  private var references: [(block: Int, references: [Block.Reference])]
  /// How many lines of the document the parser did not see.
  private let skippedLines: Int
  private var starts: [Int32] = []
  /// For each block, the line on which the next block starts that it does not hold.
  private var limits: [Int32] = []
  /// For each line, the last line up to it that is not blank.
  private var lastLinesWithText: [Int32] = []

  /// The blocks of a document whose first `skippedLines` lines are front matter.
  static func blocks(of parsed: ParsedBlocks, in source: Source, skippedLines: Int) -> [Block] {
    var layout = BlockLayout(source: source, parsed: parsed, skippedLines: skippedLines)
    layout.findStarts()
    layout.findLimits()
    layout.findLinesWithText()
    return layout.blocks()
  }

  private init(source: Source, parsed: ParsedBlocks, skippedLines: Int) {
    self.source = source
    self.parsed = parsed.blocks
    texts = parsed.texts
    references = parsed.references
    self.skippedLines = skippedLines
  }

  private mutating func findStarts() {
    starts.reserveCapacity(parsed.count)
    for index in parsed.indices { starts.append(Int32(clamping: foundStart(index))) }
  }

  private func foundStart(_ index: Int) -> Int {
    let block = parsed[index]
    if block.startLine == 0, index + 1 < parsed.count { return parsed[index + 1].startLine + skippedLines }
    let first = block.startLine + skippedLines
    guard case .table = block.kind, index > 0, parsed[index - 1].startLine == 0 else { return first }
    return TableRow.headerLine(from: first + 1, in: source) ?? first + 1
  }

  private mutating func findLimits() {
    limits = Array(repeating: Int32(clamping: source.lines.count + 1), count: parsed.count)
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
    var last: Int32 = 0
    for line in 1..<source.lines.count + 1 {
      if !source.isBlank(line: line) { last = Int32(clamping: line) }
      lastLinesWithText.append(last)
    }
  }

  /// From the last to the first, since a block ends where the last one in it does.
  private mutating func blocks() -> [Block] {
    var ends: [Int32] = Array(repeating: 0, count: parsed.count)
    var blocks: [Block] = []
    blocks.reserveCapacity(parsed.count)
    for index in parsed.indices.reversed() {
      let block = parsed[index]
      let text = takeText(of: index)
      let (kind, end) = measured(index, text: text)
      let trimmed = trimmed(max(end, Int(ends[index])), from: start(index))
      if let parent = block.parent { ends[parent] = max(ends[parent], Int32(clamping: trimmed)) }
      let references = takeReferences(of: index)
      blocks.append(
        Block(
          kind: kind, lines: start(index)..<trimmed, parent: block.parent, depth: block.depth,
          start: startOffset(index), references: references))
    }
    blocks.reverse()
    return blocks
  }

  private mutating func takeText(of index: Int) -> String {
    texts.last?.block == index ? texts.removeLast().text : ""
  }

  private mutating func takeReferences(of index: Int) -> [Block.Reference] {
    references.last?.block == index ? references.removeLast().references : []
  }

  private func start(_ index: Int) -> Int { Int(starts[index]) }

  private func limit(_ index: Int) -> Int { Int(limits[index]) }

  private func startOffset(_ index: Int) -> Int {
    let column = start(index) == parsed[index].startLine + skippedLines ? parsed[index].startColumn : 1
    let content = source.lines.content(ofLine: start(index))
    return min(content.lowerBound + max(column, 1) - 1, content.upperBound)
  }

  /// The line after the last one of `..<end` that has text.
  private func trimmed(_ end: Int, from start: Int) -> Int {
    max(Int(lastLinesWithText[end - 1]), start) + 1
  }

  /// What a block is, and a line after its end.
  private func measured(_ index: Int, text: String) -> (Block.Kind, end: Int) {
    let start = start(index)
    let limit = limit(index)
    let end = min(parsed[index].endLine + skippedLines + 1, limit)
    switch parsed[index].kind {
    case .heading(let level): return (.heading(level: Int(level), text: text), endOfHeading(index))
    case .fencedCode(let length, let fence):
      let afterCode = start + 1 + parsed[index].literalLines
      let isClosed =
        afterCode == parsed[index].endLine + skippedLines && afterCode < limit
        && isFence(fence, Int(length), line: afterCode)
      return (.fencedCode(info: text, isClosed: isClosed), min(isClosed ? afterCode + 1 : afterCode, limit))
    case .indentedCode: return (.indentedCode, min(start + parsed[index].literalLines, limit))
    case .html:
      let end = min(start + parsed[index].literalLines, limit)
      return (.html(isClosed: isClosedHTML(index, end)), end)
    case .paragraph: return (.paragraph, parsed[index].startLine == 0 ? limit : end)
    case .table: return (.table, end)
    case .blockQuote: return (.blockQuote, end)
    case .list(let ordered): return (.list(ordered: ordered), end)
    case .item: return (.item(ListMarker(at: startOffset(index), in: source)?.box), end)
    case .thematicBreak: return (.thematicBreak, start + 1)
    case .other: return (.other, end)
    }
  }

  private func endOfHeading(_ index: Int) -> Int {
    let start = start(index)
    guard !isNumberSignHeading(at: startOffset(index)) else { return start + 1 }
    var end = start + 1
    var line = start + 1
    while line < limit(index) {
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
    let last = max(end - 1, start(index))
    return closing.stands(in: source.bytes, source.textRange(ofLine: last))
  }

  private func withoutQuoteMarkers(_ line: Int) -> ArraySlice<UInt8> {
    source.bytes[source.textRange(ofLine: line)].drop { $0.isSpaceOrTab || $0 == .greaterThan }
  }
}
