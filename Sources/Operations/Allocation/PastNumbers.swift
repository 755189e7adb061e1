import Changes
import Configuration
import Facts
import Files
import Git
import Names
import Records
import Survey
import WorkspaceModel

/// The IDs and numbers of features that HEAD's history had, so that those of deleted ones are not given out again.
///
/// The history is followed along first parents, so that each merge counts as a whole. What one commit tells is remembered
/// with it, so that only commits are read that came since.
enum PastNumbers {
  /// How many commits are looked at, from HEAD back.
  private static let longest = 500

  /// What the history of HEAD had; nothing outside Git and before the first commit.
  ///
  /// - Throws: `GitError`.
  static func all(of workspace: Workspace) throws -> NumberSets {
    guard let repository = try workspace.repository(), let head = try repository.head().commit,
      let prefix = try workspace.prefix()
    else { return NumberSets() }
    let store = workspace.store
    var past = NumberSets()
    var scan = PastScan(repository: repository, prefix: prefix, workspace: workspace)
    var next: ObjectID? = head
    for _ in 0..<longest {
      guard let commit = next else { break }
      let known = store.bytes(of: subject(commit, prefix, workspace).key)
      if let known = known.flatMap({ try? NumberSets(record: $0[...]) }) {
        past = known
        break
      }
      next = try scan.read(commit)
    }
    past.formUnion(scan.found)
    store.keep(past.record, under: subject(head, prefix, workspace).key)
    return past
  }

  private static func subject(_ commit: ObjectID, _ prefix: RelativePath, _ workspace: Workspace) -> FactHasher {
    var subject = workspace.store.hasher("numbers in history")
    subject.combine(commit.hex)
    subject.combine(prefix.string)
    subject.combine(workspace.configuration.plans.string)
    for root in workspace.configuration.specs { subject.combine(root.string) }
    return subject
  }
}

/// Looks into the roots of commits; each tree object once.
private struct PastScan {
  let repository: Repository
  private let plans: RelativePath
  private let specs: [RelativePath]
  private var trees: BranchTreeScan
  private var seen: Set<ObjectID> = []
  private(set) var found = NumberSets()

  init(repository: Repository, prefix: RelativePath, workspace: Workspace) {
    self.repository = repository
    plans = prefix.appending(workspace.configuration.plans)
    specs = workspace.configuration.specs.map(prefix.appending)
    trees = BranchTreeScan(repository: repository)
  }

  /// Looks into a commit; returns the one before it. A shallow or partial clone ends somewhere.
  mutating func read(_ commit: ObjectID) throws(GitError) -> ObjectID? {
    do throws(GitError) {
      try look(into: commit)
      return try repository.parents(of: commit).first
    } catch {
      if error.kind == .notFound { return nil }
      throw error
    }
  }

  private mutating func look(into commit: ObjectID) throws(GitError) {
    let root = try repository.rootTree(of: commit)
    guard seen.insert(root).inserted else { return }
    for id in try trees.features(at: commit, below: plans) { found.note(id.string) }
    for epic in trees.epics { found.note(epic.string) }
    for path in specs {
      guard let tree = try repository.entry(at: path, inTree: root), tree.kind == .tree, seen.insert(tree.id).inserted
      else { continue }
      for entry in try repository.entries(ofTree: tree.id) where entry.kind == .tree {
        FeatureNumber.of(entry.name).map { _ = found.folders.insert($0) }
      }
    }
  }
}
