import Documents
import Failures
import Files
import Markdown
import WorkspaceModel

extension ShowItem {
  static func featureDetails(
    of location: FeatureLocation, _ map: WorkspaceMap, _ workspace: Workspace
  ) throws -> FeatureDetails {
    let group = map.group(of: location)
    let survey = Survey(map, GateKeeper(workspace: workspace, tree: workspace.seen))
    let listing = try WorkspaceOverview.items(group.map(map.features) ?? [location], survey)
    if let odd = listing.leftOut.first(where: { $0.location == location }) { throw odd.failure }
    guard let item = listing.items.first(where: { $0.feature.location == location }) else {
      throw Failure(.notFound, .featureNotFound, "there is no feature \(location.id)", hint: "speckit list")
    }
    let feature = item.feature
    let ownership = try survey.ownership(of: listing.items.map(\.feature.location), history(of: listing.items))
    let concerns = { (shared: Ownership.Item) in (shared.owners + shared.users).contains(feature.id) }
    let log = try workspace.decisionLog(of: group, in: workspace.seen)
    let next = feature.nextMissing.filter { !$0.isWarning }
    let dependents = try Dependents.of(feature, survey)
    let dependsOn = Set(item.dependsOn)
    let needed = map.features.filter { dependsOn.contains($0.id) }
    let stages = try stages(of: needed + dependents.locations, known: listing.items, survey)
    let neighbours = { (locations: [FeatureLocation]) in
      locations.map { Neighbour(id: $0.id, stage: stages[$0.directory]) }
    }
    return FeatureDetails(
      item: item, epic: group?.epic, needs: neighbours(needed), neededBy: neighbours(dependents.locations),
      nextStage: next.isEmpty ? nil : item.stage.next,
      contents: Contents(
        entities: ownership.entities.filter(concerns).map(Shared.init),
        contracts: ownership.contracts.filter(concerns).map(Shared.init),
        decisions: group.map { ListDecisions.items(of: $0, log, map) }?.filter { $0.feature == feature.id } ?? [],
        questions: questions(of: feature),
        missing: next.isEmpty ? feature.missing : next,
        leftOut: map.unreadable.map { LeftOut($0) } + distinct(listing.leftOut + dependents.leftOut)))
  }

  static func epicDetails(of epic: Epic, _ map: WorkspaceMap, _ workspace: Workspace) throws -> EpicDetails {
    let group = FeatureGroup(epic)
    let survey = Survey(map, GateKeeper(workspace: workspace, tree: workspace.seen))
    let listing = try WorkspaceOverview.items(map.features(of: group), survey)
    let features = listing.items.map(\.feature)
    let ownership = try survey.ownership(of: features.map(\.location), history(of: listing.items))
    let log = try workspace.decisionLog(of: group, in: workspace.seen)
    return EpicDetails(
      item: WorkspaceOverview.item(
        epic, title: epic.title(try workspace.reader(workspace.seen).decisionLog(epic.execPlan)?.facts.title),
        listing.items),
      features: listing.items,
      contents: Contents(
        entities: ownership.entities.map(Shared.init), contracts: ownership.contracts.map(Shared.init),
        decisions: ListDecisions.items(of: group, log, map),
        questions: features.flatMap { questions(of: $0) },
        missing: features.flatMap(\.missing),
        leftOut: map.unreadable(of: group).map { LeftOut($0) } + listing.leftOut))
  }

  /// How far features are, by directory: known already, or read for the purpose.
  private static func stages(
    of locations: [FeatureLocation], known: [WorkspaceOverview.FeatureItem], _ survey: Survey
  ) throws -> [RelativePath: Stage] {
    let here = Set(known.map(\.feature.location.directory))
    let others = locations.filter { !here.contains($0.directory) }
    let items = try known + (others.isEmpty ? [] : WorkspaceOverview.items(others, survey).items)
    return Dictionary(items.map { ($0.feature.location.directory, $0.stage) }, uniquingKeysWith: { first, _ in first })
  }

  private static func history(of items: [WorkspaceOverview.FeatureItem]) -> FeatureHistory {
    FeatureHistory(
      stages: Dictionary(items.map { ($0.feature.id, $0.stage) }, uniquingKeysWith: { first, _ in first }),
      dependencies: Dictionary(items.map { ($0.feature.id, $0.dependsOn) }, uniquingKeysWith: { first, _ in first }))
  }

  private static func distinct(_ leftOut: [LeftOut]) -> [LeftOut] {
    var seen: Set<[String]> = []
    return leftOut.filter { odd in
      seen.insert(odd.location.map { [$0.directory.string] } ?? [odd.path.string, odd.name]).inserted
    }
  }
}
