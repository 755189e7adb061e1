import Files
import Git
import TestSupport
import Testing

/// What Git knows of a merge that it could not finish.
@Suite struct UnmergedBaseTests {
  private let sandbox: GitSandbox

  /// Two branches have changed one file, and each has added another.
  init() throws {
    sandbox = try GitSandbox()
    for (name, text) in [("main", "base"), ("theirs", "theirs"), ("main", "ours")] {
      if text == "theirs" { try sandbox.git("switch", "--quiet", "--create", name) }
      if text == "ours" { try sandbox.git("switch", "--quiet", name) }
      try sandbox.write("\(text)\n", to: "folder/file.md")
      if text != "base" { try sandbox.write("\(text)\n", to: "folder/new.md") }
      try sandbox.commitAll(text)
    }
  }

  private func base(_ path: String = "folder/file.md") throws -> String? {
    try sandbox.repository().unmergedBase(of: relative(path)).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func `nothing is unmerged where nothing was merged`() throws {
    #expect(try base() == nil)
    #expect(try sandbox.repository().incomingCommits == [])
  }

  @Test(arguments: ["2", "4"])
  func `the index has the base until the conflict is resolved`(version: String) throws {
    try sandbox.git("config", "index.version", version)
    #expect(throws: (any Error).self) { try sandbox.git("merge", "--quiet", "theirs") }
    #expect(try base() == "base\n")
    #expect(try base("folder/new.md") == nil)
    #expect(try base("folder") == nil)
    #expect(try sandbox.repository().incomingCommits == [sandbox.commit("theirs")])
    try sandbox.git("add", "--all")
    #expect(try base() == nil)
    #expect(try sandbox.repository().incomingCommits == [sandbox.commit("theirs")])
    try sandbox.git("commit", "--quiet", "--no-edit")
    #expect(try sandbox.repository().incomingCommits == [])
  }

  @Test func `a rebase, a cherry-pick and a stash have one too`() throws {
    let theirs = try sandbox.commit("theirs")
    #expect(throws: (any Error).self) { try sandbox.git("cherry-pick", "theirs") }
    #expect(try base() == "base\n")
    #expect(try sandbox.repository().incomingCommits == [theirs])
    try sandbox.git("cherry-pick", "--abort")
    #expect(throws: (any Error).self) { try sandbox.git("rebase", "--quiet", "main", "theirs") }
    #expect(try base() == "base\n")
    #expect(try sandbox.repository().incomingCommits == [theirs])
    try sandbox.git("rebase", "--abort")
    try sandbox.git("switch", "--quiet", "main")
    try sandbox.write("stashed\n", to: "folder/file.md")
    try sandbox.git("stash", "--quiet")
    try sandbox.write("again\n", to: "folder/file.md")
    try sandbox.commitAll("again")
    #expect(throws: (any Error).self) { try sandbox.git("stash", "pop", "--quiet") }
    #expect(try base() == "ours\n")
    #expect(try sandbox.repository().incomingCommits == [])
  }

  @Test func `a linked worktree has an index of its own`() throws {
    let place = sandbox.beside("linked")
    try sandbox.git("worktree", "add", "--quiet", place.string, "theirs")
    #expect(throws: (any Error).self) { try sandbox.git("merge", "--quiet", "main", in: place) }
    let linked = try sandbox.repository(in: place)
    #expect(linked.unmergedBase(of: try relative("folder/file.md")) == Array("base\n".utf8))
    #expect(try linked.incomingCommits == [sandbox.commit("main")])
    #expect(try base() == nil)
  }
}
