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
}
