import Files
import Foundation
import Git
import TestSupport
import Testing

/// Linked worktrees that are gone, locked, or only half there, held against the `git` program.
struct WorktreeStateTests {
  private let sandbox: GitSandbox

  init() throws {
    sandbox = try GitSandbox()
    try sandbox.commitAll()
    try sandbox.git("branch", "free")
    try sandbox.git("worktree", "add", "--quiet", "-b", "side", "../side")
  }

  private func shell(_ script: String) throws {
    let result = try Program.run("/bin/sh", ["-ec", script], in: sandbox.path, variables: sandbox.variables)
    try #require(result.status == 0, "\(script): \(result.errors)")
  }

  /// Whether `git` and this module agree that HEAD may move to a branch, and to which they say so.
  private func isFree(_ name: String) throws -> Bool {
    let isFree = try sandbox.repository().worktreeHolding(branch(name)) == nil
    let byGit = try Program.run(
      "/usr/bin/git", ["switch", name], in: sandbox.path, variables: sandbox.variables)
    #expect((byGit.status == 0) == isFree, "\(name): \(byGit.errors)")
    try sandbox.git("switch", "--quiet", "main")
    return isFree
  }

  static let goings = [
    "rm -r ../side", "rm -r ../side && mkdir ../side", "rm ../side/.git", "rm -r ../side && echo file > ../side",
    "git worktree lock ../side && rm -r ../side && mkdir ../side",
    "git -C ../side switch -q --detach && rm -r ../side && mkdir ../side",
    "git -C ../side switch -q --detach && git worktree lock ../side && rm ../side/.git",
  ]

  @Test(arguments: goings) func `a worktree that is gone is prunable and holds its branch, as for git`(script: String)
    throws
  {
    try shell(script)
    let listed = try sandbox.git("worktree", "list", "--porcelain")
    let side = try sandbox.repository().worktrees().first { $0.name == "side" }
    if let side { #expect((side.isGone && !side.isLocked) == listed.contains("prunable")) }
    #expect(side == nil || side?.isLocked == listed.contains("locked"))
    #expect(try isFree("free"))
    #expect(try isFree("side") == listed.contains("detached"))
  }

  static let halves = [
    "rm .git/worktrees/side/HEAD", "rm .git/worktrees/side/gitdir", "rm -r .git/worktrees/side/*",
    "rm -r .git/worktrees/side/HEAD && mkdir .git/worktrees/side/locked",
    ": > .git/worktrees/side/HEAD", "echo x > .git/worktrees/side/HEAD", "echo ref: > .git/worktrees/side/HEAD",
    ": > .git/worktrees/side/gitdir", "echo file > .git/worktrees/other",
    "mkdir .git/worktrees/new && echo initializing > .git/worktrees/new/locked",
    """
    cd .git/worktrees; cp -r side new; echo initializing > new/locked; : > new/HEAD; rm -r ../../../side
    sed -i s/side/new/ new/gitdir; rm side/HEAD
    """,
    """
    cd .git/worktrees; cp -r side new; echo wird vorbereitet > new/locked
    echo 0000000000000000000000000000000000000000 > new/HEAD; sed -i s/side/new/ new/gitdir
    """,
  ]

  @Test(arguments: halves) func `a worktree that git is making or removing is no damage`(script: String) throws {
    try shell(script)
    let repository = try sandbox.repository()
    _ = try repository.worktrees()
    #expect(try isFree("free"))
    _ = try isFree("side")
    try sandbox.git("branch", "001-x")
    try repository.addWorktree(named: "001-x", at: sandbox.beside("001-x"), branch: branch("001-x"))
    #expect(try repository.worktrees().contains { $0.name == "001-x" })
  }

  @Test func `HEAD may be a symbolic link, as in old repositories`() throws {
    try shell("cd .git/worktrees/side; rm HEAD; ln -s refs/heads/side HEAD")
    let commit = try sandbox.commit()
    #expect(try sandbox.repository().worktrees().last?.head == .branch(branch("side"), commit))
    #expect(try sandbox.repository().worktreeHolding(branch("side"))?.name == "side")
  }

  @Test func `a relative path in gitdir is relative to the administration`() throws {
    try sandbox.write("../../../../side/.git\n", to: ".git/worktrees/side/gitdir")
    #expect(try sandbox.repository().worktrees().last?.path == sandbox.beside("side"))
    #expect(try sandbox.repository().worktrees().last?.isGone == false)
  }

  @Test func `a worktree of a branch without a commit holds it`() throws {
    try shell("git -C ../side switch -q --orphan 001-new")
    #expect(try sandbox.repository().worktrees().last?.head == .unborn(branch("001-new")))
    #expect(try sandbox.repository().worktreeHolding(branch("001-new"))?.name == "side")
  }

  @Test func `worktrees that come and go meanwhile are no failure`() async throws {
    let (path, variables, repository) = (sandbox.path, sandbox.variables, try sandbox.repository())
    let script = """
      for number in 1 2 3 4 5 6 7 8 9 10; do
        git worktree add --quiet --detach ../come$number; git worktree remove ../come$number
      done
      """
    async let comings = Program.run("/bin/sh", ["-ec", script], in: path, variables: variables)
    let free = try branch("free")
    for _ in 0..<300 {
      #expect(try repository.worktreeHolding(free) == nil)
      #expect(try repository.worktrees().count >= 2)
    }
    #expect(try await comings.status == 0)
  }
}
