extension RepositoryKinds {
  /// Working trees that share a repository, and repositories without one of their own.
  static let worktrees: [KindOfRepository] = [
    KindOfRepository("main worktree of several", "git worktree add -q -b side ../side"),
    KindOfRepository("linked worktree", in: "../side", "git worktree add -q -b side ../side"),
    KindOfRepository(
      "linked worktree made from a linked one", in: "../other",
      "git worktree add -q -b side ../side; git -C ../side worktree add -q -b other ../other"),
    KindOfRepository(
      "linked worktree of a bare repository", in: "../side",
      "git clone -q --bare . ../bare.git; git -C ../bare.git worktree add -q ../side main"),
    KindOfRepository(
      "bare repository behind a .git file", in: "../project/main",
      """
      mkdir ../project; git clone -q --bare . ../project/.bare; cd ../project
      echo 'gitdir: ./.bare' > .git; git worktree add -q main
      """),
    KindOfRepository(
      "linked worktree with worktreeConfig", in: "../side",
      """
      git config extensions.worktreeConfig true; git worktree add -q -b side ../side
      git -C ../side config --worktree user.name Worktree
      """),
    KindOfRepository(
      "moved worktrees", in: "../there",
      "git worktree add -q -b side ../side; git worktree move ../side ../there"),
    KindOfRepository(
      "worktree moved by hand", in: "../there",
      "git worktree add -q -b side ../side; mv ../side ../there; git -C ../there worktree repair 2> ../repaired"),
    KindOfRepository(
      "worktree that is gone but not pruned", "git worktree add -q -b side ../side; rm -r ../side"),
    KindOfRepository(
      "locked worktree that is not there",
      "git worktree add -q -b side ../side; git worktree lock ../side; rm -r ../side"),
    KindOfRepository(
      "emptied linked worktree", "git worktree add -q -b side ../side; find ../side -mindepth 1 -delete"),
    KindOfRepository(
      "linked worktree that git is just adding",
      "mkdir -p .git/worktrees/side; echo initializing > .git/worktrees/side/locked"),
    KindOfRepository(
      "branch of the feature in a worktree that is gone", "git worktree add -q ../side 001-sign-mail; rm -r ../side"
    ).refusing(.switching, .mended(by: "git worktree prune", "branch 001-sign-mail is checked out in", 4)),
    KindOfRepository(
      "branch of the feature checked out in another worktree", "git worktree add -q ../side 001-sign-mail"
    ).refusing(
      .switching,
      Refusal(
        "branch 001-sign-mail is checked out in", 4, hint: "cd ",
        following: "cd ../side; \"$speckit\" switch F-USER-001", then: .nothing)),
  ]
}
