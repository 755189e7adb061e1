import Changes
import Files
import Git
import Names
import Operations
import Survey
import WorkspaceModel

/// The numbers that count for the next feature of spec-kit's scripts: those of branches and of features, in sight or on
/// a remote that can be asked. Numbers that were deleted do not count.
struct ScriptNumbers {
  private var numbers: Set<Int> = []
  /// What could not be looked at, a line each.
  private(set) var warnings: [String] = []

  /// One more than the highest.
  var next: Int { numbers.nextNumber }

  /// Collects the numbers.
  init(_ workspace: ScriptWorkspace) throws {
    try add(workspace.map, of: workspace.session.workspace.seen, workspace)
    guard let repository = workspace.repository else { return }
    for branch in try repository.localBranches().keys { note(branch.string) }
    try repository.head().branch.map { note($0.string) }
    for branch in try repository.remoteTrackingBranches() { note(branch.name) }
    for worktree in try workspace.session.workspace.otherWorktrees() {
      try add(worktree.map, of: worktree.tree, workspace)
    }
    for remote in try repository.remotes() { ask(remote, of: repository) }
  }

  private mutating func note(_ name: String) {
    FeatureNumber.inScripts(name).map { _ = numbers.insert($0) }
  }

  private mutating func add(_ map: WorkspaceMap, of tree: any FileTree, _ workspace: ScriptWorkspace) throws {
    let held = try HeldNumbers(in: map, of: tree, workspace)
    for branch in held.branches { note(branch) }
    for folder in held.folders { note(folder) }
    numbers.formUnion(held.numbers)
  }

  private mutating func ask(_ remote: Remote, of repository: Repository) {
    do throws(GitError) {
      if let branches = try repository.currentBranches(of: remote) { return branches.forEach { note($0) } }
      warn("is not asked", of: remote)
    } catch {
      warn("cannot be asked (\(error.message))", of: remote)
    }
  }

  private mutating func warn(_ what: String, of remote: Remote) {
    warnings.append("[specify] Warning: remote '\(remote.name)' \(what); its remote-tracking branches count")
  }
}
