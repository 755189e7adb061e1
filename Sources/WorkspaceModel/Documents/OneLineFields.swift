/// Fields that stand behind one another on a line: `Decision: … Rationale: … Date/Author: …`.
enum OneLineFields {
  typealias Field = DecisionLogReader.Field
  typealias Fields = [(name: Field, value: String)]

  /// Takes out of each value the fields that have no line of their own. A field that has one is plain text in others.
  static func parted(_ fields: Fields) -> Fields {
    var present = Set(fields.map(\.name))
    if present.contains(.dateAndAuthor) { present.formUnion([.date, .author]) }
    var parted: Fields = []
    for field in fields {
      var name = field.name
      var rest = field.value
      while let next = firstKey(in: rest, besides: present) {
        parted.append((name, withoutSeparators(rest[..<next.range.lowerBound])))
        name = next.name
        present.insert(name)
        rest = rest[next.range.upperBound...].trimmingWhitespaceSlice().description
      }
      parted.append((name, parted.isEmpty || name == field.name ? rest : withoutSeparators(rest[...])))
    }
    return parted
  }

  private static func firstKey(
    in text: String, besides present: Set<Field>
  ) -> (name: Field, range: Range<String.Index>)? {
    guard text.contains(where: { $0 == ":" || $0 == "：" }) else { return nil }
    let keys = [Field.rationale, .dateAndAuthor, .date, .author].filter { !present.contains($0) }.flatMap { name in
      name.names.compactMap { key in range(of: key, in: text).map { (name: name, range: $0) } }
    }
    // A date that is no date is a word of the text, and an author stands behind the date.
    return keys.filter { key in
      key.name == .rationale || key.name == .dateAndAuthor || key.name == .author && present.contains(.date)
        || key.name == .date && text[key.range.upperBound...].first { $0 != " " }?.isNumber == true
    }.min { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Where `key` stands with a colon, as it is or with a capital, plain or bold.
  private static func range(of key: String, in text: String) -> Range<String.Index>? {
    let capital = key.split(separator: "/").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: "/")
    return [key, capital].flatMap { [" \($0):", " \($0)：", " **\($0)**:", " **\($0):**"] }
      .compactMap { text.firstRange(of: $0) }.min { $0.lowerBound < $1.lowerBound }
  }

  private static func withoutSeparators(_ text: Substring) -> String {
    var text = text.trimmingWhitespaceSlice()
    while let last = text.last, ";,|—–-".contains(last) { text = text.dropLast().trimmingWhitespaceSlice() }
    return String(text)
  }
}
