extension RepositoryKinds {
  /// Where HEAD may be.
  static let heads: [KindOfRepository] = [
    KindOfRepository("detached HEAD", "git switch -q --detach"),
    KindOfRepository("detached HEAD at a tag", "git tag -a -m Version v1; git switch -q --detach v1"),
    unborn("unborn branch", "git checkout -q --orphan fresh"),
    unborn("HEAD on a branch that is gone", "git symbolic-ref HEAD refs/heads/gone"),
    KindOfRepository(
      "current branch that is a symbolic reference",
      "git symbolic-ref refs/heads/alias refs/heads/main; git symbolic-ref HEAD refs/heads/alias"
    ).with(\.hasOwnReflog, true),
  ]

  private static func unborn(_ name: String, _ preparation: String) -> KindOfRepository {
    let commit = "git add --all && git commit -qm Start"
    let inTheWay = Refusal(
      "would be overwritten by checkout", 4, hint: "git add --all && git commit", following: commit, then: .again)
    return KindOfRepository(name, preparation).refusing([.fromBase, .switching], inTheWay)
      .refusing(
        .inWorktree,
        Refusal("before the first commit", 4, hint: "commit something first", following: commit, then: .again))
  }

  /// What Git may be in the middle of. Like `git switch`, HEAD stays; worktrees and files are free.
  static let operations: [KindOfRepository] = [
    operation("merge", "git merge -q 001-sign-mail"),
    operation("rebase", "git rebase -q 001-sign-mail"),
    operation("cherry-pick", "git cherry-pick 001-sign-mail"),
    operation("revert", "echo Yours > README.md; git commit -qam Yours; git revert --no-edit HEAD~1"),
    KindOfRepository(
      "in the middle of a bisect", "git bisect start -q HEAD older > ../told; git switch -q main 2> ../told"
    )
    .refusing([.fromBase, .switching], .mended(by: "git bisect reset", "a bisect is under way")),
  ]

  /// Starts an operation that stops at a conflict in the README.
  private static func operation(_ name: String, _ command: String) -> KindOfRepository {
    KindOfRepository(
      "in the middle of a \(name)",
      """
      echo Mine > README.md; git commit -qam Mine; (\(command)) > ../told 2>&1 || true
      git ls-files --unmerged | grep -q README.md
      """
    ).refusing(
      [.newFeature, .fromBase, .committed, .switching],
      .mended(by: "git \(name) --abort", "the branch cannot be switched: a \(name) is under way"))
  }
}
