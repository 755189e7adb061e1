import Git
import TestSupport
import Testing

struct HistoryTests {
  @Test func `revisions resolve to the commits that git finds`() throws {
    let sandbox = try GitSandbox()
    for number in 1...3 { try sandbox.commitAll("Change \(number)") }
    try sandbox.git("tag", "--annotate", "v1", "--message", "one", "HEAD~1")
    let short = String(try sandbox.commit("HEAD~2").hex.prefix(12))
    let repository = try sandbox.repository()
    for revision in ["HEAD", "main", "v1", "HEAD~1", "main^^", "refs/heads/main", short] {
      #expect(try repository.resolve(revision: revision) == sandbox.commit(revision), "\(revision)")
    }
  }

  @Test(arguments: ["gone", "HEAD~9", "1234567890"]) func `a revision that is not there is not found`(
    revision: String
  ) throws {
    let sandbox = try GitSandbox()
    try sandbox.commitAll()
    let repository = try sandbox.repository()
    #expect(kind { () throws(GitError) in try repository.resolve(revision: revision) } == .notFound)
  }

  @Test func `a revision that is no commit is invalid, HEAD of an unborn branch is not found`() throws {
    let sandbox = try GitSandbox()
    let unborn = try sandbox.repository()
    #expect(kind { () throws(GitError) in try unborn.resolve(revision: "HEAD") } == .notFound)
    try sandbox.write("x", to: "file")
    try sandbox.commitAll()
    let repository = try sandbox.repository()
    #expect(kind { () throws(GitError) in try repository.resolve(revision: "HEAD:file") } == .invalid)
  }

  @Test func `ancestors and merge bases are those of git`() throws {
    let sandbox = try GitSandbox()
    try sandbox.commitAll("base")
    let base = try sandbox.commit()
    try sandbox.git("checkout", "--quiet", "-b", "side")
    try sandbox.commitAll("side")
    try sandbox.git("checkout", "--quiet", "main")
    try sandbox.commitAll("main")
    let main = try sandbox.commit()
    let side = try sandbox.commit("side")
    let repository = try sandbox.repository()
    #expect(try repository.isAncestor(base, of: main))
    #expect(try repository.isAncestor(main, of: main))
    #expect(try !repository.isAncestor(main, of: base))
    #expect(try !repository.isAncestor(side, of: main))
    #expect(try repository.mergeBase(main, side) == base)
    try sandbox.git("checkout", "--quiet", "--orphan", "island")
    try sandbox.commitAll("island")
    #expect(try repository.mergeBase(main, sandbox.commit("island")) == nil)
  }
}
