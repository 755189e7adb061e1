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

  @Test func `what stood at a path since branches parted is told, with its earliest hour`() throws {
    let sandbox = try GitSandbox()
    try sandbox.write("shared", to: "a/b/file")
    try sandbox.commitAll()
    try sandbox.git("switch", "--quiet", "--create", "side")
    let times = ["2026-11-21T12:00:00Z", "2026-11-21T11:00:00Z", "2026-11-21T13:00:00Z"]
    for (text, time) in zip(["one", "two", "one"], times) {
      try sandbox.write(text, to: "a/b/file")
      try sandbox.git("add", "--all")
      try sandbox.git("commit", "--quiet", "--message", text, "--date", time)
    }
    try sandbox.git("rm", "--quiet", "a/b/file")
    try sandbox.write("a file now", to: "a/b")
    try sandbox.commitAll()
    let repository = try sandbox.repository()
    let (side, main) = (try sandbox.commit("side"), try sandbox.commit("main"))
    #expect(
      try repository.commits(from: [side], without: [main], limit: 9).map(\.hex)
        == sandbox.git("rev-list", "main..side").split(separator: "\n").map(String.init))
    #expect(try repository.commits(from: [side, main], without: [], limit: 2).count == 2)
    #expect(try repository.commits(from: [], without: [], limit: 2).isEmpty)
    let past = try repository.pastEntries(at: relative("a/b/file"), from: [side], without: [main], limit: 9)
    let hour = 3600 as Int64
    let ten = try #require(Int64(sandbox.git("log", "-1", "--format=%at", "main")))
    let blob = { (text: String) in try #require(ObjectID(hex: sandbox.git("hash-object", "--stdin", input: text))) }
    #expect(try past == [blob("one"): ten + 2 * hour, blob("two"): ten + hour])
    #expect(try repository.pastEntries(at: relative("a/b/file"), from: [side], without: [main], limit: 3) == nil)
    #expect(try repository.pastEntries(at: relative("a/x"), from: [side], without: [], limit: 9) == [:])
  }

  @Test func `the commits at which a branch stood before are those of its log, but the one that it was made at`() throws
  {
    let sandbox = try GitSandbox()
    try sandbox.commitAll("base")
    try sandbox.git("switch", "--quiet", "--create", "side")
    let base = try sandbox.commit()
    try sandbox.commitAll("one")
    let one = try sandbox.commit()
    try sandbox.git("commit", "--quiet", "--amend", "--allow-empty", "--message", "two")
    let tips = try sandbox.repository().formerTips(of: branch("side"))
    #expect(try tips == [one, sandbox.commit()])
    #expect(!tips.contains(base))
    #expect(try sandbox.repository().formerTips(of: branch("gone")).isEmpty)
  }
}
