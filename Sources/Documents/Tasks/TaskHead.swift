import Markdown
import Text

/// A heading, or a line that stands for one, that names a task: `### T001: Set up ✅`, `**Task 1.1: Set up**`.
struct TaskHead {
  /// Its line.
  let line: Int
  /// The lines below it that belong to it.
  private(set) var body: Range<Int>
  /// 1 to 6 for headings, more for what stands below them.
  let level: Int
  let label: TaskLabel
  /// What the head itself says of its state.
  let state: TaskState?
  let isStruck: Bool
  /// What is to be done.
  let text: String

  static let boldLevel = 7
  static let itemLevel = 8

  var identifier: String? { if case .identifier(let identifier) = label { identifier } else { nil } }

  /// The head without what stands from a line on.
  func ending(before line: Int) -> TaskHead {
    var head = self
    head.body = body.lowerBound..<line
    return head
  }

  /// Whether both have IDs of which none is a part of the other: a heading of a deeper level may follow by mistake.
  func isBeside(_ other: TaskHead) -> Bool {
    guard let identifier, let name = other.identifier else { return false }
    return !name.hasPrefix(identifier)
  }

  /// Reads the text of a head; nil where it names no task.
  init?(_ text: String, line: Int, body: Range<Int>, level: Int) {
    var rest = text.trimmingWhitespace()
    var state = Self.takeState(atStartOf: &rest)
    var isStruck = TaskLead(rest).isStruck
    if rest.hasPrefix("~~") { rest = String(rest.dropFirst(2)) }
    guard let found = TaskLabel.split(rest) else { return nil }
    rest = found.rest
    isStruck = isStruck || rest.hasPrefix("~~")
    let behind = Self.takeState(atStartOf: &rest)
    let trailing = Self.takeState(atEndOf: &rest)
    state = state ?? behind ?? trailing
    (self.line, self.body, self.level, label) = (line, body, level, found.label)
    (self.state, self.isStruck, self.text) = (state, isStruck, rest)
  }

  /// Takes a box, or a sign that is no letter, from the start of a text.
  private static func takeState(atStartOf text: inout String) -> TaskState? {
    let lead = TaskLead(text)
    if let box = lead.box {
      text = (lead.identifier.map { "\($0) " } ?? "") + lead.text
      return box
    }
    if text.hasPrefix("["), let end = text.firstIndex(of: "]"),
      let state = TaskStatus.wholeState(of: text[text.index(after: text.startIndex)..<end])
    {
      text = text[text.index(after: end)...].trimmingWhitespace()
      return state
    }
    var state: TaskState?
    while let first = text.first, !first.isASCII, !first.isLetter, !first.isNumber {
      state = state ?? TaskStatus.sign(first)
      text = String(text.dropFirst().drop { $0 == " " })
    }
    return state
  }

  /// Takes `✅`, `(done)`, `[DONE]`, `– completed` or a last word in capitals from the end of a text.
  private static func takeState(atEndOf text: inout String) -> TaskState? {
    let plain = text.trimmedAtEnd { $0.isWhitespace || $0 == "*" || $0 == "_" }
    guard let last = plain.last else { return nil }
    if !last.isASCII, let state = TaskStatus.sign(last) {
      text = String(plain.dropLast().trimmedAtEnd(while: \.isWhitespace))
      return state
    }
    let start: String.Index?
    switch last {
    case ")": start = plain.lastIndex(of: "(")
    case "）": start = plain.lastIndex(of: "（")
    case "]": start = plain.lastIndex(of: "[")
    case "】": start = plain.lastIndex(of: "【")
    default:
      let dash = plain.lastIndex { "–—-:：|".contains($0) }
      if let dash, let state = TaskStatus.wholeState(of: plain[plain.index(after: dash)...]) {
        text = plain[..<dash].trimmingWhitespace()
        return state
      }
      let word = plain[(plain.lastIndex(of: " ").map { plain.index(after: $0) } ?? plain.startIndex)...]
      guard word.count > 2, word.allSatisfy({ $0.isASCII && $0.isUppercase }) else { return nil }
      return TaskStatus.wholeState(of: word)
    }
    guard let start, let state = TaskStatus.wholeState(of: plain[plain.index(after: start)...].dropLast()) else {
      return nil
    }
    text = plain[..<start].trimmingWhitespace()
    return state
  }
}

extension Document {
  /// What may name tasks: headings below the title, bold lines with boxes or a status below them, list items without a box
  /// that hold boxes.
  func taskHeads(among items: [ChecklistItem]) -> [TaskHead] {
    let title = headings.first { $0.level == 1 }?.lines.lowerBound
    let named = zip(headings, sections).compactMap { heading, section -> TaskHead? in
      guard heading.lines.lowerBound != title else { return nil }
      return TaskHead(heading.text, line: heading.lines.lowerBound, body: section.body, level: heading.level)
    }
    let boxes = LineRanges(items.map { $0.line..<$0.line + 1 })
    let others = boldTaskHeads().filter { boxes.overlaps($0.body) || status(in: $0.body) != nil }
    let listed = itemTaskHeads().filter { boxes.overlaps($0.body) }
    return (named + others + listed).sorted { $0.line < $1.line }
  }

  /// What the first line of some that names a status says.
  func status(in lines: Range<Int>) -> TaskState? {
    for line in lines {
      guard let text = visibleText(ofLine: line), let state = TaskStatus.field(in: text) else { continue }
      return state
    }
    return nil
  }

  private func boldTaskHeads() -> [TaskHead] {
    var found: [(line: Int, text: String)] = []
    for block in blocks where block.kind == .paragraph && block.depth == 0 {
      let line = block.lines.lowerBound
      guard let text = visibleText(ofLine: line), text.hasPrefix("**") else { continue }
      let plain = InlineText.plain(text)
      if TaskLabel.split(plain) != nil { found.append((line, plain)) }
    }
    var nextHeading = 0
    let ends = found.dropFirst().map(\.line) + [source.lines.count + 1]
    return zip(found, ends).compactMap { bold, end in
      while nextHeading < headings.count, headings[nextHeading].lines.lowerBound < bold.line { nextHeading += 1 }
      let heading = nextHeading < headings.count ? headings[nextHeading].lines.lowerBound : end
      return TaskHead(bold.text, line: bold.line, body: bold.line + 1..<min(heading, end), level: TaskHead.boldLevel)
    }
  }

  private func itemTaskHeads() -> [TaskHead] {
    blocks.compactMap { block in
      guard case .item(nil) = block.kind, block.lines.count > 1 else { return nil }
      let line = block.lines.lowerBound
      guard let text = visibleText(ofLine: line) else { return nil }
      let content = InlineText.plain(String(text[...].drop { " \t>".contains($0) }.withoutListMarker))
      guard case .identifier? = TaskLabel.split(content)?.label else { return nil }
      return TaskHead(
        content, line: line, body: line + 1..<block.lines.upperBound, level: TaskHead.itemLevel + block.depth)
    }
  }
}
