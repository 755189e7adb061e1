import Documents
import Files
import Git
import Survey
import WorkspaceModel

/// The items that differ between a commit and the files as they are now.
struct ChangedItems {
  /// An item and what became of it.
  struct Item {
    let location: FeatureLocation
    let placed: FeatureItems.Placed
    let change: Impact.Change

    /// Whether somebody named the item or its feature.
    func isMeant(by argument: ItemArgument) -> Bool {
      switch argument {
      case .feature(let feature): feature.location == location
      case .item(let name, of: let feature): feature.location == location && name.names(placed.item)
      }
    }
  }

  private(set) var items: [Item] = []
  private(set) var leftOut: [LeftOut] = []

  /// Holds the features against those of a commit.
  init(since name: String, _ map: WorkspaceMap, _ keeper: GateKeeper, _ workspace: Workspace) throws {
    let repository = try StateRange.repository(of: workspace)
    let commit = try StateRange.commit(name, in: repository)
    let pair = try StatePair(from: commit, named: name, to: .workingTree, workspace, repository)
    let past = workspace.reader(pair.old.tree)
    let locations = Set(pair.old.features + pair.new.features).sorted { $0.id < $1.id }
    for location in locations {
      do {
        let before = try FeatureItems(of: Feature(at: location, past), constitution: nil)
        let now = try FeatureItems(of: Feature(at: location, keeper.reader), constitution: nil)
        items += Self.differences(from: before, to: now)
      } catch let error as FileError {
        leftOut.append(LeftOut(location, error, root: workspace.root))
      }
    }
  }

  private static func differences(from before: FeatureItems, to now: FeatureItems) -> [Item] {
    let key = { (placed: FeatureItems.Placed) in
      "\(placed.path.name) \(placed.item.kind) \(placed.item.name.uppercased())"
    }
    let old = Dictionary(before.all.map { (key($0), $0) }) { first, _ in first }
    let new = Set(now.all.map(key))
    let changed = now.all.compactMap { placed -> Item? in
      guard let was = old[key(placed)] else { return Item(location: now.location, placed: placed, change: .added) }
      guard was.item.fingerprint != placed.item.fingerprint else { return nil }
      return Item(location: now.location, placed: placed, change: .changed)
    }
    let gone = before.all.filter { !new.contains(key($0)) }.map {
      Item(location: now.location, placed: $0, change: .gone)
    }
    // An entity that changed in the specification and in the data model changed once.
    var seen: Set<String> = []
    return (changed + gone).filter { found in
      let item = found.placed.item
      return item.kind != .entity || seen.insert(EntityMention.key(item.name)).inserted
    }
  }
}
