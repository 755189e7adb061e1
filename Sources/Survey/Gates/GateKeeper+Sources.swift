public import Documents
public import Files
import Git
import Markdown
import Templates
public import WorkspaceModel

extension GateKeeper {
  /// What a plan for the feature is made from as things stand: its specification and the constitution, each only where it
  /// is written, that is, holds no placeholder of its template any more.
  public func sources(ofPlanFor location: FeatureLocation) throws -> MadeFrom.Sources {
    let spec = try writtenSpec(of: location)
    let constitution = try writtenConstitution()
    return MadeFrom.Sources(
      spec: spec?.digest, constitution: constitution?.digest, items: (spec?.items ?? []) + (constitution?.gates ?? []))
  }

  /// What a task list for the feature is made from as things stand: its specification, the entities of its data model, and
  /// its contracts.
  public func sources(ofTasksFor location: FeatureLocation) throws -> MadeFrom.Sources {
    guard let spec = try writtenSpec(of: location) else { return MadeFrom.Sources(spec: nil, constitution: nil) }
    let feature = try Feature(at: location, reader)
    return MadeFrom.Sources(spec: spec.digest, constitution: nil, items: feature.itemsOfTasks)
  }

  /// The constitution as it is written: its digest, and its gates.
  public struct WrittenConstitution: Sendable {
    /// The file.
    public let path: RelativePath
    /// The digest.
    public let digest: String
    /// Its principles.
    public let gates: [StatedItem]
  }

  /// The constitution; nil where there is none, or it is not written yet.
  public func writtenConstitution() throws -> WrittenConstitution? {
    guard let parsed = try Constitution.document(workspace, in: tree), !parsed.document.isEmpty else { return nil }
    let finder = try finder(.constitution)
    guard !BracketText.all(in: parsed.document).contains(where: finder.isPlaceholder) else { return nil }
    let principles = parsed.document.principles(workspace.vocabulary)
    return WrittenConstitution(
      path: parsed.path, digest: try DocumentDigest.of(parsed.document), gates: parsed.document.items(principles))
  }

  private func writtenSpec(of location: FeatureLocation) throws -> SpecificationFacts? {
    guard let spec = try reader.specification(location.path(of: .spec)), !spec.facts.document.isEmpty,
      try finder(.spec).placeholders(in: spec.facts.document).isEmpty
    else { return nil }
    return spec.facts
  }
}

extension Feature {
  /// The items that tasks are made from: of an entity that the specification names too, that of the data model.
  public var itemsOfTasks: [StatedItem] {
    let entities = dataModel?.facts.items ?? []
    let modelled = Set(entities.map { EntityMention.key($0.name) })
    let named = (spec?.facts.items ?? []).filter { item in
      item.kind != .entity || !modelled.contains(EntityMention.key(item.name))
    }
    return named + entities + contracts.flatMap(\.facts).filter { !$0.isBorrowed }.map(\.item)
  }
}
