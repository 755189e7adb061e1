public import Changes
import Configuration
import Failures
import Files
import Git
public import Names
public import Survey
public import WorkspaceModel

/// Which feature IDs are taken and by what.
public struct IDsInUse {
  /// What holds an ID, for people.
  private(set) var holders: [FeatureID: String] = [:]
  /// The first free numbers, by area; one for those that are not there.
  private var firstFree: [Area: Int] = [:]
  /// What indexes, Decision Logs and archives name.
  private let named: NumberSets
  /// What the history of the branch had.
  private let past: NumberSets
  /// Every epic there is.
  private(set) var epics: Set<EpicID> = []

  /// Collects IDs from `map`, the linked worktrees, the ledger, reservations, and the trees of all local and remote-tracking
  /// branches, so that two branches that have not met yet do not both own one.
  public init(workspace: Workspace, map: WorkspaceMap, ledger: Ledger) throws {
    named = try NamedNumbers.all(in: workspace, map)
    past = try PastNumbers.all(of: workspace)
    for (area, numbers) in named.features { firstFree[area] = numbers.nextNumber }
    for id in ledger.ids { hold(id, for: "a feature that was created earlier") }
    if let repository = try workspace.repository() {
      for id in try repository.referenceNames(below: Reservation.prefix).compactMap(Reservation.id) {
        hold(id, for: "a reservation")
      }
      try addBranches(of: repository, workspace: workspace)
      for worktree in try workspace.otherWorktrees() {
        for feature in worktree.map.vacant + worktree.map.features {
          hold(feature.id, for: "\(worktree.root)/\(feature.directory)")
        }
        epics.formUnion(worktree.map.epics.map(\.id))
        try hold(worktree.map.unreadable, workspace)
      }
    }
    for feature in map.vacant + map.features { hold(feature.id, for: feature.directory.string) }
    epics.formUnion(map.epics.map(\.id))
    try hold(map.unreadable, workspace)
  }

  /// Counts what is reserved on a remote. Who holds an ID is told as it is known here, if it is.
  mutating func add(_ remote: RemoteNames) {
    for id in remote.ids where holders[id] == nil { hold(id, for: "a reservation on \(remote.remote.name)") }
  }

  /// Hands an ID out.
  mutating func take(_ id: FeatureID, for holder: String) { hold(id, for: holder) }

  /// What holds an ID, for people; nil where nothing does.
  func holder(of id: FeatureID) -> String? {
    if let holder = holders[id] { return holder }
    guard let parts = id.parts, named.features[parts.area]?.contains(parts.number) == true else { return nil }
    return "a feature that an index, a Decision Log or an archive names"
  }

  private mutating func hold(_ id: FeatureID, for holder: String) {
    // The number of an ID that is held already counts already.
    if holders.updateValue(holder, forKey: id) != nil { return }
    guard let parts = id.parts else { return }
    firstFree[parts.area] = max(firstFree[parts.area] ?? 1, parts.number.nextNumber)
  }

  /// What a name that is not UTF-8 begins with is not handed out again, nor what a symbolic link is called. What IDs lie in
  /// a folder that cannot be looked into, nobody knows.
  private mutating func hold(_ folders: [UnreadableFolder], _ workspace: Workspace) throws(Failure) {
    for folder in folders where folder.path.relative(to: workspace.configuration.plans) != nil {
      if let error = folder.error { throw Failure(unknown: "IDs", because: error) }
      if folder.isLink {
        let id = FeatureID(directory: folder.path.name)
        if id.parts != nil, holders[id] == nil { hold(id, for: folder.path.string) }
        epics.insert(EpicID(folder.path.name))
        continue
      }
      guard let name = ReadableName(folder.path.name) else { continue }
      if let id = name.featureID, holders[id] == nil { hold(id, for: folder.path.string) }
      if let id = name.epicID { epics.insert(id) }
    }
  }

  /// The next free number for an epic of an area.
  func nextEpicNumber(in area: Area) -> Int {
    let taken = epics.compactMap { $0.parts.flatMap { $0.area == area ? $0.number : nil } }
    return (taken + (named.epics[area] ?? [])).nextNumber.free(of: past.epics[area] ?? [])
  }

  /// The next free ID of an area.
  public func next(in area: Area) -> FeatureID {
    FeatureID(area: area, number: (firstFree[area] ?? 1).free(of: past.features[area] ?? []))
  }

  private mutating func addBranches(of repository: Repository, workspace: Workspace) throws {
    guard let prefix = try workspace.prefix() else { return }
    var scan = BranchTreeScan(repository: repository)
    let plans = prefix.appending(workspace.configuration.plans)
    for (branch, commit) in try repository.localBranches() {
      let ids = try scan.features(at: commit, below: plans)
      if ids.isEmpty { continue }
      let holder = "branch \(branch)"
      for id in ids { hold(id, for: holder) }
    }
    for branch in try repository.remoteTrackingBranches() {
      for id in try scan.features(at: branch.target, below: plans) where holders[id] == nil {
        hold(id, for: "branch \(branch.remote)/\(branch.name)")
      }
    }
    epics.formUnion(scan.epics)
  }
}
