public import Markdown
public import Vocabulary

extension Document {
  /// The sections of a plan that go by the names of `section`, without those that lie within another one of them. A name
  /// counts beside other words too, as in `Constitution Check (Post-Design)` and `複雑性の追跡 (Complexity Tracking)`.
  public func planSections(_ section: KnownSection, _ vocabulary: SectionVocabulary) -> [Section] {
    var end = 1
    let titleLine = titleLine
    return sections.filter { candidate in
      guard candidate.heading.lines.lowerBound >= end, candidate.heading.lines.lowerBound != titleLine,
        vocabulary.names(section, candidate.heading.name)
      else { return false }
      end = candidate.body.upperBound
      return true
    }
  }

  /// The line of a heading at the start that is the title of all that follows, which names no section of it: features have
  /// titles such as `Constitution Check Service`. Nil where other headings are of its level.
  var titleLine: Int? {
    guard let first = headings.first, first.level == 1, headings.dropFirst().allSatisfy({ $0.level > 1 }) else {
      return nil
    }
    return headings.count > 1 ? first.lines.lowerBound : nil
  }

  /// The tables of several sections that do not overlap, in order.
  func tables(in sections: [Section]) -> [Table] {
    guard !sections.isEmpty else { return [] }
    var rest = sections[...]
    return tables(in: 1..<source.lines.count + 1).filter { table in
      while let first = rest.first, first.body.upperBound <= table.headerLine { rest.removeFirst() }
      return rest.first?.body.contains(table.headerLine) ?? false
    }
  }
}
