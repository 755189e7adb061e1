public import Markdown

/// What documents state by themselves, as items.
enum StatedItems {
  /// The stories, requirements, success criteria and key entities of a specification.
  static func of(
    _ specification: Document, _ text: DigestedText, _ requirements: Requirements, _ keyEntities: [EntityMention]
  ) -> [StatedItem] {
    let stories = requirements.stories.map { story in
      ItemReader.Statement(kind: .story, name: "US\(story.name)", line: story.line, runsOn: true)
    }
    let items = [(StatedItem.Kind.requirement, requirements.functional), (.criterion, requirements.successCriteria)]
      .flatMap { kind, items in
        items.map { ItemReader.Statement(kind: kind, name: $0.id, line: $0.line, id: $0.id) }
      }
    return ItemReader(of: specification, text).items(stories + items + keyEntities.map(statement))
  }

  /// The entities that a data model defines itself.
  static func of(_ model: Document, _ entities: [EntityMention]) -> [StatedItem] {
    let defined = entities.filter { $0.standing == .defined }
    if defined.isEmpty { return [] }
    return ItemReader(of: model, DigestedText(of: model)).items(defined.map(statement))
  }

  private static func statement(_ entity: EntityMention) -> ItemReader.Statement {
    ItemReader.Statement(kind: .entity, name: entity.name, line: entity.line, title: entity.name)
  }
}

extension Document {
  /// Principles of this constitution as items.
  public func items(_ principles: [Principle]) -> [StatedItem] {
    let statements = principles.map { principle in
      let name = principle.bareName
      return ItemReader.Statement(kind: .gate, name: name, line: principle.line, title: name)
    }
    return ItemReader(of: self, DigestedText(of: self)).items(statements)
  }
}
