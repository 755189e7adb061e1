import Files
import Git
import WorkspaceModel

/// The folders of features that stood in the history of HEAD, and of the main branches, and what stands on other branches
/// still and is behind.
///
/// A branch that was squashed, or rebased, is no part of that history, but what it had stands there all the same.
final class PastFeatures {
  private let repository: Repository
  private let roots: BranchRoots
  private let head: Head
  private let main: MainBranches
  private lazy var ofHead = Result { () throws(GitError) in
    try folders(from: [head.commit].compactMap(\.self), without: [])
  }
  /// What the main branches had and HEAD never.
  private lazy var ofMain = Result { () throws(GitError) in
    try folders(from: main.published.map(\.commit), without: [head.commit].compactMap(\.self))
  }
  private lazy var formerTips = head.branch.map(repository.formerTips) ?? []
  private var walked: [Walk: Set<ObjectID>] = [:]

  /// As many commits as are looked back.
  static let mostCommits = 2000

  private struct Walk: Hashable {
    let start: ObjectID
    let directory: RelativePath
  }

  init(_ head: Head, _ main: MainBranches, _ repository: Repository, _ roots: BranchRoots) {
    (self.head, self.main, self.repository, self.roots) = (head, main, repository, roots)
  }

  /// Whether a folder, as a branch has it, stood there in the past of HEAD, or of a main branch that has gone on since.
  func isBehind(_ folder: ObjectID, at directory: RelativePath, on branch: OtherBranch) throws(GitError) -> Bool {
    if try ofHead.get()[directory]?.contains(folder) == true { return true }
    guard try ofMain.get()[directory]?.contains(folder) == true else { return false }
    for place in main.published where try entry(directory, place) == folder { return false }
    return true
  }

  /// Whether HEAD has, or had, the specification of a feature as it is in a folder.
  func holdsSpecification(of location: FeatureLocation, in folder: ObjectID) throws(GitError) -> Bool {
    let past = try ofHead.get()[location.directory] ?? []
    guard !past.isEmpty, let path = location.path(of: .spec).relative(to: location.directory),
      let specification = try repository.entry(at: path, inTree: folder)
    else { return false }
    return past.contains { (try? repository.entry(at: path, inTree: $0))??.id == specification.id }
  }

  /// Whether a folder stood there since HEAD and a branch parted, and the branch has gone on since.
  func holds(_ folder: ObjectID, at directory: RelativePath, branch: OtherBranch) throws(GitError) -> Bool {
    let walk = Walk(start: branch.commit, directory: directory)
    if let known = walked[walk] { return known.contains(folder) }
    let past = try repository.pastEntries(
      at: roots.prefix.appending(directory), from: [branch.commit], without: [head.commit].compactMap(\.self),
      limit: PastFeatures.mostCommits)
    var trees = Set(past.map { Array($0.keys) } ?? [])
    if let now = try entry(directory, branch) { trees.remove(now) }
    walked[walk] = trees
    return trees.contains(folder)
  }

  /// Whether a branch is what the current one was before it was rebased or amended, under the name that it had then.
  func isFormer(_ branch: OtherBranch) throws(GitError) -> Bool {
    guard let current = head.branch, branch.remote != nil, branch.name != current.string, !main.isOne(branch.name),
      formerTips.contains(branch.commit), let name = BranchName(branch.name)
    else { return false }
    return try repository.commit(of: name) == nil
  }

  private func entry(_ directory: RelativePath, _ branch: OtherBranch) throws(GitError) -> ObjectID? {
    try repository.entry(at: roots.prefix.appending(directory), inTree: repository.rootTree(of: branch.commit))?.id
  }

  /// The folders of features in a history, by their trees. What commits share is looked at once.
  private func folders(
    from starts: [ObjectID], without hidden: [ObjectID]
  ) throws(GitError) -> [RelativePath: Set<ObjectID>] {
    let seen = SeenFolders()
    var seenRoots: Set<ObjectID> = []
    var folders: [RelativePath: Set<ObjectID>] = [:]
    for commit in try repository.commits(from: starts, without: hidden, limit: PastFeatures.mostCommits) {
      let root = try repository.rootTree(of: commit)
      guard seenRoots.insert(root).inserted else { continue }
      do throws(GitError) { try note(root, seen, &folders) } catch  where error.kind == .notFound {
        // A partial clone lacks what tells it.
        continue
      }
    }
    return folders
  }

  private func note(
    _ root: ObjectID, _ seen: SeenFolders, _ folders: inout [RelativePath: Set<ObjectID>]
  ) throws(GitError) {
    var pending: [(folder: RelativePath, tree: ObjectID)] = []
    for place in roots.all {
      let entry = try repository.entry(at: roots.prefix.appending(place), inTree: root)
      if let entry, entry.kind == .tree, seen.insert(place, holding: entry.id) { pending.append((place, entry.id)) }
    }
    while let (folder, tree) = pending.popLast() {
      let entries = try repository.entries(ofTree: tree, at: folder, unseen: seen, keeping: BranchRoots.features)
      let areFeatures = roots.holdsFeatures(folder)
      for entry in entries where entry.kind == .tree {
        let path = folder.appending(component: entry.name)
        if areFeatures {
          folders[path, default: []].insert(entry.id)
        } else if roots.leadsToFeatures(path), path.components.count < roots.plans.components.count + 7,
          entry.name != BranchRoots.features || seen.insert(path, holding: entry.id)
        {
          pending.append((path, entry.id))
        }
      }
    }
  }
}
