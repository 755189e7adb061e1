extension RepositoryKinds {
  private static let library = """
    git clone -q . ../library
    git -c protocol.file.allow=always submodule --quiet add ../library module; git commit -qm Module
    echo '*.local' > .git/modules/module/info/exclude; echo precious > module/settings.local
    """

  /// Repositories in repositories.
  static let nested: [KindOfRepository] = [
    KindOfRepository(
      "submodule", in: "../super/module",
      """
      git init -q -b main ../super; cd ../super
      git -c protocol.file.allow=always submodule --quiet add ../repository module; git commit -qm Module
      cd module; \(localBranches)
      """),
    KindOfRepository("submodule that other branches lack", library)
      .refusingCheckouts("module is a submodule that is not there any more then", [.fromBase, .switching]),
    KindOfRepository(
      "submodule that stands elsewhere on other branches",
      """
      \(library)
      for branch in older 001-sign-mail; do
        git checkout -q $branch; git merge -q -X ours -m Module main; git -C module checkout -q HEAD~1
        git add module; git commit -qm Moved
      done 2>&1
      git checkout -q main 2>&1; git submodule --quiet update
      """),
    KindOfRepository(
      "repository nested in another", in: "inner", "git clone -q . inner; cd inner; \(localBranches)"),
    KindOfRepository("repository with another nested in it", "git clone -q . inner"),
  ]
}
