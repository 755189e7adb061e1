public import Markdown
import Text

/// Something that a document says is still to be clarified.
public struct OpenMark: Hashable, Sendable {
  /// The line it stands on.
  public let line: Int
  /// The question; empty where only the bare words stand.
  public let question: String
  /// What the mark says, as it is written.
  public internal(set) var words = OpenMark.plainWords
  /// Whether it is a requirement that says no more than `TBD`.
  public internal(set) var isUndecided = false
  /// What tells its line from others, numbers aside; nil where it is not known.
  public internal(set) var statement: LineDigest?
  /// What a link to its section ends with; nil where it is not known, or the mark stands above all sections.
  public internal(set) var anchor: String?

  /// What most marks say.
  static let plainWords = "NEEDS CLARIFICATION"
}

extension Document {
  /// Marks of this document, in order of lines, with the anchors of their sections. A line goes elsewhere with each edit above it, and sites
  /// cannot link to one.
  func placed(_ marks: [OpenMark]) -> [OpenMark] {
    if marks.isEmpty { return [] }
    var sections = anchors[...]
    var section: Anchor?
    var last: (line: Int, statement: LineDigest?) = (0, nil)
    return marks.map { mark in
      while let next = sections.first, next.line <= mark.line { section = sections.removeFirst() }
      var mark = mark
      // A long line may hold many marks.
      if mark.line != last.line { last = (mark.line, statement(ofLine: mark.line)) }
      mark.statement = last.statement
      mark.anchor = section.flatMap { $0.level == 1 || $0.fragment.isEmpty ? nil : $0.fragment }
      return mark
    }
  }

  /// What tells the lines that ask something from others, numbers aside.
  public var questioningLines: Set<LineDigest> {
    Set(Set(openMarks.filter { !$0.question.isEmpty }.map(\.line)).compactMap(statement))
  }

  private func statement(ofLine line: Int) -> LineDigest? {
    visibleText(ofLine: line).map { text in LineDigest(text.filter { !$0.isNumber }) }
  }

  /// Every `[NEEDS CLARIFICATION: …]` in the prose, in the words of any language, and the words where they are the whole
  /// value of a field, table cell or list item, or end a requirement. Code, comments, check lists and struck text do not
  /// count, nor do sentences about the mark, and questions that stand beside or above their answers.
  public var openMarks: [OpenMark] {
    // Most documents hold no mark, and a look at the bytes tells so.
    let hasPlain = source.contains("CLARIFICATION")
    let hasBrackets = BracketedMark.mayStand(in: source.bytes, source.bytes.indices)
    guard hasPlain || hasBrackets else { return [] }
    let blocks = MarkBlocks(of: self)
    var marks: [OpenMark] = []
    for line in (frontMatter?.upperBound ?? 1)..<source.lines.count + 1 {
      let mayBePlain = hasPlain && source.contains("NEEDS", onLine: line)
      let mayBeBracketed = hasBrackets && BracketedMark.mayStand(in: source.bytes, source.lines.content(ofLine: line))
      guard mayBePlain || mayBeBracketed, !blocks.checklists.contains(line), !blocks.answered.contains(line),
        let text = visibleText(ofLine: line)
      else { continue }
      let plain = mayBePlain && text.contains("NEEDS") ? plainMarks(in: text, line: line, blocks) : []
      let others = mayBeBracketed ? otherMarks(in: text, line: line, blocks, besides: plain) : []
      if plain.isEmpty && others.isEmpty || isAnswered(text, line: line, blocks) || IdleMark.areAll(in: text) {
        continue
      }
      marks += plain + others
    }
    return marks
  }

  private func plainMarks(in text: String, line: Int, _ blocks: MarkBlocks) -> [OpenMark] {
    let marks = bracketedMarks(in: text, line: line, blocks)
    let value = withWholeMark(text, line: line, blocks)
    guard value.contains("CLARIFICATION"), marks.isEmpty || blocks.rows[line] != nil else { return marks }
    return marks
      + OpenMark.values(of: value, cells: blocks.rows[line], isTable: blocks.tables.contains(line))
      .map { OpenMark(line: line, question: $0) }
  }

  /// The marks in other words, and the plain one at the end of a requirement.
  private func otherMarks(in text: String, line: Int, _ blocks: MarkBlocks, besides plain: [OpenMark]) -> [OpenMark] {
    let more = { self.paragraph(after: line, blocks) }
    let found = BracketedMark.all(in: text, more: more).filter { !$0.isPlain || plain.isEmpty }
    guard !found.isEmpty else { return [] }
    let isRequirement = Requirements.Found(in: text, line)?.isDefinition == true
    return found.filter { $0.asks(isRequirement: isRequirement) }.map {
      OpenMark(line: line, question: $0.question, words: $0.words)
    }
  }

  /// What follows a line in its paragraph, as far as a question may reach.
  private func paragraph(after line: Int, _ blocks: MarkBlocks) -> String {
    var text = ""
    for next in line + 1..<line + 9 {
      guard next <= source.lines.count, !blocks.starts.contains(next), let more = visibleText(ofLine: next),
        !more.allSatisfy(\.isWhitespace)
      else { break }
      text += " " + String(more.drop { $0.isWhitespace || $0 == ">" }).trimmingWhitespace()
    }
    return text
  }

  /// A line with the next one where the words of a mark are broken between them.
  private func withWholeMark(_ text: String, line: Int, _ blocks: MarkBlocks) -> String {
    let text = text.trimmingWhitespace()
    guard text.hasSuffix("NEEDS"), line < source.lines.count, !blocks.starts.contains(line + 1),
      let next = visibleText(ofLine: line + 1)
    else { return text }
    return text + " " + String(next.drop { $0.isWhitespace || $0 == ">" })
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
