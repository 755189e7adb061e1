import Configuration
import Documents
import Files
import Git
import Markdown
import Survey
import WorkspaceModel

/// What a commit tells of entries that share an ID: which of them its Decision Log has, and which lines its documents.
///
/// Where a commit has only one of the entries, whoever wrote the ID there can only have meant that one.
final class DecisionEvidence {
  /// The Decision Log of the commit; nil where it has none.
  private let log: DecisionLog?
  private let tree: CommitTree
  private var lines: [RelativePath: Set<ArraySlice<UInt8>>] = [:]

  private init(_ tree: CommitTree, _ group: FeatureGroup, _ workspace: Workspace) throws {
    self.tree = tree
    log = try tree.read(group.decisionLog).map { DecisionLog(of: Document($0.bytes), workspace.vocabulary) }
  }

  /// Whether its log has an entry under the same ID.
  func holds(_ entry: DecisionEntry) -> Bool {
    log?.entries.contains { $0.entry.id?.lowercased() == entry.id?.lowercased() && $0.entry.isVersion(of: entry) }
      ?? false
  }

  /// Whether its version of a document has a line.
  func holds(_ line: ArraySlice<UInt8>, of path: RelativePath) -> Bool {
    if let known = lines[path] { return known.contains(line) }
    let source = (try? tree.read(path)).map { Source($0.bytes) }
    let found = Set(
      source.map { source in (1..<source.lines.count + 1).map { source.bytes[source.textRange(ofLine: $0)] } } ?? [])
    lines[path] = found
    return found.contains(line)
  }
}

extension DecisionEvidence {
  /// The commits that tell which of several entries came first, the oldest first: what HEAD and the commits that come in share
  /// with the main branch; what the sides of a merge share, be it HEAD or not finished yet; the receiving side; HEAD. Beside
  /// them the sides themselves, or the commit that a rebase or a cherry-pick stops at, and the branch before its rebase. None
  /// outside Git, and none that a shallow or partial clone lacks.
  static func all(of group: FeatureGroup, _ workspace: Workspace) throws -> (
    bases: [DecisionEvidence], sides: [DecisionEvidence]
  ) {
    guard let repository = try workspace.repository(), let prefix = try workspace.prefix(),
      let head = try repository.head().commit
    else { return ([], []) }
    let read = { (commit: ObjectID) throws -> DecisionEvidence? in
      try present {
        let tree = CommitTree(repository: repository, root: try repository.rootTree(of: commit), prefix: prefix)
        return try DecisionEvidence(tree, group, workspace)
      }
    }
    let incoming = repository.incomingCommits
    let isMerging = repository.operationInProgress == "merge" && !incoming.isEmpty
    let parents = try isMerging ? [head] + incoming : present { try repository.parents(of: head) } ?? []
    var bases: [ObjectID] = []
    for tip in try mainBranches(workspace, repository) {
      bases += try newest(
        (isMerging ? parents : [head]).compactMap { side in
          try present { try repository.mergeBase(side, tip) }
        }, repository)
    }
    if let first = parents.first, let last = parents.last, parents.count > 1 {
      if let base = try present({ try repository.mergeBase(first, last) }) { bases.append(base) }
      bases.append(first)
    }
    bases.append(head)
    var seen: Set<ObjectID> = []
    let known = try bases.filter { seen.insert($0).inserted }.compactMap(read)
    let sides =
      (parents.count > 1 ? parents : []) + (isMerging ? [] : incoming) + [repository.originalHead].compactMap { $0 }
    return (known, try sides.compactMap(read))
  }

  /// Those of some commits that no other of them stands on.
  private static func newest(_ commits: [ObjectID], _ repository: Repository) throws -> [ObjectID] {
    try commits.filter { commit in
      try !commits.contains { other in
        try other != commit && (present { try repository.isAncestor(commit, of: other) } ?? false)
      }
    }
  }

  /// The tips of the main branches, of the remote first: what is there, others have. Behind them what the remote has of the
  /// branch that is checked out.
  private static func mainBranches(_ workspace: Workspace, _ repository: Repository) throws -> [ObjectID] {
    let main = try MainBranches(of: repository)
    let remote = workspace.configuration.branch.remote
    let branch = try repository.head().branch?.string
    let own = try repository.remoteTrackingBranches().filter {
      $0.remote == remote && $0.name == branch && !main.names.contains($0.name)
    }
    return main.places.filter { $0.remote == remote }.map(\.commit) + [main.local?.commit].compactMap { $0 }
      + own.map(\.target)
  }

  /// What a clone has; nil for what is not there.
  private static func present<Value>(_ value: () throws -> Value?) throws -> Value? {
    do { return try value() } catch let error as GitError where error.kind == .notFound { return nil }
  }
}
