extension RepositoryKinds {
  /// Forms of the index, and of the part of the tree that is checked out.
  static let indexes: [KindOfRepository] = [
    KindOfRepository("sparse checkout, cone", "git sparse-checkout set --cone plans .specify")
      .refusingCheckouts("the checkout is sparse"),
    KindOfRepository("sparse checkout, patterns", "git sparse-checkout set --no-cone '/*' '!/extra'")
      .refusingCheckouts("the checkout is sparse"),
    unreadable(
      "sparse index",
      """
      mkdir docs; echo a > docs/a; git add docs; git commit -qm Docs
      git sparse-checkout set --cone --sparse-index plans .specify
      """),
    unreadable("split index", "git update-index --split-index"),
    KindOfRepository("index version 4", "git update-index --index-version 4"),
    KindOfRepository("index with an untracked cache", "git update-index --untracked-cache; git status -s"),
    KindOfRepository(
      "index with fsmonitor",
      """
      printf '#!/bin/sh\\nprintf "t\\\\0/\\\\0"\\n' > ../monitor; chmod +x ../monitor
      git config core.fsmonitor "$place/monitor"; git update-index --fsmonitor; git status -s
      """),
    KindOfRepository("documents that .gitignore excludes", "echo plans/ > .git/info/exclude")
      .refusingCommits("Git is told to ignore"),
  ]

  private static func unreadable(_ name: String, _ preparation: String) -> KindOfRepository {
    KindOfRepository(name, preparation).refusingCheckouts("the index cannot be read").refusingCommits(
      "the index cannot be read")
  }
}
