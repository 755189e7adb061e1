import Files
import Foundation
import TestSupport
import Testing

/// `new-feature --reserve` where only the `git` program gets to the remote.
@Suite(.enabled(if: HTTPServer.isInstalled, "git http-backend is not installed")) struct ReserveByGitTests {
  private let workspace: Workspace
  private let remote: AbsolutePath

  /// A workspace with one epic, and a bare repository that it is pushed to.
  init() throws {
    workspace = try Workspace()
    workspace.variables["PATH"] = "/usr/bin:/bin"
    remote = workspace.sandbox.directory.path.appending(component: "remote.git")
    try workspace.succeed("init")
    try workspace.succeed("new-epic", "User onboarding", "--service", "user-service")
    try workspace.commitAll()
    try workspace.git("clone", "-q", "--bare", workspace.root.string, remote.string)
  }

  private func serve(_ user: HTTPServer.User? = nil, named name: String? = nil) throws -> HTTPServer {
    let server = try HTTPServer(root: workspace.sandbox.directory.path, user: user)
    try workspace.git("remote", "add", "origin", server.url(of: remote, user: name))
    return server
  }

  private func references() throws -> [String] {
    try workspace.git("for-each-ref", "--format=%(refname)", in: remote).split(separator: "\n").map(String.init)
  }

  private func expectRefusal(
    _ result: CommandResult, _ words: String..., sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    #expect(result.status == 5, "\(result)", sourceLocation: sourceLocation)
    for word in words { #expect(result.errors.contains(word), "\(result.errors)", sourceLocation: sourceLocation) }
    #expect(result.errors.split(separator: "\n").count == 2, "\(result.errors)", sourceLocation: sourceLocation)
    #expect(try references() == ["refs/heads/main"], sourceLocation: sourceLocation)
    #expect(try workspace.git("branch", "--list") == "* main", sourceLocation: sourceLocation)
    #expect(try workspace.git("status", "--porcelain") == "", sourceLocation: sourceLocation)
  }

  @Test func `one push by http takes number, ID and branch, and the command says who pushed`() throws {
    let server = try serve()
    let result = try workspace.succeed("new-feature", "Sign up", "--reserve")
    #expect(
      result.output.contains(
        "reserved number 001 and F-USER-001 on origin, by git push\n  upstream origin/001-sign\n"))
    #expect(try workspace.git("rev-parse", "--abbrev-ref", "001-sign@{upstream}") == "origin/001-sign")
    #expect(server.takeRequests().filter { $0 == "POST /remote.git/git-receive-pack" }.count == 1)
    #expect(
      try references() == [
        "refs/heads/001-sign", "refs/heads/main", "refs/speckit/ids/F-USER-001", "refs/speckit/numbers/001",
      ])
    #expect(try workspace.git("rev-parse", "origin/001-sign") == workspace.git("rev-parse", "main"))
    #expect(try workspace.git("reflog", "--format=%gs", "origin/001-sign") == "update by push")
    let next = try workspace.succeed("new-feature", "Sign in", "--reserve", "--no-switch", "--json")
    #expect(next.output.contains(#""reservation": {"remote": "origin", "pushedBy": "git"}"#))
    #expect(next.output.contains(#"{"kind": "push", "path": "refs/heads/002-sign"}"#))
    #expect(try workspace.git("fsck", "--strict", "--no-dangling", in: remote) == "")
  }

  @Test func `what stands there is passed over, and a dry run only reads`() throws {
    let server = try serve()
    try workspace.git("update-ref", "refs/speckit/numbers/007", "main", in: remote)
    try workspace.git("update-ref", "refs/heads/009-theirs", "main", in: remote)
    let dry = try workspace.succeed("new-feature", "Sign up", "--reserve", "--dry-run")
    #expect(dry.output.contains("would push refs/speckit/numbers/010\n"))
    #expect(server.takeRequests().filter { $0.contains("receive-pack") } == [])
    #expect(try workspace.succeed("new-feature", "Sign up", "--reserve").output.contains("reserved number 010 and"))
  }

  @Test func `a password comes from a credential helper, and nobody is asked for one`() throws {
    let server = try serve(.init(name: "ada", password: "sesame"))
    let bait = workspace.sandbox.directory.path.appending(component: "askpass")
    try Program.writeScript("touch asked; echo sesame", to: bait)
    try workspace.git("config", "core.askPass", bait.string)
    for name in ["GIT_ASKPASS", "SSH_ASKPASS"] { workspace.variables[name] = bait.string }
    try expectRefusal(
      workspace.run("new-feature", "Sign up", "--reserve"), "error: cannot reserve on origin: ",
      "terminal prompts disabled",
      "\nhint: see that git ls-remote origin gets there without asking")
    let helper = "!f() { echo username=ada; echo password=wrong; }; f"
    try workspace.git("config", "credential.helper", helper)
    try expectRefusal(workspace.run("new-feature", "Sign up", "--reserve"), "Authentication failed for")
    #expect(server.takeRequests() == [])
    try workspace.git("config", "credential.helper", helper.replacingOccurrences(of: "wrong", with: "sesame"))
    #expect(try workspace.succeed("new-feature", "Sign up", "--reserve").output.contains("by git push"))
    #expect(server.takeRequests().contains("POST /remote.git/git-receive-pack"))
    #expect(!workspace.exists("asked"))
  }

  @Test func `without git, and without anybody who answers, one sentence says so and nothing is changed`() throws {
    var server: HTTPServer? = try serve()
    workspace.variables["PATH"] = "/nowhere:bin"
    try expectRefusal(
      workspace.run("new-feature", "Sign up", "--reserve"),
      "http is neither ssh nor a path on this machine, and no git is on the PATH\nhint: install Git")
    workspace.variables["PATH"] = "/usr/bin:/bin"
    try FileManager.default.moveItem(atPath: remote.string, toPath: remote.string + ".old")
    let gone = workspace.run("new-feature", "Sign up", "--reserve")
    try FileManager.default.moveItem(atPath: remote.string + ".old", toPath: remote.string)
    try expectRefusal(gone, "/remote.git/' not found\nhint: ")
    withExtendedLifetime(server) {}
    server = nil
    try workspace.git("remote", "set-url", "origin", "http://127.0.0.1:1/remote.git")
    try expectRefusal(workspace.run("new-feature", "Sign up", "--reserve"), "unable to access")
  }

  @Test func `what cannot be done here is taken back there`() throws {
    let server = try serve()
    let lock = try workspace.sandbox.write("", to: ".git/refs/heads/001-sign.lock")
    let result = workspace.run("new-feature", "Sign up", "--reserve")
    try FileManager.default.removeItem(atPath: lock.string)
    #expect(result.status == 4)
    #expect(try references() == ["refs/heads/main"])
    #expect(server.takeRequests().filter { $0.hasPrefix("POST ") && $0.contains("receive-pack") }.count == 3)
    #expect(try workspace.succeed("new-feature", "Sign up", "--reserve").output.contains("number 001 and F-USER-001"))
    #expect(try workspace.git("for-each-ref", "refs/remotes").contains("001-sign"))
  }

  @Test func `a path whose hooks only Git runs, and a shallow clone, are pushed by git too`() throws {
    try workspace.git("remote", "add", "origin", remote.string)
    let hook = remote.appending(component: "hooks").appending(component: "update")
    try Program.writeScript("case $1 in refs/heads/*) exit 1;; esac", to: hook)
    let refused = workspace.run("new-feature", "Sign up", "--reserve")
    #expect(refused.errors.contains("origin refuses refs/heads/001-sign: hook declined"))
    #expect(try references() == ["refs/heads/main"])
    try Program.writeScript("echo \"$1\" >>updated", to: hook)
    #expect(try workspace.succeed("new-feature", "Sign up", "--reserve").output.contains("by git push"))
    #expect(try workspace.sandbox.directory.text(of: "remote.git/updated").contains("refs/speckit/numbers/001\n"))
    try FileManager.default.removeItem(atPath: hook.string)
    let shallow = workspace.sandbox.directory.path.appending(component: "shallow")
    try workspace.git("clone", "-q", "--depth", "1", "file://\(remote)", shallow.string)
    for (key, value) in [("user.name", "Grace Hopper"), ("user.email", "grace@example.org")] {
      try workspace.git("config", key, value, in: shallow)
    }
    workspace.directory = shallow
    #expect(try workspace.succeed("new-feature", "Sign in", "--reserve").output.contains("number 002 and F-USER-002"))
  }
}
