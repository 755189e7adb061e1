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
  /// Whether a rule is asked that finds what cannot be read, so that no other has to tell of it.
  var asksReading = true
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
  lazy var resolver = DependencyResolver(map: map, features: []) { [session, tree] in
    try session.branch(of: $0, in: tree)
  }

  /// Whether something stands at a path of the workspace. What lies behind a link that leads out of it, or in a folder that
  /// cannot be listed, is not looked at, and counts as there.
  func exists(_ path: RelativePath) -> Bool {
    if path.isEmpty { return true }
    do {
      return try names(in: path.parent)?.contains(path.name) ?? true
    } catch {
      return (error as? FileError)?.isImpossiblePath != true
    }
  }

  /// The names in a folder; nil where a link leads out to it.
  private func names(in directory: RelativePath) throws -> Set<String>? {
    if let known = names[directory] { return known }
    let found = Set(try tree.list(directory).filter { !$0.kind.isMisnamed }.map(\.name))
    if found.isEmpty, exists(directory), try tree.realPath(directory) == nil { return nil }
    names[directory] = found
    return found
  }
}
