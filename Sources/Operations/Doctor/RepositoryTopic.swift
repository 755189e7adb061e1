import Changes
import Failures
import Files
import Git
import Survey

/// The Git repository, and what speckit must leave to the `git` program there.
enum RepositoryTopic {
  static func examine(_ session: Session) throws -> [Diagnosis] {
    let workspace = session.workspace
    if let error = try workspace.unsupportedRepository() {
      return [
        Diagnosis(
          "repository", .warning, error.description,
          hint: "all that needs no branch still works: speckit new-feature --no-branch")
      ]
    }
    guard let repository = try workspace.repository() else {
      return [
        Diagnosis("repository", .note, "there is none, so that features have no branches", hint: "speckit init --git")
      ]
    }
    guard repository.workingDirectory != nil, !repository.wasFoundBare else {
      return [
        Diagnosis(
          "repository", .note, "\(repository.gitDirectory) is bare, so that nothing can be written here",
          hint: "git worktree add PATH BRANCH")
      ]
    }
    return [try state(repository, workspace), try checkouts(repository), try commits(repository, workspace)]
  }

  private static func state(_ repository: Repository, _ workspace: Workspace) throws -> Diagnosis {
    let place = repository.gitDirectory.relative(to: workspace.root)?.string ?? repository.gitDirectory.string
    let head =
      switch try repository.head() {
      case .branch(let branch, _): "branch \(branch)"
      case .unborn(let branch): "branch \(branch), without a commit"
      case .detached(let commit): "HEAD detached at \(commit.hex.prefix(7))"
      }
    let kinds = [
      repository.isLinkedWorktree ? "a linked worktree" : nil, repository.isShallow ? "a shallow clone" : nil,
      try repository.isPartialClone() ? "a partial clone" : nil,
    ].compactMap { $0 }
    return Diagnosis("repository", .ok, ([place, head] + kinds).joined(separator: ", "))
  }

  /// What single files may have is not looked at: which files are written depends on where one goes.
  private static func checkouts(_ repository: Repository) throws -> Diagnosis {
    guard let commit = try repository.head().commit else {
      return Diagnosis("checkout", .ok, "there is no commit yet to check out")
    }
    guard let refusal = try repository.checkoutRefusal(checkingOut: commit) else {
      return Diagnosis(
        "checkout", .ok, "switch can write files; those with a filter or an encoding of their own are left to git")
    }
    let failure = Failure(refusal, leftToGit: "git switch BRANCH")
    return Diagnosis("checkout", .note, failure.message, hint: failure.hint)
  }

  private static func commits(_ repository: Repository, _ workspace: Workspace) throws -> Diagnosis {
    let prefix = try workspace.prefix() ?? .empty
    let paths = MergeAttributes.samples(workspace.configuration).map(prefix.appending)
    switch try repository.commitRefusal(paths: paths) {
    case nil: return Diagnosis("commit", .ok, "--commit can commit here")
    case .ignored(let path)?:
      return Diagnosis(
        "commit", .warning, "Git is told to ignore documents such as \(path)",
        hint: "see which pattern it is: git check-ignore --verbose -- \(quotedForShell("\(path)"))")
    case let refusal?:
      let failure = Failure(refusal)
      return Diagnosis("commit", .note, failure.message, hint: failure.hint)
    }
  }
}
