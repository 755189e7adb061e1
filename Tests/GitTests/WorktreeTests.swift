import Files
import Foundation
import Git
import TestSupport
import Testing

struct WorktreeTests {
  @Test func `worktrees are listed as git lists them`() throws {
    let sandbox = try GitSandbox()
    try sandbox.commitAll()
    try sandbox.git("worktree", "add", "--quiet", "-b", "one", "../one")
    try sandbox.git("worktree", "add", "--quiet", "--detach", "../two")
    try sandbox.git("worktree", "add", "--quiet", "-b", "gone", "../gone")
    try FileManager.default.removeItem(atPath: sandbox.beside("gone").string)
    let commit = try sandbox.commit()
    for start in [sandbox.path, sandbox.beside("one")] {
      let worktrees = try sandbox.repository(in: start).worktrees()
      #expect(worktrees.map(\.name) == [nil, "one", "two"])
      #expect(worktrees.map(\.path) == [sandbox.path, sandbox.beside("one"), sandbox.beside("two")])
      #expect(
        try worktrees.map(\.head) == [
          .branch(branch("main"), commit), .branch(branch("one"), commit), .detached(commit),
        ])
      #expect(worktrees.allSatisfy { !$0.isGone })
    }
  }

  @Test(arguments: [
    "plain", "with space", "a..b", "...a", ".hidden", "x@{y", "x@", "a~^:?*[b\\", "line\nbreak", "it's \"new\"",
    "end.lock", "end.lock.lock", "end.lockx", "日本語", "-dash", "trailing.", "\u{7F}",
  ])
  func `a worktree is called what git calls it`(name: String) throws {
    let sandbox = try GitSandbox()
    try sandbox.commitAll()
    let path = sandbox.beside("place").appending(component: name)
    try sandbox.git("worktree", "add", "--quiet", "--detach", path.string)
    let names = try FileSystem.list(sandbox.path.appending(component: ".git").appending(component: "worktrees"))
    #expect(names.map(\.name) == [Repository.worktreeName(at: path)])
  }

  @Test func `a bare repository has linked worktrees only`() throws {
    let sandbox = try GitSandbox()
    try sandbox.commitAll()
    try sandbox.git("clone", "--quiet", "--bare", ".", "../bare.git")
    try sandbox.git("worktree", "add", "--quiet", "-b", "side", "../side", in: sandbox.beside("bare.git"))
    for start in ["bare.git", "side"] {
      #expect(try sandbox.repository(in: sandbox.beside(start)).worktrees().map(\.name) == ["side"])
    }
  }

  @Test func `the worktree that holds a branch is found from any other`() throws {
    let sandbox = try GitSandbox()
    try sandbox.commitAll()
    try sandbox.git("branch", "free")
    try sandbox.git("worktree", "add", "--quiet", "-b", "side", "../side")
    for start in [sandbox.path, sandbox.beside("side")] {
      let repository = try sandbox.repository(in: start)
      #expect(try repository.worktreeHolding(branch("main"))?.path == sandbox.path)
      #expect(try repository.worktreeHolding(branch("side"))?.path == sandbox.beside("side"))
      #expect(try repository.worktreeHolding(branch("free")) == nil)
    }
  }

  @Test func `an unreadable HEAD holds no branch, as for git`() throws {
    let sandbox = try GitSandbox()
    try sandbox.commitAll()
    try sandbox.git("worktree", "add", "--quiet", "-b", "side", "../side")
    try sandbox.write("garbage", to: ".git/worktrees/side/HEAD")
    let repository = try sandbox.repository()
    let name = try branch("other")
    #expect(try repository.worktrees().map(\.head).last == .some(nil))
    #expect(try repository.worktreeHolding(name) == nil)
  }

  @Test(arguments: [false, true]) func `an added worktree is one that git accepts`(fromLinked: Bool) throws {
    let sandbox = try GitSandbox()
    try sandbox.write("one\n", to: "dir/one.md")
    try sandbox.commitAll()
    try sandbox.git("branch", "001-x")
    try sandbox.git("worktree", "add", "--quiet", "-b", "side", "../side")
    let path = sandbox.beside("001-x")
    let repository = try sandbox.repository(in: fromLinked ? sandbox.beside("side") : sandbox.path)
    try repository.addWorktree(named: "001-x", at: path, branch: branch("001-x"))
    #expect(try sandbox.directory.text(of: "001-x/dir/one.md") == "one\n")
    #expect(try sandbox.git("status", "--porcelain", "--branch", in: path) == "## 001-x")
    #expect(try sandbox.git("worktree", "list", "--porcelain").contains("worktree \(path)\n"))
    #expect(try sandbox.git("worktree", "prune", "--dry-run", "--verbose") == "")
    #expect(try sandbox.git("fsck") == "")
    #expect(try sandbox.repository(in: path).head().branch == branch("001-x"))
  }

  @Test func `a worktree that cannot be checked out leaves nothing behind`() throws {
    let sandbox = try GitSandbox()
    try sandbox.write("one\n", to: "one.md")
    try sandbox.commitAll()
    try sandbox.git("config", "uploadpack.allowFilter", "true")
    try sandbox.git("clone", "--quiet", "--no-checkout", "--filter=blob:none", "file://\(sandbox.path)", "../partial")
    try sandbox.git("branch", "001-x", in: sandbox.beside("partial"))
    let partial = try sandbox.repository(in: sandbox.beside("partial"))
    #expect(throws: GitError.self) {
      try partial.addWorktree(named: "001-x", at: sandbox.beside("001-x"), branch: branch("001-x"))
    }
    #expect(!sandbox.directory.exists("001-x"))
    #expect(!sandbox.directory.exists("partial/.git/worktrees/001-x"))
  }

  @Test func `a worktree is added in a directory that does not exist yet`() throws {
    let sandbox = try GitSandbox()
    try sandbox.commitAll()
    try sandbox.git("branch", "001-x")
    let path = sandbox.beside("some").appending(try relative("where/else"))
    try sandbox.repository().addWorktree(named: "else", at: path, branch: branch("001-x"))
    #expect(try sandbox.git("status", "--porcelain", "--branch", in: path) == "## 001-x")
  }

  @Test func `a worktree is not added over something else`() throws {
    let sandbox = try GitSandbox()
    try sandbox.commitAll()
    try sandbox.git("branch", "001-x")
    try sandbox.git("worktree", "add", "--quiet", "-b", "side", "../side")
    try sandbox.directory.write("mine", to: "taken/file")
    let repository = try sandbox.repository()
    let attempts = [
      ("001-x", "taken", "001-x"), ("side", "free", "001-x"), ("new", "free", "side"), ("new", "free", "main"),
    ]
    for (name, directory, branchName) in attempts {
      let holder = try branch(branchName)
      let result = kind { () throws(GitError) in
        try repository.addWorktree(named: name, at: sandbox.beside(directory), branch: holder)
      }
      #expect(result == .exists, "\(name) \(directory) \(branchName)")
    }
    #expect(!sandbox.directory.exists("free"))
    #expect(try sandbox.directory.text(of: "taken/file") == "mine")
    #expect(try repository.worktrees().map(\.name) == [nil, "side"])
  }

  @Test func `an added worktree is removed without a trace`() throws {
    let sandbox = try GitSandbox()
    try sandbox.write("one\n", to: "dir/one.md")
    try sandbox.commitAll()
    try sandbox.git("branch", "001-x")
    let before = try sandbox.git("worktree", "list", "--porcelain")
    let repository = try sandbox.repository()
    try repository.addWorktree(named: "001-x", at: sandbox.beside("001-x"), branch: branch("001-x"))
    try repository.removeWorktree(named: "001-x", at: sandbox.beside("001-x"), holding: sandbox.commit())
    #expect(!sandbox.directory.exists("001-x"))
    #expect(!sandbox.directory.exists("repository/.git/worktrees/001-x"))
    #expect(try sandbox.git("worktree", "list", "--porcelain") == before)
    try repository.removeWorktree(named: "001-x", at: sandbox.beside("001-x"), holding: sandbox.commit())
  }

  @Test(arguments: ["untracked", "dir/one.md", "dir/deep/untracked"])
  func `a worktree that somebody has worked in is not removed`(file: String) throws {
    let sandbox = try GitSandbox()
    try sandbox.write("one\n", to: "dir/one.md")
    try sandbox.commitAll()
    try sandbox.git("branch", "001-x")
    let repository = try sandbox.repository()
    let path = sandbox.beside("001-x")
    try repository.addWorktree(named: "001-x", at: path, branch: branch("001-x"))
    try sandbox.directory.write("by hand", to: "001-x/" + file)
    let commit = try sandbox.commit()
    #expect(
      kind { () throws(GitError) in try repository.removeWorktree(named: "001-x", at: path, holding: commit) }
        == .conflict)
    #expect(try sandbox.directory.text(of: "001-x/" + file) == "by hand")
    #expect(try sandbox.git("status", "--porcelain", in: path) != "")
  }

  @Test func `what a worktree half checked out or half deleted holds is removed`() throws {
    let sandbox = try GitSandbox()
    try sandbox.write("one\n", to: "dir/one.md")
    try sandbox.write("two\n", to: "two.md")
    try sandbox.commitAll()
    try sandbox.git("branch", "001-x")
    let repository = try sandbox.repository()
    let path = sandbox.beside("001-x")
    for broken in ["001-x/two.md", "repository/.git/worktrees/001-x/HEAD", "repository/.git/worktrees/001-x/index"] {
      try repository.addWorktree(named: "001-x", at: path, branch: branch("001-x"))
      try sandbox.directory.write("on", to: "001-x/dir/one.md")
      try FileManager.default.removeItem(atPath: sandbox.directory.path.string + "/" + broken)
      try repository.removeWorktree(named: "001-x", at: path, holding: sandbox.commit())
      #expect(!sandbox.directory.exists("001-x"), "\(broken)")
      #expect(!sandbox.directory.exists("repository/.git/worktrees/001-x"), "\(broken)")
    }
  }

  @Test func `the beginnings of a worktree are removed`() throws {
    let sandbox = try GitSandbox()
    try sandbox.commitAll()
    let administration = sandbox.path.string + "/.git/worktrees/001-x"
    try sandbox.write("\(sandbox.beside("001-x"))/.git\n", to: ".git/worktrees/001-x/gitdir")
    try sandbox.directory.write("gitdir: \(administration)\n", to: "001-x/.git")
    let repository = try sandbox.repository()
    try repository.removeWorktree(named: "001-x", at: sandbox.beside("001-x"), holding: nil)
    #expect(!sandbox.directory.exists("001-x"))
    #expect(!FileManager.default.fileExists(atPath: administration))
  }

  @Test func `a directory that is someone else's is not removed`() throws {
    let sandbox = try GitSandbox()
    try sandbox.commitAll()
    try sandbox.git("worktree", "add", "--quiet", "-b", "side", "../side")
    try sandbox.directory.write("mine", to: "other/file")
    let repository = try sandbox.repository()
    #expect(
      kind { () throws(GitError) in
        try repository.removeWorktree(named: "side", at: sandbox.beside("other"), holding: nil)
      } == .conflict)
    try repository.removeWorktree(named: "new", at: sandbox.beside("other"), holding: nil)
    #expect(try sandbox.directory.text(of: "other/file") == "mine")
    #expect(sandbox.directory.exists("side"))
  }
}
