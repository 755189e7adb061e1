public import Documents
import Files
import Git
import Names
public import WorkspaceModel

extension OtherBranches {
  /// Whether a feature here and one of another branch are one by their past: the folder stood where HEAD and the branch
  /// parted, and one of them has renamed it since. Where no past is known they are.
  public func areOne(_ here: FeatureLocation, _ other: BranchFeature) throws -> Bool {
    guard let base = try base(with: other.branch) else { return repository.isShallow }
    if try folder(other.location.directory, in: base) != nil { return true }
    return try folder(here.directory, in: base) != nil
      && folder(here.directory, in: other.branch.commit) == nil
  }

  /// Whether a main branch has a feature, and not another one in its place. That of a remote counts, where there is one.
  ///
  /// - Parameter branch: the branch that the feature names; nil for none.
  public func mainHolds(_ location: FeatureLocation, named branch: String?) throws -> Bool {
    try main.published.contains { try version(of: location, named: branch, on: $0) != nil }
  }

  /// Whether a main branch had a feature where HEAD left it: the feature got its ID there, whatever either side has called it
  /// since.
  public func wasOnMain(_ here: FeatureLocation) throws -> Bool {
    try main.published.contains { place in
      try base(with: place).flatMap { try folder(here.directory, in: $0) } != nil
    }
  }

  /// Whether the Decision Log of a group had an ID where HEAD left a main branch: the decision got it there.
  public func wasOnMain(_ id: String, of group: FeatureGroup) throws -> Bool {
    try main.published.contains { place in
      try logAtBase(of: group, with: place)?.entries.contains { $0.entry.id?.lowercased() == id.lowercased() } == true
    }
  }

  /// A feature of another branch as a main branch has it, where one has it; else as it is.
  public func published(_ feature: BranchFeature) throws -> BranchFeature {
    for place in main.published {
      guard let (folder, title) = try version(of: feature.location, named: feature.named, on: place) else { continue }
      var published = feature
      (published.branch, published.folder, published.title) = (place, folder, title ?? feature.title)
      return published
    }
    return feature
  }

  private func version(
    of location: FeatureLocation, named branch: String?, on place: OtherBranch
  ) throws -> (folder: ObjectID, title: String?)? {
    guard let folder = try folder(location.directory, in: place.commit) else { return nil }
    let tree = GraftedTree(workspace, folders: [location.directory: folder])
    let header = workspace.readableHeader(of: location, in: tree)
    if location.layout == .epic, branch != nil, header?.branch != branch { return nil }
    return (folder, header?.heading.flatMap { Title.of(heading: $0, id: location.id.string) })
  }

  /// Whether a main branch had, since HEAD left it, a version of a feature that HEAD has or had: the feature is merged, and
  /// what became of it there counts. Also where that cannot be told.
  public func isBehindMain(_ here: FeatureLocation) throws -> Bool {
    try main.published.contains { try sharesPast(here.directory, with: $0.commit) }
  }

  /// Whether HEAD and another branch had, each for itself, one version of a feature. Also where that cannot be told.
  public func shareVersion(_ here: FeatureLocation, _ other: BranchFeature) throws -> Bool {
    if try sharesPast(here.directory, with: other.branch.commit) { return true }
    return try here.directory != other.location.directory
      && sharesPast(other.location.directory, with: other.branch.commit)
  }

  private func sharesPast(_ directory: RelativePath, with commit: ObjectID) throws -> Bool {
    guard let head = try repository.head().commit else { return false }
    guard let ours = try past(of: directory, from: head, without: [commit]),
      let theirs = try past(of: directory, from: commit, without: [head])
    else { return true }
    return !ours.versions.isDisjoint(with: theirs.versions)
  }

  /// When, in seconds since 1970, an author first wrote what HEAD has of a feature, and what another branch has of one: since
  /// they parted, and left the main branches. Nil for what is in no commit, or cannot be told.
  public func beginnings(_ here: FeatureLocation, _ other: BranchFeature) throws -> (here: Int64?, there: Int64?) {
    guard let head = try repository.head().commit else { return (nil, nil) }
    let mains = main.published.map(\.commit)
    let ours = try past(of: here.directory, from: head, without: mains + [other.branch.commit])
    let theirs = try past(of: other.location.directory, from: other.branch.commit, without: mains + [head])
    return (ours?.first, theirs?.first)
  }

  /// The versions of the folder of a feature in a history; nil where there are too many commits.
  private func past(of directory: RelativePath, from start: ObjectID, without hidden: [ObjectID]) throws -> FeaturePast?
  {
    let key = HistoryKey(path: directory, start: start, hidden: hidden)
    if let known = histories.features[key] { return known }
    let entries = try repository.pastEntries(
      at: prefix.appending(directory), from: [start], without: hidden, limit: OtherBranches.mostCommits)
    var past: FeaturePast?
    if let entries {
      let specification = RelativePath("spec.md") ?? .empty
      let specifications = try entries.keys.compactMap { try repository.entry(at: specification, inTree: $0)?.id }
      past = FeaturePast(versions: Set(entries.keys).union(specifications), first: entries.values.min())
    }
    histories.features[key] = .some(past)
    return past
  }

  /// The Decision Logs of a group as the main branches have them.
  public func logsOnMain(of group: FeatureGroup) throws -> [(branch: OtherBranch, facts: DecisionLogFacts)] {
    try main.published.compactMap { place in try log(of: group, in: place.commit).map { (place, $0) } }
  }

  /// The Decision Logs of a group that main branches had since HEAD, or another branch, left them.
  public func logsInMain(since branch: OtherBranch?, of group: FeatureGroup) throws -> [PastLog]? {
    guard let commit = try branch?.commit ?? repository.head().commit else { return [] }
    return try pastLogs(of: group, from: main.published.map(\.commit), without: [commit])
  }

  /// The Decision Logs of a group that HEAD had since another branch left it, and the other way round.
  public func logsSinceParting(
    of group: FeatureGroup, with branch: OtherBranch
  ) throws -> (here: [PastLog]?, there: [PastLog]?) {
    guard let head = try repository.head().commit else { return ([], []) }
    return (
      try pastLogs(of: group, from: [head], without: [branch.commit]),
      try pastLogs(of: group, from: [branch.commit], without: [head])
    )
  }

  /// Those of a history; nil where there are too many commits.
  private func pastLogs(
    of group: FeatureGroup, from starts: [ObjectID], without hidden: [ObjectID]
  ) throws -> [PastLog]? {
    let path = group.decisionLog
    let keys = starts.map { HistoryKey(path: path, start: $0, hidden: hidden) }
    if let key = keys.first, keys.count == 1, let known = histories.logs[key] { return known }
    let entries = try repository.pastEntries(
      at: prefix.appending(path), from: starts, without: hidden, limit: OtherBranches.mostCommits)
    let logs = try entries?.compactMap { blob, time -> PastLog? in
      let tree = GraftedTree(workspace, folders: [:], files: [path: blob])
      return try workspace.reader(tree).decisionLog(path).map { PastLog(facts: $0.facts, time: time) }
    }
    if let key = keys.first, keys.count == 1 { histories.logs[key] = .some(logs) }
    return logs
  }

  /// The Decision Log of a group where HEAD and a branch parted; nil where there was none.
  public func logAtBase(of group: FeatureGroup, with branch: OtherBranch) throws
    -> DecisionLogFacts?
  {
    try base(with: branch).flatMap { try log(of: group, in: $0) }
  }

  /// A Decision Log as another branch has it.
  public func facts(of log: BranchLog) throws -> DecisionLogFacts? {
    let tree = GraftedTree(workspace, folders: [:], files: [log.path: log.blob])
    return try workspace.reader(tree).decisionLog(log.path)?.facts
  }

  private func log(of group: FeatureGroup, in commit: ObjectID) throws -> DecisionLogFacts? {
    let path = group.decisionLog
    let entry = try repository.entry(
      at: prefix.appending(path), inTree: repository.rootTree(of: commit))
    guard let entry, entry.kind == .blob else { return nil }
    let tree = GraftedTree(workspace, folders: [:], files: [path: entry.id])
    return try workspace.reader(tree).decisionLog(path)?.facts
  }

  private func folder(_ path: RelativePath, in commit: ObjectID) throws -> ObjectID? {
    try repository.entry(at: prefix.appending(path), inTree: repository.rootTree(of: commit))?.id
  }

  private func base(with branch: OtherBranch) throws -> ObjectID? {
    guard let head = try repository.head().commit else { return nil }
    return try repository.mergeBase(head, branch.commit)
  }
}

/// A Decision Log as it stood in the history of a branch.
public struct PastLog {
  /// What it says.
  public let facts: DecisionLogFacts
  /// When an author first wrote a commit that has it, in seconds since 1970.
  public let time: Int64
}

/// What the folder of a feature held in a history.
struct FeaturePast {
  /// Its trees, and the blobs of its specification.
  let versions: Set<ObjectID>
  /// When an author first wrote a commit that has it, in seconds since 1970; nil for never.
  let first: Int64?
}

/// What was asked of histories.
struct Histories {
  var features: [HistoryKey: FeaturePast?] = [:]
  var logs: [HistoryKey: [PastLog]?] = [:]
}

/// A path in the history of a commit, without those of others.
struct HistoryKey: Hashable {
  let path: RelativePath
  let start: ObjectID
  let hidden: [ObjectID]
}
