public import Failures
public import Git

extension Workspace {
  /// Refuses to write where a repository has no working tree, as `git switch` does, or where the search for one led up into
  /// its Git directory: what says there that it has one may have come with the files of another.
  public func refuseBareRepository() throws {
    guard let repository = try repository(), repository.workingDirectory == nil || repository.wasFoundBare else {
      return
    }
    throw Failure(
      .system, .bareRepository, "the repository \(repository.gitDirectory) is bare, so nothing can be written here",
      hint: "go to a worktree of it, or make one: git worktree add PATH BRANCH")
  }
}

extension Failure {
  /// Says why a checkout is left to Git, and how Git does it.
  public init(_ refusal: CheckoutRefusal, leftToGit command: String) {
    let reason =
      switch refusal {
      case .filter(let path, let driver): "\(path) goes through the filter \(driver), which only Git can run"
      case .encoding(let path, let encoding):
        "\(path) has the working-tree-encoding \(encoding), which only Git can convert"
      case .sparse: "the checkout is sparse, which libgit2 does not respect"
      case .indexFormat(let message): "the index cannot be read: \(message)"
      case .operationInProgress(let operation): "a \(operation) is under way"
      case .missingObject(let path): "\(path) is not in this partial clone yet"
      case .missingTree: "the files of that commit are not in this partial clone yet"
      case .replacedObjects: "Git replaces objects here, and libgit2 does not"
      case .submodule(let path): "\(path) is a submodule that is not there any more then"
      }
    let hint =
      if case .operationInProgress(let operation) = refusal { Failure.ending(operation) } else {
        "let Git do it: \(command)"
      }
    self.init(.system, .checkoutRefused, "files cannot be checked out here: \(reason)", hint: hint)
  }

  /// Says that HEAD stays where it is while Git needs it there, as `git switch` does.
  public init(movingHeadDuring operation: String) {
    self.init(
      .system, .operationInProgress, "the branch cannot be switched: a \(operation) is under way",
      hint: Failure.ending(operation))
  }

  /// How to get out of an operation that Git is in the middle of.
  private static func ending(_ operation: String) -> String {
    operation == "bisect"
      ? "end it: git bisect reset" : "finish it, or give it up: git \(operation) --abort"
  }
}

extension Failure {
  /// Says why a commit is left to Git.
  public init(_ refusal: CommitRefusal) {
    let reason =
      switch refusal {
      case .signing: "commit.gpgSign asks for a signature, which only Git can make"
      case .filter(let path, let driver): "\(path) goes through the filter \(driver), which only Git can run"
      case .encoding(let path, let encoding):
        "\(path) has the working-tree-encoding \(encoding), which only Git can convert"
      case .indexFormat(let message): "the index cannot be read: \(message)"
      case .operationInProgress(let operation): "a \(operation) is under way"
      case .unmerged(let path): "\(path) is not merged"
      case .nested(let path, let repository): "\(path) lies in \(repository), which is a repository of its own"
      case .beyondLink(let path, let link): "\(path) lies beyond the symbolic link \(link)"
      case .ignored(let path): "Git is told to ignore \(path)"
      case .unwatched(let path, let flag): "\(path) is marked \(flag), so that Git does not see changes of it"
      case .unknownIdentity(let key): "\(key) is not set"
      case .emptyIdentity(let variable): "\(variable) is set, and says nothing"
      case .otherSettings(let entry): "\(entry) has other settings count on the new branch, which only Git follows"
      }
    self.init(.system, .commitRefused, "nothing can be committed here: \(reason)", hint: Failure.mending(refusal))
  }

  private static func mending(_ refusal: CommitRefusal) -> String {
    switch refusal {
    case .emptyIdentity(let variable): "give it a value, or unset \(variable)"
    case .unknownIdentity(let key): "say who commits: git config --global \(key) …"
    case .nested(_, let repository):
      "leave out --commit, then commit it there: git -C \(quotedForShell("\(repository)")) add … && git -C \(quotedForShell("\(repository)")) commit"
    case .ignored(let path):
      "leave out --commit, or see which pattern it is: git check-ignore --verbose \(quotedForShell("\(path)"))"
    case .unwatched(let path, let flag):
      "leave out --commit, or let Git see them: git update-index --no-\(flag) \(quotedForShell("\(path)"))"
    default: "leave out --commit, then let Git do it: git add … && git commit"
    }
  }
}
