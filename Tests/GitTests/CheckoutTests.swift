import Files
import Foundation
import Git
import TestSupport
import Testing

struct CheckoutTests {
  /// On `main`, with a branch `side` that changes, adds and deletes a file, and shares others.
  private func sandbox() throws -> GitSandbox {
    let sandbox = try GitSandbox()
    for name in ["changed", "deleted", "dir/shared", "other"] { try sandbox.write("main \(name)\n", to: name) }
    try sandbox.write("ignored*\n", to: ".gitignore")
    try sandbox.commitAll()
    try sandbox.git("checkout", "--quiet", "-b", "side")
    try sandbox.write("side changed, and longer than before\n", to: "changed")
    try sandbox.write("side added\n", to: "new/added")
    try FileManager.default.removeItem(atPath: sandbox.path.string + "/deleted")
    try sandbox.commitAll()
    try sandbox.git("checkout", "--quiet", "main")
    return sandbox
  }

  /// The working tree's state against a commit, as `git` sees it once HEAD has moved there.
  private func status(_ sandbox: GitSandbox, on name: String) throws -> String {
    try sandbox.git("symbolic-ref", "HEAD", "refs/heads/\(name)")
    return try sandbox.git("status", "--porcelain")
  }

  private func checkOut(_ sandbox: GitSandbox, _ target: String = "side", from base: String = "main") throws {
    try sandbox.repository().checkout(sandbox.commit(target), from: sandbox.commit(base))
  }

  @Test func `a clean working tree moves to the commit and HEAD stays`() throws {
    let sandbox = try sandbox()
    #expect(try sandbox.repository().obstacles(checkingOut: sandbox.commit("side")) == [])
    #expect(try sandbox.git("status", "--porcelain") == "")
    try checkOut(sandbox)
    #expect(try sandbox.git("symbolic-ref", "HEAD") == "refs/heads/main")
    #expect(try status(sandbox, on: "side") == "")
    #expect(try sandbox.text(of: "new/added") == "side added\n")
    #expect(!sandbox.directory.exists("repository/deleted"))
    #expect(try sandbox.git("fsck") == "")
  }

  @Test func `a checkout can be repeated and undone`() throws {
    let sandbox = try sandbox()
    try checkOut(sandbox)
    try checkOut(sandbox)
    #expect(try status(sandbox, on: "side") == "")
    try checkOut(sandbox, "main", from: "side")
    try checkOut(sandbox, "main", from: "side")
    #expect(try status(sandbox, on: "main") == "")
    #expect(!sandbox.directory.exists("repository/new"))
  }

  @Test(arguments: ["side", "main"], ["", "side", "side added\n"])
  func `a checkout that was cut off is finished or undone`(target: String, torn: String) throws {
    let sandbox = try sandbox()
    try sandbox.write("side changed, a", to: "changed")
    if !torn.isEmpty { try sandbox.write(torn, to: "new/added") }
    try checkOut(sandbox, target, from: target == "side" ? "main" : "side")
    #expect(try status(sandbox, on: target) == "")
  }

  @Test func `local changes elsewhere are kept`() throws {
    let sandbox = try sandbox()
    try sandbox.write("mine\n", to: "other")
    try sandbox.write("staged\n", to: "dir/shared")
    try sandbox.write("new\n", to: "untracked")
    try sandbox.write("new and staged\n", to: "dir/new")
    try sandbox.git("add", "dir")
    #expect(try sandbox.repository().obstacles(checkingOut: sandbox.commit("side")) == [])
    let before = try sandbox.git("status", "--porcelain")
    try checkOut(sandbox)
    #expect(try status(sandbox, on: "side") == before)
    #expect(try sandbox.git("show", ":dir/shared") == "staged")
  }

  /// Ways to be in the way of `side`, and the file that is.
  private static let conflicts: [(String, String, @Sendable (GitSandbox) throws -> Void)] = [
    ("a changed file", "changed", { try $0.write("mine\n", to: "changed") }),
    ("a changed file that is deleted there", "deleted", { try $0.write("mine\n", to: "deleted") }),
    ("an untracked file", "new/added", { try $0.write("mine\n", to: "new/added") }),
    ("a file in the place of a directory", "new/added", { try $0.write("mine\n", to: "new") }),
    (
      "a staged change", "changed",
      {
        try $0.write("mine\n", to: "changed")
        try $0.git("add", "changed")
      }
    ),
    (
      "a staged change that the working tree has taken back", "changed",
      {
        try $0.write("mine\n", to: "changed")
        try $0.git("add", "changed")
        try $0.write("main changed\n", to: "changed")
      }
    ),
    (
      "a staged new file", "new/added",
      {
        try $0.write("mine\n", to: "new/added")
        try $0.git("add", "new")
      }
    ),
    ("a staged deletion", "changed", { try $0.git("rm", "--quiet", "changed") }),
  ]

  @Test(arguments: conflicts.indices) func `what git switch refuses is an obstacle`(index: Int) throws {
    let (title, path, prepare) = CheckoutTests.conflicts[index]
    let sandbox = try sandbox()
    try prepare(sandbox)
    let before = try sandbox.git("status", "--porcelain")
    let side = try sandbox.commit("side")
    let repository = try sandbox.repository()
    let obstacles = try repository.obstacles(checkingOut: side).map(\.string)
    #expect(obstacles.contains(path) || obstacles.contains { path.hasPrefix($0 + "/") }, "\(title): \(obstacles)")
    #expect(throws: Program.Failure.self, "\(title)") { try sandbox.git("switch", "--quiet", "side") }
    #expect(try sandbox.git("status", "--porcelain") == before)
  }

  @Test func `a checkout over local changes throws and changes nothing`() throws {
    let sandbox = try sandbox()
    try sandbox.write("mine\n", to: "changed")
    try sandbox.write("mine\n", to: "new/added")
    let before = try sandbox.git("status", "--porcelain")
    let side = try sandbox.commit("side")
    let main = try sandbox.commit()
    let repository = try sandbox.repository()
    #expect(kind { () throws(GitError) in try repository.checkout(side, from: main) } == .conflict)
    #expect(try sandbox.git("status", "--porcelain") == before)
    #expect(try sandbox.text(of: "changed") == "mine\n")
  }

  @Test func `unmerged paths are obstacles`() throws {
    let sandbox = try sandbox()
    try sandbox.write("main again\n", to: "changed")
    try sandbox.commitAll()
    _ = try? sandbox.git("merge", "side")
    let repository = try sandbox.repository()
    let main = try sandbox.commit()
    #expect(try repository.obstacles(checkingOut: main) == [relative("changed")])
    #expect(try repository.checkoutRefusal(checkingOut: main) == .operationInProgress("merge"))
  }

  @Test func `an unborn HEAD has nothing to lose but untracked files`() throws {
    let sandbox = try sandbox()
    let side = try sandbox.commit("side")
    try sandbox.git("checkout", "--quiet", "--orphan", "empty")
    try sandbox.git("rm", "--quiet", "-r", "--force", ".")
    let repository = try sandbox.repository()
    try sandbox.write("mine\n", to: "changed")
    #expect(try repository.obstacles(checkingOut: side) == [relative("changed")])
    try FileManager.default.removeItem(atPath: sandbox.path.string + "/changed")
    #expect(try repository.obstacles(checkingOut: side) == [])
    try repository.checkout(side, from: nil)
    #expect(try status(sandbox, on: "side") == "")
  }

  @Test func `line endings and modes are written as git writes them`() throws {
    let sandbox = try sandbox()
    try sandbox.git("checkout", "--quiet", "side")
    try sandbox.write("*.txt text eol=crlf\n", to: ".gitattributes")
    try sandbox.write("one\r\ntwo\r\n", to: "windows.txt")
    let script = try sandbox.write("#!/bin/sh\n", to: "script")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script.string)
    try FileManager.default.createSymbolicLink(atPath: sandbox.path.string + "/link", withDestinationPath: "other")
    try sandbox.commitAll()
    try sandbox.git("checkout", "--quiet", "main")
    try checkOut(sandbox)
    #expect(try status(sandbox, on: "side") == "")
    #expect(try sandbox.text(of: "windows.txt") == "one\r\ntwo\r\n")
  }
}
