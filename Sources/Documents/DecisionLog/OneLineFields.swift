import Text
import Vocabulary

/// Fields that stand behind one another on a line: `Decision: … Rationale: … Date/Author: …`.
enum OneLineFields {
  /// The fields that make a line one of several fields.
  static let fields: Set<DecisionField> = [.rationale, .dateAndAuthor, .date, .author]

  /// What stands behind date and author where a formatter has joined the lines of an entry.
  private static let references: Set<DecisionField> = [.source, .supersedes, .supersededBy]

  private static let signatures: Set<DecisionField> = [.dateAndAuthor, .date, .author]

  /// Takes out of each value the fields that have no line of their own. A field that has one is plain text in others.
  ///
  /// - Parameter hasDate: whether a date stands elsewhere.
  static func parted(_ values: [DecisionDraft.Value], hasDate: Bool) -> [DecisionDraft.Value] {
    var present = Set(values.map(\.field))
    if hasDate { present.insert(.date) }
    if present.contains(.dateAndAuthor) { present.formUnion([.date, .author]) }
    return values.flatMap { $0.field == .other ? [$0] : parts(of: $0, &present) }
  }

  private static func parts(of value: DecisionDraft.Value, _ present: inout Set<DecisionField>) -> [DecisionDraft.Value]
  {
    let isSignature = signatures.contains(value.field) || references.contains(value.field)
    if fields.isSubset(of: present), !isSignature { return [value] }
    let keys = keys(in: value.text, &present, isSignature: isSignature, mayQuote: references.contains(value.field))
    guard isSignature ? !keys.isEmpty : keys.contains(where: { fields.contains($0.field) }) else { return [value] }
    var parts: [DecisionDraft.Value] = []
    var current = value
    var start = value.text.startIndex
    for key in keys {
      let between = value.text[start..<key.start]
      let text = withoutSeparator(between)
      current.text = String(text.drop(while: \.isWhitespace))
      parts.append(current)
      var written = key.key
      written.opening = String(between[text.endIndex...])
      current = DecisionDraft.Value(field: key.field, key: written, isInline: true)
      start = key.valueStart
    }
    current.text = value.text[start...].trimmingWhitespaceSlice().description
    return parts + [current]
  }

  private struct InlineKey {
    let field: DecisionField
    let key: DecisionKey
    let start: String.Index
    let valueStart: String.Index
  }

  /// The keys within a text. Those that only people use count where something parts them from the text before.
  private static func keys(
    in text: String, _ present: inout Set<DecisionField>, isSignature: Bool, mayQuote: Bool
  ) -> [InlineKey] {
    var keys: [InlineKey] = []
    var isSignature = isSignature
    var index = text.startIndex
    while let colon = text[index...].firstIndex(where: { $0 == ":" || $0 == "：" }) {
      index = text.index(after: colon)
      guard let key = key(at: colon, in: text), !present.contains(key.field),
        !mayQuote && !isSignature || !isQuoted(key.start, in: text),
        isSignature && references.contains(key.field) || isCredible(key, in: text, present)
      else { continue }
      keys.append(key)
      if signatures.contains(key.field) { isSignature = true }
      if key.field != .other { present.insert(key.field) }
      if key.field == .dateAndAuthor { present.formUnion([.date, .author]) }
      index = key.valueStart
    }
    return keys
  }

  /// Whether a quote is open: a source quotes the title of what it was taken from.
  private static func isQuoted(_ place: String.Index, in text: String) -> Bool {
    text.utf8[..<place].count { $0 == UInt8(ascii: "\"") } % 2 == 1
  }

  private static func key(at colon: String.Index, in text: String) -> InlineKey? {
    guard let (field, start) = name(endingIn: text[..<colon]), field != .decision, !text[start].isLowercase else {
      return nil
    }
    let name = text[start..<colon].trimmedAtEnd { $0 == "*" }
    let before = text[..<start].trimmedAtEnd { $0 == "*" }
    guard let last = before.last, last.isWhitespace || ";；。，、|".contains(last) else { return nil }
    let emphasis = String(text[before.endIndex..<start])
    let after = text[text.index(after: colon)...]
    let marks = after.prefix { $0 == "*" }
    let space = after[marks.endIndex...].prefix(while: \.isWhitespace)
    let key = DecisionKey(
      opening: "", name: String(name), emphasis: emphasis, isColonInside: !marks.isEmpty,
      colon: String(text[colon]) + (space.isEmpty ? "" : " "))
    return InlineKey(field: field, key: key, start: before.endIndex, valueStart: space.endIndex)
  }

  /// A date that is no date is a word of the text, and an author stands behind the date.
  private static func isCredible(_ key: InlineKey, in text: String, _ present: Set<DecisionField>) -> Bool {
    switch key.field {
    case .rationale, .dateAndAuthor: true
    case .date:
      DecisionDate.enclosedPrefix(of: text[key.valueStart...]) != nil || text[key.valueStart...].first?.isNumber == true
    case .author: present.contains(.date)
    default:
      !key.key.emphasis.isEmpty
        || withoutSeparator(text[..<key.start]).endIndex
          < text[..<key.start].trimmedAtEnd(while: \.isWhitespace).endIndex
        || text[..<key.start].trimmedAtEnd(while: \.isWhitespace).last.map { ".。!?".contains($0) } ?? false
    }
  }

  /// The known name that a text ends in, bold or not, and where it begins.
  static func name(endingIn text: Substring) -> (field: DecisionField, start: String.Index)? {
    let text = text.trimmedAtEnd { $0 == "*" }
    var start =
      text.index(text.endIndex, offsetBy: -DecisionField.longestName, limitedBy: text.startIndex) ?? text.startIndex
    var isBoundary = start == text.startIndex
    while start < text.endIndex {
      if isBoundary, !text[start].isWhitespace, let field = DecisionField(name: String(text[start...])) {
        return (field, start)
      }
      isBoundary = text[start].isWhitespace || "*;；。，、|>".contains(text[start])
      start = text.index(after: start)
    }
    return nil
  }

  /// Without one separator at the end: `;`, `,`, `|`, or dashes.
  private static func withoutSeparator(_ text: Substring) -> Substring {
    let rest = text.trimmedAtEnd(while: \.isWhitespace)
    guard let last = rest.last, ";,|—–-、，；".contains(last) else { return rest }
    var parted = rest
    while parted.last == last { parted.removeLast() }
    return parted.trimmedAtEnd(while: \.isWhitespace)
  }
}
