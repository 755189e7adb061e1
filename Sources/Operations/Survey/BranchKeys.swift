import Facts
import Files
import WorkspaceModel

/// Tells whether the branches that features name are still the same.
final class BranchKeys {
  private let session: Session
  private let tree: any FileTree
  private var keys: [FactKey: FactKey?] = [:]

  init(_ session: Session, in tree: any FileTree) {
    self.session = session
    self.tree = tree
  }

  /// The key of the branches that all features of a map name; nil where a header cannot be read.
  func key(of map: WorkspaceMap) -> FactKey? {
    if let known = keys[map.key] { return known }
    var hasher = FactHasher()
    let isKnown = map.features.allSatisfy { feature in
      guard let branch = try? session.branch(of: feature, in: tree) ?? "" else { return false }
      hasher.combine(branch)
      return true
    }
    let key = isKnown ? hasher.key : nil
    keys[map.key] = .some(key)
    return key
  }
}
