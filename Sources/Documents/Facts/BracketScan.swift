import Markdown
import Text

/// Reads the texts in brackets out of a document, in one pass: `[…]` over several lines of a paragraph, fences included,
/// comments left out, and in fences `<…>`, as sample trees have it. Boxes, marks of tasks, open marks and the texts of
/// links are none.
struct BracketScan {
  /// Longer texts in brackets are no placeholders.
  private static let longest = 600

  private var found: [BracketText] = []
  private var isCode = false
  /// The text since the first bracket that is still open, white space collapsed.
  private var text: [UInt8] = []
  private var open: [(start: Int, line: Int, isInSpan: Bool)] = []

  /// Every text in brackets, in order.
  static func texts(in document: Document) -> [BracketText] {
    var scan = BracketScan()
    for line in 1..<document.source.lines.count + 1 {
      let isCode = document.isCode(line: line)
      // Most lines hold no bracket, and a look at their bytes tells so.
      let bytes = document.source.bytes[document.source.textRange(ofLine: line)]
      guard !scan.open.isEmpty || bytes.contains(where: { $0 == .openingBracket || isCode && $0 == .lessThan }) else {
        continue
      }
      if let bytes = document.plainBytes(ofLine: line) {
        scan.read(Array(bytes), line, isCode: isCode)
      } else {
        let text = isCode ? document.source.text(ofLine: line) : document.visibleText(ofLine: line) ?? ""
        scan.read(Array(text.utf8), line, isCode: isCode)
      }
    }
    return scan.found.sorted { $0.line < $1.line }
  }

  private mutating func read(_ line: [UInt8], _ number: Int, isCode: Bool) {
    self.isCode = isCode
    guard line.contains(where: { !$0.isWhiteSpace }) else {
      close()
      return
    }
    guard !open.isEmpty || line.contains(.openingBracket) || isCode && line.contains(.lessThan) else {
      return
    }
    if isCode { readAngles(line, number) }
    let isEscaping = !isCode && line.contains(.backslash)
    var isInSpan = false
    var isInQuotes = false
    for (index, byte) in line.enumerated() {
      // `\[name\]` shows what `[name]` shows.
      if isEscaping, byte == .backslash, line.indices.contains(index + 1), line[index + 1].isPunctuation { continue }
      // `list[Entity]` is code.
      let isSubscript = index > 0 && BracketScan.isWordPart(line[index - 1])
      if byte == .openingBracket, !isSubscript || !open.isEmpty {
        let isSpoken =
          isInSpan && line[index - 1] != .backtick || isInQuotes || BracketScan.isMentioned(line, at: index)
        open.append((text.count, number, isSpoken))
      }
      if byte == .backtick, !isCode { isInSpan.toggle() }
      if byte == UInt8(ascii: "\""), !isCode { isInQuotes.toggle() }
      if open.isEmpty { continue }
      append(byte)
      if byte == .closingBracket, let start = open.popLast() {
        if !BracketScan.isLink(line, behind: index) { take(text[start.start...], start.line, isQuoted: start.isInSpan) }
        if open.isEmpty { text.removeAll(keepingCapacity: true) }
      }
    }
    if !open.isEmpty { append(.space) }
    if let last = open.last, text.count - last.start > BracketScan.longest { close() }
  }

  /// Whether the destination of a link follows a bracket: a single word, as in `[Title](Priority:P1)`, is none.
  private static func isLink(_ line: [UInt8], behind bracket: Int) -> Bool {
    guard line.indices.contains(bracket + 1), line[bracket + 1] == .openingParenthesis else { return false }
    let destination = line[(bracket + 2)...].prefix { $0 != .closingParenthesis }
    return destination.contains { $0 == .slash || $0 == .period || $0 == .numberSign || $0.isWhiteSpace }
      || !destination.contains(.colon) || destination.begins(with: mail)
  }

  private static let mail = Array("mailto:".utf8)

  private mutating func append(_ byte: UInt8) {
    guard byte.isWhiteSpace else {
      text.append(byte)
      return
    }
    if text.last != .space, text.last != .openingBracket { text.append(.space) }
  }

  private mutating func close() {
    open.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
  }

  private mutating func take(_ bytes: ArraySlice<UInt8>, _ line: Int, isQuoted: Bool) {
    guard bytes.count <= BracketScan.longest + 2 else { return }
    let inside = bytes.dropFirst().dropLast()
    let trimmed = inside.last == .space ? inside.dropLast() : inside
    guard trimmed.count > 1 else { return }
    // A single word, such as `[name]` in a message, is too common to be told from an author's, and so is one in capitals.
    if isQuoted,
      trimmed.allSatisfy(\.isLowercaseLetter) || trimmed.allSatisfy(BracketScan.isCapitalOrSpace)
        || trimmed.starts(with: Array("###".utf8))
    {
      return
    }
    let content = String(decoding: trimmed, as: UTF8.self)
    if BracketScan.isPlaceholder(content) {
      found.append(BracketText(text: "[\(content)]", line: line, isCode: isCode))
    }
  }

  /// `<service-name>`: small letters and hyphens, as no tag of code has it.
  private mutating func readAngles(_ line: [UInt8], _ number: Int) {
    var start: Int?
    for (index, byte) in line.enumerated() {
      switch byte {
      case .lessThan: start = index
      case .greaterThan:
        if let opening = start, line[opening..<index].contains(.hyphen) {
          found.append(
            BracketText(text: String(decoding: line[opening...index], as: UTF8.self), line: number, isCode: true))
        }
        start = nil
      case UInt8(ascii: "a")...UInt8(ascii: "z"), .hyphen: break
      default: start = nil
      }
    }
  }

  /// Whether running text speaks of a bracket: it stands between backticks or quotation marks behind words that no colon
  /// ends.
  private static func isMentioned(_ line: [UInt8], at index: Int) -> Bool {
    guard index > 1, line[index - 1] == .backtick || line[index - 1] == UInt8(ascii: "\"") else { return false }
    // As much as a line that people read has before it.
    let before = line[max(0, index - 1 - 200)..<(index - 1)].trimmedWhiteSpace
    guard let last = before.last, last != .colon, last != .asterisk, last != .verticalBar else { return false }
    return before.contains(where: \.isLetter)
  }

  private static func isCapitalOrSpace(_ byte: UInt8) -> Bool {
    byte == .space || byte == .underscore || byte == .hyphen || byte.isLetter && !byte.isLowercaseLetter
  }

  private static func isWordPart(_ byte: UInt8) -> Bool { byte.isLetter || byte.isDigit || byte == .underscore }

  private static func isPlaceholder(_ inside: String) -> Bool {
    if inside.utf8.count <= 1 || inside.hasPrefix("NEEDS CLARIFICATION") || inside.hasPrefix("^") { return false }
    // A mark behind a heading, and the parts of a task where a list tells its format: they may stay.
    if ["OPTIONAL", "ID", "P?", "Story"].contains(inside) { return false }
    let isStory = inside.hasPrefix("US") && inside.dropFirst(2).allSatisfy { $0.isNumber }
    return !isStory && inside.contains(where: \.isLetter)
  }
}
