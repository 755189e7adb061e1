import Files
import Foundation
import Git
import TestSupport
import Testing

extension ReferenceHost {
  fileprivate func create(_ names: [String], at target: ObjectID) throws(GitError) -> ReferenceCreation {
    try create([ReferenceGroup(names: names, target: target)])
  }
}

/// References of another repository on this machine: created by one only, and never overwritten.
@Suite struct LocalReferenceHostTests {
  private let sandbox: GitSandbox
  private let names = ["refs/speckit/numbers/007", "refs/speckit/ids/F-USER-003"]

  init() throws {
    sandbox = try GitSandbox()
    try sandbox.commitAll()
  }

  /// A repository beside the working tree that `origin` names.
  private func makeRemote(_ arguments: String..., name: String = "remote.git", url: String? = nil) throws
    -> AbsolutePath
  {
    let path = sandbox.beside(name)
    _ = try Program.run(
      "/usr/bin/git", ["clone", "--quiet"] + arguments + [sandbox.path.string, path.string], in: .root,
      variables: sandbox.variables)
    try sandbox.git("remote", "add", "origin", url ?? path.string)
    return path
  }

  private func host() throws -> any ReferenceHost {
    let repository = try sandbox.repository()
    return try repository.referenceHost(of: try #require(repository.remotes().first), loginName: nil)
  }

  private func references(_ remote: AbsolutePath, _ prefix: String = "refs/speckit") throws -> String {
    try sandbox.git("for-each-ref", "--format=%(refname) %(objectname)", prefix, in: remote)
  }

  private let time = CommitTime(seconds: 1_795_255_200)

  @Test(arguments: [["--bare"], []])
  func `references are created once, and all of them or none`(arguments: [String]) throws {
    let remote = try arguments.isEmpty ? makeRemote() : makeRemote("--bare")
    let host = try host()
    let mark = try host.writeMark("Reserve number 007\n", at: time)
    #expect(try host.create(names, at: mark) == .created)
    let before = try references(remote)
    #expect(before == "refs/speckit/ids/F-USER-003 \(mark)\nrefs/speckit/numbers/007 \(mark)")
    let other = try host.writeMark("Reserve number 007 too\n", at: time)
    #expect(try host.create([names[0], "refs/speckit/ids/F-USER-004"], at: other) == .taken([names[0]]))
    #expect(try references(remote) == before)
    #expect(try sandbox.git("log", "-1", "--format=%an %s", names[0], in: remote) == "Ada Lovelace Reserve number 007")
    try host.delete(names, ifAt: other)
    #expect(try references(remote) == before)
    try host.delete(names, ifAt: mark)
    #expect(try references(remote) == "")
    try sandbox.git("fsck", "--strict", in: remote)
  }

  @Test func `packed references count`() throws {
    let remote = try makeRemote("--bare")
    let host = try host()
    let mark = try host.writeMark("Reserve\n", at: time)
    #expect(try host.create(names, at: mark) == .created)
    try sandbox.git("pack-refs", "--all", in: remote)
    #expect(try host.create(names, at: mark) == .taken(Set(names)))
    #expect(try host.referenceNames().isSuperset(of: names))
    try host.delete(names, ifAt: mark)
    #expect(try references(remote) == "")
  }

  @Test func `a reference that another process keeps locked is nobody's, and the lock is named`() throws {
    let remote = try makeRemote("--bare")
    let host = try host()
    let mark = try host.writeMark("Reserve\n", at: time)
    let lock = try sandbox.directory.write("", to: "remote.git/\(names[1]).lock")
    #expect { try host.create(names, at: mark) } throws: {
      ($0 as? GitError)?.kind == .locked && ($0 as? GitError)?.path == lock
    }
    #expect(try references(remote) == "")
    #expect(!sandbox.directory.exists("remote.git/\(names[0]).lock"))
  }

  @Test func `a lock that another process lets go of is waited for`() throws {
    _ = try makeRemote("--bare")
    let host = try host()
    let mark = try host.writeMark("Reserve\n", at: time)
    let lock = try sandbox.directory.write("", to: "remote.git/\(names[1]).lock")
    Thread.detachNewThread {
      usleep(200_000)
      unlink(lock.string)
    }
    #expect(try host.create(names, at: mark) == .created)
  }

  @Test func `a branch brings the commits that the other repository lacks`() throws {
    let remote = try makeRemote("--bare")
    try sandbox.write("text", to: "file")
    try sandbox.commitAll("Add")
    let commit = try sandbox.commit()
    #expect(try host().create(["refs/heads/007-search"], at: commit) == .created)
    #expect(try sandbox.git("show", "007-search:file", in: remote) == "text")
    try sandbox.git("fsck", "--strict", in: remote)
    #expect(try host().create(["refs/heads/007-search"], at: commit) == .taken(["refs/heads/007-search"]))
  }

  @Test func `the ending that Git adds to a path is added`() throws {
    _ = try makeRemote("--bare", url: sandbox.beside("remote").string)
    #expect(try host().referenceNames() == ["refs/heads/main"])
  }
}
