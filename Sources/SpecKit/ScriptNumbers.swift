import Changes
import Files
import Git
import Names
import Operations
import Survey
import WorkspaceModel

/// The numbers that count for the next feature or branch of spec-kit's scripts: those of branches and of features, in sight
/// or on a remote that can be asked.
struct ScriptNumbers {
  private(set) var numbers: Set<Int>
  /// What could not be looked at, a line each.
  private(set) var warnings: [String] = []
  /// The number that a branch's name has; nil where it has none that counts.
  private let ofBranch: (String) -> Int?

  /// Begins with what was handed out.
  ///
  /// - Parameter ofBranch: what the number of a branch is by its name.
  init(_ numbers: Set<Int> = [], ofBranch: @escaping (String) -> Int?) {
    self.numbers = numbers
    self.ofBranch = ofBranch
  }

  /// Takes in a branch.
  mutating func add(branch name: String) { ofBranch(name).map { _ = numbers.insert($0) } }

  /// Takes in a folder.
  mutating func add(folder name: String) { FeatureNumber.inScripts(name).map { _ = numbers.insert($0) } }

  /// Takes in the features of a tree.
  mutating func add(_ map: WorkspaceMap, of tree: any FileTree, _ workspace: ScriptWorkspace) throws {
    let held = try HeldNumbers(in: map, of: tree, workspace)
    for branch in held.branches { add(branch: branch) }
    for folder in held.folders { add(folder: folder) }
    numbers.formUnion(held.numbers)
  }

  /// Takes in the branches of a repository and the features of its linked working trees.
  ///
  /// - Parameter countsStale: whether a branch counts that was fetched once, and that its remote has no more.
  mutating func add(_ repository: Repository, countsStale: Bool, _ workspace: ScriptWorkspace) throws {
    for branch in try repository.localBranches().keys { add(branch: branch.string) }
    try repository.head().branch.map { add(branch: $0.string) }
    for worktree in try workspace.session.workspace.otherWorktrees() {
      try add(worktree.map, of: worktree.tree, workspace)
    }
    var asked: Set<String> = []
    for remote in try repository.remotes() where ask(remote, of: repository) { asked.insert(remote.name) }
    for branch in try repository.remoteTrackingBranches() where countsStale || !asked.contains(branch.remote) {
      add(branch: branch.name)
    }
  }

  /// Takes in the branches of a remote as they are now; says whether they are known.
  private mutating func ask(_ remote: Remote, of repository: Repository) -> Bool {
    do throws(GitError) {
      if let branches = try repository.currentBranches(of: remote) {
        branches.forEach { add(branch: $0) }
        return true
      }
      warn("is not asked", of: remote)
    } catch {
      warn("cannot be asked (\(error.message))", of: remote)
    }
    return false
  }

  private mutating func warn(_ what: String, of remote: Remote) {
    warnings.append("[specify] Warning: remote '\(remote.name)' \(what); its remote-tracking branches count")
  }
}

extension ScriptNumbers {
  /// What counts for `create-new-feature` where it makes the branch. Numbers that were deleted do not.
  init(_ workspace: ScriptWorkspace) throws {
    self.init(ofBranch: FeatureNumber.inScripts)
    try add(workspace.map, of: workspace.session.workspace.seen, workspace)
    if let repository = workspace.repository { try add(repository, countsStale: true, workspace) }
  }

  /// The number for a feature: one more than the highest.
  var next: Int { numbers.nextNumber }
}
