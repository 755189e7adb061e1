extension RepositoryKinds {
  private static let deep = String(repeating: "d/", count: 200)

  /// Where a repository may lie, and who may write there.
  static let places: [KindOfRepository] = [
    place("path with spaces, quotes and a line break", "../a b/it's\n\"new\""),
    place("path in UTF-8", "../プロジェクト/ünïcode"),
    place("path below 200 directories", "../\(deep)end"),
    KindOfRepository(
      "tracked .specify that is a symbolic link",
      "mkdir settings; git mv .specify settings/real; ln -s settings/real .specify; git add --all; git commit -qm Link"
    ),
    KindOfRepository(
      "repository of somebody else", variables: ["GIT_CONFIG_GLOBAL": "$place/home/.gitconfig"], "chown -R 4711:4711 ."
    )
    .with(\.isReadByGit, false).with(\.needsSuperuser, true).refusing(
      PlanningCommand.allCases.filter { $0 != .list },
      Refusal(
        "is not owned by the current user", hint: "git config --global --add safe.directory '",
        following: "git config --global --add safe.directory \"$tree\"", then: .again)),
    KindOfRepository(
      "repository of somebody else that is safe", variables: ["GIT_CONFIG_GLOBAL": "$place/home/.gitconfig"],
      "chown -R 4711:4711 .; printf '[safe]\\n\\tdirectory = %s\\n' \"$tree\" > ../home/.gitconfig"
    ).with(\.needsSuperuser, true),
    KindOfRepository("read-only repository", "chmod -R a-w .").with(\.runsAsNobody, true).refusing(
      PlanningCommand.allCases.filter { !PlanningCommand.readers.contains($0) },
      Refusal("ermission denied", hint: "check who may write there", then: .never)),
  ]

  private static func place(_ name: String, _ directory: String) -> KindOfRepository {
    KindOfRepository(name, in: directory, "mkdir -p \"$tree\"; cp -a . \"$tree\"")
  }

  private static let withoutGit: [PlanningCommand] = [.fromBase, .inWorktree, .committed]

  /// What is no repository, or not any more.
  static let damaged: [KindOfRepository] = [
    outside("outside Git", "rm -rf .git"),
    outside("empty .git directory", "rm -rf .git; mkdir .git"),
    unreadable(".git file that leads nowhere", "rm -rf .git; echo 'gitdir: /nowhere' > .git", "is not a readable Git"),
    unreadable("no HEAD", "rm .git/HEAD", "is not a readable Git"),
    unreadable("configuration that cannot be parsed", "echo '[core' >> .git/config", "failed to parse config file"),
    unreadable("configuration without sense", "git config core.bare perhaps", "failed to parse 'perhaps'"),
  ]

  private static func outside(_ name: String, _ preparation: String) -> KindOfRepository {
    let initialise = "speckit init --git"
    return KindOfRepository(name, preparation).with(\.isReadByGit, false)
      .refusing(
        withoutGit,
        Refusal("needs a branch", 2, hint: initialise, then: .instead(PlanningCommand.newFeature.arguments))
      )
      .refusing(.switching, Refusal("is in no Git repository", 3, hint: initialise, then: .never))
  }

  private static func unreadable(_ name: String, _ preparation: String, _ message: String) -> KindOfRepository {
    KindOfRepository(name, preparation).with(\.isReadByGit, false).refusing(
      PlanningCommand.allCases.filter { $0 != .list }, Refusal(message, hint: "ask Git what is wrong", then: .never))
  }
}
