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

  /// Turns names into features, of whatever epic.
  lazy var resolver = DependencyResolver(map: map, features: [], vocabulary: vocabulary) { [session, tree] in
    session.readableBranch(of: $0, in: tree)
  }

  /// Whether something stands at a path of the workspace. What lies behind a link that leads out of it is not looked at,
  /// and counts as there.
  func exists(_ path: RelativePath) -> Bool {
    if path.isEmpty { return true }
    let parent = path.parent
    if let known = names[parent] { return known.contains(path.name) }
    let found = Set(((try? tree.list(parent)) ?? []).map(\.name))
    if found.isEmpty, exists(parent), ((try? tree.realPath(parent)) ?? nil) == nil { return true }
    names[parent] = found
    return found.contains(path.name)
  }
}
