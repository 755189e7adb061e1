import Markdown

extension Document {
  /// The sections with one of these names, without those that lie within another one of them.
  func outermostSections(named names: [SectionName]) -> [Section] {
    var kept: [Section] = []
    for section in sections(named: names)
    where kept.last.map({ !$0.body.contains(section.heading.lines.lowerBound) }) ?? true {
      kept.append(section)
    }
    return kept
  }
}
