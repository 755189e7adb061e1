import Files
import Git
import TestSupport
import Testing

/// Where a URL leads to, and which URL a remote is pushed to.
@Suite struct RemoteAddressTests {
  private func address(_ url: String) throws -> RemoteAddress? {
    RemoteAddress(url, relativeTo: try #require(AbsolutePath("/home/ada/clone")))
  }

  @Test(arguments: [
    "host:path", "user@host:path", "[host:2222]:path", "ssh://host/path", "SSH://user@host:22/path",
    "git+ssh://host/path", "ssh+git://host/path",
  ])
  func `a host is reached by ssh`(url: String) throws { #expect(try address(url) == .ssh) }

  @Test(arguments: [
    ("/srv/a.git", "/srv/a.git"), ("../a.git", "/home/ada/a.git"), ("./a:b", "/home/ada/clone/a:b"),
    ("file:///srv/a%20b.git", "/srv/a b.git"), ("file:///srv/100%", "/srv/100%"),
  ])
  func `a path stands on this machine`(url: String, path: String) throws {
    #expect(try address(url) == AbsolutePath(path).map { .local($0) })
  }

  @Test(arguments: [("https://h/a", "https"), ("git://h/a", "git"), ("ext::sh -c x", "ext"), ("HTTP://h", "http")])
  func `anything else has a scheme`(url: String, scheme: String) throws {
    #expect(try address(url) == .other(scheme: scheme))
  }

  @Test func `nothing is no address`() throws { #expect(try address("") == nil) }

  @Test func `a remote is pushed to where git pushes it`() throws {
    let sandbox = try GitSandbox()
    try sandbox.git("remote", "add", "plain", "/srv/plain.git")
    try sandbox.git("remote", "add", "apart", "/srv/fetched.git")
    try sandbox.git("remote", "set-url", "--push", "apart", "host:pushed.git")
    try sandbox.git("remote", "add", "short", "work:short.git")
    try sandbox.git("config", "url.ssh://git@example.org/.pushInsteadOf", "work:")
    for remote in try sandbox.repository().remotes() {
      #expect(try sandbox.git("remote", "get-url", "--push", remote.name) == remote.pushURL)
    }
  }
}
