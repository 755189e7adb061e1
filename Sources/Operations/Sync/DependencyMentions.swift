import Files
import Markdown
import WorkspaceModel

/// The names under which a feature's documents say what it depends on.
enum DependencyMentions {
  /// A name, and where it stands.
  struct Name {
    let text: String
    let isInHeader: Bool
    let path: RelativePath
    let line: Int?
  }

  /// The names in the header field, and those that the list items under Dependencies → Internal begin with, in spec and
  /// plan.
  static func all(of feature: Feature, _ vocabulary: SectionVocabulary) -> [Name] {
    let documents = [feature.spec, feature.plan].compactMap { $0 }
    guard let first = documents.first else { return [] }
    let line = feature.header?.lines[.dependsOn]
    let header = (feature.header?.dependsOn ?? []).map {
      Name(text: withoutMarks($0), isInHeader: true, path: first.path, line: line)
    }
    return header
      + documents.flatMap { parsed in
        items(in: parsed.document, vocabulary).compactMap { item in
          leadingName(item).map { Name(text: $0, isInHeader: false, path: parsed.path, line: item.line) }
        }
      }
  }

  /// Whether a name that nothing bears was meant for a feature: `F-USER-009`, `009-search`.
  static func looksLikeFeature(_ name: String) -> Bool {
    FeatureID(name).parts != nil || FeatureNumber.of(name) != nil
  }

  /// The list items below a heading Internal within Dependencies, below a heading Internal Dependencies anywhere, and below
  /// a paragraph or an item `**Internal**:` within Dependencies.
  private static func items(in document: Document, _ vocabulary: SectionVocabulary) -> [ListItem] {
    let sections = document.sections
    let internalNames = Set(vocabulary.names(.internalDependencies))
    let outer = LineRanges(
      joining: sections.filter { vocabulary.names(.dependencies).contains($0.heading.name) }.map(\.body))
    // "Internal" means dependencies only among them; the longer names tell by themselves.
    let plain = SectionName(SectionVocabulary.heading(.internalDependencies))
    let headed = sections.filter { section in
      let name = section.heading.name
      return internalNames.contains(name) && (name != plain || outer.contains(section.heading.lines.lowerBound))
    }.map(\.body)
    let labelled = labelledLists(in: document).filter { outer.contains($0.lines.lowerBound) }.filter { list in
      let label = InlineText.plain(list.label).split(maxSplits: 1) { $0 == ":" || $0 == "：" }.first
      return label.map { internalNames.contains(SectionName(String($0))) } ?? false
    }.map(\.lines)
    let ranges = LineRanges(joining: headed + labelled)
    return document.listItems(in: 1..<document.source.lines.count + 1).filter { ranges.contains($0.line) }
  }

  /// The lists below an item, or right below a paragraph, with the first line of that.
  private static func labelledLists(in document: Document) -> [(label: String, lines: Range<Int>)] {
    var lists = document.listItems(in: 1..<document.source.lines.count + 1).filter { $0.lines.count > 1 }
      .map { (label: $0.text, lines: $0.lines.dropFirst()) }
    var paragraph: Block?
    for block in document.blocks where block.depth == 0 {
      if case .list = block.kind, let before = paragraph {
        lists.append((document.source.text(ofLine: before.lines.lowerBound), block.lines))
      }
      paragraph = block.kind == .paragraph ? block : nil
    }
    return lists
  }

  /// The first word of an item; of a link that leads to a feature's folder, the folder's name.
  private static func leadingName(_ item: ListItem) -> String? {
    let word = InlineText.plain(item.text).split { $0.isWhitespace || ":：,、，;(（–—".contains($0) }.first.map(String.init)
    guard let word else { return nil }
    if item.text.hasPrefix("[") || item.text.hasPrefix("**["), !looksLikeFeature(word),
      let link = InlineText.links(in: item.text).first
    {
      return link.destination.split(separator: "/").map(String.init).last(where: looksLikeFeature) ?? word
    }
    return withoutMarks(word)
  }

  private static func withoutMarks(_ name: String) -> String {
    var name = name
    while let last = name.last, ".:：;".contains(last) { name.removeLast() }
    return name
  }
}
