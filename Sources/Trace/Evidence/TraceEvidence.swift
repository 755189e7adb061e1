import Configuration
import Documents
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
    try OwnedMentions(foundMentions + results.flatMap(OwnedMentions.mentions), of: map.features, outlines)
  }
  private lazy var branches = Result {
    try map.features.map { (location: $0, branch: try workspace.branch(of: $0, in: workspace.seen)) }
  }
  private lazy var knownHistory = Result {
    try TraceHistory(of: workspace, branches: .numbered.with(branches.get().compactMap(\.branch)))
  }
  private lazy var featureCommits = Result { () throws -> FeatureCommits? in
    guard let history = try history else { return nil }
    return FeatureCommits(of: try branches.get(), in: history)
  }

  /// The history; nil outside Git.
  public var history: TraceHistory? { get throws { try knownHistory.get() } }

  /// Everything that files and test results name.
  public var mentions: [SourceMention] { foundMentions }

  /// Whether a requirement is fulfilled only once something tests it.
  public var asksTests: Bool { workspace.configuration.trace.tests != nil || !results.isEmpty }

  /// What files and test results say of the requirements of a feature.
  public func mentions(of feature: FeatureOutline) throws -> [SourceMention] {
    try ownedMentions.get().mentions(of: feature.location)
  }

  /// What commits of a feature name.
  public func names(of feature: FeatureOutline) throws -> [(commit: TracedCommit, named: FeatureCommits.Named)] {
    guard let history = try history, let commits = try featureCommits.get() else { return [] }
    return commits.names(of: feature.location).map { (history[$0.commit], $0) }
  }

  /// Whether the commit that is checked out has a commit in its history.
  public func isBehindHead(_ commit: TracedCommit) throws -> Bool {
    try history?.isInHead[commit.index] ?? false
  }

  /// The commits of a feature that changed a file, the newest first.
  func commits(touching path: RelativePath, of feature: FeatureOutline) throws -> [TracedCommit] {
    guard let history = try history, let commits = try featureCommits.get() else { return [] }
    return commits.commits(touching: path, of: feature.location).map { history[$0.commit] }
  }

  /// How a test went that a mention stands in; nil where no result tells.
  func outcome(of mention: SourceMention) -> TestResults.Outcome? {
    results.lazy.flatMap(\.cases).first { $0.place == mention.place }?.outcome
  }
}
