import Files
import WorkspaceModel

/// What every rule may look into: the files, the map of the workspace, the templates.
final class CheckContext {
  let session: Session
  let tree: any FileTree
  let map: WorkspaceMap
  let keeper: GateKeeper
  /// The IDs of the features there are.
  let features: Set<FeatureID>
  private var names: [RelativePath: Set<String>] = [:]

  init(session: Session, tree: any FileTree) throws {
    self.session = session
    self.tree = tree
    map = try session.map(of: tree)
    keeper = GateKeeper(session: session, tree: tree)
    features = Set(map.features.map(\.id))
  }

  var vocabulary: SectionVocabulary { session.vocabulary }

  /// The digest of the constitution as it stands; nil where there is none that can be read, or it is not written yet.
  lazy var constitutionDigest = (try? keeper.constitutionDigest()) ?? nil

  /// Whether a file or a directory stands at a path of the workspace.
  func exists(_ path: RelativePath) throws -> Bool {
    if path.isEmpty { return true }
    let parent = path.parent
    if let known = names[parent] { return known.contains(path.name) }
    let found = try Set(tree.list(parent).map(\.name))
    names[parent] = found
    return found.contains(path.name)
  }
}
