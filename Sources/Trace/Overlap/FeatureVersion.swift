import Files
import Git
import Survey
import WorkspaceModel

/// A feature as somebody has it.
struct FeatureVersion: Hashable {
  /// Where it is to be read.
  enum State: Hashable {
    /// In the working tree.
    case workingTree
    /// In a commit, by the tree of its folder.
    case tree(ObjectID)
    /// Nowhere.
    case absent
  }

  let location: FeatureLocation
  private let state: State

  init(_ location: FeatureLocation, _ state: State) {
    self.location = location
    self.state = state
  }

  /// What its documents state; nothing where it cannot be read.
  func statements(_ workspace: Workspace) throws -> [Statement] {
    let tree: any FileTree
    switch state {
    case .absent: return []
    case .workingTree: tree = workspace.seen
    case .tree(let id): tree = GraftedTree(workspace, folders: [location.directory: id])
    }
    do {
      return try FeatureStatements.of(Feature(at: location, workspace.reader(tree)), in: tree)
    } catch is FileError {
      return []
    }
  }
}
