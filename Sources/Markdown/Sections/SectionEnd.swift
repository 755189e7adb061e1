import Text

/// Where something is added to a section of a document: below what people wrote there.
public struct SectionEnd {
  /// The line before which it is inserted; one past the last for the end, `nil` where there is no place.
  public let line: Int?
  /// The line before which it belongs.
  public let wantedLine: Int
  /// Whether the document lacks the heading.
  public let needsHeading: Bool
  private let source: Source

  /// The end of the first section with one of these names, or the end of the document; before a block that nothing
  /// closes, with a new heading before the section that such a block lies in, and not between conflict markers.
  public init(under names: [SectionName], in document: Document) {
    source = document.source
    let section = document.section(named: names)
    needsHeading = section == nil
    let first = section?.body.lowerBound ?? (document.frontMatter?.upperBound ?? 1)
    var end = section?.body.upperBound ?? source.lines.count + 1
    if let block = document.openBlock, block.depth == 0, block.lines.lowerBound < end {
      end = section == nil ? Self.start(ofSectionWith: block, in: document) : block.lines.lowerBound
    }
    wantedLine = section == nil ? end : (source.lastLineWithText(in: first..<end) ?? first - 1) + 1
    line = Self.outsideConflicts(wantedLine, in: first...end, ConflictHunk.all(in: source))
  }

  /// Where the section begins that a block lies in, so that nothing comes between the two; the block where it lies in none.
  private static func start(ofSectionWith block: Block, in document: Document) -> Int {
    let heading = document.headings.last { $0.level == 2 && $0.lines.lowerBound < block.lines.lowerBound }
    return heading?.lines.lowerBound ?? block.lines.lowerBound
  }

  /// A line outside all hunks, as near before `line` as can be, otherwise behind.
  private static func outsideConflicts(_ line: Int, in range: ClosedRange<Int>, _ hunks: [ConflictHunk]) -> Int? {
    guard let hunk = hunks.first(where: { $0.start < line && line <= $0.end }) else { return line }
    return [hunk.start, hunk.end + 1].first { range.contains($0) }
  }

  /// Inserts paragraphs before a line, with a blank line between them and other text.
  ///
  /// - Parameter isJoined: Whether they go on right below the line before, as a further item of a list does.
  public func edit(inserting paragraphs: [String], at line: Int, isJoined: Bool = false) -> Edit {
    let ending = source.lineEnding.bytes
    let offset = max(source.lines.start(ofLine: line), source.byteOrderMarkLength)
    var lines = paragraphs
    let lineBefore = line > 1 ? line - 1 : nil
    if let lineBefore, !isJoined, !source.isBlank(line: lineBefore) { lines.insert("", at: 0) }
    if line <= source.lines.count, !source.isBlank(line: line) { lines.append("") }
    var text = lines.flatMap { Array($0.utf8) + ending }
    if needsLineBreak(at: offset, before: text) { text = ending + text }
    return Edit(range: offset..<offset, replacement: text)
  }

  /// Whether the line before has no ending, or one that the text's own line feed would complete.
  private func needsLineBreak(at offset: Int, before text: [UInt8]) -> Bool {
    guard offset > source.byteOrderMarkLength else { return false }
    switch source.bytes[offset - 1] {
    case .lineFeed: return false
    case .carriageReturn: return text.first == .lineFeed
    default: return true
    }
  }
}
