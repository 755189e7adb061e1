import Files
import Foundation
import Git
import TestSupport
import Testing

struct BranchTests {
  /// What `git` lists, as this module would return it.
  private func listing(_ sandbox: GitSandbox) throws -> [BranchName: ObjectID] {
    let lines = try sandbox.git("for-each-ref", "--format=%(refname:lstrip=2) %(objectname)", "refs/heads")
    return try Dictionary(
      uniqueKeysWithValues: lines.split(separator: "\n").map { line in
        let parts = line.split(separator: " ").map(String.init)
        return (try branch(parts[0]), try #require(ObjectID(hex: parts[1])))
      })
  }

  @Test func `a name is taken by a branch that leads nowhere or is damaged, too`() throws {
    let sandbox = try GitSandbox()
    try sandbox.commitAll()
    try sandbox.git("symbolic-ref", "refs/heads/001-dangling", "refs/heads/nowhere")
    try sandbox.write("rubbish\n", to: ".git/refs/heads/002-damaged")
    let repository = try sandbox.repository()
    #expect(try repository.takenBranchNames() == [branch("main"), branch("001-dangling"), branch("002-damaged")])
    #expect(try Set(repository.localBranches().keys) == [branch("main")])
  }

  @Test func `loose, packed and symbolic branches are listed as git lists them`() throws {
    let sandbox = try GitSandbox()
    #expect(try sandbox.repository().localBranches().isEmpty)
    try sandbox.commitAll()
    for name in ["packed", "dir/packed", "shadowed", "機能"] { try sandbox.git("branch", name) }
    try sandbox.git("pack-refs", "--all")
    try sandbox.commitAll()
    for name in ["loose", "dir/loose"] { try sandbox.git("branch", name) }
    try sandbox.git("branch", "--force", "shadowed", "HEAD")
    try sandbox.git("symbolic-ref", "refs/heads/alias", "refs/heads/packed")
    let branches = try sandbox.repository().localBranches()
    #expect(branches.count == 8)
    #expect(try branches == listing(sandbox))
  }

  @Test func `a branch that leads nowhere is left out`() throws {
    let sandbox = try GitSandbox()
    try sandbox.commitAll()
    try sandbox.git("symbolic-ref", "refs/heads/dangling", "refs/heads/gone")
    try sandbox.write("garbage", to: ".git/refs/heads/garbage")
    #expect(try sandbox.repository().localBranches().keys.map(\.string) == ["main"])
  }

  @Test func `packed references that make no sense are corrupt`() throws {
    let sandbox = try GitSandbox()
    try sandbox.commitAll()
    try sandbox.write("# pack-refs with: peeled\ngarbage refs/heads/x\n", to: ".git/packed-refs")
    let repository = try sandbox.repository()
    #expect(kind { () throws(GitError) in try repository.localBranches() } == .corrupt)
  }

  @Test func `ten thousand branches are listed fast`() throws {
    let sandbox = try GitSandbox()
    try sandbox.commitAll()
    let commit = try sandbox.commit()
    let commands = (0..<10_000).map { "create refs/heads/branch-\($0) \(commit)\n" }
    try sandbox.git("update-ref", "--stdin", input: commands.joined())
    try sandbox.git("pack-refs", "--all")
    let repository = try sandbox.repository()
    let clock = ContinuousClock()
    var count = 0
    let time = try clock.measure { count = try repository.localBranches().count }
    #expect(count == 10_001)
    #expect(time < .seconds(30))
  }

  @Test func `a branch is made with its reflog`() throws {
    let sandbox = try GitSandbox()
    try sandbox.commitAll()
    let commit = try sandbox.commit()
    let repository = try sandbox.repository()
    try repository.createBranch(branch("001-x"), at: commit, reflogMessage: "branch: Created from HEAD")
    #expect(try sandbox.commit("refs/heads/001-x") == commit)
    #expect(try repository.commit(of: branch("001-x")) == commit)
    #expect(try sandbox.git("reflog", "001-x", "--format=%gs %gn") == "branch: Created from HEAD Ada Lovelace")
    #expect(try sandbox.git("fsck") == "")
  }

  @Test func `branches are made and switched to where no name is configured`() throws {
    let sandbox = try GitSandbox()
    try sandbox.commitAll()
    let variables = sandbox.variables.filter { !$0.key.hasPrefix("GIT_COMMITTER") }
    let repository = try #require(
      try Repository.discover(from: sandbox.path, settings: GitSettings(variables: variables)))
    try repository.createBranch(branch("001-x"), at: sandbox.commit(), reflogMessage: "branch: Created from HEAD")
    try repository.setHead(to: branch("001-x"))
    #expect(try sandbox.git("status", "--porcelain", "--branch") == "## 001-x")
  }

  @Test(arguments: [false, true], ["001-x", "001-x/y", "001"])
  func `a branch that exists or is in the way stops another`(packed: Bool, name: String) throws {
    let sandbox = try GitSandbox()
    try sandbox.commitAll()
    let existing = name == "001" ? "001/x" : "001-x"
    try sandbox.git("branch", existing)
    if packed { try sandbox.git("pack-refs", "--all") }
    let commit = try sandbox.commit()
    let repository = try sandbox.repository()
    let error = #expect(throws: GitError.self) {
      try repository.createBranch(branch(name), at: commit, reflogMessage: "branch: Created from HEAD")
    }
    #expect(error?.kind == .exists)
    #expect(error?.message == (name == existing ? "it exists already" : "branch \(existing) is in the way"))
    #expect(try sandbox.git("branch", "--format=%(refname:short)") == "\(existing)\nmain")
  }

  @Test func `a branch cannot point to an object that is not there`() throws {
    let sandbox = try GitSandbox()
    try sandbox.commitAll()
    let missing = try #require(ObjectID(hex: String(repeating: "1", count: 40)))
    let repository = try sandbox.repository()
    #expect(throws: GitError.self) {
      try repository.createBranch(branch("001-x"), at: missing, reflogMessage: "x")
    }
    #expect(try sandbox.git("branch", "--list", "001-x") == "")
  }

  @Test func `a locked reference is reported as locked`() throws {
    let sandbox = try GitSandbox()
    try sandbox.commitAll()
    try sandbox.write("", to: ".git/refs/heads/001-x.lock")
    let commit = try sandbox.commit()
    let name = try branch("001-x")
    let repository = try sandbox.repository()
    #expect(
      kind { () throws(GitError) in try repository.createBranch(name, at: commit, reflogMessage: "x") } == .locked)
  }

  @Test(arguments: [false, true]) func `a branch is deleted only where it is expected`(packed: Bool) throws {
    let sandbox = try GitSandbox()
    try sandbox.commitAll()
    let old = try sandbox.commit()
    try sandbox.commitAll()
    try sandbox.git("branch", "dir/side")
    if packed { try sandbox.git("pack-refs", "--all") }
    let repository = try sandbox.repository()
    let name = try branch("dir/side")
    #expect(kind { () throws(GitError) in try repository.deleteBranch(name, ifAt: old) } == .conflict)
    #expect(try sandbox.git("branch", "--list", "dir/side") != "")
    try repository.deleteBranch(name, ifAt: sandbox.commit())
    #expect(try sandbox.git("branch", "--list", "dir/side") == "")
    #expect(!sandbox.directory.exists("repository/.git/logs/refs/heads/dir/side"))
    #expect(kind { () throws(GitError) in try repository.deleteBranch(name, ifAt: old) } == .notFound)
  }

  @Test func `remote-tracking branches are told from their remotes, in Git's order`() throws {
    let sandbox = try GitSandbox()
    try sandbox.commitAll()
    let commit = try sandbox.commit()
    for remote in ["origin", "team/alice", "team"] { try sandbox.git("remote", "add", remote, "/nowhere") }
    for name in ["origin/001-x", "origin/dir/002-y", "team/alice/003-z", "team/004-w", "gone/005-v"] {
      try sandbox.git("update-ref", "refs/remotes/\(name)", "HEAD")
    }
    try sandbox.git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/001-x")
    let branches = try sandbox.repository().remoteTrackingBranches()
    let expected = [
      ("gone", "005-v"), ("origin", "001-x"), ("origin", "dir/002-y"), ("team", "004-w"), ("team/alice", "003-z"),
    ]
    #expect(branches == expected.map { RemoteBranch(remote: $0, name: $1, target: commit) })
  }
}
