import Documents
import Files
import Survey
import WorkspaceModel

/// What the plan and the tasks of a feature remember of its items.
struct FeatureMemory {
  /// The items as they are now. Of an entity that the specification and the data model both state, that of the data model.
  let items: [FeatureItems.Placed]
  /// What is remembered and there no more, at the line that remembers it.
  let gone: [FeatureItems.Placed]

  private let plan: MadeFrom?
  private let lists: [MadeFrom]
  /// The entities as the specification states them, by their keys.
  private let keyEntities: [String: StatedItem]

  init(of feature: Feature, constitution: GateKeeper.WrittenConstitution?) {
    let all = FeatureItems(of: feature, constitution: constitution).all
    let modelled = Set(feature.dataModel?.facts.items.map { EntityMention.key($0.name) } ?? [])
    let specification = feature.spec?.path
    items = all.filter { placed in
      placed.item.kind != .entity || placed.path != specification
        || !modelled.contains(EntityMention.key(placed.item.name))
    }
    keyEntities = Dictionary(
      (feature.spec?.facts.items ?? []).filter { $0.kind == .entity }.map { (EntityMention.key($0.name), $0) }
    ) { first, _ in first }
    plan = feature.plan?.facts.madeFrom
    lists = feature.taskLists.compactMap(\.facts.madeFrom)
    let known = Set(all.map { RememberedItems.key(of: $0.item) })
    let memories =
      [(feature.plan?.path, plan)] + feature.taskLists.map { (Optional($0.path), $0.facts.madeFrom) }
    var keys: Set<StatedItem.Key> = []
    gone = memories.flatMap { path, made -> [FeatureItems.Placed] in
      guard let path, let made else { return [] }
      return made.items.entries.filter { !known.contains($0.key) && keys.insert($0.key).inserted }.map { entry in
        FeatureItems.Placed(
          path: path,
          item: StatedItem(
            kind: entry.kind, name: entry.name, lines: made.line..<made.line + 1, fingerprint: Fingerprint(of: [])))
      }
    }
  }

  /// The items that the plan or the tasks know otherwise than they are.
  var suspects: [(placed: FeatureItems.Placed, change: Impact.Change)] {
    let changed = items.compactMap { placed -> (placed: FeatureItems.Placed, change: Impact.Change)? in
      let states = [isSuspectInPlan(placed.item)] + lists.map { Self.isSuspect(placed.item, $0) }
      guard states.contains(true) else { return nil }
      let key = RememberedItems.key(of: placed.item)
      let isKnown = ([plan].compactMap(\.self) + lists).contains { made in made.items.entries.contains { $0.key == key }
      }
      return (placed, isKnown ? .changed : .added)
    }
    return changed + gone.map { ($0, .gone) }
  }

  /// Whether the plan was made from another text of an item; nil where it does not remember. Of an entity it remembers what
  /// the specification says.
  func isSuspectInPlan(_ item: StatedItem) -> Bool? {
    let stated = item.kind == .entity ? keyEntities[EntityMention.key(item.name)] : item
    return stated.flatMap { Self.isSuspect($0, plan) } ?? (item.kind == .entity ? nil : Self.isSuspect(item, plan))
  }

  /// Whether a document was made from another text of an item; nil where it does not remember.
  static func isSuspect(_ item: StatedItem, _ made: MadeFrom?) -> Bool? {
    made.flatMap { $0.items.isCurrent(item) }.map { !$0 }
  }
}
