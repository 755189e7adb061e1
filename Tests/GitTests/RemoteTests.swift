import Files
import Foundation
import Git
import TestSupport
import Testing

/// What remotes there are, and which branches those on this machine have.
@Suite struct RemoteTests {
  private let sandbox: GitSandbox

  init() throws {
    sandbox = try GitSandbox()
    try sandbox.commitAll()
  }

  /// A bare repository beside the working tree that holds `branches`.
  private func makeRemote(_ name: String, branches: String...) throws -> AbsolutePath {
    let path = sandbox.beside(name)
    try sandbox.git("init", "--quiet", "--bare", path.string)
    for branch in branches { try sandbox.git("push", "--quiet", path.string, "HEAD:refs/heads/\(branch)") }
    return path
  }

  private func branches(of name: String = "origin") throws -> [String]? {
    let repository = try sandbox.repository()
    let remote = try #require(try repository.remotes().first { $0.name == name })
    return try repository.currentBranches(of: remote)?.sorted()
  }

  @Test func `the remotes have the URLs that git fetches from`() throws {
    try sandbox.git("remote", "add", "origin", "short:project.git")
    try sandbox.git("remote", "add", "backup", "/srv/backup.git")
    try sandbox.git("config", "url.https://example.org/.insteadOf", "short:")
    let remotes = try sandbox.repository().remotes()
    #expect(Set(remotes.map(\.name)) == ["origin", "backup"])
    for remote in remotes { #expect(try sandbox.git("remote", "get-url", remote.name) == remote.url) }
  }

  @Test(arguments: ["path", "relative", "url"])
  func `a remote on this machine is asked for the branches it has right now`(form: String) throws {
    let path = try makeRemote("a:b c%20é.git", branches: "main", "007-search", "feat/x")
    let url =
      switch form {
      case "path": path.string
      case "relative": "../" + path.name
      default:
        "file://" + path.string.replacingOccurrences(of: "%", with: "%25").replacingOccurrences(of: " ", with: "%20")
      }
    try sandbox.git("remote", "add", "origin", url)
    #expect(try branches() == ["007-search", "feat/x", "main"])
    #expect(try sandbox.git("branch", "--remotes", "--list") == "")
  }

  @Test(arguments: ["https://example.org/a.git", "git@example.org:a.git", "ssh://example.org/a", "host:a", "git://h/a"])
  func `a remote elsewhere is not asked`(url: String) throws {
    try sandbox.git("remote", "add", "origin", url)
    #expect(try branches() == nil)
  }

  @Test func `a path without a repository is an error`() throws {
    try sandbox.git("remote", "add", "origin", sandbox.beside("gone").string)
    #expect(throws: GitError.self) { try branches() }
  }

  @Test func `an empty remote has no branches`() throws {
    try sandbox.git("remote", "add", "origin", try makeRemote("empty.git").string)
    #expect(try branches() == [])
  }

  @Test func `the default branch of a remote is the one that a clone notes`() throws {
    let repository = try sandbox.repository()
    #expect(try repository.defaultBranch(ofRemote: "origin") == nil)
    try sandbox.git("update-ref", "refs/remotes/origin/dev/next", "HEAD")
    try sandbox.git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/dev/next")
    #expect(try repository.defaultBranch(ofRemote: "origin") == "dev/next")
    #expect(try repository.commit(ofBranch: "dev/next", fetchedFrom: "origin") == sandbox.commit())
    #expect(try repository.commit(ofBranch: "main", fetchedFrom: "origin") == nil)
    try sandbox.git("update-ref", "--no-deref", "refs/remotes/origin/HEAD", "HEAD")
    #expect(try repository.defaultBranch(ofRemote: "origin") == nil)
  }

  @Test func `what a branch follows is told, where that is a branch of a remote`() throws {
    let repository = try sandbox.repository()
    #expect(try repository.upstream(of: branch("main")) == nil)
    try sandbox.git("config", "branch.main.remote", "origin")
    try sandbox.git("config", "branch.main.merge", "refs/heads/001-pay")
    let upstream = try #require(try sandbox.repository().upstream(of: branch("main")))
    #expect(try upstream == Upstream(remote: "origin", branch: branch("001-pay")))
    #expect(try upstream.isOne(RemoteBranch(remote: "origin", name: "001-pay", target: sandbox.commit())))
    #expect(try !upstream.isOne(RemoteBranch(remote: "backup", name: "001-pay", target: sandbox.commit())))
    try sandbox.git("config", "branch.main.remote", ".")
    #expect(try sandbox.repository().upstream(of: branch("main")) == nil)
  }
}
