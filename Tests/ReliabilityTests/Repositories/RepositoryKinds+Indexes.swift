extension RepositoryKinds {
  /// Forms of the index.
  static let indexes: [KindOfRepository] = [
    KindOfRepository("sparse checkout, cone", "git sparse-checkout set --cone plans .specify"),
    KindOfRepository("sparse checkout, patterns", "git sparse-checkout set --no-cone '/*' '!/extra'"),
    KindOfRepository(
      "sparse checkout with a sparse index",
      "mkdir docs; echo a > docs/a; git add docs; git commit -qm Docs; git sparse-checkout set --cone --sparse-index plans .specify"
    ),
    KindOfRepository("split index", "git update-index --split-index"),
    KindOfRepository("index version 4", "git update-index --index-version 4"),
    KindOfRepository("index with an untracked cache", "git update-index --untracked-cache; git status -s"),
    KindOfRepository(
      "index with fsmonitor",
      "printf '#!/bin/sh\\nprintf \"t\\\\0/\\\\0\"\\n' > ../monitor; chmod +x ../monitor; git config core.fsmonitor \"$place/monitor\"; git update-index --fsmonitor; git status -s"
    ),
    KindOfRepository("files assumed unchanged", "git update-index --assume-unchanged extra"),
    KindOfRepository("no index", "rm .git/index"),
  ]
}
