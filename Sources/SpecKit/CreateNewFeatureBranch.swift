public import Changes
import Configuration
import Files
import Git
import Operations
import Survey

/// `create-new-feature-branch` of spec-kit's git extension: the branch alone.
public enum CreateNewFeatureBranch {
  /// Decides the whole change.
  ///
  /// - Throws: `ScriptRefusal` for what spec-kit refuses, `Failure`, `GitError`, `FileError`.
  public static func decide(
    _ request: FeatureBranchRequest, _ session: Session, _ contract: Contract
  ) throws -> (ChangeSet, CreatedFeature) {
    let workspace = try ScriptWorkspace(session, contract)
    let repository = try repository(of: workspace, contract)
    let ledger = try Ledger(in: session.workspace.stateDirectory())
    let makesBranch = repository != nil && session.workspace.configuration.branch.create
    let branch = try ExtensionBranch.choose(request, workspace, contract) { scope in
      try ScriptNumbers(
        ofExtension: workspace, repository, scope: scope, isDryRun: request.isDryRun,
        ledger: makesBranch ? nil : ledger)
    }
    var changes = ChangeSet(root: session.workspace.root)
    var warnings = branch.warnings
    if !request.isDryRun {
      if makesBranch, let repository {
        let move = try BranchMove(to: branch.parsedName(), request, repository, workspace)
        changes.before = move.before
        changes.after = move.after
      } else {
        warnings.append(unmade(branch.name, isInGit: repository != nil))
      }
    }
    let numbers = branch.number.map { ledger.numbers.contains($0) ? [] : [$0] } ?? []
    if let entry = ledger.adding(numbers: numbers, ids: []) { changes.bookkeeping.append(entry) }
    let answer = CreatedFeature(branch: branch.name, number: branch.head, spec: nil, messages: warnings)
    return (changes, answer)
  }

  /// The repository that the branch is made in; nil outside Git.
  private static func repository(of workspace: ScriptWorkspace, _ contract: Contract) throws -> Repository? {
    guard contract.branchesInEnclosingRepository else { return workspace.repository }
    if let error = try workspace.session.workspace.unsupportedRepository() { throw error }
    let repository = try workspace.session.workspace.repository()
    return repository?.workingDirectory == nil ? nil : repository
  }

  private static func unmade(_ name: String, isInGit: Bool) -> String {
    let reason =
      isInGit ? "\(Configuration.path) says branch.create: false" : "Git repository not detected"
    return "[specify] Warning: \(reason); skipped branch creation for \(name)"
  }
}
