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
        rest = String(rest[next.range.upperBound...].trimmingWhitespaceSlice())
      }
      parted.append((name, parted.isEmpty || name == field.name ? rest : withoutSeparators(rest[...])))
    }
    return parted
  }

  /// The first key behind white space, with a capital where its script has some, plain or bold.
  private static func firstKey(
    in text: String, besides present: Set<Field>
  ) -> (name: Field, range: Range<String.Index>)? {
    let wanted = [Field.rationale, .dateAndAuthor, .date, .author].filter { !present.contains($0) }
    if wanted.isEmpty { return nil }
    var start = text.startIndex
    while let colon = text[start...].firstIndex(where: { $0 == ":" || $0 == "：" }) {
      start = text.index(after: colon)
      let before = text[..<colon].withoutTrailingAsterisks
      let after = text[start...].drop { $0 == "*" }
      for name in wanted where isCredible(name, before: after, present) {
        guard let key = name.names.first(where: { before.suffix($0.count).lowercased() == $0 }) else { continue }
        let keyStart = before.index(before.endIndex, offsetBy: -key.count)
        let value = before[..<keyStart].withoutTrailingAsterisks
        guard value.last?.isWhitespace == true, !before[keyStart].isLowercase else { continue }
        return (name, value.endIndex..<after.startIndex)
      }
    }
    return nil
  }

  /// A date that is no date is a word of the text, and an author stands behind the date.
  private static func isCredible(_ name: Field, before value: Substring, _ present: Set<Field>) -> Bool {
    switch name {
    case .date: value.first { $0 != " " }?.isNumber == true
    case .author: present.contains(.date)
    default: true
    }
  }

  private static func withoutSeparators(_ text: Substring) -> String {
    var text = text.trimmingWhitespaceSlice()
    while let last = text.last, ";,|—–-".contains(last) { text = text.dropLast().trimmingWhitespaceSlice() }
    return String(text)
  }
}

extension Substring {
  fileprivate var withoutTrailingAsterisks: Substring {
    var rest = self
    while rest.last == "*" { rest.removeLast() }
    return rest
  }
}
