public import Markdown
import Text
import Vocabulary

extension Document {
  /// The entities below Key Entities of a specification: headings, or else list items that begin with a name in bold or
  /// in a code span, and the rows of a table.
  public func keyEntities(_ vocabulary: SectionVocabulary) -> [EntityMention] {
    guard let section = section(named: vocabulary.names(.keyEntities)) else { return [] }
    let headed = headings.filter { section.body.contains($0.lines.lowerBound) }.compactMap { heading in
      EntityHeading.isOrdinary(heading.text, hasFields: false)
        ? nil : Named(name: heading.text, rest: "", line: heading.lines.lowerBound)
    }
    let found = headed.isEmpty ? listedNames(in: section.body) + tabledNames(in: section.body) : headed
    let borrowed = borrowedLines(in: section.body)
    var names: Set<String> = []
    return found.compactMap { item in
      guard let name = EntityName.bare(InlineText.plain(item.name)[...]), name.contains(where: \.isLetter),
        !EntityHeading.isGroup(name), !isNothing(name),
        names.insert(EntityMention.key(name)).inserted
      else { return nil }
      let isBorrowed = borrowed.contains(item.line) || item.isOfExisting
      return EntityMention(
        name: String(EntityName.withoutKind(name)), line: item.line, standing: isBorrowed ? .borrowed : .defined)
    }
  }

  /// The name of an entity, and what is said of it on its line.
  private struct Named {
    let name: String
    let rest: String
    let line: Int

    /// Whether it is there already: `**User** (existing): …`, `**User**: defined in 001-accounts`.
    var isOfExisting: Bool {
      if EntityName.isExtension(name) { return true }
      let start = rest.drop { " *_`".contains($0) }
      if start.first.map({ "(（".contains($0) }) == true {
        let remark = String(start.prefix { !")）".contains($0) })
        if Borrowing.isOfExisting(remark) || FeatureReference.first(in: remark) != nil { return true }
      }
      return Borrowing.says(rest.lowercased(), aboutEntity: name)
    }
  }

  /// The lines below headings, and below labels in bold, that say that what follows is there already.
  private func borrowedLines(in lines: Range<Int>) -> Set<Int> {
    var borrowed: Set<Int> = []
    var isBorrowed = false
    for line in lines {
      guard let text = visibleText(ofLine: line) else { continue }
      let isLabel =
        text.hasPrefix("**") && text.trimmedAtEnd { " *".contains($0) }.last.map { ":：".contains($0) } == true
      if text.hasPrefix("#") || isLabel { isBorrowed = Borrowing.isOfExisting(text) }
      if isBorrowed { borrowed.insert(line) }
    }
    return borrowed
  }

  /// The names at the head of outer list items: `**Name**: …`, `**Name** (…)`, `` `Name` – … ``.
  private func listedNames(in lines: Range<Int>) -> [Named] {
    let items = listItems(in: lines)
    let outermost = items.map(\.indentation).min() ?? 0
    return items.filter { $0.indentation == outermost }.compactMap { item in
      for mark in ["**", "__", "`"] where item.text.hasPrefix(mark) {
        let text = item.text.dropFirst(mark.count)
        return text.firstRange(of: mark).map {
          Named(name: String(text[..<$0.lowerBound]), rest: String(text[$0.upperBound...]), line: item.line)
        }
      }
      return nil
    }
  }

  /// The first cells of tables whose head does not say that they are fields.
  private func tabledNames(in lines: Range<Int>) -> [Named] {
    tables(in: lines).flatMap { table -> [Named] in
      let head = InlineText.plain(table.header.first ?? "").lowercased()
      guard !Words.fieldColumns.contains(head) else { return [] }
      return table.rows.compactMap { row in
        row.cells.first.map { Named(name: $0, rest: row.cells.dropFirst().first ?? "", line: row.line) }
      }
    }
  }
}
