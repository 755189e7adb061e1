import Configuration
import Documents
public import Facts
public import Files
public import Git
import Names
import Records
import WorkspaceModel

/// The branches with work that no main branch has, as far as others may meet it: folders of features that stand here too or that
/// several of them changed, and files that several of them changed.
///
/// What a branch had that was squashed or rebased stands in the past of a main branch, or of this one, and is no work any more.
public struct OpenBranches {
  /// Those other than the one at hand.
  public let others: [OpenBranch]
  /// The one at hand as it is committed; nil on a main branch, and where nothing is committed beside it.
  public let here: OpenBranch?
  /// The commit from which the working tree is looked at: where this branch left the main ones; on one of these HEAD.
  public let base: ObjectID
  /// The commit of HEAD.
  public let head: ObjectID
  /// The commits of the main branches.
  public let mains: [ObjectID]
  /// Whether HEAD is a main branch.
  public let isOnMain: Bool
  /// What tells all of this from what other commits lead to.
  public let key: FactKey
  private let branches: OtherBranches

  /// Looks at the branches of a workspace; nil in shallow clones, where there is no main branch, and before the first commit.
  ///
  /// - Throws: `GitError`; what a partial clone lacks is passed over.
  public init?(_ branches: OtherBranches) throws {
    let repository = branches.repository
    let head = try repository.head()
    guard !branches.isShallow, let commit = head.commit, !branches.main.places.isEmpty else { return nil }
    self.branches = branches
    self.head = commit
    var seen: Set<ObjectID> = []
    mains = branches.main.places.map(\.commit).filter { seen.insert($0).inserted }
    isOnMain =
      if let branch = head.branch {
        branches.main.isOne(branch.string)
      } else {
        try branches.main.hold(commit, in: repository)
      }
    let scan = OpenBranchScan(branches, mains, head, commit)
    let found = try scan.found()
    (others, here, key) = (found.others, found.here, scan.key)
    base = isOnMain ? commit : found.here?.base ?? commit
  }

  /// The trees that Git would make of folders of the working tree, without those of which it would make none, and those of
  /// them, in any order, that are otherwise in the commit from which the working tree is looked at.
  public func here(_ folders: [RelativePath]) throws -> (trees: [RelativePath: ObjectID], changed: Set<RelativePath>) {
    let trees = try FolderTrees.of(folders, branches.workspace)
    let past = CommitFolders(
      branches.repository, root: try branches.repository.rootTree(of: base), prefix: branches.prefix)
    return (trees, Set(try folders.filter { try past.tree(of: $0) != trees[$0] }))
  }

  /// What stands at a path in a commit; nil for nothing.
  public func entry(at path: RelativePath, in commit: ObjectID) throws -> ObjectID? {
    let repository = branches.repository
    return try repository.entry(at: branches.prefix.appending(path), inTree: repository.rootTree(of: commit))?.id
  }

  /// Whether the work of one commit is part of another.
  public func holds(_ commit: ObjectID, in other: ObjectID) throws -> Bool {
    try branches.repository.isAncestor(commit, of: other)
  }

  /// The commit at which two parted; nil where they have nothing in common.
  public func base(of one: ObjectID, _ other: ObjectID) throws -> ObjectID? {
    try branches.repository.mergeBase(one, other)
  }
}

/// Looks for what branches changed since they left the main ones.
private final class OpenBranchScan {
  private let branches: OtherBranches
  private let mains: [ObjectID]
  private let head: Head
  private let commit: ObjectID
  private let roots: BranchRoots
  private var isComplete = true
  /// What branches share is compared once.
  private lazy var comparison = Result { () throws(GitError) in try TreeComparison(of: branches.repository) }
  /// What tells all that is found from what is found elsewhere.
  private(set) var key = FactHasher().key

  /// Looks from HEAD, which is at `commit`.
  init(_ branches: OtherBranches, _ mains: [ObjectID], _ head: Head, _ commit: ObjectID) {
    self.branches = branches
    self.mains = mains
    self.head = head
    self.commit = commit
    let configuration = branches.workspace.configuration
    roots = BranchRoots(prefix: branches.prefix, plans: configuration.plans, specs: configuration.specs)
  }

  /// What is remembered.
  struct Found: Recordable {
    var others: [OpenBranch]
    var here: OpenBranch?

    init(others: [OpenBranch], here: OpenBranch?) { (self.others, self.here) = (others, here) }

    func write(to writer: inout RecordWriter) { writer.write(others, here) }

    init(from reader: inout RecordReader) throws(RecordDamage) {
      others = try reader.next()
      here = try reader.next()
    }
  }

  func found() throws -> Found {
    let store = branches.workspace.store
    var hasher = self.hasher("open branches")
    mains.forEach { hasher.combine($0) }
    hasher.combine(commit)
    hasher.combine(head.branch?.string ?? "")
    for branch in branches.branches {
      hasher.combine(branch.label)
      hasher.combine(branch.commit)
    }
    key = hasher.key
    if let known = store.bytes(of: key).flatMap({ try? Found(record: $0[...]) }) { return known }
    let found = try contested()
    if isComplete, try !branches.repository.isPartialClone() { store.keep(found.record, under: key) }
    return found
  }

  private func hasher(_ kind: String) -> FactHasher {
    var hasher = branches.workspace.store.hasher(kind)
    hasher.combine(roots.prefix.string)
    hasher.combine(roots.plans.string)
    for root in roots.specs { hasher.combine(root.string) }
    return hasher
  }

  /// The open branches with what others may meet.
  private func contested() throws -> Found {
    var others: [OpenBranch] = []
    for branch in branches.branches where !branches.main.isOne(branch.name) {
      if let open = try passingOverMissing({ try self.open(branch.label, branch.commit) }) { others.append(open) }
    }
    var here: OpenBranch?
    if !(head.branch.map { branches.main.isOne($0.string) } ?? false) {
      here = try passingOverMissing { try self.open(head.branch?.string ?? "HEAD", commit) }
    }
    var folders: [RelativePath: Int] = [:]
    var files: [RelativePath: Int] = [:]
    for branch in others + [here].compactMap(\.self) {
      for feature in branch.features { folders[feature.location.directory, default: 0] += 1 }
      for file in branch.files { files[file.path, default: 0] += 1 }
    }
    let past = PastFeatures(head, branches.main, branches.repository, roots)
    let stands = CommitFolders(
      branches.repository, root: try branches.repository.rootTree(of: commit), prefix: roots.prefix)
    others = try others.map { branch in
      var branch = branch
      branch.files.removeAll { files[$0.path] == 1 }
      branch.features = try branch.features.filter { feature in
        let directory = feature.location.directory
        guard try folders[directory] != 1 || stands.tree(of: directory) != nil else { return false }
        guard let tree = feature.tree else { return true }
        let tip = OtherBranch(name: branch.label, remote: nil, commit: branch.tip)
        return try passingOverMissing { try past.isBehind(tree, at: directory, on: tip) } != true
      }
      return branch
    }.filter { !$0.features.isEmpty || !$0.files.isEmpty }
    return Found(others: others, here: here)
  }

  /// What a branch changed; nil where it has nothing beside the main branches.
  private func open(_ label: String, _ tip: ObjectID) throws -> OpenBranch? {
    guard let base = try base(of: tip), base != tip else { return nil }
    let store = branches.workspace.store
    var hasher = self.hasher("what a branch changed")
    hasher.combine(tip)
    hasher.combine(base)
    let key = hasher.key
    if let known = store.bytes(of: key).flatMap({ try? OpenBranch(record: $0[...]) }), known.label == label {
      return known
    }
    let repository = branches.repository
    let root = try repository.rootTree(of: tip)
    let changes = try comparison.get().changes(in: root, from: [repository.rootTree(of: base)])
    var features: [OpenBranch.Feature] = []
    var files: [OpenBranch.File] = []
    var met: Set<RelativePath> = []
    // What changes as much is no work on a feature, but a move of everything.
    let tellsFiles = changes.count <= Self.mostFiles
    for change in changes {
      guard let whole = try comparison.get().paths.path(of: change.path), let path = whole.relative(to: roots.prefix)
      else { continue }
      guard isDocument(path) else {
        if tellsFiles {
          files.append(OpenBranch.File(path: path, blob: try repository.entry(at: whole, inTree: root)?.id))
        }
        continue
      }
      guard let location = roots.feature(holding: path), met.insert(location.directory).inserted else { continue }
      let folder = try repository.entry(at: roots.prefix.appending(location.directory), inTree: root)
      features.append(OpenBranch.Feature(location: location, tree: folder?.kind == .tree ? folder?.id : nil))
    }
    let open = OpenBranch(label: label, tip: tip, base: base, features: features, files: files)
    store.keep(open.record, under: key)
    return open
  }

  private static let mostFiles = 1000

  /// Whether a path lies among epics and features.
  private func isDocument(_ path: RelativePath) -> Bool { roots.all.contains { path.relative(to: $0) != nil } }

  /// The youngest commit that a branch shares with a main one; nil where it shares none.
  private func base(of tip: ObjectID) throws -> ObjectID? {
    let store = branches.workspace.store
    var hasher = store.hasher("where a branch left the main ones")
    hasher.combine(tip)
    mains.forEach { hasher.combine($0) }
    let key = hasher.key
    if let known = store.bytes(of: key).flatMap({ try? [ObjectID](record: $0[...]) }) { return known.first }
    let repository = branches.repository
    var best: ObjectID?
    for main in mains {
      guard let base = try repository.mergeBase(tip, main) else { continue }
      if let known = best, try !repository.isAncestor(known, of: base) { continue }
      best = base
    }
    store.keep([best].compactMap(\.self).record, under: key)
    return best
  }

  private func passingOverMissing<Value>(_ ask: () throws -> Value?) throws -> Value? {
    do {
      return try ask()
    } catch let error as GitError where error.kind == .notFound {
      isComplete = false
      return nil
    }
  }
}

extension BranchRoots {
  /// The feature in whose folder a path lies; nil where that is none.
  func feature(holding path: RelativePath) -> FeatureLocation? {
    for root in specs {
      guard let parts = path.relative(to: root)?.components, parts.count > 1, let name = parts.first else { continue }
      let isDocument = parts.count == 2 && ["spec.md", "plan.md", "tasks.md"].contains(parts[1])
      guard !name.hasPrefix("_"), !name.hasPrefix("."), FeatureNumber.of(name) != nil || isDocument else { return nil }
      return FeatureLocation(layout: .flat, epic: nil, directory: root.appending(component: name))
    }
    guard let parts = path.relative(to: plans)?.components,
      let place = parts.firstIndex(of: BranchRoots.features), place > 0, parts.count > place + 2
    else { return nil }
    let directory = parts.prefix(place + 2).reduce(plans) { $0.appending(component: $1) }
    return FeatureLocation(layout: .epic, epic: EpicID(parts[place - 1]), directory: directory)
  }
}
