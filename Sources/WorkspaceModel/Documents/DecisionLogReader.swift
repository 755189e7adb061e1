import Markdown

/// Reads the entries of a Decision Log: list items, headings such as `D1: Title`, and rows of a table.
enum DecisionLogReader {
  /// The entries in `lines`, in order; what a template left to be filled in is none.
  static func entries(in document: Document, lines: Range<Int>) -> [DecisionLog.Placed] {
    let written = writtenEntries(in: document, lines: lines)
    let rows = DecisionTable.entries(in: document, lines: lines)
    let entries = rows.isEmpty ? written : (written + rows).sorted { $0.lines.lowerBound < $1.lines.lowerBound }
    return entries.filter { !isPlaceholder($0.entry.decision) && !isNothing($0.entry.decision) }
  }

  private static func writtenEntries(in document: Document, lines: Range<Int>) -> [DecisionLog.Placed] {
    var placed: [DecisionLog.Placed] = []
    var current: DecisionDraft?
    func close() {
      current.map { placed.append($0.placed) }
      current = nil
    }
    let indentedCode = Set(document.blocks.filter { $0.kind == .indentedCode }.flatMap(\.lines))
    let headings = Dictionary(
      document.headings.map { ($0.lines.lowerBound, $0.text) }, uniquingKeysWith: { first, _ in first })
    for line in lines {
      guard let text = logText(document, line, isIndented: indentedCode.contains(line)) else { continue }
      let trimmed = text.trimmingWhitespace()
      if let heading = headings[line] {
        close()
        current = decisionLabel(heading).map { DecisionDraft(line: line, label: $0.label, title: $0.title) }
      } else if trimmed.isEmpty {
        current?.hasEnded = true
      } else if let (indentation, content) = bullet(text), let field = Field.leading(content), field.name == .decision,
        current?.expectsDecision != true
      {
        close()
        current = DecisionDraft(line: line, indentation: indentation, decision: field.value)
      } else if let indentation = bullet(text)?.indentation, current?.isEnded(byBulletAt: indentation) == true {
        close()
      } else if current?.accepts(trimmed) == true {
        current?.add(trimmed, line: line)
      }
    }
    close()
    return placed
  }

  /// The text of a line; entries indented by four are code to CommonMark, but entries to people.
  private static func logText(_ document: Document, _ line: Int, isIndented: Bool) -> String? {
    if isIndented { return document.source.text(ofLine: line) }
    return document.isHTMLBlock(line: line) ? nil : document.visibleText(ofLine: line)
  }

  /// The content behind a bullet and the columns before the bullet, a tab taken for four.
  private static func bullet(_ text: String) -> (indentation: Int, content: String)? {
    let margin = text.prefix { $0 == " " || $0 == "\t" }
    let rest = text.dropFirst(margin.count)
    guard ["- ", "* ", "+ "].contains(where: rest.hasPrefix) else { return nil }
    return (margin.reduce(0) { $0 + ($1 == "\t" ? 4 : 1) }, String(rest.dropFirst(2).trimmingWhitespaceSlice()))
  }

  /// The keys of an entry.
  enum Field: Hashable, CaseIterable {
    case decision, rationale, dateAndAuthor, date, author, source, supersedes, supersededBy

    var names: [String] {
      switch self {
      case .decision: ["decision", "決定", "决策", "决定", "결정", "decisão"]
      case .rationale: ["rationale", "reason", "why", "理由", "根拠", "근거", "이유", "justificativa"]
      case .dateAndAuthor: ["date/author", "date / author", "日付/作成者", "日期/作者", "날짜/작성자", "data/autor"]
      case .date: ["date", "日付", "日期", "날짜", "data"]
      case .author: ["author", "作成者", "作者", "작성자", "autor"]
      case .source: ["source"]
      case .supersedes: ["supersedes"]
      case .supersededBy: ["superseded by"]
      }
    }

    /// The key that has this name.
    init?(name: String) {
      let name = name.lowercased().trimmingWhitespace()
      guard let field = Field.allCases.first(where: { $0.names.contains(name) }) else { return nil }
      self = field
    }

    /// The key that `text` begins with, bold or not, and what follows its colon.
    static func leading(_ text: String) -> (name: Field, value: String)? {
      guard let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
      let key = text[..<colon].filter { $0 != "*" && $0 != "_" }
      guard key.count <= 20, let name = Field(name: key) else { return nil }
      let value = text[text.index(after: colon)...].drop { $0 == "*" || $0 == "_" }
      return (name, String(value).trimmingWhitespace())
    }
  }
}
