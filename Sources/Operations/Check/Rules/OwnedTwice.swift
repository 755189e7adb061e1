import Files
import Markdown
import WorkspaceModel

extension Rule {
  static let entityOwnedTwice = Rule(
    "SK035", "entity-owned-twice", .warning,
    summary: "Two features of an epic define one entity",
    explanation: """
      The feature whose data model defines an entity owns it: its fields and rules are decided there. Where two data models
      define it, they will come apart. One of them is the owner and says so with `**Owner**: F-…` below the heading, in
      either document; the other only names what it adds.
      """,
    hint: "say who owns it: **Owner**: and the ID below its heading",
    .group { group in
      ownership(in: group).entities
        .filter { $0.owners.count > 1 }.compactMap { item in
          guard let owner = item.owners.last, let model = group.feature(owner)?.feature.dataModel else { return nil }
          let key = EntityMention.key(item.name)
          let mention = model.document.definedEntities.first { EntityMention.key($0.name) == key }
          return Problem(
            model.path, line: mention?.line, text: mention?.name, "\(item.name) is defined by \(listed(item.owners))")
        }
    })

  static let contractOwnedTwice = Rule(
    "SK036", "contract-owned-twice", .warning,
    summary: "Two features of an epic define one contract",
    explanation: """
      An operation, a message or a schema has one definition that others build upon. Two files that define it will
      contradict each other sooner or later. Keep one, refer to it from the other, or name the owner with `**Owner**: F-…`
      (`x-owner` in OpenAPI).
      """,
    hint: "keep one definition, or name the owner in both",
    .group { group in
      ownership(in: group).contracts
        .filter { $0.owners.count > 1 }.compactMap { item in
          guard let source = item.sources.last else { return nil }
          let file = group.files.first { $0.path == source }
          let name = item.name.split(separator: " ").last.map(String.init) ?? item.name
          let line = file.flatMap { file in
            (1..<file.source.lines.count + 1).first { file.source.contains(name, onLine: $0) }
          }
          return Problem(source, line: line, text: name, "\(item.name) is defined by \(listed(item.owners))")
        }
    })

  private static func ownership(in group: CheckedGroup) -> Ownership {
    Ownership(of: group.features.filter { !$0.isClosed }.map(\.feature), vocabulary: group.context.vocabulary)
  }

  private static func listed(_ features: [FeatureID]) -> String { features.map(\.string).joined(separator: " and ") }
}
