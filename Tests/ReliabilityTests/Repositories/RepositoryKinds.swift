/// Every kind of repository in which planning is tried.
enum RepositoryKinds {
  static let all =
    [KindOfRepository("plain", "")] + worktrees + nested + clones + heads + operations + indexes + filters + references
    + locks + configurations + environments + places + damaged

  /// Makes local branches of those that a clone has fetched.
  static let localBranches = "git branch -q older origin/older; git branch -q 001-sign-mail origin/001-sign-mail"
}
