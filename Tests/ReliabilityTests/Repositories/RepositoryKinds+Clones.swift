extension RepositoryKinds {
  /// Clones that hold less than everything.
  static let clones: [KindOfRepository] = [
    partial("blob:none").refusingCheckouts("README.md is not in this partial clone yet", [.fromBase, .switching]),
    partial("tree:0").refusingCheckouts(
      "the files of that commit are not in this partial clone yet", [.fromBase, .switching]),
    KindOfRepository(
      "shallow clone", in: "../clone",
      "git clone -q --depth=1 --no-single-branch \"file://$PWD\" ../clone; cd ../clone; \(localBranches)"),
    KindOfRepository(
      "clone that shares objects", in: "../clone", "git clone -q --shared . ../clone; cd ../clone; \(localBranches)"),
    KindOfRepository(
      "clone with a reference repository", in: "../clone",
      """
      git clone -q --bare . ../reference; git clone -q --reference ../reference "file://$PWD" ../clone
      cd ../clone; \(localBranches)
      """),
    KindOfRepository(
      "clone that has fetched the feature's branch only", in: "../clone",
      "git clone -q . ../clone; cd ../clone; git branch -q older origin/older"
    ).refusing(
      .switching, .mended(by: "git switch 001-sign-mail", "branch 001-sign-mail of F-USER-001 is not in this", 3)),
  ]

  private static func partial(_ filter: String) -> KindOfRepository {
    KindOfRepository(
      "partial clone, \(filter)", in: "../clone",
      """
      git config uploadpack.allowFilter true; git config uploadpack.allowAnySHA1InWant true
      git clone -q --filter=\(filter) "file://$PWD" ../clone; cd ../clone; \(localBranches)
      """)
  }
}
