public import Markdown
import Text

/// Something that a document says is still to be clarified.
public struct OpenMark: Hashable, Sendable {
  /// The line it stands on.
  public let line: Int
  /// The question; empty where only the bare words stand.
  public let question: String
  /// What a link to its section ends with; nil where it is not known, or the mark stands above all sections.
  public internal(set) var anchor: String?
}

extension Document {
  /// Marks of this document, in order of lines, with the anchors of their sections. A line goes elsewhere with each edit above it, and sites
  /// cannot link to one.
  func placed(_ marks: [OpenMark]) -> [OpenMark] {
    if marks.isEmpty { return [] }
    var sections = anchors[...]
    var section: Anchor?
    return marks.map { mark in
      while let next = sections.first, next.line <= mark.line { section = sections.removeFirst() }
      var mark = mark
      mark.anchor = section.flatMap { $0.level == 1 || $0.fragment.isEmpty ? nil : $0.fragment }
      return mark
    }
  }

  /// Every `[NEEDS CLARIFICATION: …]` in the prose, and the words where they are the whole value of a field, table cell or
  /// list item. Code, comments, check lists and struck text do not count, nor do sentences about the mark.
  public var openMarks: [OpenMark] {
    // Most documents hold no mark, and a look at the bytes tells so.
    guard source.contains("CLARIFICATION") else { return [] }
    let blocks = MarkBlocks(of: self)
    var marks: [OpenMark] = []
    for line in (frontMatter?.upperBound ?? 1)..<source.lines.count + 1 {
      guard source.contains("NEEDS", onLine: line), !blocks.checklists.contains(line),
        let text = visibleText(ofLine: line), text.contains("NEEDS")
      else { continue }
      let bracketed = bracketedMarks(in: text, line: line, blocks)
      marks += bracketed
      guard text.contains("CLARIFICATION"), bracketed.isEmpty || blocks.rows[line] != nil else { continue }
      marks += OpenMark.values(of: text, cells: blocks.rows[line], isTable: blocks.tables.contains(line))
        .map { OpenMark(line: line, question: $0) }
    }
    return marks
  }

  private func bracketedMarks(in text: String, line: Int, _ blocks: MarkBlocks) -> [OpenMark] {
    let text = text.replacing("[**NEEDS", with: "[NEEDS")
    let parts = text.split(separator: "[NEEDS", omittingEmptySubsequences: false)
    var marks: [OpenMark] = []
    var isStruck = false
    var isCode = false
    for (index, part) in parts.enumerated() {
      defer {
        if part.ranges(of: "~~").count % 2 == 1 { isStruck.toggle() }
        if part.count(where: { $0 == "`" }) % 2 == 1 { isCode.toggle() }
      }
      if index == 0 || isStruck { continue }
      // A code span that ends within the brackets quotes a part of the mark, as patterns do.
      if isCode, part.prefix(while: { $0 != "]" }).contains("`") { continue }
      var rest = String(part)
      // Only the last mark of a line can run on over the next ones.
      var next = index == parts.count - 1 ? line + 1 : source.lines.count + 1
      while rest.closingBracket == nil, next <= line + 8, next <= source.lines.count, !blocks.starts.contains(next) {
        guard let more = visibleText(ofLine: next), !more.allSatisfy(\.isWhitespace) else { break }
        rest += " " + String(more.drop { $0.isWhitespace || $0 == ">" }).trimmingWhitespace()
        next += 1
      }
      let inside = rest[..<(rest.closingBracket ?? rest.endIndex)]
      // What stands between quotation marks is what somebody said or wrote elsewhere.
      if OpenMark.isQuoted(after: parts[index - 1], before: rest[inside.endIndex...].dropFirst()) { continue }
      if let question = OpenMark.question(inBracket: inside) { marks.append(OpenMark(line: line, question: question)) }
    }
    return marks
  }
}

extension String {
  /// The bracket that closes one which was opened before the text.
  fileprivate var closingBracket: String.Index? {
    var depth = 1
    return indices.first { index in
      if self[index] == "[" { depth += 1 }
      if self[index] == "]" { depth -= 1 }
      return depth == 0
    }
  }
}
