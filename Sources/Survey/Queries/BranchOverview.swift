import Failures
import Files
import Git
import Names
public import WorkspaceModel

extension WorkspaceOverview {
  /// The features of this branch and of all others, local and fetched: `list --all-branches`.
  ///
  /// A feature that stands here too is told once: by its own branch where that has another version of it, else as it is
  /// here.
  ///
  /// - Throws: `Failure` for an epic that is nowhere.
  public static func featuresOfAllBranches(
    group argument: String?, stages: Set<Stage>, _ workspace: Workspace
  ) throws -> Listing<FeatureItem> {
    let map = try workspace.map(of: workspace.seen)
    let survey = Survey(map, GateKeeper(workspace: workspace, tree: workspace.seen))
    let here = try survey.judged(map.features)
    guard let others = try OtherBranches(workspace) else {
      return try features(group: argument, stages: stages, workspace)
    }
    let told = told(others.features, beside: here.features)
    let there = try BranchJudge(workspace).judged(told.map(\.feature))
    let replaced = Set(told.compactMap(\.place))
    let kept = here.features.enumerated().filter { !replaced.contains($0.offset) }
      .map { (feature: $0.element, branch: String?.none) }
    let all =
      kept
      + zip(there.features, told).compactMap { judged, told in
        judged.map { (feature: $0, branch: told.feature.branch.label) }
      }
    let isMeant = try isMeant(argument, in: map, others.features, workspace)
    let items = items(all, map.adding(told.map(\.feature.location)), workspace)
    let folders = map.unreadable.map { LeftOut($0) }
    return Listing(
      items: items.filter { isMeant($0.feature.location) && (stages.isEmpty || stages.contains($0.stage)) },
      leftOut: folders + here.leftOut + there.leftOut)
  }

  /// Those features of other branches that are told, with the place of the feature here that each stands for.
  private static func told(
    _ features: [BranchFeature], beside here: [JudgedFeature]
  ) -> [(feature: BranchFeature, place: Int?)] {
    let places = Dictionary(grouping: here.indices) { here[$0].id }
    return features.compactMap { feature in
      let place = places[feature.id]?.first { place in
        feature.isVersion(of: here[place].location, named: here[place].branch, title: here[place].title)
      }
      return place == nil || feature.isAhead ? (feature, place) : nil
    }
  }

  private static func items(
    _ all: [(feature: JudgedFeature, branch: String?)], _ map: WorkspaceMap, _ workspace: Workspace
  ) -> [FeatureItem] {
    let resolver = DependencyResolver(map: map, features: all.map(\.feature))
    let order = Dictionary(
      map.features.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    return all.map { feature, branch in
      let dependencies = resolver.resolved(feature)
      return FeatureItem(
        feature: feature, dependsOn: dependencies.known,
        unknownDependencies: (dependencies.unknown + dependencies.doubtful).map(\.text), onBranch: branch)
    }.map { (order[$0.feature.location] ?? .max, $0) }.sorted {
      ($0.0, $0.1.onBranch ?? "") < ($1.0, $1.1.onBranch ?? "")
    }.map(\.1)
  }

  /// Which features belong to the epic or specs root that an argument names, which may stand on other branches alone.
  private static func isMeant(
    _ argument: String?, in map: WorkspaceMap, _ others: [BranchFeature], _ workspace: Workspace
  ) throws -> (FeatureLocation) -> Bool {
    guard let argument else { return { _ in true } }
    do {
      let group = try workspace.group(argument, in: map)
      return { $0.directory.parent == group.features }
    } catch let failure as Failure where failure.code == .epicNotFound {
      let epics = Set(others.compactMap(\.location.epic)).filter { $0 == EpicID(argument) || $0.isNamed(by: argument) }
      guard epics.count == 1 else { throw failure }
      return { $0.epic.map(epics.contains) ?? false }
    }
  }
}
