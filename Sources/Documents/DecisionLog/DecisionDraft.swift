import Text
import Vocabulary

/// An entry of a Decision Log while its lines are read.
struct DecisionDraft {
  /// A field as it is written.
  struct Value {
    var field: DecisionField
    /// Nil for the words behind the lead, and for prose below them.
    var key: DecisionKey?
    var text = ""
    /// Whether it stands on the line of another field.
    var isInline = false
    /// Whether a blank line stands before it.
    var isSpaced = false
    /// The column of its key.
    var column = 0
    /// How many bullets its text has, where it begins with one, and the first of them.
    var bullets = 0
    var firstBullet = ""
  }

  let lead: DecisionLead
  let layout: DecisionStyle.Layout
  /// What stands before the lead: indentation and bullet, or the marks of a heading.
  let opening: String
  /// The column of the bullet, or of the lead where there is none.
  let column: Int
  /// The column at which the entry's own text begins.
  let contentColumn: Int
  private let line: Int
  private var last: Int
  private var values: [Value]
  /// The date of the heading that the entry stands below.
  private let groupDate: String?
  /// Whether a blank line, or the heading, was the last line.
  var hasEnded = false

  init(
    _ lead: DecisionLead, _ layout: DecisionStyle.Layout, opening: String, column: Int, contentColumn: Int, line: Int,
    groupDate: String? = nil
  ) {
    self.groupDate = groupDate
    self.lead = lead
    self.layout = layout
    self.opening = opening
    self.column = column
    self.contentColumn = contentColumn
    self.line = line
    last = line
    values = [Value(field: .decision, text: lead.text, column: column)]
    hasEnded = layout.isHeading
  }

  /// Whether a line `Decision: …` tells more of this entry and begins no other.
  var expectsDecision: Bool {
    (layout.isHeading || lead.isBareLabel && values[0].text.isEmpty) && values.count { $0.field == .decision } == 1
  }

  /// Whether it says when or by whom.
  var hasSignature: Bool { values.contains { [.date, .author, .dateAndAuthor].contains($0.field) } }

  /// Begins a field.
  mutating func begin(_ field: DecisionField, _ key: DecisionKey?, _ text: Substring, column: Int, line: Int) {
    values.append(Value(field: field, key: key, text: String(text), isSpaced: line > last + 1, column: column))
    extend(to: line)
  }

  /// Whether a key that is no field of ours stands where it begins something new, and is no point of a list below one.
  func canBeginOther(at column: Int) -> Bool {
    values.count == 1 || values.last.map { column <= $0.column } ?? true
  }

  /// Whether the last key stands alone, so that its value is still to come, and for how long a paragraph entry goes on
  /// with the bullets of a list below a key.
  func expectsValue(isBullet: Bool) -> Bool {
    guard let last = values.last, last.field != .other else { return false }
    return last.text.isEmpty || isBullet && last.bullets > 0 && layout == .item(bullet: "")
  }

  /// Whether the text of the last field ends in the first word of a key whose second word is `by`.
  var endsBeforeBy: Bool {
    guard let last = values.last?.text.utf8.suffix(10) else { return false }
    return [" superseded", " replaced"].contains { word in
      String(last).map { (" " + $0).lowercased().hasSuffix(word) } ?? false
    }
  }

  /// Takes a line that begins no field.
  mutating func add(_ text: Substring, bullet: String, line: Int) {
    let isBullet = !bullet.isEmpty
    if let index = values.indices.last, values[index].text.isEmpty, values[index].field != .other {
      values[index].text = String(text)
      if values[index].key?.colon == ":" { values[index].key?.colon = ": " }
      values[index].bullets = isBullet ? 1 : 0
      values[index].firstBullet = bullet
      return extend(to: line)
    }
    let isText = values.last.map { $0.text.isEmpty || [.decision, .rationale, .other].contains($0.field) } ?? false
    if isBullet, isText, let index = values.indices.last, values[index].bullets > 0 {
      if values[index].bullets == 1 { values[index].text = values[index].firstBullet + values[index].text }
      values[index].bullets += 1
    }
    let text = isBullet ? (bullet + text)[...] : text
    if hasEnded && (values.count == 1 || !isText) || isBullet && !isText {
      // Prose of its own: the reason where no other is named, otherwise nobody's.
      values.append(Value(field: values.count == 1 ? .rationale : .other, text: String(text)))
    } else if let index = values.indices.last {
      if !values[index].text.isEmpty { values[index].text += " " }
      values[index].text += text
    }
    extend(to: line)
  }

  /// The line belongs to the entry, but says nothing of a field.
  mutating func extend(to line: Int) {
    last = line
    hasEnded = false
  }

  var placed: DecisionLog.Placed {
    var lead = lead
    var values = values
    if lead.isStrikeOpen {
      for index in values.indices { values[index].text = values[index].text.replacing("~~", with: "") }
    }
    values = OneLineFields.parted(DecisionDraft.labelled(values, &lead), hasDate: lead.date != nil)
    let rationaleKeys = values.count { $0.field == .rationale && $0.key != nil }
    if rationaleKeys > 0 { values.removeAll { $0.field == .rationale && $0.key == nil } }
    var style = DecisionStyle(lead: lead, layout: layout, opening: opening, values: values)
    var entry = DecisionEntry(id: lead.identifier, decision: "", rationale: "", date: lead.date, author: nil)
    let signature = DecisionDraft.signature(&values, entry: &entry, leadDate: lead.date)
    entry.author = entry.author ?? lead.author
    entry.date = entry.date ?? groupDate
    style.signature = signature
    let keyed = lead.text.isEmpty ? values.first { $0.field == .decision && $0.key != nil && !$0.text.isEmpty } : nil
    let decision = keyed ?? values.first { $0.field == .decision && !$0.text.isEmpty }
    entry.decision = DecisionText.unescaped(decision?.text.trimmingWhitespace() ?? "")
    entry.rationale = DecisionDraft.filled(.rationale, values) ?? ""
    entry.source = DecisionDraft.filled(.source, values)
    entry.supersedes = DecisionDraft.filled(.supersedes, values)
    entry.supersededBy = DecisionDraft.filled(.supersededBy, values) ?? DecisionDraft.supersededStatus(values)
    return DecisionLog.Placed(
      entry: entry, lines: line..<last + 1, style: style, number: lead.number,
      isStruck: lead.isStruck || DecisionText.isStruck(entry.decision))
  }

  /// The ID in front of a decision that stands below its key.
  private static func labelled(_ values: [Value], _ lead: inout DecisionLead) -> [Value] {
    guard lead.identifier == nil, lead.number == nil, lead.text.isEmpty, let text = values.first?.text,
      let label = DecisionLead(text, isHeading: false), label.isBareLabel
    else { return values }
    lead.take(label)
    var values = values
    values[0].text = label.text
    return values
  }

  /// Reads who decided and when into the entry, and tells how it is written.
  private static func signature(
    _ values: inout [Value], entry: inout DecisionEntry, leadDate: String?
  ) -> DecisionStyle.Signature {
    var style = DecisionStyle.Signature()
    let both = DecisionSignature.of(first(.dateAndAuthor, values) ?? "")
    let date = DecisionSignature.of(first(.date, values) ?? "")
    let author = DecisionSignature.of(first(.author, values) ?? "")
    entry.date = both.date ?? date.date ?? date.author ?? author.date ?? leadDate
    entry.author = both.author ?? author.author ?? (date.date == nil ? nil : date.author)
    if both.date != nil, both.author != nil { (style.joint, style.isAuthorFirst) = (both.joint, both.isAuthorFirst) }
    if values.contains(where: { [.dateAndAuthor, .date, .author].contains($0.field) }) {
      style.place = values.contains { $0.field == .dateAndAuthor } ? .key : .keys
    } else if let index = values.lastIndex(where: { [.decision, .rationale].contains($0.field) && !$0.text.isEmpty }) {
      for index in Set([index, 0]).sorted(by: >) where style.place != .parentheses {
        guard let found = DecisionSignature.parenthesised(atEndOf: values[index].text), entry.date == nil else {
          continue
        }
        values[index].text = found.text
        (entry.date, entry.author) = (found.signature.date, found.signature.author)
        style.place = .parentheses
        style.opening = found.opening
        style.isBehindRationale = values[index].field == .rationale
        if found.signature.author != nil {
          (style.joint, style.isAuthorFirst) = (found.signature.joint, found.signature.isAuthorFirst)
        } else {
          style.joint = ", "
        }
      }
      if entry.date == nil, let found = DecisionSignature.behindFullStop(atEndOf: values[index].text) {
        values[index].text = found.text
        (entry.date, entry.author) = (found.signature.date, found.signature.author)
      }
    }
    entry.date = entry.date.map { DecisionText.unescaped($0) }
    entry.author = entry.author.map { DecisionText.unescaped($0) }
    return style
  }

  static func first(_ field: DecisionField, _ values: [Value]) -> String? {
    values.first { $0.field == field }.map { $0.text.trimmingWhitespace() }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The first value of a field that says something.
  static func filled(_ field: DecisionField, _ values: [Value]) -> String? {
    first(field, values).flatMap { isNothing($0) ? nil : DecisionText.unescaped($0) }
  }

  /// `Status: Superseded by D-004`.
  private static func supersededStatus(_ values: [Value]) -> String? {
    values.lazy.filter { $0.field == .other && $0.key != nil }.compactMap { DecisionDraft.superseding(status: $0.text) }
      .first
  }

  /// What a status says that replaces an entry; nil for any other status.
  static func superseding(status: String) -> String? {
    let words = "superseded by "
    guard status.utf8.count < 200, status.lowercased().hasPrefix(words) else { return nil }
    return String(status.dropFirst(words.count)).trimmingWhitespace()
  }
}
