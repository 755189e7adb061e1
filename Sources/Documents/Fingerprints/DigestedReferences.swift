import Markdown
import Text

/// The definitions of links and footnotes, which formatters move: a digest has them where they are used.
struct DigestedReferences {
  /// The words behind each label, by the label as a digest has it.
  private var words: [[UInt8]: [UInt8]] = [:]
  /// The lines that they stand on.
  private var lines: Set<Int> = []

  /// Looks at a document.
  init(of document: Document) {
    guard document.source.contains("]:") else { return }
    var line = document.frontMatter?.upperBound ?? 1
    var mayBegin = true
    let headings = Set(document.headings.map(\.lines.lowerBound))
    let end = document.source.lines.count + 1
    while line < end {
      if document.source.isBlank(line: line) {
        mayBegin = true
      } else if mayBegin, !document.isCode(line: line), let (label, rest) = Self.definition(Self.text(line, document)) {
        var body = rest
        lines.insert(line)
        if label.first == UInt8(ascii: "^") {
          while line + 1 < end, Self.goesOn(line + 1, in: document, headings) {
            line += 1
            lines.insert(line)
            body += [.space] + Self.text(line, document)
          }
        }
        var digested: [UInt8] = []
        DigestedLine(UniformLine.of((Array("](".utf8) + body)[...]).dropFirst(2), isRow: false).append(to: &digested)
        if words[label] == nil { words[label] = digested }
      } else {
        mayBegin = headings.contains(line)
      }
      line += 1
    }
  }

  /// Whether a line belongs to a definition.
  func contains(_ line: Int) -> Bool { lines.contains(line) }

  /// The words of a digest with each definition where it is used.
  func resolved(_ text: [UInt8]) -> [UInt8] {
    if words.isEmpty { return text }
    var result: [UInt8] = []
    var index = 0
    while index < text.count {
      guard text[index] == .openingBracket,
        let close = text[index...].prefix(Self.longest).firstIndex(of: .closingBracket)
      else {
        result.append(text[index])
        index += 1
        continue
      }
      let inside = text[(index + 1)..<close]
      let label = Self.label(inside)
      if label.first == UInt8(ascii: "^"), let note = words[label] {
        result += Array("[^".utf8) + note + [.closingBracket]
        index = close + 1
      } else if close + 1 < text.count, text[close + 1] == .openingBracket,
        let end = text[(close + 1)...].prefix(Self.longest).firstIndex(of: .closingBracket),
        let target = words[end == close + 2 ? label : Self.label(text[(close + 2)..<end])]
      {
        result += text[index...close] + [.openingParenthesis] + target + [.closingParenthesis]
        index = end + 1
      } else if let target = words[label], close + 1 == text.count || text[close + 1] != .openingParenthesis {
        result += text[index...close] + [.openingParenthesis] + target + [.closingParenthesis]
        index = close + 1
      } else {
        result.append(text[index])
        index += 1
      }
    }
    return result
  }

  /// In bytes; a label that is longer is none.
  private static let longest = 200

  private static func text(_ line: Int, _ document: Document) -> [UInt8] {
    Array((document.visibleText(ofLine: line) ?? "").utf8).trimmed.map { $0 }
  }

  /// The label and what stands behind the colon.
  private static func definition(_ line: [UInt8]) -> (label: [UInt8], rest: [UInt8])? {
    guard line.first == .openingBracket, let close = line.prefix(longest).firstIndex(of: .closingBracket), close > 1,
      close + 1 < line.count, line[close + 1] == .colon
    else { return nil }
    return (label(line[1..<close]), Array(line[(close + 2)...]))
  }

  /// A label as a digest has it, in lower case.
  private static func label(_ text: ArraySlice<UInt8>) -> [UInt8] {
    text.filter {
      switch $0 {
      case .backslash, .asterisk, .underscore, .backtick, .numberSign: false
      default: !$0.isWhiteSpace
      }
    }.map(\.lowercased)
  }

  /// Whether a line goes on with a footnote: with its paragraph, or indented behind a blank line.
  private static func goesOn(_ line: Int, in document: Document, _ headings: Set<Int>) -> Bool {
    if document.source.isBlank(line: line) {
      let next = line + 1
      return next <= document.source.lines.count && !document.source.isBlank(line: next)
        && document.source.text(ofLine: next).hasPrefix("    ")
    }
    return definition(text(line, document)) == nil && !headings.contains(line)
  }
}
