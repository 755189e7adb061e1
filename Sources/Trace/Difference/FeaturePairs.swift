import Documents
import Files
import Names
import WorkspaceModel

/// Finds which features of two states are one: by folder, else by ID, else by what they hold, by their number and by their
/// title.
struct FeaturePairs {
  private(set) var pairs: [(old: FeatureState, new: FeatureState)] = []
  private(set) var removed: [FeatureState]
  private(set) var added: [FeatureState]

  /// Holds the features of two states against each other.
  init(_ old: [FeatureState], _ new: [FeatureState]) {
    (removed, added) = (old, new)
    pair { $0.location.directory.string }
    pair { "\($0.location.layout) \($0.location.id.string.lowercased())" }
    pair { state in
      let own = state.statements.filter { $0.kind == .requirement || $0.kind == .story }
      return own.isEmpty ? nil : own.map(\.fingerprint.digits).joined(separator: " ")
    }
    pair { state in state.location.number(on: nil).map { "\(state.location.directory.parent) \($0)" } }
    pair { $0.title == $0.location.id.string ? nil : $0.title }
  }

  /// Pairs what has one key that no other has on its side.
  private mutating func pair(by key: (FeatureState) -> String?) {
    if removed.isEmpty || added.isEmpty { return }
    let old = Dictionary(grouping: removed.indices) { key(removed[$0]) }
    let new = Dictionary(grouping: added.indices) { key(added[$0]) }
    var found: [(old: Int, new: Int)] = []
    for (name, places) in old where name != nil && places.count == 1 {
      if let others = new[name], others.count == 1 { found.append((places[0], others[0])) }
    }
    pairs += found.map { (removed[$0.old], added[$0.new]) }
    let (gone, come) = (Set(found.map(\.old)), Set(found.map(\.new)))
    removed = removed.indices.filter { !gone.contains($0) }.map { removed[$0] }
    added = added.indices.filter { !come.contains($0) }.map { added[$0] }
  }
}
