import Git

extension Failure {
  /// Says why a checkout is left to Git.
  init(_ refusal: CheckoutRefusal) {
    let reason =
      switch refusal {
      case .filter(let path, let driver): "\(path) goes through the filter \(driver), which only Git can run"
      case .sparse: "the checkout is sparse, which libgit2 does not respect"
      case .indexFormat(let message): "the index cannot be read: \(message)"
      case .operationInProgress(let operation): "a \(operation) is under way"
      case .missingObject(let path): "\(path) is not in this partial clone yet"
      }
    self.init(
      .system, "checkout-refused", "files cannot be checked out here: \(reason)",
      hint: "let Git do it: git switch BRANCH, or git worktree add PATH BRANCH")
  }
}

extension Failure {
  /// Says why a commit is left to Git.
  init(_ refusal: CommitRefusal) {
    let reason =
      switch refusal {
      case .signing: "commit.gpgSign asks for a signature, which only Git can make"
      case .filter(let path, let driver): "\(path) goes through the filter \(driver), which only Git can run"
      case .indexFormat(let message): "the index cannot be read: \(message)"
      case .operationInProgress(let operation): "a \(operation) is under way"
      case .unmerged(let path): "\(path) is not merged"
      }
    self.init(
      .system, "commit-refused", "nothing can be committed here: \(reason)",
      hint: "leave out --commit, then let Git do it: git add … && git commit")
  }
}
