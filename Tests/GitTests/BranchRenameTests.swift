import Files
import Foundation
import TestSupport
import Testing

@testable import Git

/// Branches get another name as `git branch -m` gives it.
@Suite struct BranchRenameTests {
  /// A repository with a branch that was pushed, has a description and a log, and is checked out in a linked worktree.
  private func sandbox() throws -> GitSandbox {
    let sandbox = try GitSandbox()
    try sandbox.write("one\n", to: "one")
    try sandbox.commitAll()
    try sandbox.git("branch", "003-a")
    try sandbox.git("worktree", "add", "-q", "../other", "003-a")
    try sandbox.git("-C", "../other", "commit", "-q", "--allow-empty", "-m", "more")
    for (key, value) in [("remote", "origin"), ("merge", "refs/heads/003-a"), ("description", "one \"word\"")] {
      try sandbox.git("config", "branch.003-a.\(key)", value)
    }
    return sandbox
  }

  private func rename(_ sandbox: GitSandbox, at revision: String? = "003-a") throws -> BranchRename {
    BranchRename(try branch("003-a"), to: try branch("007-b"), at: try revision.map { try sandbox.commit($0) })
  }

  /// Whatever a rename may change, without times and the place of the sandbox.
  private func state(_ sandbox: GitSandbox) throws -> [String: String] {
    var state = ["refs": try sandbox.git("for-each-ref", "--format=%(refname) %(objecttype)")]
    let git = sandbox.path.appending(component: ".git")
    for file in ["HEAD", "config", "logs/HEAD", "worktrees/other/HEAD", "worktrees/other/logs/HEAD"] + logs(git) {
      let text = (try? String(contentsOfFile: git.appending(component: file).string, encoding: .utf8)) ?? "nothing"
      state[file] = text.replacing(/[0-9a-f]{40} (?=[0-9a-f]{40})/) { $0.output.hasPrefix("000") ? "none " : "commit " }
        .replacing(/[0-9a-f]{40}/, with: "commit").replacing(/> \d+ [+-]\d+/, with: ">")
    }
    state["branches"] = try sandbox.git("branch", "-vv").replacing(sandbox.directory.path.string, with: "")
      .replacing(/[0-9a-f]{7,}/, with: "commit")
    return state
  }

  private func logs(_ git: AbsolutePath) -> [String] {
    let place = git.appending(component: "logs/refs/heads").string
    return ((try? FileManager.default.subpathsOfDirectory(atPath: place)) ?? []).map { "logs/refs/heads/" + $0 }
  }

  private func expect(_ found: [String: String], _ wanted: [String: String]) {
    for key in Set(found.keys).union(wanted.keys).sorted() { #expect(found[key] == wanted[key], "\(key)") }
  }

  @Test(arguments: [false, true])
  func `all of it is as Git leaves it, and as it was once it is taken back`(isPacked: Bool) throws {
    let (ours, theirs) = (try sandbox(), try sandbox())
    for sandbox in [ours, theirs] where isPacked { try sandbox.git("pack-refs", "--all") }
    let before = try state(ours)
    let rename = try rename(ours)
    let repository = try ours.repository()
    #expect(try rename.isPending(in: repository) && !rename.stands(in: repository))
    try rename.perform(in: repository)
    try theirs.git("branch", "-m", "003-a", "007-b")
    try expect(state(ours), state(theirs))
    #expect(try rename.stands(in: repository) && !rename.isPending(in: repository))
    try rename.perform(in: repository)
    try expect(state(ours), state(theirs))
    try rename.takeBack(in: repository)
    try expect(state(ours), before)
    try rename.takeBack(in: repository)
    try expect(state(ours), before)
    try ours.git("fsck", "--strict")
  }

  @Test func `the branch that is checked out here is renamed, one without a commit too`() throws {
    let (ours, theirs) = (try GitSandbox(), try GitSandbox())
    for sandbox in [ours, theirs] { try sandbox.git("symbolic-ref", "HEAD", "refs/heads/003-a") }
    try rename(ours, at: nil).perform(in: ours.repository())
    try theirs.git("branch", "-m", "007-b")
    #expect(try state(ours) == state(theirs))
    try rename(ours, at: nil).takeBack(in: ours.repository())
    #expect(try ours.git("symbolic-ref", "HEAD") == "refs/heads/003-a")
  }

  @Test func `a worktree that is gone follows too`() throws {
    let sandbox = try sandbox()
    try FileManager.default.removeItem(atPath: sandbox.beside("other").string)
    try rename(sandbox).perform(in: sandbox.repository())
    #expect(try sandbox.text(of: ".git/worktrees/other/HEAD") == "ref: refs/heads/007-b\n")
  }

  @Test func `a branch that somebody has gone on with is left alone`() throws {
    let sandbox = try sandbox()
    let rename = try rename(sandbox)
    let repository = try sandbox.repository()
    try rename.perform(in: repository)
    try sandbox.git("-C", "../other", "commit", "-q", "--allow-empty", "-m", "theirs")
    let before = try state(sandbox)
    try rename.takeBack(in: repository)
    #expect(try state(sandbox) == before && rename.stands(in: repository))
  }

  @Test func `one that was made meanwhile, or moved, keeps the rename from being done`() throws {
    let sandbox = try sandbox()
    let rename = try rename(sandbox)
    try sandbox.git("branch", "007-b", "main")
    let repository = try sandbox.repository()
    #expect(kind { () throws(GitError) in try rename.perform(in: repository) } == .conflict)
    try sandbox.git("branch", "-D", "007-b")
    try sandbox.git("-C", "../other", "commit", "-q", "--allow-empty", "-m", "theirs")
    #expect(kind { () throws(GitError) in try rename.perform(in: repository) } == .conflict)
    #expect(try sandbox.git("branch", "--format=%(refname:short)") == "003-a\nmain")
  }

  @Test(arguments: ["rebase", "bisect", "merge"])
  func `what Git is in the middle of on a branch is told`(operation: String) throws {
    let sandbox = try sandbox()
    try sandbox.write("two\n", to: "one")
    try sandbox.commitAll()
    let other = sandbox.beside("other")
    try "three\n".write(toFile: other.appending(component: "one").string, atomically: true, encoding: .utf8)
    try sandbox.git("-C", "../other", "commit", "-qam", "three")
    #expect(try sandbox.repository().operation(on: branch("003-a")) == nil)
    let arguments = operation == "bisect" ? ["bisect", "start", "HEAD", "HEAD~1"] : [operation, "main"]
    _ = try Program.run("/usr/bin/git", arguments, in: other, variables: sandbox.variables)
    let found = try #require(try sandbox.repository().operation(on: branch("003-a")))
    #expect(found.name == operation && found.directory.name == "other")
    #expect(try sandbox.repository().operation(on: branch("main")) == nil)
  }

  @Test(arguments: [
    ("[branch \"a\"]\n\tremote = x\n", "[branch \"b\"]\n\tremote = x\n"),
    ("  [ BRANCH   \"a\" ] remote = x\n[branch \"A\"]\n", "  [ BRANCH   \"a\" ] remote = x\n[branch \"A\"]\n"),
    ("[Branch \"a\"]# why\n[branch \"ab\"]\n[branch \"a\"]", "[Branch \"b\"]# why\n[branch \"ab\"]\n[branch \"b\"]"),
    ("[x]\n y = \\\n[branch \"a\"]\n# \\\n[branch \"a\"]\n", "[x]\n y = \\\n[branch \"a\"]\n# \\\n[branch \"b\"]\n"),
    ("[remote \"a\"]\n", "[remote \"a\"]\n"),
  ])
  func `the sections of a branch alone are renamed`(text: String, renamed: String) throws {
    let bytes = BranchSections.renamed(from: try branch("a"), to: try branch("b"), in: Array(text.utf8))
    #expect(String(decoding: bytes, as: UTF8.self) == renamed)
  }
}
