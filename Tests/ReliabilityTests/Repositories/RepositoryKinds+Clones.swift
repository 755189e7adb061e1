extension RepositoryKinds {
  private static let branches = "git branch -q older origin/older; git branch -q 001-sign-mail origin/001-sign-mail"

  /// Clones that hold less than everything.
  static let clones: [KindOfRepository] = [
    partial("blob:none"),
    partial("tree:0"),
    KindOfRepository(
      "shallow clone", in: "../clone",
      "git clone -q --depth=1 --no-single-branch \"file://$PWD\" ../clone; cd ../clone; \(branches)"),
    KindOfRepository(
      "clone that shares objects", in: "../clone", "git clone -q --shared . ../clone; cd ../clone; \(branches)"),
    KindOfRepository(
      "clone with a reference repository", in: "../clone",
      """
      git clone -q --bare . ../reference; git clone -q --reference ../reference "file://$PWD" ../clone
      cd ../clone; \(branches)
      """),
    KindOfRepository(
      "mirror with fetched branches only", in: "../clone",
      "git clone -q . ../clone; cd ../clone; git branch -q older origin/older"),
  ]

  private static func partial(_ filter: String) -> KindOfRepository {
    KindOfRepository(
      "partial clone, \(filter)", in: "../clone",
      """
      git config uploadpack.allowFilter true; git config uploadpack.allowAnySHA1InWant true
      git clone -q --filter=\(filter) "file://$PWD" ../clone; cd ../clone; \(branches)
      """)
  }
}
