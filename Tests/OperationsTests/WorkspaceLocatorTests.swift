import Files
import Foundation
import TestSupport
import Testing

@testable import Survey

/// Where the workspace is.
@Suite struct WorkspaceLocatorTests {
  private let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  private func root(from path: String, variables: [String: String] = [:]) -> String? {
    guard let start = AbsolutePath(path, relativeTo: directory.path) else { return nil }
    let root = try? WorkspaceLocator.root(from: start, variables: variables)
    return root?.relative(to: directory.path)?.string
  }

  private func make(_ paths: String...) throws {
    for path in paths { try directory.write("", to: path + "/.keep") }
  }

  @Test func `the nearest directory with .specify`() throws {
    try make("a/.specify", "a/b/.specify", "a/b/c", "a/d")
    #expect(root(from: "a/b/c") == "a/b")
    #expect(root(from: "a/d") == "a")
    #expect(root(from: "a/.specify") == "a")
  }

  @Test func `.specify above comes before plans that are nearer`() throws {
    try make("a/.git", "a/.specify", "a/b/plans/s/EPIC-X-001-y/features/F-X-001", "a/b/c")
    #expect(root(from: "a/b/c") == "a")
  }

  @Test func `without .specify the nearest directory whose roots hold an epic or a feature`() throws {
    try make("a/.git", "a/b/specs/001-x", "a/b/c", "a/d/plans/empty", "a/e/plans/system/EPIC-X-001-y")
    #expect(root(from: "a/b/c") == "a/b")
    #expect(root(from: "a/d/plans") == "a")
    #expect(root(from: "a/e/plans/system") == "a/e")
  }

  @Test func `a root in which a folder has no readable name holds something all the same`() throws {
    try make("a/.git", "a/b/plans/empty")
    try ForeignName.makeFolder(Array("a/b/plans/scope".utf8) + [0xff], below: directory.path)
    #expect(root(from: "a/b/plans") == "a/b")
  }

  @Test func `else the top of the Git working tree, also where .git is a file`() throws {
    try make("a/b")
    try directory.write("gitdir: elsewhere\n", to: "a/.git")
    #expect(root(from: "a/b") == "a")
  }

  @Test func `what lies above the top of the working tree does not count`() throws {
    try make("a/.specify", "a/b/.git", "a/b/c")
    #expect(root(from: "a/b/c") == "a/b")
  }

  @Test func `a symbolic link is followed to where it leads`() throws {
    try make("a/.specify", "a/b", "z")
    try FileManager.default.createSymbolicLink(
      atPath: directory.path.string + "/z/link", withDestinationPath: directory.path.string + "/a/b")
    #expect(root(from: "z/link") == "a")
  }

  @Test func `outside Git with no workspace there is none`() throws {
    try make("a")
    #expect(root(from: "a") == nil)
    #expect(root(from: "nowhere") == nil)
  }

  @Test func `SPECIFY_INIT_DIR names it outright and is strict`() throws {
    try make("a/.specify", "b/c")
    let variable = { (value: String) in ["SPECIFY_INIT_DIR": value] }
    #expect(root(from: "b", variables: variable("../a")) == "a")
    #expect(root(from: "b", variables: variable(directory.path.string + "/a")) == "a")
    #expect(root(from: "a", variables: variable("../b")) == nil)
    #expect(root(from: "a", variables: variable("nowhere")) == nil)
    #expect(root(from: "a", variables: variable("")) == "a")
  }
}
