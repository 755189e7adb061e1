import TestSupport

/// Every kind of repository in which planning is tried.
enum RepositoryKinds {
  static let all =
    [KindOfRepository("plain", "")] + worktrees + nested + clones + heads + operations + indexes + filters + references
    + locks + configurations + environments + places + damaged

  /// Those that a change has to try: every fourth; a campaign tries all.
  static var tried: [KindOfRepository] {
    LongTests.areWanted ? all : stride(from: 0, to: all.count, by: 4).map { all[$0] }
  }

  /// Makes local branches of those that a clone has fetched.
  static let localBranches = "git branch -q older origin/older; git branch -q 001-sign-mail origin/001-sign-mail"
}
