import Documents
import Facts
import Files
import Markdown
import Names
import Survey
import Text
import WorkspaceModel

/// Finds where features name the items of another one.
final class OtherFeatures {
  private let map: WorkspaceMap
  private let keeper: GateKeeper
  private lazy var survey = Survey(map, keeper)

  init(_ map: WorkspaceMap, _ keeper: GateKeeper) {
    self.map = map
    self.keeper = keeper
  }

  /// What features other than `feature` have that hangs on an item of it: lines that name both, and those that use its entity
  /// or its contract. A gate is nobody's.
  func derived(
    from item: StatedItem, _ names: ItemNames, of feature: Feature, _ document: (RelativePath) throws -> Document?
  ) throws -> [Derived] {
    switch item.kind {
    case .gate: return []
    case .entity, .contract: return try users(of: item, names, feature, document)
    case .story, .requirement, .criterion: return try naming(names, feature, document)
    }
  }

  /// The lines of others that name the feature and the item.
  private func naming(
    _ names: ItemNames, _ feature: Feature, _ document: (RelativePath) throws -> Document?
  ) throws -> [Derived] {
    let called = Set([feature.id.string, feature.location.directory.name, feature.branch].compactMap(\.self))
    let patterns = called.map { Array($0.utf8) }
    var derived: [Derived] = []
    for location in map.features where location.directory != feature.location.directory {
      for path in [location.path(of: .spec)] + location.plans + [location.path(of: .tasks)] {
        guard let bytes = try keeper.tree.read(path)?.bytes, patterns.contains(where: { bytes.contains($0) }),
          let document = try document(path)
        else { continue }
        for found in document.places(naming: names) where found.name.uppercased() == names.name.uppercased() {
          let text = document.source.text(ofLine: found.line)
          guard called.contains(where: { text.contains($0) }) else { continue }
          derived.append(
            Derived(
              kind: .feature, place: Place(path, line: found.line), text: location.id.string, via: found.name,
              isSuspect: nil))
        }
      }
    }
    return derived
  }

  /// The features of the group that use an entity or a contract of the feature, each at the first line that names it.
  private func users(
    of item: StatedItem, _ names: ItemNames, _ feature: Feature, _ document: (RelativePath) throws -> Document?
  ) throws -> [Derived] {
    guard let group = map.group(of: feature.location) else { return [] }
    let locations = map.features(of: group)
    guard locations.count > 1 else { return [] }
    let ownership = try survey.ownership(of: locations, FeatureHistory())
    let items = item.kind == .entity ? ownership.entities : ownership.contracts
    let name = ItemName(item.name)
    guard let owned = items.first(where: { name.names(item.kind, $0.name) }) else { return [] }
    let others = Set(owned.users + owned.owners).subtracting([feature.id])
    return try locations.filter { others.contains($0.id) }.compactMap { location in
      for path in [location.path(of: .dataModel), location.path(of: .spec)] + location.plans {
        guard let found = try document(path)?.places(naming: names).first else { continue }
        return Derived(
          kind: .feature, place: Place(path, line: found.line), text: location.id.string, via: found.name,
          isSuspect: nil)
      }
      return nil
    }
  }
}
