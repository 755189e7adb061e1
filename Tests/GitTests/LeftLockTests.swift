import Files
import Foundation
import TestSupport
import Testing
@testable import Git

/// Locks as a killed process leaves them, and locks of others.
@Suite struct LeftLockTests {
  let sandbox: GitSandbox
  let commit: ObjectID
  /// When the killed process began.
  let began = Int64(Date().timeIntervalSince1970 - 10) * 1_000_000_000

  init() throws {
    sandbox = try GitSandbox()
    try sandbox.write("one\n", to: "one.md")
    try sandbox.write("two\n", to: "two.md")
    try sandbox.commitAll()
    commit = try sandbox.commit()
  }

  /// Puts a lock there that has not changed for some seconds. Another process writes it: one that another test starts at
  /// the same moment has a copy of each file that is open here until it runs its own program.
  private func leave(_ bytes: [UInt8], at name: String, age: TimeInterval = 5) throws -> AbsolutePath {
    let draft = try sandbox.directory.write(bytes, to: "draft")
    let path = sandbox.path.appending(component: ".git/" + name)
    let copying = try Program.run("/bin/cp", [draft.string, path.string], in: sandbox.path)
    #expect(copying.status == 0, "\(copying.errors)")
    try FileManager.default.setAttributes([.modificationDate: Date() - age], ofItemAtPath: path.string)
    return path
  }

  private func releaseBranch(since moment: Int64? = nil) throws -> GitError.Kind? {
    let (repository, name) = (try sandbox.repository(), try branch("001-x"))
    return kind { () throws(GitError) in try repository.releaseLocks(of: name, at: commit, since: moment ?? began) }
  }

  @Test(arguments: [0, 7, 40, 41])
  func `the lock of a branch is removed, however much of it was written`(count: Int) throws {
    let lock = try leave(Array("\(commit)\n".utf8.prefix(count)), at: "refs/heads/001-x.lock")
    #expect(try releaseBranch() == nil)
    #expect(try FileSystem.kind(of: lock) == nil)
  }

  @Test func `a lock that holds something else stays`() throws {
    let lock = try leave(Array("something else\n".utf8), at: "refs/heads/001-x.lock")
    #expect(try releaseBranch() == .locked)
    #expect(try FileSystem.kind(of: lock) == .file)
  }

  @Test func `a lock that was there before stays`() throws {
    let lock = try leave([], at: "refs/heads/001-x.lock", age: 20)
    #expect(try releaseBranch() == .locked)
    #expect(try FileSystem.kind(of: lock) == .file)
  }

  #if os(Linux)
    @Test func `a lock that a process has open stays`() throws {
      let lock = try leave([], at: "refs/heads/001-x.lock")
      let open = try #require(FileHandle(forReadingAtPath: lock.string))
      #expect(try releaseBranch() == .locked)
      #expect(try FileSystem.kind(of: lock) == .file)
      try open.close()
      // A process that another test starts at the same moment has it open until it runs its own program.
      let isReleased = try (0..<100).contains { _ in
        if try releaseBranch() == nil { return true }
        usleep(100_000)
        return false
      }
      #expect(isReleased)
    }
  #endif

  @Test func `a lock that changes while it is watched stays`() throws {
    let lock = try leave([], at: "refs/heads/001-x.lock", age: 0)
    let writer = Thread {
      while !Thread.current.isCancelled {
        usleep(100_000)
        try? Data("\(commit)".utf8).write(to: URL(filePath: lock.string))
      }
    }
    writer.start()
    defer { writer.cancel() }
    #expect(try releaseBranch() == .locked)
    #expect(try FileSystem.kind(of: lock) == .file)
  }

  @Test func `the lock of HEAD is removed if it names where HEAD went or came from`() throws {
    let heads = [Head.unborn(try branch("001-x")), .detached(commit)]
    for (content, isOurs) in [("ref: refs/heads/001", true), ("\(commit)\n", true), ("ref: refs/heads/main\n", false)] {
      let lock = try leave(Array(content.utf8), at: "HEAD.lock")
      let repository = try sandbox.repository()
      let result = kind { () throws(GitError) in try repository.releaseLocks(ofHeadMovingTo: heads, since: began) }
      #expect(result == (isOurs ? nil : .locked), "\(content)")
      #expect(try FileSystem.kind(of: lock) == (isOurs ? nil : .file), "\(content)")
    }
  }

  /// The bytes of the index with some more staged, the index itself left as it is.
  private func index(staging names: String...) throws -> [UInt8] {
    let index = sandbox.path.string + "/.git/index"
    let before = try Data(contentsOf: URL(filePath: index))
    for name in names { try sandbox.git("add", name) }
    defer { try? before.write(to: URL(filePath: index)) }
    return Array(try Data(contentsOf: URL(filePath: index)))
  }

  @Test func `the lock of the index is removed if it stages what was to be committed, and nothing else`() throws {
    try sandbox.write("changed\n", to: "one.md")
    try sandbox.write("changed\n", to: "two.md")
    let path = try relative("one.md")
    let whole = try index(staging: "one.md")
    let locks = [
      (whole, true), (Array(whole.prefix(60)), true), ([], true), (try index(staging: "one.md", "two.md"), false),
      (Array("something".utf8), false),
    ]
    for (bytes, isOurs) in locks {
      let lock = try leave(bytes, at: "index.lock")
      let repository = try sandbox.repository()
      let result = kind { () throws(GitError) in try repository.releaseLocks(ofCommitting: [path], since: began) }
      #expect(result == (isOurs ? nil : .locked), "\(bytes.count)")
      #expect(try FileSystem.kind(of: lock) == (isOurs ? nil : .file), "\(bytes.count)")
    }
  }

  @Test func `the lock of the branch that was committed to is removed if it names a commit on top of it`() throws {
    let next = try sandbox.git("commit-tree", "-p", "HEAD", "-m", "Next", "HEAD^{tree}")
    let other = try sandbox.git("commit-tree", "-m", "Other", "HEAD^{tree}")
    let path = try relative("one.md")
    for (content, isOurs) in [
      ("\(next)\n", true), (String(next.prefix(9)), true), ("\(commit)\n", true), ("\(other)\n", false),
    ] {
      let lock = try leave(Array(content.utf8), at: "refs/heads/main.lock")
      let repository = try sandbox.repository()
      let result = kind { () throws(GitError) in try repository.releaseLocks(ofCommitting: [path], since: began) }
      #expect(result == (isOurs ? nil : .locked), "\(content)")
      #expect(try FileSystem.kind(of: lock) == (isOurs ? nil : .file), "\(content)")
    }
  }

  @Test func `the beginnings of a branch are removed, and the log of a branch that is there stays`() throws {
    let repository = try sandbox.repository()
    let name = try branch("team/001-x")
    let log = ".git/logs/refs/heads/team/001-x"
    try sandbox.write("\(String(repeating: "0", count: 40)) \(commit) Ada", to: log)
    try repository.removeBeginnings(of: name, at: commit)
    #expect(!sandbox.directory.exists("repository/.git/logs/refs/heads/team"))
    try sandbox.write("a log of old\nwith more lines\n", to: log)
    try repository.removeBeginnings(of: name, at: commit)
    #expect(sandbox.directory.exists("repository/" + log))
    try FileManager.default.removeItem(atPath: sandbox.path.string + "/" + log)
    try sandbox.git("branch", "--create-reflog", "team/001-x")
    try repository.removeBeginnings(of: name, at: commit)
    #expect(sandbox.directory.exists("repository/" + log))
  }
}
