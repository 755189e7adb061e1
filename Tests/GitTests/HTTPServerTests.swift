import Files
import TestSupport
import Testing

/// The server that stands for a forge in other tests.
@Suite(.enabled(if: HTTPServer.isInstalled, "git http-backend is not installed")) struct HTTPServerTests {
  private let sandbox: GitSandbox

  init() throws {
    sandbox = try GitSandbox()
    try sandbox.write(String(repeating: "a line of text\n", count: 300_000), to: "file")
    try sandbox.commitAll()
    try sandbox.git("clone", "--quiet", "--bare", sandbox.path.string, sandbox.beside("remote.git").string)
  }

  /// Clones `url`, commits something large there and pushes it.
  private func cloneAndPush(_ url: String) throws {
    let clone = sandbox.beside("clone")
    try sandbox.git("clone", "--quiet", url, clone.string)
    #expect(try sandbox.git("rev-parse", "HEAD", in: clone) == sandbox.git("rev-parse", "HEAD"))
    var generator = SeededGenerator(seed: 7)
    let noise = (0..<400_000).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    try sandbox.directory.write(noise, to: "clone/noise")
    try sandbox.git("add", "noise", in: clone)
    try sandbox.git("commit", "--quiet", "--message", "Change", in: clone)
    try sandbox.git("-c", "http.postBuffer=65536", "push", "--quiet", "origin", "HEAD:other", in: clone)
    #expect(
      try sandbox.git("rev-parse", "other", in: sandbox.beside("remote.git"))
        == sandbox.git("rev-parse", "HEAD", in: clone))
  }

  @Test func `everybody clones and pushes`() throws {
    let server = try HTTPServer(root: sandbox.directory.path)
    try cloneAndPush(server.url(of: sandbox.beside("remote.git")))
    let requests = server.takeRequests()
    #expect(requests.contains("POST /remote.git/git-receive-pack"))
    #expect(server.takeRequests() == [])
    #expect(throws: Program.Failure.self) {
      try sandbox.git("ls-remote", server.url(of: sandbox.beside("none.git")))
    }
  }

  @Test func `a password is asked for, and a credential helper gives it`() throws {
    let server = try HTTPServer(root: sandbox.directory.path, user: .init(name: "ada", password: "open: sesame"))
    let url = server.url(of: sandbox.beside("remote.git"))
    #expect(throws: Program.Failure.self) { try sandbox.git("-c", "core.askPass=false", "ls-remote", url) }
    #expect(server.takeRequests() == [])
    let helper = "!f() { echo username=ada; echo 'password=open: sesame'; }; f"
    #expect(try sandbox.git("-c", "credential.helper=\(helper)", "ls-remote", "--heads", url).hasSuffix("/main"))
  }
}
