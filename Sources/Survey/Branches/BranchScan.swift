import Configuration
import Documents
import Files
import Git
import Names
import WorkspaceModel

/// Looks for features in commits: first in what HEAD has, then in what each branch has beside it.
final class BranchScan {
  private let workspace: Workspace
  private let repository: Repository
  private let roots: BranchRoots
  private let branches: [OtherBranch]
  private let main: MainBranches
  private let head: (commit: ObjectID, root: ObjectID)?
  private let named: NamedBranches
  /// The Decision Logs that were met and that HEAD has not like that.
  private(set) var logs: [BranchLog] = []
  private var logsHere: [RelativePath: ObjectID?] = [:]
  private var knownLogs: Set<ObjectID> = []
  /// Whether everything that was looked for is in this clone.
  private(set) var isComplete = true
  private let seen = SeenFolders()
  private var seenRoots: Set<ObjectID> = []
  /// The folders of features that HEAD has, by their trees.
  private var here: [RelativePath: ObjectID] = [:]
  private var idsHere: Set<FeatureID> = []
  private var bases: [ObjectID: ObjectID?] = [:]
  private lazy var fetched = Result { () throws(GitError) in try repository.remoteTrackingBranches() }
  private let past: PastFeatures

  /// A folder of a feature as a branch has it that HEAD has not like that.
  private struct Found {
    let location: FeatureLocation
    let folder: ObjectID
    let branch: OtherBranch
    let log: RelativePath?
    var title = ""
    var named: String?
    /// What the header names, where that is another branch.
    var claimed: String?
    var created: String?
    var isClosed = false
  }

  init(
    _ workspace: Workspace, _ repository: Repository, _ roots: BranchRoots, _ main: MainBranches,
    _ branches: [OtherBranch]
  ) throws(GitError) {
    let head = try repository.head()
    self.workspace = workspace
    self.repository = repository
    self.roots = roots
    self.branches = branches
    self.main = main
    self.head = if let commit = head.commit { (commit, try repository.rootTree(of: commit)) } else { nil }
    past = PastFeatures(head, main, repository, roots)
    named = NamedBranches(branches)
    isComplete = try !repository.isPartialClone()
    if let root = self.head?.root { try noteHead(root) }
  }

  /// Every feature once, as the branch has it that tells of it.
  func features() throws -> [BranchFeature] {
    var found: [Found] = []
    for branch in branches { try passingOverMissing { found += try self.found(on: branch) } }
    try passingOverMissing { try leaveOutMerged(&found) }
    try passingOverMissing { try leaveOutPast(&found) }
    var clusters: [[Found]] = []
    var places: [Cluster: Int] = [:]
    for item in found {
      let item = try described(item)
      let isFlat = item.location.layout == .flat
      let key = Cluster(id: item.location.id, layout: item.location.layout, named: isFlat ? nil : item.named)
      if let place = places[key] {
        clusters[place].append(item)
      } else {
        places[key] = clusters.count
        clusters.append([item])
      }
    }
    let features = try clusters.compactMap { cluster -> BranchFeature? in
      var feature: BranchFeature?
      try passingOverMissing { feature = try told(cluster) }
      return feature
    }
    return try withoutFormer(features)
  }

  /// Leaves out what the past of HEAD or of a main branch shows to be behind.
  private func leaveOutPast(_ found: inout [Found]) throws(GitError) {
    if repository.isShallow { return }
    var left: [Found] = []
    for item in found where try !isPast(item) { left.append(item) }
    found = left
  }

  private func isPast(_ found: Found) throws(GitError) -> Bool {
    let directory = found.location.directory
    if here[directory] == found.folder { return false }
    let isKnownHere = here[directory] != nil || idsHere.contains(found.location.id)
    if isKnownHere, try past.isFormer(found.branch) { return true }
    return try past.isBehind(found.folder, at: directory, on: found.branch)
  }

  /// Leaves out a feature under a name that it bears no more on a branch that has gone on since.
  private func withoutFormer(_ features: [BranchFeature]) throws -> [BranchFeature] {
    if repository.isShallow { return features }
    let alike = Dictionary(grouping: features.indices) { features[$0].id }.values.filter { 2...8 ~= $0.count }
    var former: Set<Int> = []
    for places in alike {
      for one in places {
        for other in places where one != other && !former.contains(other) {
          let (old, new) = (features[one], features[other])
          if old.folder == new.folder { continue }
          try passingOverMissing {
            if try past.holds(old.folder, at: old.location.directory, branch: new.branch) { former.insert(one) }
          }
        }
      }
    }
    return features.indices.filter { !former.contains($0) }.map { features[$0] }
  }

  private struct Cluster: Hashable {
    let id: FeatureID
    let layout: LayoutKind
    let named: String?
  }

  /// Takes note of all folders that HEAD has.
  private func noteHead(_ root: ObjectID) throws(GitError) {
    var pending: [(folder: RelativePath, tree: ObjectID)] = []
    do throws(GitError) {
      for place in roots.all {
        guard let entry = try repository.entry(at: roots.prefix.appending(place), inTree: root),
          entry.kind == .tree
        else { continue }
        _ = seen.insert(place, holding: entry.id)
        pending.append((place, entry.id))
      }
      while let (folder, tree) = pending.popLast() {
        let entries = try repository.entries(
          ofTree: tree, at: folder, unseen: seen, keeping: BranchRoots.features)
        let areFeatures = roots.holdsFeatures(folder)
        for entry in entries where entry.kind == .tree {
          let path = folder.appending(component: entry.name)
          if areFeatures {
            here[path] = entry.id
            idsHere.insert(
              specsHold(folder) ? FeatureID(entry.name) : FeatureID(directory: entry.name))
          } else if roots.leadsToFeatures(path),
            path.components.count < roots.plans.components.count + 7
          {
            if entry.name == BranchRoots.features { _ = seen.insert(path, holding: entry.id) }
            pending.append((path, entry.id))
          }
        }
      }
    } catch {
      guard error.kind == .notFound else { throw error }
      isComplete = false
    }
    seenRoots.insert(root)
  }

  private func specsHold(_ folder: RelativePath) -> Bool { roots.specs.contains(folder) }

  /// What a branch has that neither HEAD nor the branches before it have.
  private func found(on branch: OtherBranch) throws -> [Found] {
    let root = try repository.rootTree(of: branch.commit)
    guard seenRoots.insert(root).inserted else { return [] }
    let tree = try UnseenTree(root, repository, roots, seen)
    guard tree.hasNews() else { return [] }
    let map = try WorkspaceMap(of: tree, plans: roots.plans, specs: roots.specs)
    for group in map.groups { try noteLog(of: group, on: branch) }
    return map.features.compactMap { location in
      guard let folder = tree.tree(of: location.directory), here[location.directory] != folder
      else { return nil }
      let log = map.group(of: location)?.decisionLog
      return Found(location: location, folder: folder, branch: branch, log: log)
    }
  }

  /// Takes note of a Decision Log that HEAD has not like that, nor a branch before.
  private func noteLog(of group: FeatureGroup, on branch: OtherBranch) throws(GitError) {
    let path = group.decisionLog
    guard let blob = try blob(at: path, branch) else { return }
    if logsHere[path] == nil {
      logsHere[path] = .some(
        try head.flatMap { (head) throws(GitError) in
          try repository.entry(at: roots.prefix.appending(path), inTree: head.root)?.id
        })
    }
    guard logsHere[path] != .some(blob), knownLogs.insert(blob).inserted else { return }
    logs.append(BranchLog(path: path, blob: blob, branch: branch))
  }

  /// Leaves out what stands on branches that are part of HEAD's history, where HEAD has no such feature: it was deleted or
  /// moved since.
  private func leaveOutMerged(_ found: inout [Found]) throws(GitError) {
    guard let head, !repository.isShallow else { return }
    let gone = found.filter { here[$0.location.directory] == nil }
    let tips = Set(gone.map(\.branch.commit) + logs.map(\.branch.commit))
    let merged = try repository.reached(tips, from: head.commit)
    logs.removeAll { merged.contains($0.branch.commit) }
    found.removeAll { here[$0.location.directory] == nil && merged.contains($0.branch.commit) }
  }

  /// Reads title and branch from the header.
  private func described(_ found: Found) throws -> Found {
    var found = found
    let tree = GraftedTree(workspace, folders: [found.location.directory: found.folder])
    let header = workspace.readableHeader(of: found.location, in: tree)
    let id = found.location.id.string
    found.title = header?.heading.flatMap { Title.of(heading: $0, id: id) } ?? id
    found.named = found.location.branch(namedBy: header?.branch)
    found.claimed = header?.branch == found.named ? nil : header?.branch
    found.created = header?.created
    found.isClosed = Stage.isClosed(header?.statedStatus)
    return found
  }

  /// What is told of the versions of one feature.
  private func told(_ versions: [Found]) throws -> BranchFeature? {
    guard let first = versions.first else { return nil }
    // A branch of the flat layout may have lost or changed what its header has before the folder's name.
    let names = [first.named] + (first.location.layout == .flat ? [first.location.id.string] : [])
    var own: Found?
    for name in names.compactMap(\.self) where own == nil { own = try ownVersion(versions, name) }
    if own == nil { try passingOverMissing { own = try claimedVersion(versions) } }
    if let found = own, try !isShallowOrNew(found) { own = nil }
    let told = own ?? first
    let directory = told.location.directory
    let isAsHere = here[directory] == told.folder
    let isKnownHere = here[directory] != nil || idsHere.contains(told.location.id)
    let base =
      isKnownHere && !isAsHere ? try folderAtBase(directory, with: told.branch.commit) : nil
    let isOfMain = main.isOne(told.branch.name) && base == here[directory]
    let isShared =
      try base != nil
      || isKnownHere && !isAsHere && !repository.isShallow
        && past.holdsSpecification(of: told.location, in: told.folder)
    return BranchFeature(
      location: told.location, title: told.title, named: told.named, created: told.created,
      isClosed: told.isClosed,
      branch: told.branch, isOwn: own != nil,
      folder: told.folder, log: try told.log.flatMap { try blob(at: $0, told.branch) },
      isAsHere: isAsHere, isKnownHere: isKnownHere, isShared: isShared,
      isAhead: try !isAsHere && base != told.folder && (own != nil || isOfMain)
        && !(isKnownHere && isLeft(told.branch)))
  }

  /// Whether a local branch follows one that is gone from its remote, as after its merge there.
  private func isLeft(_ branch: OtherBranch) throws(GitError) -> Bool {
    guard branch.remote == nil, let name = BranchName(branch.name), let upstream = try repository.upstream(of: name)
    else {
      return false
    }
    return try !fetched.get().contains(where: upstream.isOne)
  }

  private func isShallowOrNew(_ found: Found) throws(GitError) -> Bool {
    if repository.isShallow { return true }
    return try !isPast(found)
  }

  /// The feature as the branch has it that its header names.
  private func ownVersion(_ versions: [Found], _ name: String) throws -> Found? {
    var best: Found?
    for branch in named.branches(called: name) {
      guard let version = try version(of: versions, on: branch) else { continue }
      guard let former = best else {
        best = version
        continue
      }
      // A fetched branch tells where the local one is behind it.
      if former.branch.remote == nil, former.folder != version.folder, !repository.isShallow,
        try repository.isDescendant(branch.commit, of: former.branch.commit)
      {
        best = version
      }
    }
    return best
  }

  /// The feature as the branch has it that only its header names, and no other feature there.
  private func claimedVersion(_ versions: [Found]) throws -> Found? {
    for name in versions.compactMap(\.claimed) where !main.isOne(name) {
      guard let version = try ownVersion(versions, name) else { continue }
      let root = try repository.rootTree(of: version.branch.commit)
      let tree = CommitTree(repository: repository, root: root, prefix: roots.prefix)
      let map = try workspace.map(of: tree)
      if workspace.feature(havingByHeader: name, in: map, of: tree, main) == version.location { return version }
    }
    return nil
  }

  /// One of the folders of a feature as a branch has it; nil where it has none.
  private func version(of versions: [Found], on branch: OtherBranch) throws -> Found? {
    if let known = versions.first(where: { $0.branch == branch }) { return known }
    var directories: Set<RelativePath> = []
    for version in versions where directories.insert(version.location.directory).inserted {
      let path = roots.prefix.appending(version.location.directory)
      guard
        let entry = try repository.entry(at: path, inTree: repository.rootTree(of: branch.commit)),
        entry.kind == .tree
      else { continue }
      return try described(
        Found(location: version.location, folder: entry.id, branch: branch, log: version.log))
    }
    return nil
  }

  private func blob(at path: RelativePath, _ branch: OtherBranch) throws(GitError) -> ObjectID? {
    let entry = try repository.entry(
      at: roots.prefix.appending(path), inTree: repository.rootTree(of: branch.commit))
    return entry.flatMap { $0.kind == .blob ? $0.id : nil }
  }

  /// The tree of a folder where HEAD and a commit parted; nil where it was not there.
  private func folderAtBase(_ folder: RelativePath, with commit: ObjectID) throws(GitError)
    -> ObjectID?
  {
    guard let head, !repository.isShallow else { return nil }
    if bases[commit] == nil { bases[commit] = .some(try repository.mergeBase(head.commit, commit)) }
    guard let base = bases[commit] ?? nil else { return nil }
    return try repository.entry(
      at: roots.prefix.appending(folder), inTree: repository.rootTree(of: base))?.id
  }

  /// Goes on where a shallow or partial clone lacks an object.
  private func passingOverMissing(_ look: () throws -> Void) throws {
    do { try look() } catch let error as GitError where error.kind == .notFound {
      isComplete = false
    }
  }
}
