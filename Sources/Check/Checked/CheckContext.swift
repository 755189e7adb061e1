import Changes
import Configuration
import Documents
import Facts
import Files
import Names
import Survey
import WorkspaceModel

/// What every rule may look into: the files, the map of the workspace, the templates.
final class CheckContext {
  /// What is the same for the whole workspace.
  let overview: Overview
  let tree: any FileTree
  /// Notes what is asked of the tree; nil where nobody wants to know.
  private let tracing: TracingTree?
  private var names: [RelativePath: Set<String>] = [:]

  init(workspace: Workspace, tree: any FileTree) throws {
    overview = try Overview(workspace, tree)
    self.tree = tree
    tracing = nil
  }

  /// The same workspace, in which what is asked of the files is noted.
  init(_ context: CheckContext, noting tracing: TracingTree) {
    overview = context.overview
    tree = tracing
    self.tracing = tracing
  }

  var workspace: Workspace { overview.workspace }
  var map: WorkspaceMap { overview.map }
  var keeper: GateKeeper { overview.keeper }
  /// The IDs of the features there are.
  var features: Set<FeatureID> { overview.features }
  /// The highest number of each area that an epic or a feature is named for; 0 where no feature has one.
  var highestNumbers: [Area: Int] { overview.highestNumbers }
  var vocabulary: SectionVocabulary { workspace.vocabulary }
  /// The constitution as it stands; nil where there is none that can be read, or it is not written yet.
  var constitution: GateKeeper.WrittenConstitution? { overview.constitution }
  /// Turns names into features, of whatever epic.
  var resolver: DependencyResolver { overview.resolver }
  /// Whether nothing hides a feature: where a folder cannot be looked into, nobody knows which features there are.
  var knowsEveryFeature: Bool { overview.knowsEveryFeature }

  /// Some of the features beside one: the first and the last ones, since a look at all of them takes long where there are
  /// many.
  func neighbours(of feature: FeatureLocation) -> [FeatureLocation] {
    overview.neighbours[feature.directory.parent, default: []].filter { $0.directory != feature.directory }
  }

  /// Tells that a rule looks at something that lies outside the workspace.
  func lookOutside() { tracing?.leave() }

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

extension CheckContext {
  /// What rules may know of the workspace as a whole.
  final class Overview {
    let workspace: Workspace
    let map: WorkspaceMap
    let keeper: GateKeeper
    let features: Set<FeatureID>
    let knowsEveryFeature: Bool
    /// Whether a rule is asked that finds what cannot be read, so that no other has to tell of it.
    var asksReading = true

    init(_ workspace: Workspace, _ tree: any FileTree) throws {
      self.workspace = workspace
      map = try workspace.map(of: tree)
      keeper = GateKeeper(workspace: workspace, tree: tree)
      features = Set(map.features.map(\.id))
      let plans = workspace.configuration.plans
      knowsEveryFeature = !map.unreadable.contains { !$0.isMisnamed && $0.path.relative(to: plans) != nil }
    }

    lazy var highestNumbers = {
      var highest: [Area: Int] = [:]
      for area in map.epics.compactMap({ $0.id.parts?.area }) { highest[area] = 0 }
      for feature in map.features where feature.layout == .epic {
        if let parts = feature.id.parts { highest[parts.area] = max(highest[parts.area] ?? 0, parts.number) }
      }
      return highest
    }()

    lazy var constitution = (try? keeper.writtenConstitution()) ?? nil

    lazy var resolver = DependencyResolver(map: map) { [workspace, keeper] in
      try workspace.branch(of: $0, in: keeper.tree)
    }

    /// The first and the last features of each folder.
    lazy var neighbours = Dictionary(grouping: map.features, by: \.directory.parent).mapValues { features in
      let most = 16
      return features.count <= most ? features : features.prefix(most / 2) + features.suffix(most / 2)
    }

    /// What other branches hold; nil outside Git.
    lazy var otherBranches = Result { try OtherBranches(workspace) }

    /// What is known of every feature.
    lazy var survey = Survey(map, keeper)
  }
}
