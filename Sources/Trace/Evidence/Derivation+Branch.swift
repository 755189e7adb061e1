import Facts
import Names
import WorkspaceModel

extension Derivation where Value == String? {
  /// The branch of a feature: in the flat layout it is called as the folder, else as the header says.
  static func branch(_ store: FactsStore) -> Derivation {
    let key = store.hasher("branch").key
    return Derivation("branches", basis: { _ in key }) { outline, _ in
      outline.location.layout == .flat ? outline.location.id.string : outline.branch
    }
  }
}
