public import Markdown
import Vocabulary

extension Document {
  /// The entities that a data model defines: by headings, and by the names in an `erDiagram`.
  public var definedEntities: [EntityMention] {
    var names: Set<String> = []
    let drawn = blocks.flatMap { EntityDiagram.entities(in: $0, of: self) }
    return (headedEntities + drawn).filter { names.insert(EntityMention.key($0.name)).inserted }
  }

  private var headedEntities: [EntityMention] {
    let sections = sections
    let containers = sections.filter { EntityHeading.containers.contains($0.heading.name) }
    let remarks = LineRanges(
      joining: sections.filter { EntityHeading.isRemark($0.heading) }.map(\.body))
    let listed = directSubsections(of: containers, among: sections)
    let fieldTables = headingsOfFieldTables
    let owners = OwnerFields(of: self)
    return sections.indices.compactMap { index in
      let heading = sections[index].heading
      let line = heading.lines.lowerBound
      guard (2...4).contains(heading.level), !remarks.contains(line) else { return nil }
      guard
        let name = EntityName.announced(
          by: heading, isListed: listed.contains(line), hasFields: fieldTables.contains(line))
      else { return nil }
      return EntityMention(
        name: name, line: line, owner: owners.ofHeading[index] ?? owners.ofDocument,
        isBorrowed: EntityName.isExtension(heading.text))
    }
  }

  /// The lines of the headings that lie in a section of `containers`, in no other section within it.
  private func directSubsections(of containers: [Section], among sections: [Section]) -> Set<Int> {
    let containerLines = Set(containers.map(\.heading.lines.lowerBound))
    var open: [Section] = []
    return Set(
      sections.compactMap { section in
        let line = section.heading.lines.lowerBound
        while let last = open.last, !last.body.contains(line) { open.removeLast() }
        defer { open.append(section) }
        return open.last.map { containerLines.contains($0.heading.lines.lowerBound) } == true ? line : nil
      })
  }

  /// Whether a table is one of fields, by its head: `Field`, or anything and `Type` right behind it.
  private func isFieldTable(_ table: Table) -> Bool {
    let head = table.header.prefix(2).map { InlineText.plain($0).lowercased() }
    guard head.count == 2 else { return false }
    return Words.fieldColumns.contains(head[0]) || Words.typeColumns.contains(head[1])
  }

  /// The lines of the headings right above a table of fields.
  private var headingsOfFieldTables: Set<Int> {
    var next = 0
    return Set(
      tables(in: 1..<source.lines.count + 1).compactMap { table in
        guard isFieldTable(table) else { return nil }
        while next < headings.count, headings[next].lines.lowerBound < table.headerLine { next += 1 }
        return next > 0 ? headings[next - 1].lines.lowerBound : nil
      })
  }
}
