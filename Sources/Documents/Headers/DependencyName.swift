import Markdown
import Names
import Text
import Vocabulary

/// A name by which a document says what its feature depends on, in a list under Dependencies.
public struct DependencyName: Hashable, Sendable {
  /// The name, which may be none of a feature.
  public let text: String
  /// The line it stands on.
  public let line: Int

  /// Whether a name that nothing bears was meant for a feature: `F-USER-009`, `F-USER-009-search`, `009-search`.
  public static func looksLikeFeature(_ name: String) -> Bool {
    FeatureID(directory: name).parts != nil || FeatureNumber.of(name) != nil
  }

  /// A name without the signs that may end it.
  public static func withoutMarks(_ name: String) -> String {
    String(name.trimmedAtEnd { ".:：;".contains($0) })
  }

  /// The names that list items begin with below a heading Internal within Dependencies, below a heading Internal
  /// Dependencies anywhere, and below a paragraph or an item `**Internal**:` within Dependencies.
  static func all(in document: Document, _ vocabulary: SectionVocabulary) -> [DependencyName] {
    items(in: document, vocabulary).compactMap { item in
      leadingName(item).map { DependencyName(text: $0, line: item.line) }
    }
  }

  private static func items(in document: Document, _ vocabulary: SectionVocabulary) -> [ListItem] {
    let sections = document.sections
    let internalNames = Set(vocabulary.names(.internalDependencies))
    let outerNames = vocabulary.names(.dependencies)
    let outer = LineRanges(joining: sections.filter { outerNames.contains($0.heading.name) }.map(\.body))
    // "Internal" means dependencies only among them; the longer names tell by themselves.
    let plain = SectionName(SectionVocabulary.heading(.internalDependencies))
    let headed = sections.filter { section in
      let name = section.heading.name
      return internalNames.contains(name) && (name != plain || outer.contains(section.heading.lines.lowerBound))
    }.map(\.body)
    if headed.isEmpty, outer.isEmpty { return [] }
    let items = document.listItems(in: 1..<document.source.lines.count + 1)
    let labelled = labelledLists(items, in: document).filter { outer.contains($0.lines.lowerBound) }.filter { list in
      let label = InlineText.plain(list.label).split(maxSplits: 1) { $0 == ":" || $0 == "：" }.first
      return label.map { internalNames.contains(SectionName(String($0))) } ?? false
    }.map(\.lines)
    let ranges = LineRanges(joining: headed + labelled)
    return items.filter { ranges.contains($0.line) }
  }

  /// The lists below an item, or right below a paragraph, with the first line of that.
  private static func labelledLists(
    _ items: [ListItem], in document: Document
  ) -> [(label: String, lines: Range<Int>)] {
    var lists = items.filter { $0.lines.count > 1 }.map { (label: $0.text, lines: $0.lines.dropFirst()) }
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
    let text = DependencyList.withoutStrikes(item.text)
    let word = InlineText.plain(text).split { $0.isWhitespace || ":：,、，;(（–—".contains($0) }.first.map(String.init)
    guard let word else { return nil }
    if item.text.hasPrefix("[") || item.text.hasPrefix("**["), !looksLikeFeature(word),
      let link = InlineText.links(in: item.text).first
    {
      return link.destination.split(separator: "/").map(String.init).last(where: looksLikeFeature) ?? word
    }
    return withoutMarks(word)
  }
}
