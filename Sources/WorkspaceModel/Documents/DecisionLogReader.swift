import Markdown

/// Reads the entries of a Decision Log that is written as a list.
enum DecisionLogReader {
  static func entries(in document: Document, lines: Range<Int>) -> [DecisionLog.Placed] {
    var placed: [DecisionLog.Placed] = []
    var current: Draft?
    let indentedCode = Set(document.blocks.filter { $0.kind == .indentedCode }.flatMap(\.lines))
    for line in lines {
      guard let text = logText(document, line, isIndented: indentedCode.contains(line)) else { continue }
      let trimmed = text.trimmingWhitespace()
      if trimmed.isEmpty {
        current?.hasEnded = true
      } else if let (indentation, content) = bullet(text), let field = Field.leading(content), field.name == .decision {
        current.map { placed.append($0.placed) }
        current = Draft(line: line, indentation: indentation, fields: Field.split(content))
      } else if current != nil, bullet(text).map({ $0.indentation <= (current?.bulletIndentation ?? 0) }) == true {
        current.map { placed.append($0.placed) }
        current = nil
      } else if current?.accepts(trimmed) == true {
        current?.add(trimmed, line: line)
      }
    }
    current.map { placed.append($0.placed) }
    return placed
  }

  /// The text of a line; entries indented by four are code to CommonMark, but entries to people.
  private static func logText(_ document: Document, _ line: Int, isIndented: Bool) -> String? {
    isIndented ? document.source.text(ofLine: line) : document.visibleText(ofLine: line)
  }

  /// The content behind a bullet and the spaces before the bullet.
  private static func bullet(_ text: String) -> (indentation: Int, content: String)? {
    let indentation = text.prefix { $0 == " " }.count
    let rest = text.dropFirst(indentation)
    guard ["- ", "* ", "+ "].contains(where: rest.hasPrefix) else { return nil }
    return (indentation, rest.dropFirst(2).trimmingCharacters())
  }

  /// An entry while its lines are read.
  private struct Draft {
    let line: Int
    let bulletIndentation: Int
    var fields: [(name: Field, value: String)]
    var last: Int
    var hasEnded = false
    var fieldIndentation: Int

    init(line: Int, indentation: Int, fields: [(name: Field, value: String)]) {
      self.line = line
      bulletIndentation = indentation
      fieldIndentation = indentation + 2
      self.fields = fields
      last = line
    }

    /// After a blank line only a further field belongs to the entry, not a paragraph.
    func accepts(_ text: String) -> Bool { !hasEnded || Field.leading(text) != nil }

    mutating func add(_ text: String, line: Int) {
      let content = ["- ", "* ", "+ "].contains(where: text.hasPrefix) ? String(text.dropFirst(2)) : text
      if Field.leading(content) != nil {
        fields += Field.split(content)
      } else if let index = fields.indices.last {
        fields[index].value += " " + text
      }
      last = line
      hasEnded = false
    }

    var placed: DecisionLog.Placed {
      let value = { (name: Field) in
        fields.first { $0.name == name }.map { $0.value.trimmingWhitespace() }.flatMap { $0.isEmpty ? nil : $0 }
      }
      let (id, decision) = Draft.identifier(in: value(.decision) ?? "")
      let (date, author) = Draft.dateAndAuthor(value(.dateAndAuthor) ?? "")
      let entry = DecisionEntry(
        id: id, decision: decision, rationale: value(.rationale) ?? "", date: value(.date) ?? date,
        author: value(.author) ?? author, source: value(.source), supersedes: value(.supersedes),
        supersededBy: value(.supersededBy))
      return DecisionLog.Placed(entry: entry, lines: line..<last + 1, indentation: fieldIndentation)
    }

    /// Takes `[D-001]` off the front of a decision.
    private static func identifier(in decision: String) -> (String?, String) {
      guard decision.hasPrefix("["), let end = decision.firstIndex(of: "]") else { return (nil, decision) }
      let label = decision[decision.index(after: decision.startIndex)..<end]
      guard label.hasPrefix("D-"), Int(decimalDigits: label.dropFirst(2)) != nil else { return (nil, decision) }
      return (String(label), String(decision[decision.index(after: end)...]).trimmingWhitespace())
    }

    /// `2026-11-21 / Ada Lovelace`, in this order or with only one of the two.
    private static func dateAndAuthor(_ text: String) -> (String?, String?) {
      let parts = text.split(separator: "/", maxSplits: 1).map { String($0).trimmingWhitespace() }
      guard let first = parts.first, !first.isEmpty else { return (nil, nil) }
      if parts.count == 2 { return (first, parts[1].isEmpty ? nil : parts[1]) }
      return first.first?.isNumber == true ? (first, nil) : (nil, first)
    }
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

    /// The key that `text` begins with, bold or not, and what follows its colon.
    static func leading(_ text: String) -> (name: Field, value: String)? {
      guard let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
      let key = text[..<colon].filter { $0 != "*" && $0 != "_" }.lowercased().trimmingWhitespace()
      guard key.count <= 20, let name = allCases.first(where: { $0.names.contains(key) }) else { return nil }
      let value = text[text.index(after: colon)...].drop { $0 == "*" || $0 == "_" }
      return (name, String(value).trimmingWhitespace())
    }

    /// The fields of one line: entries may stand on a single one, `Decision: … Rationale: … Date/Author: …`.
    static func split(_ text: String) -> [(name: Field, value: String)] {
      var fields: [(name: Field, value: String)] = []
      var rest = text
      while let field = leading(rest) {
        let next = [" Rationale:", " Date/Author:", " **Rationale**:", " **Date/Author**:", " **Rationale:**"]
          .compactMap { field.value.firstRange(of: $0)?.lowerBound }.min()
        guard let next else { return fields + [field] }
        fields.append((field.name, String(field.value[..<next]).trimmingWhitespace()))
        rest = String(field.value[next...]).trimmingWhitespace()
      }
      return fields
    }
  }
}

extension Substring {
  fileprivate func trimmingCharacters() -> String { String(trimmingWhitespaceSlice()) }
}
