import Files
import Foundation
import Git
import TestSupport
import Testing

/// What Git leaves out of a commit, each held against the `git` program.
struct UncommittedPathTests {
  private let path = "plans/epic/spec.md"

  private func sandbox() throws -> GitSandbox {
    let sandbox = try GitSandbox()
    try sandbox.write("old\n", to: "plans/epic/spec.md")
    try sandbox.write("old\n", to: "other/file")
    try sandbox.commitAll()
    return sandbox
  }

  private func refusal(_ sandbox: GitSandbox, _ path: String? = nil) throws -> CommitRefusal? {
    try sandbox.repository().commitRefusal(paths: [relative("other/file"), relative(path ?? self.path)])
  }

  private func expectLeftOut(_ path: String, of sandbox: GitSandbox) throws {
    try sandbox.write("new\n", to: path)
    _ = try? sandbox.git("add", "--", path)
    #expect(try sandbox.git("ls-files", "--", path) == "")
  }

  @Test func `a path that is tracked, or not there yet, is committed`() throws {
    let sandbox = try sandbox()
    #expect(try refusal(sandbox) == nil)
    #expect(try refusal(sandbox, "plans/new/spec.md") == nil)
    #expect(try sandbox.repository().commitRefusal(paths: [relative(path)], inNewWorktreeOf: sandbox.commit()) == nil)
  }

  @Test(arguments: [false, true])
  func `a path in a submodule is left out, whether that is there or not`(isThere: Bool) throws {
    let sandbox = try sandbox()
    try sandbox.git("clone", "--quiet", ".", "../library")
    try sandbox.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", "../library", "module")
    try sandbox.commitAll()
    if !isThere { try sandbox.git("submodule", "--quiet", "deinit", "--force", "--all") }
    let expected = CommitRefusal.nested(path: try relative("module/plans/a.md"), repository: try relative("module"))
    #expect(try refusal(sandbox, "module/plans/a.md") == expected)
    #expect(
      try sandbox.repository().commitRefusal(
        paths: [relative("module/plans/a.md")], inNewWorktreeOf: sandbox.commit()) == expected)
    try expectLeftOut("module/plans/a.md", of: sandbox)
  }

  @Test func `a path in a nested repository or in a linked worktree is left out`() throws {
    let sandbox = try sandbox()
    try sandbox.git("clone", "--quiet", ".", "plans/inner")
    try sandbox.git("worktree", "add", "--quiet", "--detach", "plans/linked")
    for repository in ["plans/inner", "plans/linked"] {
      let path = repository + "/deep/spec.md"
      #expect(try refusal(sandbox, path) == .nested(path: relative(path), repository: relative(repository)))
      try expectLeftOut(path, of: sandbox)
    }
  }

  @Test func `a path beyond a symbolic link is left out`() throws {
    let sandbox = try sandbox()
    try FileManager.default.createSymbolicLink(atPath: sandbox.path.string + "/link", withDestinationPath: "plans")
    let expected = CommitRefusal.beyondLink(path: try relative("link/epic/new.md"), link: try relative("link"))
    #expect(try refusal(sandbox, "link/epic/new.md") == expected)
    try expectLeftOut("link/epic/new.md", of: sandbox)
    try sandbox.commitAll()
    #expect(
      try sandbox.repository().commitRefusal(
        paths: [relative("link/epic/new.md")], inNewWorktreeOf: sandbox.commit()) == expected)
  }

  @Test(arguments: [
    ("plans/", ".gitignore"), ("*.md", ".gitignore"), ("/epic", "plans/.gitignore"), ("new.md", ".git/info/exclude"),
    ("**/epic/**", ".gitignore"),
  ])
  func `a path that is ignored is left out unless it is tracked`(pattern: String, file: String) throws {
    let sandbox = try sandbox()
    try sandbox.write(pattern + "\n", to: file)
    #expect(try refusal(sandbox) == nil)
    let new = "plans/epic/new.md"
    #expect(try refusal(sandbox, new) == .ignored(path: relative(new)))
    let repository = try sandbox.repository()
    let commit = try sandbox.commit()
    #expect(
      try repository.commitRefusal(paths: [relative(new)], inNewWorktreeOf: commit) == .ignored(path: relative(new)))
    #expect(try repository.commitRefusal(paths: [relative(path)], inNewWorktreeOf: commit) == nil)
    try expectLeftOut(new, of: sandbox)
  }

  @Test func `a path that a pattern takes back is not ignored`() throws {
    let sandbox = try sandbox()
    try sandbox.write("*.md\n!new.md\n", to: ".gitignore")
    #expect(try refusal(sandbox, "plans/epic/new.md") == nil)
  }

  @Test(arguments: ["skip-worktree", "assume-unchanged"])
  func `a path whose changes Git does not look at is left out`(flag: String) throws {
    let sandbox = try sandbox()
    try sandbox.git("update-index", "--\(flag)", path)
    #expect(try refusal(sandbox) == .unwatched(path: relative(path), flag: flag))
    try sandbox.write("new\n", to: path)
    #expect(try sandbox.git("status", "--porcelain") == "")
    try sandbox.git("update-index", "--no-\(flag)", path)
    #expect(try refusal(sandbox) == nil)
  }

  @Test func `what the parent of the commit says counts too`() throws {
    let sandbox = try sandbox()
    try sandbox.git("checkout", "--quiet", "-b", "side")
    try sandbox.write("*.md working-tree-encoding=UTF-16\n", to: "other/.gitattributes")
    try sandbox.git("rm", "-r", "--quiet", "plans")
    try FileManager.default.createSymbolicLink(atPath: sandbox.path.string + "/plans", withDestinationPath: "other")
    try sandbox.git("add", "plans", "other/.gitattributes")
    try sandbox.git("commit", "--quiet", "--message", "Link")
    try sandbox.git("checkout", "--quiet", "main")
    let (repository, side) = (try sandbox.repository(), try sandbox.commit("side"))
    #expect(
      try repository.commitRefusal(paths: [relative(path)], on: side)
        == .beyondLink(path: relative(path), link: relative("plans")))
    #expect(
      try repository.commitRefusal(paths: [relative("other/new.md")], on: side)
        == .encoding(path: relative("other/new.md"), encoding: "UTF-16"))
  }
}
