extension RepositoryKinds {
  /// References of every sort.
  static let references: [KindOfRepository] = [
    KindOfRepository("packed references", "git pack-refs --all"),
    KindOfRepository("branch that is the beginning of another", "git branch 002; git branch 001-sign; git branch 00"),
    KindOfRepository(
      "branches that differ in case only", "git branch Feature; git branch feature; git branch 001-a; git branch 001-A"),
    KindOfRepository("damaged branch", "echo rubbish > .git/refs/heads/broken"),
    KindOfRepository("empty file for a branch", "> .git/refs/heads/empty"),
    KindOfRepository(
      "symbolic references that lead nowhere",
      """
      git symbolic-ref refs/heads/dangling refs/heads/nowhere
      git symbolic-ref refs/remotes/origin/HEAD refs/remotes/origin/nowhere
      """),
    KindOfRepository("branch that is a symbolic reference", "git symbolic-ref refs/heads/alias refs/heads/older"),
    KindOfRepository("tag of the same name as a branch", "git tag 001-sign-mail older; git tag main older"),
    KindOfRepository("replaced commit", "git replace $(git rev-parse older) $(git rev-parse 001-sign-mail)")
      .refusingCheckouts("Git replaces objects here"),
    KindOfRepository("grafts", "git rev-parse main > .git/info/grafts"),
    KindOfRepository(
      "reflog of 200,000 lines",
      "line=$(tail -1 .git/logs/HEAD); yes \"$line\" | head -200000 > .git/logs/HEAD"),
  ]

  /// Locks that another process holds, or left behind.
  static let locks: [KindOfRepository] = [
    lock("index.lock", [.fromBase, .committed, .switching]),
    lock("HEAD.lock", [.newFeature, .fromBase, .committed, .switching]),
    lock("refs/heads/\(PlanningCommand.branch).lock", [.newFeature, .fromBase, .inWorktree, .committed]),
    lock("packed-refs.lock", []),
  ]

  private static func lock(_ file: String, _ commands: [PlanningCommand]) -> KindOfRepository {
    let remove = "rm .git/\(file)"
    return KindOfRepository("\(file) held", "touch .git/\(file)").with(\.helpingGit, remove).refusing(
      commands, Refusal("lock", 4, hint: "delete the .lock file", following: remove, then: .again))
  }
}
