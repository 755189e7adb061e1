import Git
import Survey
import TestSupport
import Testing

/// Which branches those of features come back to.
@Suite struct MainBranchTests {
  private let sandbox: GitSandbox

  init() throws {
    sandbox = try GitSandbox()
    try sandbox.commitAll()
  }

  private func main() throws -> MainBranches {
    let settings = GitSettings(variables: sandbox.variables)
    return try MainBranches(of: #require(try Repository.discover(from: sandbox.path, settings: settings)))
  }

  /// Makes a remote-tracking branch, and the remote.
  private func fetch(_ name: String, of remote: String = "origin", isDefault: Bool = false) throws {
    if try !sandbox.git("remote").split(separator: "\n").contains(Substring(remote)) {
      try sandbox.git("remote", "add", remote, "/nowhere")
    }
    try sandbox.git("update-ref", "refs/remotes/\(remote)/\(name)", "HEAD")
    if isDefault { try sandbox.git("symbolic-ref", "refs/remotes/\(remote)/HEAD", "refs/remotes/\(remote)/\(name)") }
  }

  @Test func `without a remote the usual names count, the likeliest first`() throws {
    #expect(try main().names == ["main"])
    for name in ["develop", "master", "topic"] { try sandbox.git("branch", name) }
    #expect(try main().names == ["main", "master", "develop"])
    #expect(try main().local?.name == "main")
    #expect(try main().isOne("trunk") && !main().isOne("topic"))
  }

  @Test func `the branch that the remote calls its default one comes first`() throws {
    try fetch("integration", isDefault: true)
    #expect(try main().names == ["integration", "main"])
    #expect(try main().published.map(\.label) == ["origin/integration", "main"])
    try fetch("main")
    #expect(try main().published.map(\.label) == ["origin/integration", "origin/main"])
    #expect(try main().places.map(\.label) == ["origin/integration", "origin/main", "main"])
  }

  @Test func `of several remotes origin tells the default one, and a single one whatever it is called`() throws {
    try fetch("production", of: "upstream", isDefault: true)
    #expect(try main().names == ["production", "main"])
    try fetch("main", of: "backup")
    #expect(try main().names == ["main"])
    try fetch("develop", isDefault: true)
    #expect(try main().names == ["develop", "main"])
  }

  @Test func `a default one that is gone, or the branch of a feature, does not count`() throws {
    try fetch("007-search", isDefault: true)
    #expect(try main().names == ["main"])
    try fetch("integration", isDefault: true)
    try sandbox.git("update-ref", "-d", "refs/remotes/origin/integration")
    #expect(try main().names == ["main"])
  }

  @Test func `init.defaultBranch counts where there is such a branch`() throws {
    try sandbox.git("config", "init.defaultBranch", "stable")
    #expect(try main().names == ["main"])
    try sandbox.git("branch", "stable")
    #expect(try main().names == ["stable", "main"])
  }
}
