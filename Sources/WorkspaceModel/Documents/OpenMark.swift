public import Markdown

/// Something that a document says is still to be clarified.
public struct OpenMark: Hashable, Sendable {
  /// The line it stands on.
  public let line: Int
  /// The question; empty where only the bare words stand.
  public let question: String
}

extension Document {
  /// Every `[NEEDS CLARIFICATION: …]` in the prose, and the bare words where they are the whole value of a field,
  /// table cell or list item. Code, comments and check lists do not count.
  public var openMarks: [OpenMark] {
    // Most documents hold no mark, and a look at the bytes tells so.
    guard source.contains("CLARIFICATION") else { return [] }
    let boxes = Set(blocks.filter(\.isChecklistItem).flatMap(\.lines))
    var marks: [OpenMark] = []
    var line = 1
    while line <= source.lines.count {
      defer { line += 1 }
      guard !boxes.contains(line), let text = visibleText(ofLine: line), text.contains("CLARIFICATION") else {
        continue
      }
      marks += bracketedMarks(in: text, line: line)
      if OpenMark.isBareValue(text) { marks.append(OpenMark(line: line, question: "")) }
    }
    return marks
  }

  private func bracketedMarks(in text: String, line: Int) -> [OpenMark] {
    var marks: [OpenMark] = []
    let parts = text.split(separator: "[NEEDS CLARIFICATION", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated().dropFirst() where part.first == ":" || part.first == "：" {
      var question = String(part.dropFirst())
      // Only the last mark of a line can run on over the next ones.
      var next = index == parts.count - 1 ? line + 1 : source.lines.count + 1
      while question.closingBracket == nil, next <= line + 8, next <= source.lines.count {
        guard let more = visibleText(ofLine: next), !more.allSatisfy(\.isWhitespace) else { break }
        question += " " + String(more.drop { $0.isWhitespace || $0 == ">" }).trimmingWhitespace()
        next += 1
      }
      let end = question.closingBracket ?? question.endIndex
      marks.append(OpenMark(line: line, question: InlineText.plain(String(question[..<end])).trimmingWhitespace()))
    }
    return marks
  }
}

extension Block {
  fileprivate var isChecklistItem: Bool {
    if case .item(.some) = kind { true } else { false }
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

extension OpenMark {
  /// Whether the bare words are all that a field, a table cell or a list item on this line says.
  fileprivate static func isBareValue(_ text: String) -> Bool {
    let trimmed = text.trimmingWhitespace()
    if trimmed.hasPrefix("|") { return Document.cells(ofRow: trimmed).contains(where: isBareWords) }
    var value = trimmed
    let number = value.prefix { $0.isASCII && $0.isNumber }.count
    for bullet in ["- ", "* ", "+ "] where value.hasPrefix(bullet) { value.removeFirst(2) }
    if number > 0, [". ", ") "].contains(where: value.dropFirst(number).hasPrefix) { value.removeFirst(number + 2) }
    if isBareWords(value) { return value != trimmed }
    guard let colon = value.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return false }
    return isBareWords(String(value[value.index(after: colon)...]))
  }

  private static func isBareWords(_ text: String) -> Bool {
    let bare = text.trimmingWhitespace().filter { !"*_`[]".contains($0) }
    return bare.trimmingWhitespace() == "NEEDS CLARIFICATION"
  }
}
