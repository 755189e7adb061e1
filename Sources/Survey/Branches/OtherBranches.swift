import Configuration
import Documents
import Facts
import Files
import Git
import Names
import Records
import WorkspaceModel

/// What the branches that are not checked out hold of features.
///
/// What many branches share is looked at once, and what was found is remembered as long as no branch moves.
public final class OtherBranches {
  /// The branches: the main one, other local ones by name, then fetched ones.
  public let branches: [OtherBranch]
  /// The features of which HEAD has nothing, or another version; each feature once.
  public let features: [BranchFeature]
  /// The Decision Logs of which HEAD has nothing, or another version, each once.
  public let logs: [BranchLog]
  let workspace: Workspace
  let repository: Repository
  let prefix: RelativePath
  /// What was asked of the past of branches.
  var histories = Histories()
  /// The main branches, the current one too where it is one of them.
  public let main: MainBranches

  /// As many commits as are looked at where two branches are held against each other.
  static let mostCommits = 5000

  /// Whether history was cut off, so that what branches share cannot be told.
  public var isShallow: Bool { repository.isShallow }

  /// Looks at the branches of a workspace; nil outside Git.
  ///
  /// - Throws: `GitError`; what a partial clone lacks is passed over.
  public init?(_ workspace: Workspace) throws {
    guard let repository = try workspace.repository(), let prefix = try workspace.prefix() else {
      return nil
    }
    (self.workspace, self.repository, self.prefix) = (workspace, repository, prefix)
    main = try MainBranches(of: repository)
    branches = try OtherBranch.all(in: repository, main)
    let head = try repository.head().commit
    let key = OtherBranches.key(workspace, prefix, head, main, branches)
    if let known = workspace.store.bytes(of: key).flatMap({ try? Contents(record: $0[...]) }) {
      (features, logs) = (known.features, known.logs)
      return
    }
    let roots = BranchRoots(
      prefix: prefix, plans: workspace.configuration.plans, specs: workspace.configuration.specs)
    let scan = try BranchScan(workspace, repository, roots, main, branches)
    features = try scan.features()
    logs = scan.logs
    if scan.isComplete {
      workspace.store.keep(Contents(features: features, logs: logs).record, under: key)
    }
  }

  /// The name of the current branch; where HEAD is detached, the names of those that stand at its commit.
  public func currentNames() throws -> [String] {
    let head = try repository.head()
    if let branch = head.branch { return [branch.string] }
    return branches.filter { $0.commit == head.commit }.map(\.name)
  }

  /// What is remembered.
  private struct Contents: Recordable {
    let features: [BranchFeature]
    let logs: [BranchLog]

    init(features: [BranchFeature], logs: [BranchLog]) {
      (self.features, self.logs) = (features, logs)
    }

    func write(to writer: inout RecordWriter) { writer.write(features, logs) }

    init(from reader: inout RecordReader) throws(RecordDamage) {
      features = try reader.next()
      logs = try reader.next()
    }
  }

  private static func key(
    _ workspace: Workspace, _ prefix: RelativePath, _ head: ObjectID?, _ main: MainBranches, _ branches: [OtherBranch]
  ) -> FactKey {
    var hasher = workspace.store.hasher("features of other branches, on those that headers name too")
    hasher.combine(workspace.vocabulary.key)
    hasher.combine(prefix.string)
    hasher.combine(workspace.configuration.plans.string)
    for root in workspace.configuration.specs { hasher.combine(root.string) }
    head.map { hasher.combine($0) }
    for place in main.places {
      hasher.combine(place.label)
      hasher.combine(place.commit)
    }
    for branch in branches {
      hasher.combine(branch.label)
      hasher.combine(branch.commit)
    }
    return hasher.key
  }
}
