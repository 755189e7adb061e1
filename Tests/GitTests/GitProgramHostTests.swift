import Files
import Foundation
import Git
import TestSupport
import Testing

/// References that the `git` program creates behind a remote.
@Suite struct GitProgramHostTests {
  private let sandbox: GitSandbox
  private let remote: AbsolutePath
  private let time = CommitTime(seconds: 1_795_255_200)
  private let number = "refs/speckit/numbers/007"
  private let branch = "refs/heads/007-search"

  init() throws {
    sandbox = try GitSandbox()
    try sandbox.commitAll()
    remote = sandbox.beside("remote.git")
    try sandbox.git("init", "--quiet", "--bare", remote.string)
    try sandbox.git("remote", "add", "origin", remote.string)
  }

  private func host(_ changed: [String: String] = [:]) throws -> (any ReferenceHost)? {
    let settings = GitSettings(variables: sandbox.variables.merging(changed) { $1 })
    let repository = try #require(try Repository.discover(from: sandbox.path, settings: settings))
    return try repository.gitProgramHost(of: try #require(repository.remotes().first { $0.name == "origin" }))
  }

  /// Creates a number and a branch; the number's target is of its own.
  @discardableResult
  private func create(_ host: (any ReferenceHost)? = nil, nonce: String = "1") throws -> ReferenceCreation {
    let host = try #require(try host ?? self.host())
    let mark = try host.writeMark("Reserve number 007\n\nNonce: \(nonce)\n", at: time)
    return try host.create([
      ReferenceGroup(names: [number], target: mark), ReferenceGroup(names: [branch], target: try sandbox.commit()),
    ])
  }

  private func references(_ format: String = "%(refname)") throws -> [String] {
    try sandbox.git("for-each-ref", "--format=\(format)", in: remote).split(separator: "\n").map(String.init)
  }

  private func addHook(_ name: String, in directory: AbsolutePath? = nil, _ lines: String) throws {
    let hooks = directory ?? sandbox.path.appending(component: ".git")
    try FileManager.default.createDirectory(atPath: hooks.string + "/hooks", withIntermediateDirectories: true)
    try Program.writeScript(lines, to: hooks.appending(component: "hooks").appending(component: name))
  }

  /// The reason of the error that `body` throws, which must be that the program failed.
  private func reason<Result>(_ body: () throws -> Result) throws -> String {
    do {
      _ = try body()
    } catch let error as GitError {
      #expect(error.kind == .program)
      return error.message
    }
    Issue.record("nothing was thrown")
    return ""
  }

  @Test func `references are created once, and all of them or none`() throws {
    #expect(try create() == .created)
    #expect(try references() == [branch, number])
    #expect(try sandbox.git("rev-parse", "refs/remotes/origin/007-search") == "\(try sandbox.commit())")
    let before = try references("%(refname) %(objectname)")
    #expect(try create(nonce: "2") == .taken([branch, number]))
    let host = try #require(try host())
    let other = try host.writeMark("Reserve\n", at: time)
    let fresh = "refs/speckit/ids/F-USER-003"
    #expect(try host.create([ReferenceGroup(names: [fresh, number], target: other)]) == .taken([number]))
    #expect(try references("%(refname) %(objectname)") == before)
    #expect(try host.referenceNames() == [branch, number])
    try host.delete([number], ifAt: other)
    #expect(try references("%(refname) %(objectname)") == before)
    try host.delete([branch, fresh], ifAt: try sandbox.commit())
    #expect(try references() == [number])
    try sandbox.git("fsck", "--strict", in: remote)
  }

  @Test func `a branch that somebody made meanwhile at the same commit is theirs, and the rest is given back`() throws {
    let host = try #require(try host())
    // Nothing in a push keeps what it finds as it is to be.
    try sandbox.git("push", "--quiet", "origin", "HEAD:\(branch)")
    #expect(try create(host) == .taken([branch]))
    #expect(try references() == [branch])
  }

  @Test(arguments: [
    ["push.followTags", "true"], ["push.recurseSubmodules", "check"], ["push.recurseSubmodules", "only"],
    ["submodule.recurse", "true"], ["push.pushOption", "merge_request.create"], ["push.default", "matching"],
    ["remote.origin.mirror", "true"], ["remote.origin.push", "+refs/*:refs/*"], ["push.useForceIfIncludes", "true"],
    ["push.autoSetupRemote", "true"], ["remote.pushDefault", "other"],
  ])
  func `nothing else is pushed, whatever the configuration says`(setting: [String]) throws {
    try sandbox.git("tag", "-a", "v1", "-m", "First")
    try sandbox.git("branch", "other")
    try sandbox.git("config", setting[0], setting[1])
    #expect(try create() == .created)
    #expect(try references() == [branch, number])
    try #require(try host()).delete([branch], ifAt: try sandbox.commit())
    #expect(try references() == [number])
  }

  @Test func `Git's own rewriting of URLs is followed, and several places decide nothing`() throws {
    try sandbox.git("remote", "set-url", "origin", "nowhere:remote.git")
    try sandbox.git("config", "url.\(sandbox.directory.path)/.pushInsteadOf", "nowhere:")
    #expect(try create() == .created)
    #expect(try create() == .taken([branch, number]))
    try sandbox.git("config", "remote.origin.pushurl", remote.string)
    #expect(try create() == .taken([branch, number]))
    try sandbox.git("config", "--add", "remote.origin.pushurl", sandbox.path.string)
    #expect(try reason { try host() }.contains("pushed to 2 places"))
  }

  @Test func `the user's hook sees the push and may stop it, and its last words are told in one line`() throws {
    try addHook("pre-push", "cat >pushed; echo \"$1\" >>pushed")
    #expect(try create() == .created)
    let seen = try sandbox.text(of: "pushed")
    #expect(seen.contains(" \(branch) ") && seen.contains(" \(number) ") && seen.hasSuffix("origin\n"))
    try #require(try host()).delete([branch], ifAt: try sandbox.commit())
    try addHook("pre-push", "printf 'first\\nnot on \\033[31mFridays\\007.\\n' >&2; exit 1")
    #expect(try reason { try create(nonce: "2") } == "not on [31mFridays")
    try addHook("pre-push", "echo not on Fridays; exit 1")
    #expect(try reason { try create(nonce: "2") } == "not on Fridays")
    #expect(try references() == [number])
  }

  @Test func `what a hook of the other side refuses is told, and nothing stays`() throws {
    try addHook("update", in: remote, "case $1 in refs/speckit/*) echo no numbers >&2; exit 1;; esac")
    #expect(try create() == .refused(number, reason: "hook declined"))
    #expect(try references() == [])
  }

  @Test func `nobody can be asked, and messages are in English`() throws {
    try addHook(
      "pre-push", "env >variables; ps -o tty= -o sid= -o pgid= -p $PPID >process; cat >input; echo $PPID >>process")
    let asking = ["LANGUAGE": "de", "LC_ALL": "de_DE.UTF-8", "GIT_ASKPASS": "/bin/false", "GIT_TERMINAL_PROMPT": "1"]
    #expect(try create(host(asking)) == .created)
    let variables = Set(try sandbox.text(of: "variables").split(separator: "\n").map(String.init))
    for expected in ["LC_ALL=C", "GIT_TERMINAL_PROMPT=0", "GIT_ASKPASS=", "SSH_ASKPASS_REQUIRE=never"] {
      #expect(variables.contains(expected))
    }
    #expect(!variables.contains { $0.hasPrefix("LANGUAGE=") })
    // A session of its own has no terminal.
    let process = try sandbox.text(of: "process").split { $0.isWhitespace }.map(String.init)
    #expect(process == ["?", process[3], process[3], process[3]])
  }

  @Test func `what goes on after git with its streams open is not waited for`() throws {
    try addHook("pre-push", "sleep 60 & echo $! >left")
    let start = ContinuousClock.now
    #expect(try create() == .created)
    #expect(ContinuousClock.now - start < .seconds(30))
    try sandbox.git("-c", "alias.end=!kill $(cat left)", "end")
  }

  @Test func `much talk stops nobody`() throws {
    try addHook("pre-push", "i=0; while [ $i -lt 20000 ]; do echo a line of no use; echo more >&2; i=$((i+1)); done")
    #expect(try create() == .created)
  }

  @Test func `git is looked for on the PATH, and never in the current directory`() throws {
    let bait = try sandbox.write("", to: "bin/git")
    try Program.writeScript("touch \(sandbox.beside("pwned"))", to: bait)
    for path in ["", "bin", ":bin:", ".", "./bin", "/nowhere"] { #expect(try host(["PATH": path]) == nil) }
    #expect(try host(["PATH": "bin:/usr/bin:/bin"]) != nil)
    #expect(!sandbox.directory.exists("pwned"))
  }

  @Test func `a repository that the environment names is the one that is pushed from`() throws {
    let elsewhere = sandbox.beside("elsewhere")
    try FileManager.default.createDirectory(atPath: elsewhere.string, withIntermediateDirectories: true)
    let settings = GitSettings(
      variables: sandbox.variables.merging([
        "GIT_DIR": "../repository/.git", "GIT_WORK_TREE": "../repository",
      ]) { $1 }, workingDirectory: elsewhere)
    let repository = try #require(try Repository.discover(from: sandbox.path, settings: settings))
    #expect(try create(repository.gitProgramHost(of: Remote(name: "origin", url: remote.string))) == .created)
  }

  @Test(arguments: ["ext::/bin/sh -c touch% pwned", "bait::x", "bait://x/y"])
  func `a program for an unusual kind of URL runs only where the configuration allows it by name`(url: String) throws {
    let bait = sandbox.beside("bin").appending(component: "git-remote-bait")
    try sandbox.directory.write("", to: "bin/git-remote-bait")
    try Program.writeScript("touch \(sandbox.path)/pwned", to: bait)
    let path = ["PATH": "\(sandbox.beside("bin")):/usr/bin:/bin"]
    try sandbox.git("remote", "set-url", "origin", url)
    let scheme = String(url.prefix { $0 != ":" })
    for policy in [nil, "user", "never"] {
      if let policy { try sandbox.git("config", "protocol.\(scheme).allow", policy) }
      let words = try reason { try create(host(path)) }
      #expect(words == "transport '\(scheme)' not allowed", "\(words)")
    }
    #expect(!sandbox.directory.exists("repository/pwned"))
    try sandbox.git("config", "protocol.\(scheme).allow", "always")
    #expect(try !reason { try create(host(path)) }.contains("not allowed"))
    if scheme == "bait" { #expect(sandbox.directory.exists("repository/pwned")) }
  }

  @Test func `no repository there is told in Git's words`() throws {
    try FileManager.default.removeItem(atPath: remote.string)
    #expect(try reason { try host()?.referenceNames() } == "'\(remote)' does not appear to be a git repository")
  }

  @Test func `a host that says nothing is given up, and so is whatever git has started for it`() throws {
    let ssh = try sandbox.directory.write("", to: "ssh")
    try Program.writeScript("echo began >\(sandbox.path)/began; sleep 4; echo went on >>\(sandbox.path)/began", to: ssh)
    try sandbox.git("config", "core.sshCommand", ssh.string)
    try sandbox.git("remote", "set-url", "origin", "nowhere:remote.git")
    let repository = try sandbox.repository()
    let remote = try #require(repository.remotes().first)
    let host = try #require(try repository.gitProgramHost(of: remote, patience: .seconds(1)))
    #expect(try reason { try host.referenceNames() } == "git has not ended within 1 s")
    sleep(4)
    #expect(try sandbox.text(of: "began") == "began\n")
  }

  @Test(arguments: [
    ("git@host: Permission denied (publickey).\n", "git@host: Permission denied (publickey)"),
    ("ERROR: Repository not found.\n", "Repository not found"),
    ("fatal: dubious ownership of '/x'\nTo add an exception, call:\n\n\tgit config x\n", "dubious ownership of '/x'"),
    ("", "Could not read from remote repository"),
  ])
  func `of what git and the other side say, the line that tells is told`(said: String, told: String) throws {
    let words = try sandbox.directory.write(said, to: "words")
    let ssh = try sandbox.directory.write("", to: "ssh")
    try Program.writeScript("cat \(words) >&2; exit 1", to: ssh)
    try sandbox.git("config", "core.sshCommand", ssh.string)
    try sandbox.git("remote", "set-url", "origin", "nowhere:remote.git")
    #expect(try reason { try host()?.referenceNames() } == told)
  }
}
