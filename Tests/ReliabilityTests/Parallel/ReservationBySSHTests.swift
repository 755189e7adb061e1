import Files
import Foundation
import TestSupport
import Testing

/// `new-feature --reserve` on a host that is reached by ssh.
@Suite(
  .serialized, .enabled(if: SSHServer.isInstalled, "OpenSSH's server is not installed"),
  .timeLimit(.minutes(LongTests.hangMinutes)))
struct ReservationBySSHTests {
  private let server: SSHServer
  private let clones: Clones

  init() throws {
    server = try SSHServer()
    clones = try Clones(1)
    try clones.push(to: server.url(of: clones.remote))
  }

  private func reserve(_ arguments: String..., agent: String? = nil, path: String? = nil) throws -> Program.Result {
    var variables = server.variables(clones.workspace.sandbox.variables)
    if let agent { variables["SSH_AUTH_SOCK"] = agent }
    if let path { variables["PATH"] = path }
    return try Program.run(
      BuiltProgram.path, ["new-feature", "Sign up", "--reserve"] + arguments, in: clones.clones[0], variables: variables
    )
  }

  /// Expects exit code 5 with an error and a hint that hold these words, and nothing changed on either side.
  private func expectRefusal(
    _ result: Program.Result, _ words: String..., sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    #expect(result.status == 5, "\(result)", sourceLocation: sourceLocation)
    for word in words { #expect(result.errors.contains(word), "\(result.errors)", sourceLocation: sourceLocation) }
    #expect(result.errors.contains("\nhint: "), sourceLocation: sourceLocation)
    #expect(try clones.references("refs/") == ["heads/main"], sourceLocation: sourceLocation)
    let audit = clones.audits[0]
    #expect(try audit.branches().isEmpty && audit.features().isEmpty, sourceLocation: sourceLocation)
    #expect(try audit.leftovers() == [], sourceLocation: sourceLocation)
  }

  private func addHook(_ name: String, _ script: String) throws {
    try Program.writeScript(script, to: clones.remote.appending(component: "hooks").appending(component: name))
  }

  @Test func `number, ID and branch are reserved, and then others know them`() throws {
    let first = try reserve()
    #expect(first.status == 0, "\(first)")
    #expect(first.output.contains("reserved number 001 and F-USER-001 on origin"))
    try clones.push(to: server.url(of: clones.remote, user: nil))
    #expect(try reserve("--no-switch").status == 0)
    #expect(
      try clones.references("refs/") == [
        "heads/001-sign", "heads/002-sign", "heads/main", "speckit/ids/F-USER-001", "speckit/ids/F-USER-002",
        "speckit/numbers/001", "speckit/numbers/002",
      ])
    let git = { try clones.workspace.sandbox.git($0, $1, in: clones.clones[0]) }
    #expect(try git("rev-parse", "origin/002-sign") == git("rev-parse", "main"))
    try clones.audits[0].expectOrder()
    try clones.workspace.sandbox.git("fsck", "--strict", in: clones.remote)
  }

  @Test func `no program that the configuration names is run`() throws {
    let bait = clones.workspace.sandbox.directory.path.string + "/pwned"
    let git = { try clones.workspace.sandbox.git($0, $1, $2, in: clones.clones[0]) }
    for key in ["core.sshCommand", "remote.origin.receivepack", "remote.origin.uploadpack"] {
      _ = try git("config", key, "touch '\(bait)' #")
    }
    #expect(try reserve().status == 0)
    #expect(!FileManager.default.fileExists(atPath: bait))
    #expect(throws: Program.Failure.self) { _ = try git("ls-remote", "--quiet", "origin") }
    #expect(FileManager.default.fileExists(atPath: bait), "git runs it")
  }

  @Test func `a host whose key is not known, or another one, is not trusted`() throws {
    for key in [nil, "other"] {
      try server.trust(key)
      try expectRefusal(try reserve(path: "/nowhere"), "hostkey", "known_hosts")
      try expectRefusal(try reserve(), "Host key verification failed", "git ls-remote origin")
    }
  }

  @Test func `an agent that is not there, has no key or the wrong one gets nowhere`() throws {
    try expectRefusal(try reserve(agent: "", path: "/nowhere"), "no ssh agent is running, and no git is on the PATH")
    try expectRefusal(try reserve(agent: "/nowhere", path: "/nowhere"), "the ssh agent does not answer", "ssh-add")
    for agent in ["", "/nowhere"] { try expectRefusal(try reserve(agent: agent), "Permission denied (publickey") }
    for key in [nil, "other"] {
      try server.holdKey(key)
      try expectRefusal(try reserve(path: "/nowhere"), "takes no key of the ssh agent", "ssh-add")
      try expectRefusal(try reserve(), "Permission denied (publickey", "git ls-remote origin")
    }
  }

  @Test func `where libgit2 does not get in, git goes as the configuration of ssh says`() throws {
    try clones.push(to: server.aliasURL(of: clones.remote))
    let known = try reserve("--no-switch")
    #expect(known.output.contains("reserved number 001 and F-USER-001 on origin, by git push"), "\(known)")
    let withoutAgent = try reserve("--no-switch", agent: "")
    #expect(withoutAgent.output.contains("reserved number 002 and F-USER-002 on origin, by git push"))
    try server.holdKey(nil)
    let withoutKey = try reserve("--no-switch")
    #expect(withoutKey.output.contains("reserved number 003 and F-USER-003 on origin, by git push"))
    #expect(try clones.references("refs/heads/") == ["001-sign", "002-sign", "003-sign", "main"])
    try clones.audits[0].expectOrder()
  }

  @Test func `what a hook of the server refuses is taken back`() throws {
    try addHook("pre-receive", "exit 1")
    try expectRefusal(try reserve(), "origin refuses refs/speckit/", "pre-receive hook declined")
    try FileManager.default.removeItem(atPath: clones.remote.string + "/hooks/pre-receive")
    for refused in ["refs/speckit/ids/*", "refs/speckit/numbers/*", "refs/heads/*"] {
      try addHook("update", "case $1 in \(refused)) test \"$3\" = \(String(repeating: "0", count: 40));; esac")
      try expectRefusal(try reserve(), "origin refuses \(refused.dropLast())", "hook declined")
    }
  }

  @Test func `no repository, or no host, is told as it is`() throws {
    try clones.push(to: server.url(of: clones.remote.appending(component: "none")))
    try expectRefusal(try reserve(), "does not appear to be a git repository", "git ls-remote origin")
    try clones.push(to: "nobody@no-such-host.invalid:repository.git")
    try expectRefusal(try reserve(), "Could not resolve hostname no-such-host.invalid")
    try expectRefusal(try reserve(path: "/nowhere"), "no-such-host.invalid", "~/.ssh/config")
  }

  @Test func `a reference that somebody keeps locked is refused in the words of the server`() throws {
    let folder = clones.remote.string + "/refs/speckit/numbers"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data().write(to: URL(filePath: folder + "/001.lock"))
    try expectRefusal(try reserve(), "origin refuses refs/speckit/numbers/001: failed to update ref", "001.lock")
  }

  @Test func `a server that can create no number at all is not asked for one after another`() throws {
    try clones.workspace.sandbox.git("update-ref", "refs/speckit/numbers", "main", in: clones.remote)
    let result = try reserve()
    #expect(result.status == 5, "\(result)")
    #expect(result.errors.contains("origin refuses refs/speckit/numbers/001: failed to update ref: cannot lock ref"))
    #expect(try clones.references("refs/speckit/") == ["numbers"])
  }

  @Test func `of what the server keeps the names are told, and a command that deletes no other's`() throws {
    try addHook("update", "case $1 in refs/heads/*) test \"$3\" != \(String(repeating: "0", count: 40));; esac")
    let lock = clones.clones[0].string + "/.git/refs/heads/001-sign.lock"
    try Data().write(to: URL(filePath: lock))
    let result = try reserve()
    #expect(result.status == 4, "\(result)")
    #expect(try clones.references("refs/") == ["heads/001-sign", "heads/main"])
    let git = { try clones.workspace.sandbox.git($0, $1, $2, in: clones.remote) }
    let (main, branch) = (try git("rev-parse", "--verify", "main"), "refs/heads/001-sign")
    let remedy = "git push origin --force-with-lease=\(branch):\(main) :\(branch)"
    #expect(result.errors.contains("; \(branch) may stand on origin: "))
    #expect(result.errors.hasSuffix("\nhint: \(remedy)\n"))
    try FileManager.default.removeItem(atPath: clones.remote.string + "/hooks/update")
    try clones.push(to: clones.remote.string)
    let other = try git("commit-tree", "main^{tree}", "-mOther")
    for (commit, isLeft) in [(other, true), (main, false)] {
      _ = try git("update-ref", branch, commit)
      _ = try Program.run(
        "/bin/sh", ["-c", remedy], in: clones.clones[0], variables: clones.workspace.sandbox.variables)
      #expect(try clones.references("refs/heads/").contains("001-sign") == isLeft)
    }
  }
}
