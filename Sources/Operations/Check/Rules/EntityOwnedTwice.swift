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
      group.ownership.entities.compactMap { item in
        let owners = group.openOwners(item)
        guard owners.count > 1 else { return nil }
        guard let owner = owners.last, let model = group.feature(owner)?.feature.dataModel else { return nil }
        let key = EntityMention.key(item.name)
        let mention = model.document.definedEntities.first { EntityMention.key($0.name) == key }
        return Problem(
          model.path, line: mention?.line, text: mention?.name,
          "\(item.name) is defined by \(owners.map(\.string).joined(separator: " and "))")
      }
    })
}
