import Files
import Foundation
import Git
import TestSupport
import Testing

struct CommitTests {
  private let time = CommitTime(seconds: 1_789_000_000, offset: 120)

  @discardableResult
  private func commit(
    _ sandbox: GitSandbox, _ paths: String..., message: String = "Add things", variables: [String: String?] = [:]
  ) throws -> ObjectID {
    var environment = sandbox.variables
    for (name, value) in variables { environment[name] = value }
    let settings = GitSettings(variables: environment)
    let repository = try #require(try Repository.discover(from: sandbox.path, settings: settings))
    return try repository.commit(
      paths: paths.map { try relative($0) }, message: message, on: repository.head(), at: time)
  }

  private func populated() throws -> GitSandbox {
    let sandbox = try GitSandbox()
    for name in ["one", "dir/two", "three"] { try sandbox.write("old \(name)\n", to: name) }
    try sandbox.commitAll()
    return sandbox
  }

  @Test func `exactly the given paths are committed and the rest stays as it was`() throws {
    let sandbox = try populated()
    let parent = try sandbox.commit()
    try sandbox.write("new\n", to: "one")
    try sandbox.write("new\n", to: "dir/new")
    try sandbox.write("staged\n", to: "dir/two")
    try sandbox.write("staged\n", to: "staged-new")
    try sandbox.git("add", "dir/two", "staged-new")
    try sandbox.write("changed\n", to: "three")
    let made = try commit(sandbox, "one", "dir/new")
    #expect(try sandbox.commit() == made)
    #expect(try sandbox.commit("HEAD~1") == parent)
    #expect(try sandbox.git("show", "--format=", "--name-status") == "A\tdir/new\nM\tone")
    #expect(try sandbox.git("status", "--porcelain") == "M  dir/two\nA  staged-new\n M three")
    #expect(try sandbox.git("symbolic-ref", "HEAD") == "refs/heads/main")
    #expect(try sandbox.git("fsck") == "")
  }

  @Test func `a commit is taken back with what it staged, and with nothing else`() throws {
    let sandbox = try populated()
    try sandbox.write("staged\n", to: "dir/two")
    try sandbox.git("add", "dir/two")
    try sandbox.write("new\n", to: "one")
    try sandbox.write("new\n", to: "dir/new")
    let paths = [try relative("one"), try relative("dir/new")]
    let look = {
      try [sandbox.git("rev-parse", "HEAD"), sandbox.git("ls-files", "--stage"), sandbox.git("status", "--short")]
    }
    let before = try look()
    let base = try sandbox.commit()
    try commit(sandbox, "one", "dir/new")
    for _ in 0..<2 {
      try sandbox.repository().undoCommit(of: paths, message: "Add things", on: base)
      #expect(try look() == before)
    }
    try sandbox.git("add", "one", "dir/new")
    try sandbox.repository().undoCommit(of: paths, message: "Add things", on: base)
    #expect(try look() == before)
    try commit(sandbox, "one", "dir/new", message: "Somebody's")
    let somebodys = try sandbox.commit()
    try sandbox.repository().undoCommit(of: paths, message: "Add things", on: base)
    #expect(try sandbox.commit() == somebodys)
    try sandbox.repository().undoCommit(of: paths, message: "Somebody's", on: somebodys)
    #expect(try sandbox.commit() == somebodys)
  }

  @Test func `the first commit of all is taken back`() throws {
    let sandbox = try GitSandbox()
    try sandbox.write("new\n", to: "one")
    try commit(sandbox, "one")
    try sandbox.repository().undoCommit(of: [try relative("one")], message: "Add things", on: nil)
    #expect(try sandbox.git("status", "--short", "--branch") == "## No commits yet on main\n?? one")
    #expect(try sandbox.git("for-each-ref") == "")
  }

  @Test func `the commit is the one that git commit --only makes`() throws {
    let trees = try [false, true].map { byGit in
      let sandbox = try populated()
      try sandbox.write("new\n", to: "one")
      try sandbox.write("staged\n", to: "dir/two")
      try sandbox.git("add", "dir/two")
      try sandbox.git("rm", "--quiet", "--cached", "three")
      if byGit {
        try sandbox.git("commit", "--quiet", "--only", "--message", "Add things", "--", "one")
      } else {
        try commit(sandbox, "one")
      }
      return try sandbox.git("cat-file", "commit", "HEAD") + sandbox.git("ls-files", "--stage")
    }
    #expect(trees[0] == trees[1])
  }

  @Test func `a deleted path is deleted by the commit, with a directory that it leaves empty`() throws {
    let sandbox = try populated()
    try FileManager.default.removeItem(atPath: sandbox.path.string + "/dir")
    try commit(sandbox, "dir/two")
    #expect(try sandbox.git("ls-tree", "-r", "-t", "--name-only", "HEAD") == "one\nthree")
    #expect(try sandbox.git("status", "--porcelain") == "")
  }

  @Test func `a file replaces a directory`() throws {
    let sandbox = try populated()
    try FileManager.default.removeItem(atPath: sandbox.path.string + "/dir")
    try sandbox.write("file\n", to: "dir")
    try commit(sandbox, "dir/two", "dir")
    #expect(try sandbox.git("ls-tree", "-r", "--name-only", "HEAD") == "dir\none\nthree")
    #expect(try sandbox.git("status", "--porcelain") == "")
  }

  @Test func `the first commit is made on an unborn branch`() throws {
    let sandbox = try GitSandbox()
    try sandbox.write("one\n", to: "one")
    try sandbox.write("two\n", to: "two")
    let made = try commit(sandbox, "one")
    #expect(try sandbox.git("log", "--format=%H %P") == "\(made) ")
    #expect(try sandbox.git("ls-tree", "--name-only", "HEAD") == "one")
    #expect(try sandbox.git("reflog", "--format=%gs") == "commit (initial): Add things")
  }

  @Test func `a detached HEAD moves alone`() throws {
    let sandbox = try populated()
    try sandbox.git("checkout", "--quiet", "--detach")
    let main = try sandbox.commit("main")
    try sandbox.write("new\n", to: "one")
    let made = try commit(sandbox, "one")
    #expect(try sandbox.repository().head() == .detached(made))
    #expect(try sandbox.commit("main") == main)
    #expect(try sandbox.git("reflog", "-1", "--format=%gs") == "commit: Add things")
  }

  @Test func `a linked worktree commits to its own branch`() throws {
    let sandbox = try populated()
    try sandbox.git("worktree", "add", "--quiet", "-b", "side", "../side")
    try sandbox.directory.write("new\n", to: "side/one")
    let repository = try sandbox.repository(in: sandbox.beside("side"))
    let made = try repository.commit(paths: [relative("one")], message: "x", on: repository.head(), at: time)
    #expect(try sandbox.commit("side") == made)
    #expect(try sandbox.git("status", "--porcelain", in: sandbox.beside("side")) == "")
    #expect(try sandbox.git("status", "--porcelain") == "")
  }

  @Test func `branch and HEAD tell the commit in their reflogs`() throws {
    let sandbox = try populated()
    try sandbox.write("new\n", to: "one")
    try commit(sandbox, "one", message: "Subject\n\nBody\n")
    for name in ["HEAD", "main"] {
      #expect(try sandbox.git("reflog", "-1", "--format=%gs", name) == "commit: Subject")
    }
    #expect(try sandbox.git("log", "-1", "--format=%B") == "Subject\n\nBody\n")
  }

  @Test func `names and dates come from the environment, then from the configuration`() throws {
    let sandbox = try populated()
    let format = "--format=%an <%ae> %ad, %cn <%ce> %cd"
    try sandbox.write("1\n", to: "one")
    try commit(sandbox, "one", variables: ["GIT_AUTHOR_NAME": " <Grace> Hopper. "])
    #expect(
      try sandbox.git("log", "-1", "--date=raw", format)
        == "Grace Hopper <ada@example.org> 1795255200 +0000, Ada Lovelace <ada@example.org> 1795255200 +0000")
    try sandbox.git("config", "user.name", "Config Name")
    try sandbox.git("config", "user.email", "config@example.org")
    try sandbox.git("config", "author.name", "Author Name")
    try sandbox.write("2\n", to: "one")
    let unset = Dictionary(
      uniqueKeysWithValues: sandbox.variables.keys.filter {
        $0.hasSuffix("_NAME") || $0.hasSuffix("_EMAIL") || $0.hasSuffix("_DATE")
      }.map { ($0, String?.none) })
    try commit(sandbox, "one", variables: unset)
    #expect(
      try sandbox.git("log", "-1", "--date=raw", format)
        == "Author Name <config@example.org> 1789000000 +0200, Config Name <config@example.org> 1789000000 +0200")
  }

  @Test func `without a name nothing is committed`() throws {
    let sandbox = try populated()
    try sandbox.write("new\n", to: "one")
    let error = #expect(throws: GitError.self) {
      try commit(sandbox, "one", variables: ["GIT_AUTHOR_NAME": nil, "GIT_COMMITTER_NAME": nil])
    }
    #expect(error?.kind == .invalid)
    #expect(error?.message.contains("user.name") == true)
    #expect(try sandbox.git("status", "--porcelain") == " M one")
  }

  @Test func `nothing changed is nothing to commit`() throws {
    let sandbox = try populated()
    let head = try sandbox.commit()
    #expect(throws: GitError.self) { try commit(sandbox, "one", "absent") }
    #expect(try sandbox.commit() == head)
  }

  @Test func `a HEAD that has moved is left alone`() throws {
    let sandbox = try populated()
    let repository = try sandbox.repository()
    let head = try repository.head()
    try sandbox.commitAll()
    try sandbox.write("new\n", to: "one")
    let path = try relative("one")
    let attempt = { () throws(GitError) in try repository.commit(paths: [path], message: "x", on: head, at: time) }
    #expect(kind(of: attempt) == .conflict)
  }

  @Test func `a locked branch leaves index and HEAD as they were`() throws {
    let sandbox = try populated()
    try sandbox.write("new\n", to: "one")
    try sandbox.write("new\n", to: "new")
    try sandbox.write("", to: ".git/refs/heads/main.lock")
    let head = try sandbox.commit()
    let error = #expect(throws: GitError.self) { try commit(sandbox, "one", "new") }
    #expect(error?.kind == .locked)
    #expect(try sandbox.commit() == head)
    #expect(try sandbox.git("status", "--porcelain") == " M one\n?? new")
  }

  @Test func `a locked index leaves HEAD as it was`() throws {
    let sandbox = try populated()
    try sandbox.write("new\n", to: "one")
    try sandbox.write("", to: ".git/index.lock")
    let head = try sandbox.commit()
    let error = #expect(throws: GitError.self) { try commit(sandbox, "one") }
    #expect(error?.kind == .locked)
    #expect(try sandbox.commit() == head)
  }

  @Test func `line endings, modes and links are stored as git stores them`() throws {
    let sandbox = try populated()
    try sandbox.write("*.txt text eol=crlf\n", to: ".gitattributes")
    try sandbox.commitAll()
    try sandbox.write("one\r\ntwo\r\n", to: "windows.txt")
    let script = try sandbox.write("#!/bin/sh\n", to: "script")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script.string)
    try FileManager.default.createSymbolicLink(atPath: sandbox.path.string + "/link", withDestinationPath: "one")
    try commit(sandbox, "windows.txt", "script", "link")
    #expect(try sandbox.git("status", "--porcelain") == "")
    #expect(try sandbox.git("show", "HEAD:windows.txt") == "one\ntwo")
    #expect(try sandbox.git("ls-tree", "--format=%(objectmode)", "HEAD", "script", "link") == "120000\n100755")
  }

  @Test func `an ordinary commit is not refused, one that git must make is`() throws {
    let sandbox = try populated()
    let paths = try [relative("one")]
    #expect(try sandbox.repository().commitRefusal(paths: paths) == nil)
    try sandbox.git("config", "filter.crypt.clean", "cat")
    #expect(try sandbox.repository().commitRefusal(paths: paths) == nil)
    try sandbox.write("one filter=crypt\n", to: ".git/info/attributes")
    #expect(try sandbox.repository().commitRefusal(paths: paths) == .filter(path: relative("one"), driver: "crypt"))
    #expect(try sandbox.repository().commitRefusal(paths: [relative("three")]) == nil)
    try sandbox.git("config", "commit.gpgSign", "true")
    #expect(try sandbox.repository().commitRefusal(paths: paths) == .signing)
    try sandbox.git("update-index", "--split-index")
    guard case .indexFormat = try sandbox.repository().commitRefusal(paths: paths) else {
      Issue.record("a split index is not refused")
      return
    }
  }

  @Test func `a path with an encoding of its own must be committed by git`() throws {
    let sandbox = try populated()
    try sandbox.write("one working-tree-encoding=UTF-16\nthree working-tree-encoding=utf-8\n", to: ".gitattributes")
    let repository = try sandbox.repository()
    #expect(try repository.commitRefusal(paths: [relative("three")]) == nil)
    #expect(
      try repository.commitRefusal(paths: [relative("three"), relative("one")])
        == .encoding(path: relative("one"), encoding: "UTF-16"))
  }

  @Test func `a merge in progress makes no partial commits`() throws {
    let sandbox = try populated()
    try sandbox.git("checkout", "--quiet", "-b", "side")
    try sandbox.write("side\n", to: "one")
    try sandbox.commitAll()
    try sandbox.git("checkout", "--quiet", "main")
    try sandbox.write("main\n", to: "one")
    try sandbox.commitAll()
    _ = try? sandbox.git("merge", "--quiet", "side")
    #expect(try sandbox.repository().commitRefusal(paths: [relative("three")]) == .operationInProgress("merge"))
    try sandbox.git("update-ref", "-d", "MERGE_HEAD")
    #expect(try sandbox.repository().commitRefusal(paths: [relative("three")]) == .unmerged(path: relative("one")))
  }
}
