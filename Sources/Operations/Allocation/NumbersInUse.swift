import Files
import Git
import WorkspaceModel

/// Which branch numbers are taken and by what.
struct NumbersInUse {
  /// What holds a number, for people.
  private(set) var holders: [Int: String] = [:]
  /// Every branch there is, local or remote-tracking, without the remote's name.
  private(set) var branches: Set<String> = []

  /// One more than the highest number.
  var next: Int { (holders.keys.max() ?? 0) + 1 }

  /// Collects numbers from local and remote-tracking branches, from feature directories and branch headers in `tree`
  /// and in the linked worktrees, and from the ledger.
  init(session: Session, tree: any FileTree, map: WorkspaceMap, ledger: Ledger) throws {
    for number in ledger.numbers { holders[number] = "a feature that was created earlier" }
    try add(features: map, of: tree, session: session)
    guard let repository = try session.repository() else { return }
    for worktree in try WorktreeViews.others(of: session, repository) {
      try add(features: worktree.map, of: worktree.tree, session: session)
    }
    for branch in try repository.remoteTrackingBranches() {
      note(branch.name, holder: "\(branch.remote)/\(branch.name)")
    }
    for branch in try repository.localBranches().keys { note(branch.string, holder: branch.string) }
  }

  /// Hands a number out.
  mutating func take(_ number: Int, for holder: String) { holders[number] = holder }

  private mutating func note(_ branch: String, holder: String) {
    branches.insert(branch)
    guard let number = FeatureNumber.of(branch) else { return }
    let mark = "branch \(holder)"
    if let held = holders[number], held.hasPrefix("F-") || held.contains(holder) { return }
    holders[number] = mark
  }

  private mutating func add(features map: WorkspaceMap, of tree: any FileTree, session: Session) throws {
    for feature in map.features {
      if feature.layout == .flat, let number = FeatureNumber.of(feature.id.string) {
        holders[number] = "\(feature.id) (\(feature.directory))"
      } else if let branch = try session.branch(of: feature, in: tree), let number = FeatureNumber.of(branch) {
        holders[number] = "\(feature.id) (branch \(branch))"
      }
    }
  }
}
