public import Markdown

/// An entity that a document defines or names.
public struct EntityMention: Hashable, Sendable {
  /// The entity's name.
  public let name: String
  /// The line it stands on.
  public let line: Int
  /// The feature that `**Owner**:` names; nil where the document says nothing.
  public let owner: FeatureID?
}

extension Document {
  /// The entities that a data model defines: by headings, and by the names in an `erDiagram`.
  public var definedEntities: [EntityMention] {
    var names: Set<String> = []
    return (headedEntities + diagramEntities).filter { names.insert(comparable($0.name)).inserted }
  }

  /// The entities below Key Entities of a specification: list items that begin with a bold name.
  public func keyEntities(_ vocabulary: SectionVocabulary) -> [EntityMention] {
    guard let section = section(named: vocabulary.names(.keyEntities)) else { return [] }
    return listItems(in: section.body).compactMap { item in
      guard item.text.hasPrefix("**"), let end = item.text.dropFirst(2).firstRange(of: "**") else { return nil }
      var name = InlineText.plain(String(item.text.dropFirst(2)[..<end.lowerBound])).trimmingWhitespace()
      while let last = name.last, last == ":" || last == "：" { name.removeLast() }
      return isPlaceholder(name) ? nil : EntityMention(name: name, line: item.line, owner: nil)
    }
  }

  private var headedEntities: [EntityMention] {
    let containers = sections.filter { entityContainers.contains(SectionName($0.heading.text)) }
    let listed = Set(containers.flatMap { subsections(of: $0) }.map { $0.heading.lines.lowerBound })
    let fieldTables = headingsOfFieldTables
    return sections.filter { (2...4).contains($0.heading.level) }.compactMap { section in
      let line = section.heading.lines.lowerBound
      let isExpected = listed.contains(line) || fieldTables.contains(line)
      guard let name = entityName(section.heading, isExpected: isExpected) else { return nil }
      return EntityMention(name: name, line: line, owner: paragraphFields(in: section.body)["owner"].flatMap(owner))
    }
  }

  /// The lines of the headings right above a table of fields.
  private var headingsOfFieldTables: Set<Int> {
    var next = 0
    return Set(
      tables(in: 1..<source.lines.count + 1).compactMap { table in
        guard let first = table.header.first, fieldColumns.contains(InlineText.plain(first).lowercased()) else {
          return nil
        }
        while next < headings.count, headings[next].lines.lowerBound < table.headerLine { next += 1 }
        return next > 0 ? headings[next - 1].lines.lowerBound : nil
      })
  }

  private var diagramEntities: [EntityMention] {
    blocks.flatMap { block -> [EntityMention] in
      guard case .fencedCode = block.kind else { return [] }
      let lines = block.lines.dropFirst()
      guard let first = lines.first, source.text(ofLine: first).trimmingWhitespace() == "erDiagram" else { return [] }
      return lines.dropFirst().flatMap { line in
        diagramNames(source.text(ofLine: line).trimmingWhitespace()).map {
          EntityMention(name: $0, line: line, owner: nil)
        }
      }
    }
  }
}

/// `ORDER_ITEM` in a diagram is `OrderItem` in a heading.
private func comparable(_ name: String) -> String { name.lowercased().filter { $0.isLetter || $0.isNumber } }

/// The feature that an owner's field begins with; nil where it names no feature.
private func owner(_ value: String) -> FeatureID? {
  guard let word = value.split(whereSeparator: \.isWhitespace).first else { return nil }
  let id = FeatureID(String(word))
  return id.parts != nil || FeatureNumber.of(id.string) != nil ? id : nil
}

/// The name of the entity that a heading announces; nil for headings such as "Relationships".
///
/// A heading of a lower level that is numbered is one in most data models; of others the form or the place must tell.
private func entityName(_ heading: Heading, isExpected: Bool) -> String? {
  let whole = heading.text.trimmingWhitespace()
  let text = whole.drop { $0.isNumber || ". )".contains($0) }
  let isNumbered = text.startIndex != whole.startIndex && heading.level > 2
  for prefix in ["Entity:", "Entity -", "エンティティ:", "エンティティ：", "实体:", "实体：", "엔티티:", "Entidade:"]
  where text.hasPrefix(prefix) {
    return named(text.dropFirst(prefix.count))
  }
  guard let name = named(text), !ordinaryHeadings.contains(name.lowercased()) else { return nil }
  return isExpected || isNumbered || isPascalCase(name) ? name : nil
}

/// A name without the remark in parentheses behind it; nil for a placeholder.
private func named(_ text: Substring) -> String? {
  let bare = text.prefix { $0 != "(" && $0 != "（" }
  let name = String(bare).trimmingWhitespace()
  return name.isEmpty || isPlaceholder(name) || name.count > 80 ? nil : name
}

private func isPascalCase(_ name: String) -> Bool {
  guard let first = name.first, first.isUppercase, name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }) else {
    return false
  }
  return name.contains(where: \.isLowercase)
}

/// The names in a line of an `erDiagram`: `A ||--o{ B : has`, or `A {`.
private func diagramNames(_ line: String) -> [String] {
  let words = line.split(separator: " ").map { String($0).trimmingCharacters(of: "\"") }
  if words.count >= 2, words[1] == "{" { return [words[0]] }
  guard words.count >= 3, words[1].contains("--") || words[1].contains("..") else { return [] }
  return [words[0], words[2]]
}

extension String {
  fileprivate func trimmingCharacters(of characters: String) -> String {
    String(drop(while: characters.contains).reversed().drop(while: characters.contains).reversed())
  }
}

private let entityContainers: Set<SectionName> = [
  "Entities", "Core Entities", "Domain Entities", "Entity Definitions", "エンティティ", "实体", "實體", "엔티티", "Entidades",
]

private let fieldColumns: Set<String> = [
  "field", "attribute", "property", "column", "フィールド", "項目", "属性", "字段", "欄位", "필드", "속성", "campo", "atributo",
]

private let ordinaryHeadings: Set<String> = [
  "introduction", "background", "context", "scope", "status", "design", "implementation", "testing", "persistence",
  "entity relationships", "entity relationship diagram", "erd", "er diagram", "data model", "open questions",
  "data integrity", "enum definitions", "value objects", "state machine", "state machines", "data flow",
  "business rules", "access patterns", "data validation", "entity relationship", "relationship diagram",
  "overview", "entities", "relationships", "relations", "validation rules", "validation", "state transitions", "states",
  "enums", "enumerations", "indexes", "indices", "fields", "attributes", "constraints", "notes", "examples", "example",
  "lifecycle", "invariants", "rules", "schema", "types", "summary", "migrations", "migration", "diagram", "storage",
  "queries", "references", "description", "purpose", "glossary", "appendix", "model", "models", "database", "tables",
  "security", "performance", "assumptions", "decisions", "changelog", "概要", "関係", "リレーションシップ", "检查规则", "关系", "관계",
]
