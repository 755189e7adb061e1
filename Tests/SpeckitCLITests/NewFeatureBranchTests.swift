import Files
import Foundation
import TestSupport
import Testing

/// The branch of a new feature, held against what the `git` program says.
@Suite struct NewFeatureBranchTests {
  let workspace: Workspace

  init() throws { workspace = try Workspace.withEpic() }

  private func feature(_ arguments: String...) throws -> JSON {
    let result = workspace.run(["new-feature"] + arguments + ["--json"])
    try #require(result.status == 0, "\(result)")
    return try result.json()["feature"]
  }

  private var head: String { get throws { try workspace.git("symbolic-ref", "--short", "HEAD") } }

  @Test func `on an unborn branch HEAD moves and no commit is needed`() throws {
    let fresh = try Workspace()
    try fresh.succeed("init")
    try fresh.succeed("new-epic", "User onboarding", "--service", "user-service")
    try fresh.succeed("new-feature", "Sign up")
    #expect(try fresh.git("symbolic-ref", "HEAD") == "refs/heads/001-sign")
    #expect(try fresh.git("branch", "--list") == "")
    try fresh.succeed("new-feature", "Sign out")
    #expect(try fresh.git("symbolic-ref", "HEAD") == "refs/heads/002-sign-out")
    try fresh.commitAll()
    #expect(try fresh.git("branch", "--show-current") == "002-sign-out")
  }

  @Test func `a commit says which unfinished work it takes along`() throws {
    let plan = "\(Workspace.epic)/exec-plan.md"
    try workspace.write(workspace.text(plan) + "Half a sentence\n", to: plan)
    let told = "note: \(plan) had changes that were not committed, and the commit takes them along"
    #expect(try workspace.succeed("new-feature", "Sign up", "--commit").errors.contains(told))
    #expect(try !workspace.succeed("new-feature", "Sign in", "--commit").errors.contains("takes them along"))
  }

  @Test func `a fetched branch that leads nowhere is passed over, as Git does`() throws {
    try workspace.write(String(repeating: "1", count: 40) + "\n", to: ".git/refs/remotes/origin/gone")
    #expect(try feature("Sign up")["id"].string == "F-USER-001")
  }

  @Test func `a detached HEAD becomes the branch`() throws {
    try workspace.git("checkout", "-q", "--detach")
    let commit = try workspace.git("rev-parse", "HEAD")
    #expect(try feature("Sign up")["branch"].string == "001-sign")
    #expect(try head == "001-sign")
    #expect(try workspace.git("rev-parse", "HEAD") == commit)
  }

  @Test func `local changes and the index stay as git switch -c leaves them`() throws {
    try workspace.write("staged\n", to: "staged")
    try workspace.git("add", "staged")
    try workspace.write("# Project\nchanged\n", to: "README.md")
    try workspace.write("untracked\n", to: "untracked")
    let before = try workspace.git("status", "--porcelain")
    let index = try workspace.git("ls-files", "--stage")
    _ = try feature("Sign up")
    let after = try workspace.git("status", "--porcelain").split(separator: "\n").map(String.init)
    #expect(Set(before.split(separator: "\n").map(String.init)).isSubset(of: after))
    #expect(try workspace.git("ls-files", "--stage") == index)
    #expect(try workspace.git("reflog", "-1", "--format=%gs") == "checkout: moving from main to 001-sign")
    try workspace.git("fsck", "--strict")
  }

  @Test func `numbers grow past 999 and count in base ten`() throws {
    try workspace.git("branch", "0999-old")
    #expect(try feature("Sign up")["branch"].string == "1000-sign")
    #expect(try feature("Sign out")["number"].integer == 1001)
  }

  @Test func `branches of every kind count, timestamps and short numbers do not`() throws {
    try workspace.git("branch", "topic/9000-ticket")
    try workspace.git("branch", "20260222-dated")
    try workspace.git("branch", "2026-05-16-dated")
    try workspace.git("branch", "20260101-120000-dated")
    try workspace.git("branch", "12-short")
    try workspace.git("branch", "004-local")
    #expect(try feature("A", "--no-switch")["number"].integer == 5)
    try workspace.git("update-ref", "refs/remotes/origin/041-theirs", "HEAD")
    try workspace.git("update-ref", "refs/tags/090-tag", "HEAD")
    #expect(try feature("B", "--no-switch")["number"].integer == 42)
    try workspace.git("pack-refs", "--all")
    #expect(try feature("C", "--no-switch")["number"].integer == 43)
  }

  @Test func `a branch behind a prefix counts by what stands behind it`() throws {
    try workspace.git("branch", "feat/007-search")
    #expect(try feature("A", "--no-switch")["number"].integer == 8)
    try workspace.git("branch", "feature/user/012-x")
    #expect(try feature("B", "--no-switch")["number"].integer == 13)
    workspace.run("new-feature", "C", "--number", "12").expectFailure(4, naming: "branch feature/user/012-x")
    try workspace.git("update-ref", "refs/remotes/origin/feat/021-theirs", "HEAD")
    #expect(try feature("D", "--no-switch")["number"].integer == 22)
  }

  @Test func `a number that was handed out is not given again although its branch is gone`() throws {
    _ = try feature("Sign up", "--no-switch")
    try workspace.git("branch", "-D", "001-sign")
    try workspace.git("clean", "-dfq")
    try workspace.git("checkout", "-q", ".")
    let next = try feature("Sign out")
    #expect(next["number"].integer == 2)
    #expect(next["id"].string == "F-USER-002")
  }

  @Test func `numbers and IDs of linked worktrees count, committed or not`() throws {
    let other = workspace.sandbox.directory.path.appending(component: "other")
    try workspace.git("worktree", "add", "-q", "-b", "elsewhere", other.string)
    workspace.directory = other
    #expect(try feature("Sign up")["number"].integer == 1)
    try workspace.git("switch", "-q", "elsewhere", in: other)
    try workspace.git("branch", "-D", "001-sign")
    try workspace.sandbox.directory.write("", to: "repository/.git/speckit/ledger")
    workspace.directory = workspace.root
    let here = try feature("Sign in")
    #expect(here["number"].integer == 2)
    #expect(here["id"].string == "F-USER-002")
    #expect(try head == "002-sign")
    #expect(try workspace.git("symbolic-ref", "--short", "HEAD", in: other) == "elsewhere")
  }

  @Test func `in a linked worktree its own HEAD moves`() throws {
    let other = workspace.sandbox.directory.path.appending(component: "other")
    try workspace.git("worktree", "add", "-q", "-b", "elsewhere", other.string)
    workspace.directory = other
    _ = try feature("Sign up")
    #expect(try workspace.git("symbolic-ref", "--short", "HEAD", in: other) == "001-sign")
    #expect(try head == "main")
  }

  @Test func `IDs on branches that have not been merged are not given again`() throws {
    try workspace.git("switch", "-q", "-c", "apart")
    try workspace.write("# Feature Specification: X\n", to: workspace.folder("F-USER-007") + "/spec.md")
    try workspace.commitAll()
    try workspace.git("switch", "-q", "main")
    #expect(try feature("Sign up", "--no-switch")["id"].string == "F-USER-008")
    try workspace.git("update-ref", "refs/remotes/origin/theirs", "apart")
    try workspace.git("branch", "-q", "-D", "apart")
    let taken = workspace.run("new-feature", "Sign out", "--id", "F-USER-007")
    taken.expectFailure(4, naming: "F-USER-007", "origin/theirs", hint: "F-USER-009")
  }

  @Test func `a number in use is refused with its holder and the next free one`() throws {
    _ = try feature("Let customers sign up with an e-mail address")
    let before = try workspace.snapshot()
    let result = workspace.run("new-feature", "Another thing", "--number", "1")
    #expect(
      result.errors == """
        error: number 1 is taken by F-USER-001 (branch 001-let-customers-sign)
        hint: leave out --number to take 2

        """)
    #expect(result.status == 4)
    #expect(differences(before, try workspace.snapshot()) == [])
    #expect(try feature("Another thing", "--number", "17")["branch"].string == "017-another-thing")
  }

  @Test func `with --timestamp the branch begins with the time and has no number`() throws {
    let made = try feature("Sign up", "--timestamp")
    #expect(made["branch"].string == "20261121-100000-sign")
    #expect(made["number"].isNull)
    #expect(try head == "20261121-100000-sign")
    #expect(try feature("Sign out", "--no-switch")["number"].integer == 1)
  }

  @Test func `branch.numbering and branch.digits shape the name`() throws {
    try workspace.write("branch: { digits: 5 }\n", to: ".specify/speckit.yml")
    #expect(try feature("Sign up", "--no-switch")["branch"].string == "00001-sign")
    try workspace.write("branch: { numbering: timestamp }\n", to: ".specify/speckit.yml")
    #expect(try feature("Sign out", "--no-switch")["branch"].string == "20261121-100000-sign-out")
  }

  @Test func `--no-switch makes the branch and stays`() throws {
    let result = try workspace.succeed("new-feature", "Sign up", "--no-switch")
    #expect(result.output.contains("001-sign, from main, not checked out"))
    #expect(try head == "main")
    #expect(try workspace.git("rev-parse", "001-sign") == workspace.git("rev-parse", "main"))
  }

  @Test func `--no-branch makes no branch and says so`() throws {
    let result = try workspace.succeed("new-feature", "Sign up", "--no-branch")
    #expect(result.errors.contains("no branch was made"))
    #expect(try workspace.git("branch", "--format=%(refname:short)") == "main")
    #expect(try workspace.succeed("list", "--json").json()["features"][0]["branch"].isNull)
    #expect(try feature("Sign out", "--no-branch")["number"].isNull)
  }

  @Test func `outside Git everything but the branch works and the output says so`() throws {
    let outside = try Workspace(git: false)
    try outside.succeed("init")
    try outside.succeed("new-epic", "User onboarding", "--service", "user-service")
    let result = try outside.succeed("new-feature", "Sign up")
    #expect(result.errors.contains("no branch was made: this is no Git repository"))
    #expect(outside.exists(outside.folder("F-USER-001") + "/spec.md"))
    #expect(try outside.succeed("new-feature", "Sign out", "--json").json()["feature"]["id"].string == "F-USER-002")
    outside.run("new-feature", "Sign in", "--number", "3").expectFailure(2, naming: "--number")
    outside.run("new-feature", "Sign in", "--commit").expectFailure(2, naming: "--commit")
    outside.run("switch", "F-USER-001").expectFailure(3, naming: "Git")
    try outside.succeed("sync", "--check")
  }

  @Test func `starting from another feature's branch is noted`() throws {
    _ = try feature("Sign up")
    let result = try workspace.succeed("new-feature", "Sign out")
    #expect(result.errors.contains("001-sign"))
    #expect(result.errors.contains("--base main may"))
    try workspace.git("branch", "-m", "main", "master")
    #expect(try workspace.succeed("new-feature", "Sign in").errors.contains("--base master may"))
    try workspace.git("branch", "-m", "master", "dev")
    #expect(try workspace.succeed("new-feature", "Sign off").errors.contains("--base BRANCH may"))
  }

  @Test func `a long description makes a branch of at most 244 bytes that Git takes`() throws {
    let word = String(repeating: "ü", count: 200)
    let branch = try #require(try feature("\(word) \(word)", "--short-name", "\(word) \(word)")["branch"].string)
    #expect(branch.utf8.count <= 244 && branch.utf8.count > 240)
    #expect(try head == branch)
  }

  @Test(arguments: ["--", "…", "a..b", "x.lock", "日本語 の 機能", "-rf", "a\nb"])
  func `any short name makes a branch that Git takes`(name: String) throws {
    let branch = try #require(try feature("Sign up", "--short-name=\(name)")["branch"].string)
    try workspace.git("check-ref-format", "--branch", branch)
    #expect(try head == branch)
  }

  @Test(arguments: [false, true])
  func `a worktree that is gone holds its branch until Git forgets it`(isLocked: Bool) throws {
    let workspace = try Workspace.withFeatures("Sign up")
    try workspace.commitAll()
    try workspace.git("branch", "free")
    for (place, branch) in [("../held", "001-sign"), ("../detached", "free")] {
      try workspace.git("worktree", "add", "--quiet", place, branch)
      let path = workspace.sandbox.directory.path.appending(component: String(place.dropFirst(3)))
      if place == "../detached" { try workspace.git("switch", "--quiet", "--detach", in: path) }
      if isLocked { try workspace.git("worktree", "lock", place) }
      try FileManager.default.removeItem(atPath: path.string)
      try FileManager.default.createDirectory(atPath: path.string, withIntermediateDirectories: false)
    }
    let result = workspace.run("switch", "F-USER-001")
    result.expectFailure(4, naming: "001-sign is checked out in", "held", hint: "git worktree prune")
    let commands = result.errors.split(separator: "forget it: ").last ?? ""
    try workspace.git("-c", "alias.follow=!\(commands)", "follow")
    try workspace.succeed("switch", "F-USER-001")
  }
}
