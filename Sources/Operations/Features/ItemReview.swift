import Changes
import Documents
import Failures
import Files
import Markdown
import Names
import Survey
import WorkspaceModel

/// Notes of single items, or of what single tasks are made from, that they were looked at.
struct ItemReview {
  private let request: ReviewPlan.Request
  private let keeper: GateKeeper
  private let draft: DraftTree
  private let feature: Feature
  private let location: FeatureLocation

  init(_ request: ReviewPlan.Request, _ keeper: GateKeeper, _ draft: DraftTree) throws {
    self.request = request
    self.keeper = keeper
    self.draft = draft
    location = request.feature.location
    feature = try Feature(at: location, keeper.reader)
  }

  func decide() throws -> ReviewPlan.Review {
    let (tasks, names) = parted
    let (alone, shared) = items(of: tasks)
    let planSources = try keeper.sources(ofPlanFor: location)
    let taskSources = try keeper.sources(ofTasksFor: location)
    var documents: [RelativePath] = []
    var remembers = false
    var noted: [String] = []
    var isChanged = false
    func note(_ path: RelativePath, _ made: MadeFrom?, _ names: [ItemName], _ sources: MadeFrom.Sources) throws {
      guard let made, !made.items.isEmpty, let bytes = try draft.read(path)?.bytes else { return }
      remembers = true
      let (items, found) = Self.noting(names, in: made.items, sources)
      guard !found.isEmpty, let filled = MadeFrom.noting(items, in: bytes) else { return }
      try draft.write(filled, to: path)
      documents.append(path)
      noted += found.filter { !noted.contains($0) }
      isChanged = isChanged || filled != bytes
    }
    if let plan = feature.plan { try note(plan.path, plan.facts.madeFrom, names, planSources) }
    for list in feature.taskLists { try note(list.path, list.facts.madeFrom, names + alone, taskSources) }
    try refuseUnknown(names, noted: noted, remembers: remembers)
    return ReviewPlan.Review(
      location: location, plan: feature.plan?.path ?? location.path(of: .plan), documents: documents,
      sources: planSources, items: noted, isPartial: true, shared: shared, isChanged: isChanged)
  }

  /// Tasks that are named, and the other names.
  private var parted: (tasks: Set<String>, names: [ItemName]) {
    let known = Set(feature.taskLists.flatMap(\.facts.tasks).compactMap { $0.identifier?.uppercased() })
    let isTask = { (name: ItemName) in known.contains(name.text.uppercased()) }
    return (Set(request.names.filter(isTask).map { $0.text.uppercased() }), request.names.filter { !isTask($0) })
  }

  /// What some tasks are made from: items that no other task is made from, and those that others are made from too.
  private func items(of reviewed: Set<String>) -> (alone: [ItemName], shared: [ReviewPlan.SharedItem]) {
    if reviewed.isEmpty { return ([], []) }
    var makers: [String: [String]] = [:]
    var order: [String] = []
    for list in feature.taskLists.map(\.facts) {
      for (index, task) in list.tasks.enumerated() {
        guard let identifier = task.identifier?.uppercased() else { continue }
        let stories = list.served.indices.contains(index) ? list.served[index] : task.stories
        let requirements = list.links.indices.contains(index) ? list.links[index].requirements.map(\.id) : []
        for name in requirements.map({ $0.uppercased() }) + stories.filter({ $0 > 0 }).map({ "US\($0)" }) {
          if makers[name] == nil { order.append(name) }
          makers[name, default: []].append(identifier)
        }
      }
    }
    let touched = order.filter { makers[$0]?.contains(where: reviewed.contains) == true }
    let others = { (name: String) in (makers[name] ?? []).filter { !reviewed.contains($0) } }
    return (
      touched.filter { others($0).isEmpty }.map { ItemName($0) },
      touched.filter { !others($0).isEmpty }.map { ReviewPlan.SharedItem(name: $0, tasks: others($0)) }
    )
  }

  /// What a document remembers, with the named items as they are now, and the names of these.
  private static func noting(
    _ names: [ItemName], in remembered: RememberedItems, _ sources: MadeFrom.Sources
  ) -> (RememberedItems, found: [String]) {
    var items = remembered
    var found: [String] = []
    for name in names {
      let current = sources.items.filter { name.names($0) && remembered.speaks(of: $0.kind) }
      for item in current { items = items.noting(item, at: RememberedItems.key(of: item)) }
      let gone = remembered.entries.filter { entry in
        name.names(entry.kind, entry.name) && !current.contains { RememberedItems.key(of: $0) == entry.key }
      }
      for entry in gone { items = items.noting(nil, at: entry.key) }
      found += current.map(\.name) + gone.map(\.name)
    }
    return (items, found)
  }

  /// Refuses names that nothing has, and documents that remember no items.
  private func refuseUnknown(_ names: [ItemName], noted: [String], remembers: Bool) throws {
    let items = FeatureItems(of: feature, constitution: try keeper.writtenConstitution())
    for name in names where items.named(name).isEmpty {
      let isGone = noted.contains { noted in StatedItem.Kind.allCases.contains { name.names($0, noted) } }
      if !isGone {
        let tasks = feature.taskLists.flatMap(\.facts.tasks).compactMap(\.identifier)
        throw Failure.unknownItem(name.text, in: items, also: tasks)
      }
    }
    if remembers { return }
    let whole = "speckit review \(quotedForShell(location.id.string))"
    throw Failure(
      .notFound, .noMadeFrom,
      "neither the plan nor the tasks of \(location.id) remember what they were made from, item by item",
      hint: "\(whole) notes all of it, where the line \(MadeFrom.unfilled) stands below the header")
  }
}
