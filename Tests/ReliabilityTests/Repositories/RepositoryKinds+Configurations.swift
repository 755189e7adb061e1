extension RepositoryKinds {
  /// What the configuration says.
  static let configurations: [KindOfRepository] = [
    KindOfRepository(
      "hooks that fail",
      """
      for hook in pre-commit post-commit post-checkout commit-msg prepare-commit-msg reference-transaction; do
        printf '#!/bin/sh\\ntouch "%s"; exit 1\\n' "$place/repository/hook-was-run" > ../$hook; chmod +x ../$hook
      done
      git config core.hooksPath "$place"
      """
    ).with(\.helpingGit, "git config core.hooksPath /dev/null"),
    KindOfRepository(
      "includeIf",
      "printf '[core]\\n\\tautocrlf = input\\n' > ../more; git config includeIf.onbranch:main.path ../../more"),
    KindOfRepository(
      "nobody to commit", variables: ["HOME": "/nonexistent"].merging(nobody) { $1 },
      "git config user.useConfigOnly true"
    ).refusing(
      .committed,
      Refusal("GIT_AUTHOR_NAME is set, and says nothing", hint: "unset GIT_AUTHOR_NAME", then: .never)),
    unsupported(
      "SHA-256 objects", "objectformat",
      """
      rm -rf .git; git init -q -b main --object-format=sha256; rm -rf .git/hooks; git add --all; git commit -qm Start
      git branch older; git branch 001-sign-mail
      """),
    unsupported("reftable", "refstorage", extending("refStorage reftable")).with(\.isReadByGit, false),
    unsupported("extension of the future", "somethingnew", extending("somethingNew true")).with(\.isReadByGit, false),
    KindOfRepository("preciousObjects", extending("preciousObjects true")),
    KindOfRepository("relativeWorktrees", extending("relativeWorktrees true")).with(\.isReadByGit, false)
      .with(\.helpingGit, "sed -i /relativeWorktrees/d .git/config"),
  ]

  private static let nobody = Dictionary(
    uniqueKeysWithValues: ["AUTHOR", "COMMITTER"].flatMap { role in
      ["NAME", "EMAIL"].map { ("GIT_\(role)_\($0)", "") }
    })

  private static func extending(_ setting: String) -> String {
    "git config core.repositoryFormatVersion 1; git config extensions.\(setting)"
  }

  /// What libgit2 cannot read: all that needs no Git works.
  private static func unsupported(_ name: String, _ reason: String, _ preparation: String) -> KindOfRepository {
    let instead = Refusal(
      "extensions.\(reason)", hint: "give --no-branch", then: .instead(PlanningCommand.withoutBranch.arguments))
    return KindOfRepository(name, preparation).refusing([.newFeature, .fromBase, .inWorktree, .committed], instead)
      .refusing(.switching, Refusal("extensions.\(reason)", hint: "git switch BRANCH", then: .never))
  }

  /// What the environment says, as in hooks and `git rebase --exec`.
  static let environments: [KindOfRepository] = [
    KindOfRepository("GIT_DIR", variables: ["GIT_DIR": ".git"], ""),
    KindOfRepository(
      "GIT_DIR and GIT_WORK_TREE", in: "../elsewhere",
      variables: ["GIT_DIR": "$place/repository/.git", "GIT_WORK_TREE": "$place/elsewhere"],
      "mkdir ../elsewhere; cp -a . ../elsewhere; rm -rf ../elsewhere/.git"),
    KindOfRepository(
      "core.worktree", in: "../elsewhere", variables: ["GIT_DIR": "$place/repository/.git"],
      """
      mkdir ../elsewhere; cp -a . ../elsewhere; rm -rf ../elsewhere/.git; git config core.worktree ../../elsewhere
      """),
    KindOfRepository(
      "GIT_INDEX_FILE, as in a hook of git commit",
      variables: ["GIT_DIR": ".git", "GIT_INDEX_FILE": ".git/next-index"], "cp .git/index .git/next-index"),
    KindOfRepository(
      "commit.gpgSign by git -c", variables: ["GIT_CONFIG_PARAMETERS": "'commit.gpgSign'='true'"], ""
    ).refusingCommits("commit.gpgSign"),
    KindOfRepository(
      "quarantine, as in a hook of git push", variables: ["GIT_QUARANTINE_PATH": "$place/incoming"], ""
    ).refusing(PlanningCommand.inGit, Refusal("GIT_QUARANTINE_PATH is set", hint: "post-receive", then: .never)),
    KindOfRepository("GIT_CEILING_DIRECTORIES", variables: ["GIT_CEILING_DIRECTORIES": "$place"], ""),
  ]
}
