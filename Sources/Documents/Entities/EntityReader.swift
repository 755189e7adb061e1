public import Markdown
import Names
import Vocabulary

extension Document {
  /// The entities that a data model defines or speaks of: by headings, and by the names in an `erDiagram`.
  public var definedEntities: [EntityMention] {
    var names: Set<String> = []
    let drawn = blocks.flatMap { EntityDiagram.entities(in: $0, of: self) }
    return (headedEntities + drawn).filter { names.insert(EntityMention.key($0.name)).inserted }
  }

  private var headedEntities: [EntityMention] {
    let sections = sections
    let found = entityHeadings(among: sections)
    guard let first = found.first else { return [] }
    let owners = OwnerFields(of: self)
    let borrowed = Borrowing.sections(of: self) { Borrowing.isOfExisting($0) || Borrowing.isOfOthers($0) }
    let bringsNothing = Borrowing.bringsNothing(self, before: sections[first.index].heading.lines.lowerBound)
    let fields = FieldReader.fields(below: found.map { sections[$0.index] }, of: self)
    return zip(found, fields).map { entity, fields in
      let heading = headings[entity.index]
      let line = heading.lines.lowerBound
      let next =
        entity.index + 1 < headings.count ? headings[entity.index + 1].lines.lowerBound : source.lines.count + 1
      let remarks = Borrowing.remarks(in: heading.lines.upperBound..<next, of: self) {
        Borrowing.says($0, aboutEntity: entity.name)
      }
      let reference = EntityName.remark(of: heading.text).flatMap { FeatureReference.first(in: $0) }
      let isBorrowed =
        bringsNothing || borrowed.contains(line) || reference != nil || EntityName.isExtension(heading.text)
        || remarks.isBorrowed || remarks.isPointer && fields.all.isEmpty || fields.areOfChange
      return EntityMention(
        name: entity.name, line: line,
        owner: owners.ofHeading[entity.index] ?? reference ?? (isBorrowed ? remarks.owner : nil) ?? owners.ofDocument,
        standing: isBorrowed ? .borrowed : .defined, fields: fields.all)
    }
  }

  /// The headings that announce an entity, by their places among the headings, with its name.
  private func entityHeadings(among sections: [Section]) -> [(index: Int, name: String)] {
    let containers = sections.filter { EntityHeading.containers.contains($0.heading.name) }
    let remarks = LineRanges(
      joining: sections.filter { EntityHeading.isRemark($0.heading) }.map(\.body))
    let listed = directSubsections(of: containers, among: sections)
    let fieldTables = headingsOfFieldTables
    return sections.indices.compactMap { index in
      let heading = sections[index].heading
      let line = heading.lines.lowerBound
      guard (2...4).contains(heading.level), !remarks.contains(line) else { return nil }
      return EntityName.announced(by: heading, isListed: listed.contains(line), hasFields: fieldTables.contains(line))
        .map { (index, $0) }
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

  /// The lines of the headings right above a table of fields.
  private var headingsOfFieldTables: Set<Int> {
    var next = 0
    return Set(
      tables(in: 1..<source.lines.count + 1).compactMap { table in
        guard FieldReader.isFieldTable(table) else { return nil }
        while next < headings.count, headings[next].lines.lowerBound < table.headerLine { next += 1 }
        return next > 0 ? headings[next - 1].lines.lowerBound : nil
      })
  }
}
