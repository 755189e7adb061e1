import Changes
import Configuration
import Files
import Git
import Operations
import Survey

/// How a script gets onto the branch of a feature: by making it at HEAD, or by switching to it.
struct BranchMove {
  /// The files as they will be on the branch.
  private(set) var tree: any FileTree
  /// The steps in Git before files are written.
  private(set) var before: [RepositoryStep] = []
  /// The steps in Git once they are.
  private(set) var after: [RepositoryStep] = []
  /// What is to be said about it, a line each.
  private(set) var warnings: [String] = []

  /// Works out the way to `branch`; outside Git, and where the configuration wants no branches, there is none.
  ///
  /// - Throws: `ScriptRefusal` where the branch exists and may not be gone on with, or something stands in the way.
  init(to branch: FeatureBranch, _ request: FeatureBranchRequest, _ workspace: ScriptWorkspace) throws {
    let name = branch.name
    tree = workspace.session.workspace.workingTree
    if request.isDryRun { return }
    guard let repository = workspace.repository else {
      warnings = ["[specify] Warning: Git repository not detected; skipped branch creation for \(name)"]
      return
    }
    guard workspace.session.workspace.configuration.branch.create else {
      warnings = [
        "[specify] Warning: \(Configuration.path) says branch.create: false; skipped branch creation for \(name)"
      ]
      return
    }
    try move(to: name, request, repository, workspace)
  }

  /// Works out the way to `name` in a repository, also where the configuration wants no branches.
  ///
  /// - Throws: `ScriptRefusal` where the branch exists and may not be gone on with, or something stands in the way.
  init(
    to name: BranchName, _ request: FeatureBranchRequest, _ repository: Repository, _ workspace: ScriptWorkspace
  ) throws {
    tree = workspace.session.workspace.workingTree
    try move(to: name, request, repository, workspace)
  }

  private mutating func move(
    to name: BranchName, _ request: FeatureBranchRequest, _ repository: Repository, _ workspace: ScriptWorkspace
  ) throws {
    guard let commit = try repository.localBranches()[name] else {
      try create(name, repository)
      return
    }
    guard request.allowsExistingBranch else {
      throw ScriptRefusal("Error: Branch '\(name)' already exists. \(request.wayRound)")
    }
    if try repository.head().branch == name { return }
    do {
      try switchTo(name, at: commit, repository, workspace.session)
    } catch {
      throw ScriptRefusal(
        "Error: Failed to switch to existing branch '\(name)'.", because: error)
    }
  }

  private mutating func create(_ name: BranchName, _ repository: Repository) throws {
    let head = try repository.head()
    if let blocking = try repository.branchInTheWay(of: name) {
      throw ScriptRefusal(
        "Error: Failed to create git branch '\(name)'.", "Branch \(blocking) is in the way: rename or delete that one.")
    }
    after = head.commit.map { [.createBranch(branch: name, target: $0)] } ?? []
    after.append(.moveHead(branch: name, at: head.commit, previous: head, isNew: true))
  }

  private mutating func switchTo(
    _ name: BranchName, at commit: ObjectID, _ repository: Repository, _ session: Session
  ) throws {
    try repository.refuseHeldElsewhere(name)
    let start = try StartingPoint(
      base: commit.hex, destination: .here, leftToGit: "git switch \(name)", session: session)
    let head = try repository.head()
    tree = start.tree
    if start.needsCheckout { before = [.checkOut(target: commit, previous: head.commit)] }
    after = [.moveHead(branch: name, at: commit, previous: head, isNew: false)]
  }
}
