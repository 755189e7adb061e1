extension RepositoryKinds {
  private static let rotation = "tr a-zA-Z n-za-mN-ZA-M"

  /// What changes content on its way in or out.
  static let filters: [KindOfRepository] = [
    KindOfRepository(
      "required filter on the documents, as of LFS",
      """
      git config filter.lfs.clean cat; git config filter.lfs.smudge cat; git config filter.lfs.required true
      echo '*.md filter=lfs' > .gitattributes; git add --all; git commit -qm Attributes
      """
    ).refusingCheckouts("goes through the filter lfs").refusingCommits("goes through the filter lfs"),
    KindOfRepository(
      "filter on another file, as of git-crypt",
      """
      git config filter.git-crypt.clean '\(rotation)'; git config filter.git-crypt.smudge '\(rotation)'
      echo 'README.md filter=git-crypt' > .gitattributes; git add --all --renormalize .; git commit -qm Attributes
      """
    ).refusingCheckouts("README.md goes through the filter git-crypt"),
    KindOfRepository(
      "filter that is not configured",
      "echo '*.md filter=lfs diff=lfs' > .gitattributes; git add --all; git commit -qm Attributes"),
    KindOfRepository(
      "working-tree-encoding of another file",
      """
      for branch in older 001-sign-mail main; do
        git switch -q $branch; echo 'README.md working-tree-encoding=UTF-16' > .gitattributes
        iconv -t UTF-16 README.md > ../encoded; mv ../encoded README.md; git add --all; git commit -qm Encoding
      done
      """
    ).refusingCheckouts("README.md has the working-tree-encoding UTF-16"),
    KindOfRepository(
      "core.autocrlf true", "git config core.autocrlf true; rm README.md extra; git checkout -q README.md extra"),
    KindOfRepository("core.autocrlf input", "git config core.autocrlf input"),
    KindOfRepository(
      "eol=crlf on every branch",
      """
      for branch in older 001-sign-mail main; do
        git switch -q $branch; echo '*.md text eol=crlf' > .gitattributes
        git add --all; git commit -qm Attributes; rm README.md; git checkout -q README.md
      done 2> ../told
      """),
    KindOfRepository(
      "ident attribute",
      """
      for branch in older 001-sign-mail main; do
        git switch -q $branch; echo 'README.md ident' > .gitattributes; echo '$Id$' >> README.md
        git add --all; git commit -qm Attributes
      done
      """),
    KindOfRepository("core.fileMode false", "git config core.fileMode false; chmod +x README.md"),
    KindOfRepository("core.symlinks false", "git config core.symlinks false"),
    KindOfRepository("core.ignoreCase true", "git config core.ignoreCase true"),
    KindOfRepository("commit.gpgSign", "git config commit.gpgSign true").refusingCommits("commit.gpgSign"),
  ]
}
