import Files
import Foundation
import Git
import TestSupport
import Testing

struct HeadTests {
  @Test func `HEAD is on a branch, unborn, or detached`() throws {
    let sandbox = try GitSandbox()
    #expect(try sandbox.repository().head() == .unborn(branch("main")))
    try sandbox.commitAll()
    #expect(try sandbox.repository().head() == .branch(branch("main"), sandbox.commit()))
    try sandbox.git("checkout", "--quiet", "--detach")
    #expect(try sandbox.repository().head() == .detached(sandbox.commit()))
  }

  @Test(arguments: ["", "garbage\n", "ref: \n", "ref: refs/heads/a b\n", "ref: ../x\n", "1234\n"])
  func `a HEAD that makes no sense is corrupt`(text: String) throws {
    let sandbox = try GitSandbox()
    try sandbox.commitAll()
    try sandbox.write(text, to: ".git/HEAD")
    #expect(
      kind { () throws(GitError) in
        try Repository.discover(from: sandbox.path, settings: sandbox.settings)?.head()
      } == .corrupt)
  }

  @Test func `a branch file that makes no sense is corrupt`() throws {
    let sandbox = try GitSandbox()
    try sandbox.commitAll()
    let repository = try sandbox.repository()
    try sandbox.write("garbage\n", to: ".git/refs/heads/main")
    #expect(kind { () throws(GitError) in try repository.head() } == .corrupt)
  }

  @Test func `setting HEAD moves to an existing branch and tells the reflog as git does`() throws {
    let sandbox = try GitSandbox()
    try sandbox.commitAll()
    try sandbox.git("branch", "side")
    try sandbox.repository().setHead(to: branch("side"))
    #expect(try sandbox.git("symbolic-ref", "HEAD") == "refs/heads/side")
    #expect(try sandbox.git("reflog", "-1", "--format=%gs %gn") == "checkout: moving from main to side Ada Lovelace")
  }

  @Test func `setting HEAD works on an unborn branch`() throws {
    let sandbox = try GitSandbox()
    try sandbox.repository().setHead(to: branch("001-x"))
    #expect(try sandbox.git("symbolic-ref", "HEAD") == "refs/heads/001-x")
    #expect(try sandbox.repository().head() == .unborn(branch("001-x")))
  }

  @Test func `setting HEAD works from a detached HEAD, and back`() throws {
    let sandbox = try GitSandbox()
    try sandbox.commitAll()
    try sandbox.git("checkout", "--quiet", "--detach")
    let repository = try sandbox.repository()
    let before = try repository.head()
    try repository.setHead(to: branch("main"))
    #expect(try sandbox.git("symbolic-ref", "HEAD") == "refs/heads/main")
    #expect(try sandbox.git("reflog", "-1", "--format=%gs") == "checkout: moving from \(sandbox.commit()) to main")
    try repository.restoreHead(before)
    #expect(try repository.head() == before)
    #expect(try sandbox.git("rev-parse", "--abbrev-ref", "HEAD") == "HEAD")
  }

  @Test func `HEAD goes back to a branch and to an unborn one`() throws {
    let sandbox = try GitSandbox()
    let repository = try sandbox.repository()
    let unborn = try repository.head()
    try repository.setHead(to: branch("other"))
    try repository.restoreHead(unborn)
    #expect(try repository.head() == unborn)
    try sandbox.commitAll()
    let born = try repository.head()
    try sandbox.git("checkout", "--quiet", "-b", "other")
    try repository.restoreHead(born)
    #expect(try repository.head() == born)
  }

  @Test func `a linked worktree has a HEAD of its own`() throws {
    let sandbox = try GitSandbox()
    try sandbox.commitAll()
    try sandbox.git("worktree", "add", "--quiet", "-b", "side", "../side")
    let linked = try sandbox.repository(in: sandbox.beside("side"))
    #expect(try linked.head().branch == branch("side"))
    try linked.createBranch(branch("001-x"), at: sandbox.commit(), reflogMessage: "branch: Created from HEAD")
    try linked.setHead(to: branch("001-x"))
    #expect(try sandbox.git("symbolic-ref", "HEAD", in: sandbox.beside("side")) == "refs/heads/001-x")
    #expect(try sandbox.git("symbolic-ref", "HEAD") == "refs/heads/main")
    #expect(throws: GitError.self) { try linked.setHead(to: branch("main")) }
  }
}
