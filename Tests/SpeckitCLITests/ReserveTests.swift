import Files
import Foundation
import TestSupport
import Testing

/// `new-feature --reserve`: the remote decides who gets a number, an ID and a branch.
@Suite struct ReserveTests {
  private let first: Workspace
  private let second: Workspace
  private let remote: AbsolutePath

  /// Two clones of a bare repository that holds one epic, or nothing but the flat layout.
  init() throws {
    first = try Workspace()
    second = try Workspace(git: false)
    remote = first.sandbox.directory.path.appending(component: "remote.git")
    try first.succeed("init")
    try first.succeed("new-epic", "User onboarding", "--service", "user-service")
    try first.commitAll()
    try first.git("clone", "-q", "--bare", first.root.string, remote.string)
    try first.git("remote", "add", "origin", remote.string)
    try first.git("clone", "-q", remote.string, second.root.string)
    try first.git("fetch", "-q", "origin")
    try second.git("config", "user.name", "Grace Hopper")
    try second.git("config", "user.email", "grace@example.org")
  }

  private func references(_ prefix: String = "refs/") throws -> [String] {
    try first.git("for-each-ref", "--format=%(refname)", prefix, in: remote).split(separator: "\n").map {
      String($0.dropFirst("refs/".count))
    }
  }

  private func expectRefusal(_ result: CommandResult, _ status: Int32, _ words: String...) throws {
    #expect(result.status == status, "\(result)")
    for word in words { #expect(result.errors.contains(word), "\(result.errors)") }
    #expect(try references() == ["heads/main"])
    #expect(try first.git("branch", "--list") == "* main")
    #expect(try first.git("status", "--porcelain") == "")
  }

  @Test func `two clones that have not met get numbers and IDs of their own`() throws {
    var expected = ["heads/main"]
    for (index, workspace) in [first, second, first, second].enumerated() {
      let result = try workspace.succeed("new-feature", "Wish number\(index)", "--reserve", "--no-switch")
      let number = "00\(index + 1)"
      #expect(result.output.contains("reserved number \(number) and F-USER-\(number) on origin"))
      expected += ["heads/\(number)-wish-number\(index)", "speckit/ids/F-USER-\(number)", "speckit/numbers/\(number)"]
    }
    #expect(try references() == expected.sorted())
    #expect(try second.git("rev-parse", "origin/004-wish-number3") == second.git("rev-parse", "main"))
    #expect(try second.git("reflog", "-1", "--format=%gs", "origin/004-wish-number3") == "update by push")
    for place in [first.root, second.root, remote] {
      #expect(try first.git("fsck", "--strict", "--no-dangling", in: place) == "")
    }
    #expect(try second.git("fetch", "--dry-run", "origin", "004-wish-number3") == "")
  }

  @Test(arguments: [nil, "always", "remote", "local", "never"])
  func `the branch follows what was pushed, as after git push -u`(rebase: String?) throws {
    for workspace in [first, second] where rebase != nil {
      try workspace.git("config", "branch.autoSetupRebase", rebase ?? "")
    }
    let config = first.root.string + "/.git/config"
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: config)
    let result = try first.succeed("new-feature", "Sign up", "--reserve")
    #expect(result.output.contains("\n  upstream origin/001-sign\n"))
    try second.git("switch", "-q", "-c", "001-sign")
    try second.git("push", "-q", "-u", "origin", "001-sign")
    let settings = { (workspace: Workspace) in
      try workspace.git("config", "--local", "--get-regexp", #"^branch\.001-sign\."#)
    }
    #expect(try settings(first) == settings(second))
    #expect(try first.git("status", "-sb").hasPrefix("## 001-sign...origin/001-sign"))
    let mode = try FileManager.default.attributesOfItem(atPath: config)[.posixPermissions] as? Int
    #expect(mode == 0o600, "passwords in it stay hidden")
  }

  @Test func `JSON and dry run list what is pushed, and a dry run touches neither side`() throws {
    let before = try first.snapshot()
    let dry = try first.succeed("new-feature", "Sign up", "--reserve", "--dry-run")
    #expect(
      dry.output.hasSuffix(
        """
        would push refs/speckit/numbers/001
        would push refs/speckit/ids/F-USER-001
        would push refs/heads/001-sign

        """))
    #expect(differences(before, try first.snapshot()) == [])
    let result = try first.succeed("new-feature", "Sign up", "--reserve", "--json")
    for name in ["refs/speckit/numbers/001", "refs/speckit/ids/F-USER-001", "refs/heads/001-sign"] {
      #expect(result.output.contains(#"{"kind": "push", "path": "\#(name)"}"#))
    }
  }

  @Test func `a remote that is far ahead is caught up with at once`() throws {
    let commit = try first.git("rev-parse", "HEAD")
    for number in 1...500 where number != 250 {
      try first.sandbox.directory.write(
        commit + "\n", to: "remote.git/refs/speckit/numbers/" + String(format: "%03d", number))
    }
    try first.git("update-ref", "refs/heads/700-theirs", commit, in: remote)
    try first.git("update-ref", "refs/speckit/ids/F-USER-012", commit, in: remote)
    let result = try first.succeed("new-feature", "Sign up", "--reserve")
    #expect(result.output.contains("reserved number 701 and F-USER-013 on origin"))
  }

  @Test func `a number or an ID that is reserved there is refused, and the next one named`() throws {
    let commit = try first.git("rev-parse", "HEAD")
    try first.git("update-ref", "refs/speckit/numbers/007", commit, in: remote)
    try first.git("update-ref", "refs/speckit/ids/F-USER-003", commit, in: remote)
    let number = first.run("new-feature", "Sign up", "--reserve", "--number", "7")
    #expect(number.status == 4)
    #expect(number.errors.contains("number 7 is taken by a reservation on origin\nhint: leave out --number to take 8"))
    let id = first.run("new-feature", "Sign up", "--reserve", "--id", "F-USER-003")
    #expect(id.status == 4)
    #expect(
      id.errors.contains("F-USER-003 is taken by a reservation on origin\nhint: leave out --id to take F-USER-004"))
    let both = try first.succeed("new-feature", "Sign up", "--reserve", "--number", "5", "--id", "F-USER-009")
    #expect(both.output.contains("reserved number 005 and F-USER-009 on origin"))
  }

  @Test func `what was reserved in this very repository counts without asking`() throws {
    try first.git("update-ref", "refs/speckit/numbers/007", "HEAD")
    try first.git("update-ref", "refs/speckit/ids/F-USER-003", "HEAD")
    let result = try first.succeed("new-feature", "Sign up")
    #expect(result.output.contains("F-USER-004  Sign up\n  branch   008-sign"))
    let refused = first.run("new-feature", "Sign in", "--number", "7")
    #expect(refused.errors.contains("number 7 is taken by a reservation\n"))
  }

  @Test func `the flat layout reserves the number alone`() throws {
    try first.write("layout: flat\n", to: ".specify/speckit.yml")
    let result = try first.succeed("new-feature", "Sign up", "--reserve")
    #expect(result.output.contains("reserved number 001 on origin"))
    #expect(try references() == ["heads/001-sign", "heads/main", "speckit/numbers/001"])
    let refused = first.run("new-feature", "Sign in", "--reserve", "--timestamp")
    #expect(refused.status == 2)
    #expect(refused.errors.contains("hint: leave out --reserve"))
  }

  @Test func `in an epic the time needs no number, and no branch is no branch there either`() throws {
    let timed = try first.succeed("new-feature", "Sign up", "--reserve", "--timestamp", "--no-switch")
    #expect(timed.output.contains("reserved F-USER-001 on origin"))
    #expect(try references() == ["heads/20261121-100000-sign", "heads/main", "speckit/ids/F-USER-001"])
    let again = second.run("new-feature", "Sign up", "--reserve", "--timestamp")
    #expect(again.status == 4)
    #expect(again.errors.contains("branch 20261121-100000-sign exists already on origin"))
    let bare = try first.succeed("new-feature", "Sign in", "--reserve", "--no-branch")
    #expect(bare.output.contains("reserved F-USER-002 on origin"))
    #expect(try references("refs/heads").count == 2)
  }

  @Test func `worktree, base and commit go with it, and the branch is pushed where it starts`() throws {
    let start = try first.git("rev-parse", "HEAD")
    try first.write("text", to: "file")
    try first.commitAll()
    try first.succeed("new-feature", "Sign up", "--reserve", "--base", start, "--worktree")
    #expect(try first.git("rev-parse", "001-sign", in: remote) == start)
    let told = try first.succeed("new-feature", "Sign in", "--reserve", "--commit")
    #expect(told.output.contains("next: `git push` the commit"))
    #expect(try first.git("rev-parse", "002-sign", in: remote) == first.git("rev-parse", "main"))
    #expect(try first.git("status", "-sb").hasPrefix("## 002-sign...origin/002-sign [ahead 1]"))
    #expect(try first.git("rev-parse", "--abbrev-ref", "001-sign@{upstream}") == "origin/001-sign")
    try first.git("-c", "push.default=simple", "push", "-q")
    #expect(try first.git("rev-parse", "002-sign", in: remote) == first.git("rev-parse", "HEAD"))
  }

  @Test func `before the first commit there is nothing to push but the reservation`() throws {
    let workspace = try Workspace()
    try workspace.git("remote", "add", "origin", remote.string)
    try workspace.succeed("new-epic", "User onboarding", "--service", "user-service")
    let result = try workspace.succeed("new-feature", "Sign up", "--reserve")
    #expect(result.output.contains("reserved number 001 and F-USER-001 on origin"))
    #expect(try references() == ["heads/main", "speckit/ids/F-USER-001", "speckit/numbers/001"])
  }

  @Test func `what cannot be done here is taken back there`() throws {
    let config = try first.text(".git/config")
    let lock = try first.sandbox.write("", to: ".git/refs/heads/001-sign.lock")
    try expectRefusal(first.run("new-feature", "Sign up", "--reserve"), 4, "001-sign")
    try FileManager.default.removeItem(atPath: lock.string)
    let busy = try first.sandbox.write("", to: ".git/config.lock")
    try expectRefusal(first.run("new-feature", "Sign up", "--reserve"), 4, "001-sign")
    try FileManager.default.removeItem(atPath: busy.string)
    #expect(try first.text(".git/config") == config)
    #expect(try first.succeed("new-feature", "Sign up", "--reserve").output.contains("number 001 and F-USER-001"))
  }

  @Test(arguments: [["refs/speckit/numbers/001"], ["refs/speckit/numbers/001", "--number=1"], ["refs/heads/001-sign"]])
  func `what somebody keeps locked there is taken by nobody, and the lock is named`(arguments: [String]) throws {
    let lock = try first.sandbox.directory.write("", to: "remote.git/\(arguments[0]).lock")
    let result = first.run(["new-feature", "Sign up", "--reserve"] + arguments.dropFirst())
    try expectRefusal(result, 4, "somebody is at work on \(arguments[0])", "hint: run it again", "remove \(lock)")
    try FileManager.default.removeItem(atPath: lock.string)
    #expect(try first.succeed("new-feature", "Sign up", "--reserve").output.contains("number 001 and F-USER-001"))
  }

  @Test(arguments: ["+refs/heads/*:refs/heads/*", "+refs/*:refs/*"])
  func `where branches are fetched onto branches, the new one stays where it is committed`(refspec: String) throws {
    try first.git("config", "remote.origin.fetch", refspec)
    try first.succeed("new-feature", "Sign up", "--reserve", "--commit")
    #expect(try first.git("log", "-1", "--format=%s", "001-sign") == "Specify F-USER-001: Sign up")
    #expect(try first.git("status", "--porcelain") == "")
  }

  @Test(arguments: [
    ("https://example.org/a.git", "https is neither ssh nor a path"), ("git://example.org/a", "git is neither"),
    ("/nowhere/at/all", "there is no repository at /nowhere/at/all"), ("host:path", "no ssh agent is running"),
  ])
  func `a remote that cannot decide is told, and nothing is changed`(url: String, words: String) throws {
    try first.git("remote", "set-url", "origin", url)
    try expectRefusal(first.run("new-feature", "Sign up", "--reserve"), 5, words, "\nhint: ")
  }

  @Test func `a remote whose hooks or permissions are for git to mind is told where there is no git`() throws {
    let hint = "and no git is on the PATH\nhint: install Git"
    for (key, value, words) in [
      ("core.sharedRepository", "group", #"core.sharedRepository is "group""#),
      ("core.hooksPath", "%(prefix)/hooks", #"only Git can look for hooks in "%(prefix)/hooks""#),
    ] {
      try first.git("config", key, value, in: remote)
      try expectRefusal(first.run("new-feature", "Sign up", "--reserve"), 5, words, hint)
      try first.git("config", "--unset", key, in: remote)
    }
    let hook = try first.sandbox.directory.write("", to: "remote.git/hooks/update")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: hook.string)
    try expectRefusal(first.run("new-feature", "Sign up", "--reserve"), 5, "has a hook, update, which", hint)
  }

  @Test func `a shallow clone is told so where there is no git`() throws {
    let shallow = first.sandbox.directory.path.appending(component: "shallow")
    try first.commitAll()
    try first.git("push", "-q", "origin", "main")
    try first.git("clone", "-q", "--depth", "1", "file://\(remote)", shallow.string)
    first.directory = shallow
    let refused = first.run("new-feature", "Sign up", "--reserve")
    #expect(refused.status == 5)
    #expect(refused.errors.contains("this clone is shallow"))
  }

  @Test func `a remote that cannot be written is told, and nothing is changed`() throws {
    try first.sandbox.directory.write("", to: "remote.git/refs/speckit")
    let result = first.run("new-feature", "Sign up", "--reserve")
    try FileManager.default.removeItem(atPath: remote.string + "/refs/speckit")
    try expectRefusal(result, 5, "cannot reserve on origin: ", "hint: see what Git says: git ls-remote origin")
  }

  @Test func `no remote, another one, and no Git at all`() throws {
    try first.git("remote", "rename", "origin", "upstream")
    try expectRefusal(
      first.run("new-feature", "Sign up", "--reserve"), 5, #"no remote "origin""#, "git remote add origin")
    try first.write("branch: { remote: upstream }\n", to: ".specify/speckit.yml")
    #expect(try first.succeed("new-feature", "Sign up", "--reserve").output.contains("F-USER-001 on upstream"))
    let outside = try Workspace(git: false)
    try outside.succeed("init")
    try outside.succeed("new-epic", "User onboarding", "--service", "user-service")
    let result = outside.run("new-feature", "Sign up", "--reserve")
    #expect(result.status == 2)
    #expect(result.errors.contains("--reserve needs a Git repository"))
  }

  @Test func `going on with a branch that exists is no reservation`() throws {
    let result = first.run("new-feature", "Sign up", "--reserve", "--number", "1", "--allow-existing-branch")
    try expectRefusal(result, 2, "leave out one of them")
  }
}
