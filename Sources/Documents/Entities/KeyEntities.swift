public import Markdown
import Vocabulary

extension Document {
  /// The entities below Key Entities of a specification: headings, or else list items that begin with a name in bold or
  /// in a code span, and the rows of a table.
  public func keyEntities(_ vocabulary: SectionVocabulary) -> [EntityMention] {
    guard let section = section(named: vocabulary.names(.keyEntities)) else { return [] }
    let headed = headings.filter { section.body.contains($0.lines.lowerBound) }.compactMap { heading in
      EntityHeading.isOrdinary(heading.text, hasFields: false) ? nil : (heading.text, heading.lines.lowerBound)
    }
    let found = headed.isEmpty ? listedNames(in: section.body) + tabledNames(in: section.body) : headed
    var names: Set<String> = []
    return found.compactMap { text, line in
      guard let name = EntityName.bare(InlineText.plain(text)[...]), name.contains(where: \.isLetter),
        !isNothing(name), names.insert(EntityMention.key(name)).inserted
      else { return nil }
      return EntityMention(name: String(EntityName.withoutKind(name)), line: line)
    }
  }

  /// The names at the head of outer list items: `**Name**: …`, `**Name** (…)`, `` `Name` – … ``.
  private func listedNames(in lines: Range<Int>) -> [(String, Int)] {
    let items = listItems(in: lines)
    let outermost = items.map(\.indentation).min() ?? 0
    return items.filter { $0.indentation == outermost }.compactMap { item in
      for mark in ["**", "__", "`"] where item.text.hasPrefix(mark) {
        let text = item.text.dropFirst(mark.count)
        return text.firstRange(of: mark).map { (String(text[..<$0.lowerBound]), item.line) }
      }
      return nil
    }
  }

  /// The first cells of tables whose head does not say that they are fields.
  private func tabledNames(in lines: Range<Int>) -> [(String, Int)] {
    tables(in: lines).flatMap { table -> [(String, Int)] in
      let head = InlineText.plain(table.header.first ?? "").lowercased()
      guard !Words.fieldColumns.contains(head) else { return [] }
      return table.rows.compactMap { row in row.cells.first.map { ($0, row.line) } }
    }
  }
}
