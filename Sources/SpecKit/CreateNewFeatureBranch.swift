public import Changes
import Git
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
    var request = request
    request.isOfGitExtension = true
    let branch = try FeatureBranch.choose(request, workspace)
    let move = try BranchMove(to: branch, request, workspace)
    var changes = ChangeSet(root: session.workspace.root)
    changes.before = move.before
    changes.after = move.after
    changes.note(branch, ids: [], in: try Ledger(in: session.workspace.stateDirectory()))
    let answer = CreatedFeature(
      branch: branch.name.string, number: branch.head, spec: nil, messages: branch.warnings + move.warnings)
    return (changes, answer)
  }
}
