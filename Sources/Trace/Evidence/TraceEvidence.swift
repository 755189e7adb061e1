import Configuration
import Documents
public import Facts
import Files
import Git
import Names
public import Survey
public import WorkspaceModel

/// What is known beside the documents: which files there are, what they say, what commits say, how tests went. Each is looked
/// at once it is asked for.
public final class TraceEvidence {
  /// The workspace.
  public let workspace: Workspace
  private let map: WorkspaceMap
  private let outlines: Outlines
  private let results: [TestResults]

  /// Prepares to look at the files and the history of a workspace.
  ///
  /// - Parameters:
  ///   - map: its features.
  ///   - outlines: what their documents say.
  ///   - results: what runs of tests said.
  public init(of workspace: Workspace, _ map: WorkspaceMap, _ outlines: Outlines, results: [TestResults] = []) {
    self.workspace = workspace
    self.map = map
    self.outlines = outlines
    self.results = results
  }

  /// What Git tracks.
  public private(set) lazy var files = TrackedFiles(of: workspace)
  private lazy var foundMentions = SourceScan.mentions(in: files, workspace)
  private lazy var ownedMentions = Result {
    try OwnedMentions(
      foundMentions + results.flatMap(OwnedMentions.mentions), of: map.features, outlines, workspace.store)
  }
  private lazy var outcomes = Dictionary(
    results.flatMap(\.cases).map { ($0.place, $0.outcome) }, uniquingKeysWith: { first, _ in first })
  private lazy var branches = Result { () throws -> [(location: FeatureLocation, branch: String?)] in
    var branches: [(location: FeatureLocation, branch: String?)] = []
    // Where nothing is kept a header is found much sooner than all that the documents say.
    if !workspace.store.isLasting {
      return try map.features.compactMap { location in
        do {
          return (location, try workspace.branch(of: location, in: workspace.seen))
        } catch is FileError {
          return nil
        }
      }
    }
    _ = try outlines.forEach(map.features, .branch(workspace.store)) { branches.append(($0, $1)) }
    return branches
  }
  private lazy var foundFilesKey = files.key(workspace.store)
  private lazy var foundHistoryKey = Result { try makeHistoryKey() }
  private lazy var knownHistory = Result {
    try TraceHistory(of: workspace, branches: .numbered.with(branches.get().compactMap(\.branch)))
  }
  private lazy var featureCommits = Result { () throws -> FeatureCommits? in
    guard let history = try history else { return nil }
    return FeatureCommits(of: try branches.get(), in: history)
  }

  /// The history; nil outside Git.
  public var history: TraceHistory? { get throws { try knownHistory.get() } }

  /// What tells the files, and what they are for, from others.
  public var filesKey: FactKey { foundFilesKey }

  /// What tells the history from another one, without reading it; the same outside Git.
  public var historyKey: FactKey { get throws { try foundHistoryKey.get() } }

  /// The same, for what will be remembered; nil where nothing is.
  public var historyKeyToKeep: FactKey? { get throws { workspace.store.isLasting ? try historyKey : nil } }

  private func makeHistoryKey() throws -> FactKey {
    var hasher = workspace.store.hasher("history")
    guard let repository = try workspace.repository() else { return hasher.key }
    let head = try repository.head()
    hasher.combine(head.branch?.string ?? "")
    if let commit = head.commit { hasher.combine(commit) }
    for (branch, commit) in try repository.localBranches().sorted(by: { $0.key < $1.key }) {
      hasher.combine(branch.string)
      hasher.combine(commit)
    }
    for branch in try repository.remoteTrackingBranches() {
      hasher.combine(branch.remote)
      hasher.combine(branch.name)
      hasher.combine(branch.target)
    }
    for commit in repository.shallowCommits().sorted() { hasher.combine(commit) }
    hasher.combine(try repository.showsOtherHistory() ? 1 : 0)
    for branch in try branches.get().compactMap(\.branch) { hasher.combine(branch) }
    return hasher.key
  }

  /// Everything that files name.
  ///
  /// - Parameter inTestsAlone: whether only tests are looked at, which takes less, and code that may hold tests.
  public func mentions(inTestsAlone: Bool) -> [SourceMention] {
    // Where tests are asked for, all is looked at anyway.
    inTestsAlone && !asksTests ? SourceScan.mentions(in: files, workspace, inTestsAlone: true) : foundMentions
  }

  /// Whether a requirement is fulfilled only once something tests it.
  public var asksTests: Bool { workspace.configuration.trace.tests != nil || !results.isEmpty }

  /// What files and test results say of the requirements of a feature.
  public func mentions(of feature: FeatureOutline) throws -> [SourceMention] {
    try ownedMentions.get().mentions(of: feature.location)
  }

  /// What tells what files say of the requirements of a feature from what they said before, whatever the lines.
  func mentionsKey(of feature: FeatureLocation) throws -> FactKey {
    var hasher = workspace.store.hasher("mentions")
    for mention in try ownedMentions.get().mentions(of: feature) {
      hasher.combine(mention.place.path.string)
      hasher.combine(mention.name)
      hasher.combine(mention.role == .code ? 1 : 2)
      hasher.combine(outcome(of: mention)?.rawValue ?? "")
    }
    return hasher.key
  }

  /// What commits of a feature name.
  public func names(of feature: FeatureOutline) throws -> [(commit: TracedCommit, named: FeatureCommits.Named)] {
    guard let history = try history, let commits = try featureCommits.get() else { return [] }
    return commits.names(of: feature.location).map { (history[$0.commit], $0) }
  }

  /// Whether the clone is shallow.
  var isShallow: Bool { get throws { try workspace.repository()?.isShallow ?? false } }

  /// Whether the commit that is checked out has a commit in its history.
  public func isBehindHead(_ commit: TracedCommit) throws -> Bool {
    try history?.isInHead[commit.index] ?? false
  }

  /// Whether a commit changed code or tests, and is in the history of the commit that is checked out.
  func implements(_ commit: TracedCommit) throws -> Bool {
    try isBehindHead(commit) && commit.paths.contains { files.role(of: $0) != nil }
  }

  /// The commits of a feature that changed a file, the newest first.
  func commits(touching path: RelativePath, of feature: FeatureOutline) throws -> [TracedCommit] {
    guard let history = try history, let commits = try featureCommits.get() else { return [] }
    return commits.commits(touching: path, of: feature.location).map { history[$0.commit] }
  }

  /// How a test went that a mention stands in; nil where no result tells.
  func outcome(of mention: SourceMention) -> TestResults.Outcome? {
    outcomes[mention.place]
  }
}
