public import Facts
public import Files
public import WorkspaceModel

/// Tells whether the branches that features name are still the same.
public final class BranchKeys {
  private let workspace: Workspace
  private let tree: any FileTree
  private var keys: [FactKey: FactKey?] = [:]

  /// Asks the headers of `tree`, each once.
  public init(_ workspace: Workspace, in tree: any FileTree) {
    self.workspace = workspace
    self.tree = tree
  }

  /// The key of the branches that all features of a map name; nil where a header cannot be read.
  public func key(of map: WorkspaceMap) -> FactKey? {
    if let known = keys[map.key] { return known }
    var hasher = FactHasher()
    let isKnown = map.features.allSatisfy { feature in
      guard let branch = try? workspace.branch(of: feature, in: tree) ?? "" else { return false }
      hasher.combine(branch)
      return true
    }
    let key = isKnown ? hasher.key : nil
    keys[map.key] = .some(key)
    return key
  }
}
