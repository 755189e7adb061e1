public import Markdown
public import Vocabulary

extension Document {
  /// The sections of a plan that go by the names of `section`, without those that lie within another one of them. A name
  /// counts beside other words too, as in `Constitution Check (Post-Design)` and `複雑性の追跡 (Complexity Tracking)`.
  public func planSections(_ section: KnownSection, _ vocabulary: SectionVocabulary) -> [Section] {
    var end = 1
    return sections.filter { candidate in
      guard candidate.heading.lines.lowerBound >= end, vocabulary.names(section, candidate.heading.name)
      else { return false }
      end = candidate.body.upperBound
      return true
    }
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
