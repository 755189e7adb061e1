import Configuration
import Files
import Git
import WorkspaceModel

/// Which feature IDs are taken and by what.
struct IDsInUse {
  /// What holds an ID, for people.
  private(set) var holders: [FeatureID: String] = [:]
  /// Every epic there is.
  private(set) var epics: Set<EpicID> = []

  /// Collects IDs from `map`, the linked worktrees, the ledger, and the trees of all local and remote-tracking
  /// branches, so that two branches that have not met yet do not both own one.
  init(session: Session, map: WorkspaceMap, ledger: Ledger) throws {
    for id in ledger.ids { holders[id] = "a feature that was created earlier" }
    if let repository = try session.repository() {
      try addBranches(of: repository, session: session)
      for worktree in try WorktreeViews.others(of: session, repository) {
        for feature in worktree.map.features { holders[feature.id] = "\(worktree.tree.root)/\(feature.directory)" }
        epics.formUnion(worktree.map.epics.map(\.id))
      }
    }
    for feature in map.features { holders[feature.id] = feature.directory.string }
    epics.formUnion(map.epics.map(\.id))
  }

  /// Hands an ID out.
  mutating func take(_ id: FeatureID, for holder: String) { holders[id] = holder }

  /// The next free number for an epic of an area.
  func nextEpicNumber(in area: Area) -> Int {
    epics.compactMap { $0.parts.flatMap { $0.area == area ? $0.number : nil } }.nextNumber
  }

  /// The next free ID of an area.
  func next(in area: Area) -> FeatureID {
    let numbers = holders.keys.compactMap { $0.parts.flatMap { $0.area == area ? $0.number : nil } }
    return FeatureID(area: area, number: numbers.nextNumber)
  }

  private mutating func addBranches(of repository: Repository, session: Session) throws {
    guard let prefix = try session.prefix() else { return }
    var scan = BranchTreeScan(repository: repository)
    let plans = prefix.appending(session.configuration.plans)
    for (branch, commit) in try repository.localBranches() {
      for id in try scan.features(at: commit, below: plans) { holders[id] = "branch \(branch)" }
    }
    for branch in try repository.remoteTrackingBranches() {
      for id in try scan.features(at: branch.target, below: plans) where holders[id] == nil {
        holders[id] = "branch \(branch.remote)/\(branch.name)"
      }
    }
    epics.formUnion(scan.epics)
  }
}

/// Finds the feature directories in commits. Each tree object is looked at once, however many commits hold it.
private struct BranchTreeScan {
  let repository: Repository
  private var seen: Set<ObjectID> = []
  /// The epics that were seen on the way.
  private(set) var epics: Set<EpicID> = []

  init(repository: Repository) { self.repository = repository }

  /// The features below `plans` that no earlier call has seen. Objects that a partial clone lacks are passed over.
  mutating func features(at commit: ObjectID, below plans: RelativePath) throws -> [FeatureID] {
    let root = try repository.rootTree(of: commit)
    guard seen.insert(root).inserted, let entry = try entry(at: plans, in: root), entry.kind == .tree else { return [] }
    var found: [FeatureID] = []
    var pending: [(tree: ObjectID, depth: Int)] = [(entry.id, 0)]
    while let (tree, depth) = pending.popLast() {
      guard depth < 6, seen.insert(tree).inserted, let entries = try entries(of: tree) else { continue }
      for entry in entries where entry.kind == .tree {
        if entry.name == "features" {
          found += try (self.entries(of: entry.id) ?? []).filter { $0.kind == .tree }.map { FeatureID($0.name) }
        } else {
          if entry.name.lowercased().hasPrefix("epic-") { epics.insert(EpicID(entry.name)) }
          pending.append((entry.id, depth + 1))
        }
      }
    }
    return found
  }

  private func entry(at path: RelativePath, in root: ObjectID) throws -> TreeEntry? {
    do { return try repository.entry(at: path, inTree: root) } catch  where error.kind == .notFound {
      return nil
    }
  }

  private func entries(of tree: ObjectID) throws -> [TreeEntry]? {
    do { return try repository.entries(ofTree: tree) } catch  where error.kind == .notFound {
      return nil
    }
  }
}
