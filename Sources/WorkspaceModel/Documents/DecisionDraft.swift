/// An entry of a Decision Log while its lines are read.
struct DecisionDraft {
  typealias Field = DecisionLogReader.Field

  private let line: Int
  /// Where the entry's bullet stands; nil for an entry under a heading.
  private let bulletIndentation: Int?
  private let label: String?
  private var fields: [(name: Field, value: String)]
  private var last: Int
  /// Whether a blank line followed.
  var hasEnded = false

  /// An entry that begins with a list item.
  init(line: Int, indentation: Int, decision: String) {
    self.line = line
    bulletIndentation = indentation
    label = nil
    fields = [(.decision, decision)]
    last = line
  }

  /// An entry that begins with a heading such as `D1: Title`.
  init(line: Int, label: String, title: String) {
    self.line = line
    bulletIndentation = nil
    self.label = label
    fields = [(.decision, title)]
    last = line
    hasEnded = true
  }

  /// Whether a line `Decision: …` tells more of this entry and begins no other.
  var expectsDecision: Bool { bulletIndentation == nil && fields.count { $0.name == .decision } == 1 }

  /// Whether a bullet that begins no entry ends this one.
  func isEnded(byBulletAt indentation: Int) -> Bool { bulletIndentation.map { indentation <= $0 } ?? false }

  /// After a blank line only a further field belongs to the entry, not a paragraph.
  func accepts(_ text: String) -> Bool { !hasEnded || Field.leading(withoutBullet(text)) != nil }

  mutating func add(_ text: String, line: Int) {
    if let field = Field.leading(withoutBullet(text)) {
      fields.append(field)
    } else if let index = fields.indices.last {
      fields[index].value += " " + text
    }
    last = line
    hasEnded = false
  }

  var placed: DecisionLog.Placed {
    let all = OneLineFields.parted(fields)
    let value = { (name: Field) in
      all.first { $0.name == name }.map { $0.value.trimmingWhitespace() }.flatMap { $0.isEmpty ? nil : $0 }
    }
    let (id, decision) = DecisionDraft.identifier(in: value(.decision) ?? "")
    let (date, author) = DecisionDraft.dateAndAuthor(value(.dateAndAuthor) ?? "")
    let entry = DecisionEntry(
      id: id ?? label.flatMap { DecisionDraft.isID($0) ? $0 : nil },
      decision: decision, rationale: value(.rationale) ?? "", date: value(.date) ?? date,
      author: value(.author) ?? author, source: value(.source), supersedes: value(.supersedes),
      supersededBy: value(.supersededBy))
    return DecisionLog.Placed(
      entry: entry, lines: line..<last + 1, indentation: bulletIndentation.map { $0 + 2 } ?? 0,
      form: bulletIndentation == nil ? .heading : .item)
  }

  private func withoutBullet(_ text: String) -> String {
    ["- ", "* ", "+ "].contains(where: text.hasPrefix) ? String(text.dropFirst(2)) : text
  }

  /// `D1` or `D-001`.
  private static func isID(_ label: String) -> Bool {
    label.first?.uppercased() == "D" && Int(decimalDigits: label.dropFirst().drop { $0 == "-" }) != nil
  }

  /// Takes `[D-001]` off the front of a decision.
  private static func identifier(in decision: String) -> (String?, String) {
    guard decision.hasPrefix("["), let end = decision.firstIndex(of: "]") else { return (nil, decision) }
    let label = decision[decision.index(after: decision.startIndex)..<end]
    guard label.hasPrefix("D-"), Int(decimalDigits: label.dropFirst(2)) != nil else { return (nil, decision) }
    return (String(label), String(decision[decision.index(after: end)...]).trimmingWhitespace())
  }

  /// `2026-11-21 / Ada Lovelace`, in this order or with only one of the two.
  static func dateAndAuthor(_ text: String) -> (String?, String?) {
    let parts = text.split(separator: "/", maxSplits: 1).map { String($0).trimmingWhitespace() }
    guard let first = parts.first, !first.isEmpty else { return (nil, nil) }
    if parts.count == 2 { return (first, parts[1].isEmpty ? nil : parts[1]) }
    return first.first?.isNumber == true ? (first, nil) : (nil, first)
  }
}
