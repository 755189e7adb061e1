import Text

/// A Markdown document: its bytes, and views of what they mean.
///
/// It reads CommonMark with GitHub's tables, through libcmark-gfm. Nothing here changes the bytes; to write, make an
/// ``Edit``. Making a document takes time linear in its size, also for hostile input.
public struct Document: Sendable {
  /// The bytes and lines.
  public let source: Source
  /// The lines of the YAML front matter with its delimiters, if there is one.
  public let frontMatter: Range<Int>?
  /// Every block, a container before what it holds.
  public let blocks: [Block]
  /// The headings that stand in no quote and no list, in order.
  public let headings: [Heading]
  private let code: LineRanges
  private let html: LineRanges
  private let htmlBlocks: [Int]
  private let comments: [Range<Int>]

  /// Parses a document. Any bytes are a document.
  public init(_ bytes: [UInt8]) { self.init(bytes, pieceSize: 1 << 20) }

  /// Parses a document, about `pieceSize` bytes at once.
  init(_ bytes: [UInt8], pieceSize: Int) {
    let source = Source(bytes)
    let frontMatter = FrontMatter.lines(in: source)
    let skippedLines = frontMatter?.count ?? 0
    let parsed = ParsedBlocks(of: ParserInput.bytes(of: source, from: skippedLines + 1), pieceSize: pieceSize)
    let blocks = BlockLayout.blocks(of: parsed, in: source, skippedLines: skippedLines)
    self.source = source
    self.frontMatter = frontMatter
    self.blocks = blocks
    headings = blocks.compactMap { block in
      guard block.depth == 0, case .heading(let level, let text) = block.kind else { return nil }
      return Heading(level: level, text: text, lines: block.lines)
    }
    code = LineRanges(blocks.filter(\.isCode).map(\.lines))
    htmlBlocks = blocks.indices.filter { blocks[$0].isHTML }
    html = LineRanges(htmlBlocks.map { blocks[$0].lines })
    comments = CommentRanges.all(in: source, blocks)
  }

  /// Parses a document from text.
  public init(_ text: String) { self.init(Array(text.utf8)) }

  /// The text of the first heading of level 1.
  public var title: String? { headings.first { $0.level == 1 }?.text }

  /// Whether nothing stands below its headings that people see.
  public var isEmpty: Bool {
    blocks.allSatisfy { block in
      switch block.kind {
      case .heading, .thematicBreak: true
      case .html: block.lines.allSatisfy { visibleText(ofLine: $0)?.allSatisfy(\.isWhitespace) ?? true }
      default: false
      }
    }
  }

  /// Whether a line, numbered from 1, belongs to code, fenced (with its fences) or indented.
  public func isCode(line: Int) -> Bool { code.contains(line) }

  /// Whether a line belongs to an HTML block.
  public func isHTMLBlock(line: Int) -> Bool { html.contains(line) }

  /// The HTML block that a line belongs to.
  func htmlBlock(atLine line: Int) -> Block? { html.index(of: line).map { blocks[htmlBlocks[$0]] } }

  /// A line as people see it: `nil` in code, otherwise the line without its ending, with a space for each character of
  /// an HTML comment, which may also begin or end on other lines.
  public func visibleText(ofLine line: Int) -> String? {
    guard !isCode(line: line) else { return nil }
    let range = source.textRange(ofLine: line)
    guard hasComment(in: range) else { return String(decoding: source.bytes[range], as: UTF8.self) }
    var index = comments.partitioningIndex { $0.upperBound > range.lowerBound }
    var text = ""
    var start = range.lowerBound
    while index < comments.count, comments[index].lowerBound < range.upperBound {
      let comment = comments[index].clamped(to: range)
      text += String(decoding: source.bytes[start..<comment.lowerBound], as: UTF8.self)
      text += String(repeating: " ", count: String(decoding: source.bytes[comment], as: UTF8.self).count)
      start = comment.upperBound
      index += 1
    }
    return text + String(decoding: source.bytes[start..<range.upperBound], as: UTF8.self)
  }

  /// The bytes of a line, without its ending, that is ASCII and touched by no comment, so that what stands there is what
  /// people see, in code too; nil for any other.
  public func plainBytes(ofLine line: Int) -> ArraySlice<UInt8>? {
    let range = source.textRange(ofLine: line)
    let bytes = source.bytes[range]
    return hasComment(in: range) || !bytes.allSatisfy(\.isASCII) ? nil : bytes
  }

  /// The bytes of a line, without its ending, that no comment touches, and whose words are parted by white space of ASCII
  /// alone, also as people see them; nil for any other.
  public func wordBytes(ofLine line: Int) -> ArraySlice<UInt8>? {
    let range = source.textRange(ofLine: line)
    let bytes = source.bytes[range]
    return hasComment(in: range) || !bytes.hasPlainCharacters ? nil : bytes
  }

  private func hasComment(in range: Range<Int>) -> Bool {
    if comments.isEmpty { return false }
    let index = comments.partitioningIndex { $0.upperBound > range.lowerBound }
    return index < comments.count && comments[index].lowerBound < range.upperBound
  }

  /// The bytes of a line as people see it: `nil` in code, otherwise those of the line without its ending, with a space
  /// for each byte of an HTML comment, so that each stands where it stands in the document.
  func visibleBytes(ofLine line: Int) -> [UInt8]? {
    guard !isCode(line: line) else { return nil }
    let range = source.textRange(ofLine: line)
    var bytes = Array(source.bytes[range])
    var index = comments.partitioningIndex { $0.upperBound > range.lowerBound }
    while index < comments.count, comments[index].lowerBound < range.upperBound {
      for place in comments[index].clamped(to: range) { bytes[place - range.lowerBound] = .space }
      index += 1
    }
    return bytes
  }

  /// The fence or HTML block that is still unclosed at the end of the document.
  public var openBlock: Block? {
    guard let last = blocks.last, last.isUnclosed else { return nil }
    return source.lastLineWithText(in: last.lines.upperBound..<source.lines.count + 1) == nil ? last : nil
  }
}
