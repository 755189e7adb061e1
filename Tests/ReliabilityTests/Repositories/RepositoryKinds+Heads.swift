extension RepositoryKinds {
  /// Where HEAD may be.
  static let heads: [KindOfRepository] = [
    KindOfRepository("detached HEAD", "git switch -q --detach"),
    KindOfRepository("detached HEAD at a tag", "git tag -a -m Version v1; git switch -q --detach v1"),
    KindOfRepository("unborn branch", "git checkout -q --orphan fresh"),
    KindOfRepository("HEAD on a branch that is gone", "git symbolic-ref HEAD refs/heads/gone"),
    KindOfRepository("HEAD that names a tag", "git tag v1; git symbolic-ref HEAD refs/tags/v1"),
    KindOfRepository(
      "current branch that is a symbolic reference",
      "git symbolic-ref refs/heads/alias refs/heads/main; git symbolic-ref HEAD refs/heads/alias"),
  ]

  /// What Git may be in the middle of.
  static let operations: [KindOfRepository] = [
    operation("merge", "git merge -q 001-sign-mail"),
    operation("rebase", "git rebase -q 001-sign-mail"),
    operation("cherry-pick", "git cherry-pick 001-sign-mail"),
    operation("revert", "git revert --no-edit HEAD~1"),
    KindOfRepository("in the middle of a bisect", "git bisect start -q HEAD older > ../bisected; git switch -q main"),
  ]

  /// Starts an operation that stops at a conflict in the README.
  private static func operation(_ name: String, _ command: String) -> KindOfRepository {
    KindOfRepository(
      "in the middle of a \(name)",
      "echo Mine > README.md; git commit -qam Mine; \(command) > ../told 2>&1 || true; git ls-files -u | grep -q README.md"
    )
  }
}
