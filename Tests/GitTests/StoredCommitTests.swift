import Files
import TestSupport
import Testing

@testable import Git

@Suite struct StoredCommitTests {
  @Test func `a commit is read as git tells it`() throws {
    let sandbox = try GitSandbox()
    try sandbox.commitAll("begin")
    try sandbox.git("switch", "--quiet", "--create", "side")
    try sandbox.commitAll("side\n\nbody > 12 +0000\n")
    try sandbox.git("switch", "--quiet", "main")
    try sandbox.git("merge", "--quiet", "--no-ff", "--no-edit", "side")
    try sandbox.git("-c", "i18n.commitEncoding=ISO-8859-1", "commit", "--quiet", "--allow-empty", "--message", "latin")
    let reader = try CommitReader(of: sandbox.repository())
    for revision in ["HEAD", "HEAD~1", "side", "side~1"] {
      let commit = try #require(try reader.commit(sandbox.commit(revision)))
      let fields = try sandbox.git("log", "-1", "--format=%T%n%P%n%ct%n%B", revision)
        .split(separator: "\n", maxSplits: 3, omittingEmptySubsequences: false).map(String.init)
      #expect(commit.tree.hex == fields[0])
      #expect(commit.parents.map(\.hex).joined(separator: " ") == fields[1])
      #expect(String(commit.time) == fields[2])
      #expect(String(decoding: commit.message, as: UTF8.self) == fields[3])
    }
    #expect(try reader.commit(#require(ObjectID(hex: String(repeating: "2", count: 40)))) == nil)
  }

  @Test func `the edge of a shallow clone is known, and what Git shows otherwise`() throws {
    let sandbox = try GitSandbox()
    for number in 1...4 { try sandbox.commitAll("\(number)") }
    let clone = sandbox.beside("shallow")
    try sandbox.git("clone", "--quiet", "--depth", "2", "file://\(sandbox.path)", clone.string)
    let shallow = try sandbox.repository(in: clone)
    #expect(try shallow.shallowCommits() == [sandbox.commit("HEAD~1")])
    #expect(try CommitReader(of: shallow).commit(sandbox.commit("HEAD~2")) == nil)
    let whole = try sandbox.repository()
    #expect(whole.shallowCommits().isEmpty)
    #expect(try !whole.showsOtherHistory())
    try sandbox.git("replace", "HEAD~1", "HEAD~2")
    #expect(try sandbox.repository().showsOtherHistory())
  }
}
