public import Files
import Git
public import WorkspaceModel

/// Which commits belong to which feature, and by what that is known.
public struct FeatureCommits: Sendable {
  /// By what a commit belongs to a feature.
  public enum Reason: Hashable, Sendable, Comparable {
    /// Its message names the feature.
    case names
    /// It is on the feature's branch, and on no main branch nor that of another feature.
    case branch
    /// It came with a merge whose message names the feature's branch.
    case mergedBranch
    /// It changes files in the feature's folder.
    case touchesFolder
  }

  /// A commit of a feature.
  public struct Link: Hashable, Sendable {
    /// Its place in the history.
    public let commit: Int
    /// By what it belongs to the feature.
    public internal(set) var reasons: Set<Reason>

    /// Whether its message says so.
    public var isStated: Bool { reasons.contains(.names) }
  }

  /// A task, a requirement or a story of a feature that a commit names.
  public struct Named: Hashable, Sendable {
    /// The place of the commit in the history.
    public let commit: Int
    /// What it names.
    public let mention: CommitMention
    /// Whether the commit names the feature too; else its branch, or the task list that it changes, tells whose that is.
    public let isStated: Bool
  }

  private let history: TraceHistory
  private var places: [FeatureLocation: Int] = [:]
  private var links: [[Link]]
  private var named: [[Named]]

  /// Commits that change the folders of more features belong to none of them by that.
  private static let mostFolders = 3

  /// Finds the commits of all features of a workspace.
  ///
  /// - Parameter features: with the branch of each, where it has one of its own.
  public init(of features: [(location: FeatureLocation, branch: String?)], in history: TraceHistory) {
    self.history = history
    for (place, feature) in features.enumerated() { places[feature.location] = place }
    let names = FeaturesByName(of: features, history.main)
    let owners = BranchOwners(names, in: history)
    let folders = FeatureFolders(of: features.map(\.location), in: history)
    links = Array(repeating: [], count: features.count)
    named = Array(repeating: [], count: features.count)
    let takenBack = FeatureCommits.takenBack(in: history)
    for commit in stride(from: history.log.count - 1, through: 0, by: -1) where history.isReached[commit] {
      let hasNames = history.log.hasNames(commit)
      let touched = folders.touched(by: commit)
      if !hasNames, touched.features.isEmpty, owners.onBranch(commit) == nil, owners.merged(commit) == nil { continue }
      let things = history.log.names(of: commit)
      let stated = names.features(in: things.mentions)
      var reasons: [Int: Set<Reason>] = [:]
      for feature in stated { reasons[feature, default: []].insert(.names) }
      if let owner = owners.onBranch(commit) { reasons[owner, default: []].insert(.branch) }
      if let owner = owners.merged(commit) { reasons[owner, default: []].insert(.mergedBranch) }
      if touched.features.count <= FeatureCommits.mostFolders {
        for feature in touched.features { reasons[feature, default: []].insert(.touchesFolder) }
      }
      for (feature, reasons) in reasons { links[feature].append(Link(commit: commit, reasons: reasons)) }
      if !hasNames || takenBack.contains(commit) { continue }
      let likely = Set([owners.onBranch(commit), owners.merged(commit)].compactMap(\.self)).union(touched.taskLists)
      guard let feature = FeatureCommits.only(stated.isEmpty ? likely : stated) else { continue }
      for mention in things.mentions where mention.kind != .feature && mention.kind != .number {
        named[feature].append(Named(commit: commit, mention: mention, isStated: !stated.isEmpty))
      }
    }
  }

  /// The commits of a feature, the newest first.
  public func commits(of feature: FeatureLocation) -> [Link] { places[feature].map { links[$0] } ?? [] }

  /// The tasks, requirements and stories of a feature that commits name, the newest first. A commit that names no feature, and
  /// may be that of several, is nobody's; so is one that was taken back, or takes back another one.
  public func names(of feature: FeatureLocation) -> [Named] { places[feature].map { named[$0] } ?? [] }

  /// Those commits of a feature that change a file, the newest first.
  ///
  /// - Parameter path: relative to the workspace.
  public func commits(touching path: RelativePath, of feature: FeatureLocation) -> [Link] {
    guard let node = history.paths.node(at: history.prefix.appending(path)) else { return [] }
    return commits(of: feature).filter { history.changes($0.commit, node) }
  }

  private static func only(_ features: Set<Int>) -> Int? { features.count == 1 ? features.first : nil }

  /// The commits that were taken back, and those that take back others. What was taken back itself takes nothing back.
  private static func takenBack(in history: TraceHistory) -> Set<Int> {
    var reverted: Set<ObjectID> = []
    var found: Set<Int> = []
    for commit in stride(from: history.log.count - 1, through: 0, by: -1)
    where history.isReached[commit] && (history.log.hasNames(commit) || !reverted.isEmpty) {
      if reverted.contains(history.log.ids[commit]) {
        found.insert(commit)
        continue
      }
      let things = history.log.names(of: commit).reverted
      if !things.isEmpty { found.insert(commit) }
      reverted.formUnion(things)
    }
    return found
  }
}

extension TraceHistory {
  /// Whether a commit, which is no import, changes a path.
  fileprivate func changes(_ commit: Int, _ node: PathTable.Node) -> Bool {
    if log.imports.contains(commit) { return false }
    let changes = log.changes(of: commit)
    var (low, high) = (changes.startIndex, changes.endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if changes[middle].path < node { low = middle + 1 } else { high = middle }
    }
    return low < changes.endIndex && changes[low].path == node
  }
}
