import Facts
import Files
import Git
import Names
public import Survey
import Synchronization

/// What the history of a repository tells: of HEAD, the main branches and those of features.
public final class TraceHistory: Sendable {
  /// Whether the clone is shallow.
  public let isShallow: Bool
  /// Whether the history is here as it was made. Where it is not, because the clone is shallow or lacks trees, or because
  /// Git was told to show another history, nobody can say that something never was.
  public let isWhole: Bool
  let log: CommitLog
  let prefix: RelativePath
  let readers: ReaderPool
  let store: FactsStore
  /// The commit of HEAD; nil on an unborn branch.
  let head: Int?
  /// The branches that count, HEAD's own too.
  let tips: [Tip]
  /// The main branches among them.
  let mainTips: [Int]
  /// The names of main branches.
  let main: MainBranches
  /// Whether a commit is in a history that counts, by its place.
  let isReached: [Bool]
  /// Whether a commit is in the history of HEAD, by its place.
  let isInHead: [Bool]

  private let prepared = AtomicLazyReference<Prepared>()
  private let named = AtomicLazyReference<PastNames>()

  private final class Prepared: Sendable {
    let paths: PathTable

    init(_ paths: PathTable) {
      var paths = paths
      paths.prepare()
      self.paths = paths
    }
  }

  /// Where a branch stands.
  struct Tip: Sendable {
    /// Its name, without that of the remote.
    let name: String
    let commit: Int
  }

  /// Reads the history of the repository that a workspace lies in; nil outside Git.
  ///
  /// - Parameter branches: which branches count beside HEAD and the main branches.
  /// - Throws: `GitError`; what a shallow or partial clone lacks is passed over.
  public init?(of workspace: Workspace, branches: HistoryBranches = .numbered) throws {
    guard let repository = try workspace.repository(), let prefix = try workspace.prefix() else { return nil }
    let readers = ReaderPool(from: workspace.root, settings: workspace.gitSettings)
    let main = try MainBranches(of: repository)
    let head = try repository.head()
    var named: [(name: String, commit: ObjectID)] = []
    for (branch, commit) in try repository.localBranches().sorted(by: { $0.key < $1.key }) {
      if branch == head.branch || branches.contain(branch.string) { named.append((branch.string, commit)) }
    }
    for branch in try repository.remoteTrackingBranches() where branches.contain(branch.name) {
      named.append((branch.name, branch.target))
    }
    // The main branches first, so that a commit stands close to those that it was made between.
    let starts = main.places.map(\.commit) + [head.commit].compactMap(\.self) + named.map(\.commit)
    let known = try KnownCommits(starts, in: repository, readers, workspace.store)
    let places = known.places
    (self.prefix, self.readers, store, self.main) = (prefix, readers, workspace.store, main)
    log = known.log
    isShallow = repository.isShallow
    isWhole = try known.isWhole && !repository.isShallow && !repository.showsOtherHistory()
    self.head = head.commit.flatMap { places[$0] }
    mainTips = main.places.compactMap { places[$0.commit] }
    tips = named.compactMap { branch in
      if main.isOne(branch.name) { return nil }
      return places[branch.commit].map { Tip(name: branch.name, commit: $0) }
    }
    isReached = log.reached(from: starts.compactMap { places[$0] })
    isInHead = log.reached(from: [self.head].compactMap(\.self))
  }

  /// How many commits are known. Some of them may be in no history that counts any more.
  public var count: Int { log.count }

  /// The commits that name something, the newest first.
  public var commits: [TracedCommit] {
    stride(from: log.count - 1, through: 0, by: -1).filter { isReached[$0] && log.hasNames($0) }.map { self[$0] }
  }

  /// A commit by its place.
  public subscript(index: Int) -> TracedCommit {
    let names = log.names(of: index)
    let isImport = log.imports.contains(index)
    return TracedCommit(
      index: index, id: log.ids[index], time: log.times[index], subject: log.subject(of: index),
      mentions: names.mentions, branches: names.merged, into: names.into, reverted: names.reverted,
      isMerge: log.parents(of: index).count > 1, paths: isImport ? [] : paths(of: index), isImport: isImport)
  }

  /// The paths of all commits, which are found at once.
  var paths: PathTable { (prepared.load() ?? prepared.storeIfNil(Prepared(log.paths))).paths }

  /// The paths of all commits by their last components.
  var names: PastNames { named.load() ?? named.storeIfNil(PastNames(log.paths)) }

  private func paths(of index: Int) -> [RelativePath] {
    log.changes(of: index).compactMap { log.paths.path(of: $0.path)?.relative(to: prefix) }.sorted()
  }
}

extension CommitLog {
  /// Whether a commit is in the history of some others, by its place.
  func reached(from starts: [Int]) -> [Bool] {
    var reached = Array(repeating: false, count: count)
    for start in starts { reached[start] = true }
    for commit in stride(from: count - 1, through: 0, by: -1) where reached[commit] {
      for parent in parents(of: commit) where parent >= 0 { reached[Int(parent)] = true }
    }
    return reached
  }
}
