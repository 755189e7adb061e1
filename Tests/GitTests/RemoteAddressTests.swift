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
    ("host:path", "host", "22"), ("user@host:path", "host", "22"), ("[host:2222]:path", "host", "2222"),
    ("[user@host:2222]:path", "host", "2222"), ("user@[::1]:path", "::1", "22"), ("[::1]:path", "::1", "22"),
    ("ssh://host/path", "host", "22"), ("SSH://user@host:2222/path", "host", "2222"),
    ("ssh://host:/path", "host", "22"),
    ("ssh://user@[::1]:2222/path", "::1", "2222"), ("ssh://u:p@host/a@b:c", "host", "22"),
    ("git+ssh://host/path", "host", "22"), ("ssh+git://host/path", "host", "22"),
  ])
  func `a host is reached by ssh`(url: String, host: String, port: String) throws {
    #expect(try address(url) == .ssh(SSHAddress(host: host, port: port)))
  }

  @Test(arguments: ["", "ssh:///path", ":path", "file://host/path"])
  func `without a host or a path there is no address`(url: String) throws { #expect(try address(url) == nil) }

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
