import Configuration
public import Documents
import Facts
public import Files
public import Git
public import WorkspaceModel

/// One of two states of a workspace that are held against each other.
public struct StateView {
  /// The state.
  public let state: WorkspaceState
  /// Which epics and features there are. What the other state holds alike may be missing.
  public let map: WorkspaceMap
  /// The features that the other state has not, or not like that, ordered by ID.
  public let features: [FeatureLocation]
  /// The trees of their folders; nil for what Git would make no tree of.
  public let trees: [FeatureLocation: ObjectID]
  /// Reads their documents, and those of the groups on the map.
  public let tree: any FileTree
  let folders: CommitFolders?
  let workspace: Workspace

  /// The features that are not among `features` are the same in both states.
  init(
    _ state: WorkspaceState, _ map: WorkspaceMap, _ features: [FeatureLocation], _ trees: [FeatureLocation: ObjectID],
    _ tree: any FileTree, _ folders: CommitFolders?, _ workspace: Workspace
  ) {
    self.state = state
    self.map = map
    self.features = features
    self.trees = trees
    self.tree = tree
    self.folders = folders
    self.workspace = workspace
  }

  /// Reads the documents.
  public var reader: DocumentReader { workspace.reader(tree) }

  /// Whether something stands at a path.
  public func holds(_ folder: RelativePath) throws -> Bool {
    guard let folders else { return try !workspace.seen.list(folder).isEmpty }
    return try folders.entry(at: folder) != nil
  }

  /// What a file holds; nil where there is none, or that cannot be told.
  public func blob(at path: RelativePath) throws -> ObjectID? {
    guard let folders else {
      if case .blob(let blob) = try workspace.seen.content(of: path) { return blob }
      return nil
    }
    return try folders.entry(at: path).flatMap { $0.kind == .blob ? $0.id : nil }
  }

  /// Every group of the state that may differ: its epics, and the specs roots.
  public var groups: [FeatureGroup] {
    map.epics.map { FeatureGroup($0) } + workspace.configuration.specs.map { FeatureGroup(specsRoot: $0) }
  }
}
