import Names
import Text
import Vocabulary

extension DecisionStyle {
  /// The lines of an entry; not for rows.
  ///
  /// - Parameters:
  ///   - number: the number in a lead such as `Decision 4: `.
  ///   - step: how many items a numbered list has gone on.
  func lines(_ entry: DecisionEntry, number: Int = 0, step: Int = 0) -> [String] {
    var fields = fields(of: entry)
    let keys = escapedKeys(fields)
    let date = lead.pieces.contains(.date) ? entry.date : nil
    let head = stepped(by: step) + lead.written(identifier: entry.id, number: number, date: date)
    var first = decisionKey?.key.text ?? (layout.isHeading ? DecisionStyle.parted(head) : head)
    first += DecisionLead.withEscapedJoint(escaped(entry.decision, keys))
    for field in fields where field.isInline && field.host == nil { first += written(field, behind: first, keys) }
    if signature.place == .parentheses, entry.date != nil, date == nil {
      let text = signature.opening + signatureText(entry) + closing
      if signature.isBehindRationale, let index = fields.firstIndex(where: { $0.field == .rationale && !$0.isInline }) {
        fields[index].suffix = text
      } else {
        first += text
      }
    }
    if decisionKey == nil { first += lead.tail }
    let rest = fields.filter { !$0.isInline }.flatMap { field -> [String] in
      var line = field.key.text + escaped(field.value, keys) + field.suffix
      for other in fields where other.host == field.field { line += written(other, behind: line, keys) }
      return field.isSpaced ? [blankLine, line] : [line]
    }
    if let decisionKey {
      let label = String((head + lead.tail).trimmedAtEnd(while: \.isWhitespace))
      return [label] + (decisionKey.isSpaced ? [blankLine] : []) + [first] + rest
    }
    return [layout.isHeading ? DecisionStyle.escapedHeading(first) : first] + rest
  }

  /// The head of a heading so that words can follow a label that had none behind it.
  private static func parted(_ head: String) -> String {
    guard let last = head.last, last.isLetter || last.isNumber || "]:：".contains(last) else { return head }
    return head + (":：".contains(last) ? " " : ": ")
  }

  /// The line that notes on an entry which one replaces it.
  func supersededLine(_ id: String) -> String { key(of: .supersededBy).text + escaped(id, []) }

  private struct Field {
    let field: DecisionField
    let value: String
    let key: DecisionKey
    let isInline: Bool
    /// The field on whose line it stands; nil for the line of the decision, and where it has a line of its own.
    let host: DecisionField?
    let isSpaced: Bool
    var suffix = ""
  }

  /// The fields behind the decision, in the order in which they stand in this style.
  private func fields(of entry: DecisionEntry) -> [Field] {
    var values: [(DecisionField, String?)] = [(.rationale, entry.rationale)]
    if lead.pieces.contains(.date) && entry.date != nil || signature.place == .parentheses && entry.date == nil {
      values.append((.author, entry.author))
    } else if signature.place == .keys {
      values += [(.date, entry.date), (.author, entry.author)]
    } else if signature.place == .key {
      values.append((.dateAndAuthor, signatureText(entry)))
    }
    values += [(.source, entry.source), (.supersedes, entry.supersedes), (.supersededBy, entry.supersededBy)]
    let filled = values.filter { $0.1.map { !oneLine($0).isEmpty } ?? false }
    let order = { (field: DecisionField) in
      keys.firstIndex { $0.field == field } ?? keys.firstIndex { $0.field.rank > field.rank } ?? keys.count
    }
    let sorted = filled.enumerated().sorted { (order($0.element.0), $0.offset) < (order($1.element.0), $1.offset) }
    let present = Set(sorted.map(\.element.0))
    var hasLine = false
    return sorted.map { _, element in
      let written = keys.first { $0.field == element.0 }
      let host = written?.isInline == true ? host(of: element.0) : nil
      var key = key(of: element.0)
      // Where that on whose line it stands says nothing, it has the line.
      let hasHostsLine = host.map { !present.contains($0.field) } ?? false
      if hasHostsLine, let host { key.opening = host.key.opening }
      let isInline = written?.isInline == true && !hasHostsLine
      defer { hasLine = hasLine || !isInline }
      return Field(
        field: element.0, value: element.1 ?? "", key: key, isInline: isInline,
        host: hasHostsLine ? nil : host?.field, isSpaced: !isInline && isSpaced(written, isFirst: !hasLine))
    }
  }

  /// The key that begins the line on which the key of a field stands; nil where that is the line of the decision.
  private func host(of field: DecisionField) -> WrittenKey? {
    guard let place = keys.firstIndex(where: { $0.field == field }) else { return nil }
    return keys[..<place].last { !$0.isInline }
  }

  /// A field behind other text of a line.
  private func written(_ field: Field, behind text: String, _ keys: Set<DecisionField>) -> String {
    separated(field.key, from: text).text + escaped(field.value, keys)
  }

  private func isSpaced(_ written: WrittenKey?, isFirst: Bool) -> Bool {
    let lineKeys = keys.filter { !$0.isInline }
    if isFirst { return lineKeys.first?.isSpaced ?? layout.isHeading }
    if lineKeys.count > 1 { return (written ?? lineKeys.last)?.isSpaced ?? false }
    return layout.isHeading && !(lineKeys.first.map { DecisionStyle.hasBullet($0.key.opening) } ?? false)
  }

  private static func hasBullet(_ opening: String) -> Bool { opening.contains { "-*+".contains($0) } }

  /// The key of a field: as it is written here, otherwise like the others.
  private func key(of field: DecisionField) -> DecisionKey {
    if let written = keys.first(where: { $0.field == field }) { return written.key }
    let example = (keys.last { !$0.isInline } ?? keys.last)?.key ?? lead.key ?? DecisionKey(opening: "", name: "")
    var names = Dictionary(keys.map { ($0.field, $0.key.name) }, uniquingKeysWith: { first, _ in first })
    if let key = lead.key { names[.decision] = key.name }
    return example.named(field.name(beside: names), opening: keys.last { !$0.isInline }?.key.opening ?? indentation)
  }

  /// What stands before a line of the entry's own text.
  private var indentation: String {
    guard case .item(let bullet) = layout else { return "" }
    return opening.dropLast(bullet.count) + String(repeating: " ", count: bullet.count)
  }

  private var blankLine: String {
    let quotes = opening.prefix { $0 == ">" || $0 == " " }
    return quotes.contains(">") ? String(quotes[...(quotes.lastIndex(of: ">") ?? quotes.startIndex)]) : ""
  }

  private func signatureText(_ entry: DecisionEntry) -> String {
    let parts = [entry.date, entry.author].compactMap { $0 }
    return oneLine((signature.isAuthorFirst ? parts.reversed() : parts).joined(separator: signature.joint))
  }

  private var closing: String {
    switch signature.opening.last {
    case "[": "]"
    case "（": "）"
    default: ")"
    }
  }

  /// The keys whose colons in a text would begin a field.
  private func escapedKeys(_ fields: [Field]) -> Set<DecisionField> {
    if fields.contains(where: \.isInline) { return Set(DecisionField.allCases) }
    var present = Set(fields.map(\.field))
    if present.contains(.dateAndAuthor) { present.formUnion([.date, .author]) }
    return OneLineFields.fields.isSubset(of: present) ? [] : Set(DecisionField.allCases).subtracting(present)
  }

  private func escaped(_ text: String, _ keys: Set<DecisionField>) -> String {
    DecisionText.escaped(oneLine(text), keys: keys)
  }

  /// A key within a line, parted so that no mark at the end of the text before is taken for the separator.
  private func separated(_ key: DecisionKey, from text: String) -> DecisionKey {
    guard let last = text.last, ";,|—–-、，；".contains(last) else { return key }
    var key = key
    key.opening = last == ";" ? " — " : "; "
    return key
  }

  /// What stands before the lead, with the number of a list counted on.
  private func stepped(by step: Int) -> String {
    guard step > 0, case .item(let bullet) = layout, let number = Int(decimalDigits: bullet.prefix(while: \.isNumber))
    else { return opening }
    return opening.dropLast(bullet.count) + String(number + step) + bullet.drop(while: \.isNumber)
  }

  /// A heading whose number signs at the end are text.
  static func escapedHeading(_ text: String) -> String {
    let signs = text.reversed().prefix { $0 == "#" }.count
    let rest = text.dropLast(signs)
    return signs > 0 && (rest.last == " " || rest.last == "\\")
      ? rest + "\\" + String(repeating: "#", count: signs) : text
  }
}

extension DecisionField {
  /// The order in which fields are written where a log does not tell another.
  fileprivate var rank: Int {
    switch self {
    case .decision: 0
    case .rationale: 1
    case .dateAndAuthor, .date: 2
    case .author: 3
    case .source: 4
    case .supersedes: 5
    case .supersededBy: 6
    case .other: -1
    }
  }
}
