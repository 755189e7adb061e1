extension RepositoryKinds {
  /// Repositories in repositories.
  static let nested: [KindOfRepository] = [
    KindOfRepository(
      "submodule", in: "../super/module",
      """
      git init -q -b main ../super; cd ../super
      git -c protocol.file.allow=always submodule --quiet add ../repository module; git commit -qm Module
      cd module; git branch -q older origin/older; git branch -q 001-sign-mail origin/001-sign-mail
      """),
    KindOfRepository(
      "superproject with a submodule",
      """
      git clone -q . ../library
      git -c protocol.file.allow=always submodule --quiet add ../library module; git commit -qm Module
      """),
    KindOfRepository(
      "superproject whose branches differ in the submodule",
      """
      git clone -q . ../library
      git -c protocol.file.allow=always submodule --quiet add ../library module; git commit -qm Module
      git switch -q 001-sign-mail 2> ../switched; git merge -q -m Module main 2> ../merged
      git -C module switch -q --detach HEAD~1 2>&1; git commit -qam Moved; git switch -q main
      git submodule --quiet update
      """),
    KindOfRepository(
      "repository nested in another", in: "inner",
      "git clone -q . inner; cd inner; git branch -q older origin/older; git branch -q 001-sign-mail origin/001-sign-mail"
    ),
    KindOfRepository("repository with another nested in it", "git clone -q . inner"),
  ]
}
