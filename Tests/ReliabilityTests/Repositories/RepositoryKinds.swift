/// Every kind of repository in which planning is tried.
enum RepositoryKinds {
  static let all =
    [KindOfRepository("plain", "")] + worktrees + nested + clones + heads + operations + indexes
}
