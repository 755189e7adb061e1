import Markdown
import Text
import Vocabulary

extension Document {
  /// Whether nothing stands there but headings, header fields, and words that say that the rest is to be written: `TODO: who
  /// uses it`, `TBD`.
  var isUnwritten: Bool {
    let firstSection = headings.first { $0.level == 2 }
    let body = firstSection?.lines.lowerBound ?? source.lines.count + 1
    let texts = blocks.filter { block in
      switch block.kind {
      case .heading, .thematicBreak, .blockQuote, .list, .item, .other: false
      default: true
      }
    }
    // Nearly every document has a line of its own, and those of the body need no look at the header.
    guard texts.allSatisfy({ $0.lines.lowerBound < body || isPending($0) }) else { return false }
    // Without sections nothing tells the fields of the header from requirements but their names.
    let header = headerFields.filter { firstSection != nil || HeaderFieldName($0.name) != nil }
    let fields = LineRanges(joining: header.map(\.lines))
    let front = frontMatter?.upperBound ?? 0
    return texts.allSatisfy { block in
      block.lines.lowerBound >= body || block.lines.upperBound <= front || isPending(block, without: fields)
    }
  }

  private func isPending(_ block: Block, without fields: LineRanges = LineRanges([])) -> Bool {
    block.lines.allSatisfy { line in
      if fields.contains(line) { return true }
      guard let text = visibleText(ofLine: line) else { return false }
      return PendingText.stands(in: text)
    }
  }
}

/// What stands in the place of a text that is still to be written.
enum PendingText {
  /// Whether a line says no more, itself or behind a name and a colon. A line without letters says nothing.
  static func stands(in line: String) -> Bool {
    let text = InlineText.plain(line).lowercased().drop { !$0.isLetter }
    return text.isEmpty || begins(text) || begins(GateLabel(String(text)).value.drop { !$0.isLetter }, orIsEmpty: true)
  }

  private static func begins(_ text: Substring, orIsEmpty mayBeEmpty: Bool = false) -> Bool {
    if mayBeEmpty, text.isEmpty { return false }
    return Words.unwritten.contains { word in
      guard text.hasPrefix(word) else { return false }
      let rest = text.dropFirst(word.count).drop { $0.isWhitespace }
      return rest.first.map { !$0.isLetter && !$0.isNumber } ?? true
    }
  }
}
