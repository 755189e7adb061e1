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
    var entities = headedEntities
    for name in diagramEntities where !entities.contains(where: { $0.name == name.name }) { entities.append(name) }
    return entities
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
    let containers = sections.filter { SectionName($0.heading.text) == "Entities" }
    let listed = Set(containers.flatMap { subsections(of: $0) }.map { $0.heading.lines.lowerBound })
    var entities: [EntityMention] = []
    for section in sections where (2...4).contains(section.heading.level) {
      let line = section.heading.lines.lowerBound
      guard let name = entityName(section.heading.text, isListed: listed.contains(line)) else { continue }
      guard !entities.contains(where: { $0.name == name }) else { continue }
      let owner = paragraphFields(in: section.body)["owner"].map { FeatureID($0) }
      entities.append(EntityMention(name: name, line: line, owner: owner))
    }
    return entities
  }

  private var diagramEntities: [EntityMention] {
    var entities: [EntityMention] = []
    for block in blocks {
      guard case .fencedCode = block.kind else { continue }
      let lines = block.lines.dropFirst()
      guard let first = lines.first, source.text(ofLine: first).trimmingWhitespace() == "erDiagram" else { continue }
      for line in lines.dropFirst() {
        for name in diagramNames(source.text(ofLine: line).trimmingWhitespace())
        where !entities.contains(where: { $0.name == name }) {
          entities.append(EntityMention(name: name, line: line, owner: nil))
        }
      }
    }
    return entities
  }
}

/// The name of the entity that a heading announces; nil for headings such as "Relationships".
private func entityName(_ heading: String, isListed: Bool) -> String? {
  var text = heading.trimmingWhitespace()[...]
  text = text.drop { $0.isNumber || ". )".contains($0) }
  for prefix in ["Entity:", "Entity -", "エンティティ:", "エンティティ：", "实体:", "实体：", "엔티티:", "Entidade:"]
  where text.hasPrefix(prefix) {
    return named(text.dropFirst(prefix.count))
  }
  guard let name = named(text), !ordinaryHeadings.contains(name.lowercased()) else { return nil }
  return isListed || isPascalCase(name) ? name : nil
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

private let ordinaryHeadings: Set<String> = [
  "overview", "entities", "relationships", "relations", "validation rules", "validation", "state transitions", "states",
  "enums", "enumerations", "indexes", "indices", "fields", "attributes", "constraints", "notes", "examples", "example",
  "lifecycle", "invariants", "rules", "schema", "types", "summary", "migrations", "migration", "diagram", "storage",
  "queries", "references", "description", "purpose", "glossary", "appendix", "model", "models", "database", "tables",
  "security", "performance", "assumptions", "decisions", "changelog", "概要", "関係", "リレーションシップ", "检查规则", "关系", "관계",
]
