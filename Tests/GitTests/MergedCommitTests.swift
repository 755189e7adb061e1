import Git
import TestSupport
import Testing

/// Which branches came into another by a merge, held against what `git` says.
struct MergedCommitTests {
  private let sandbox: GitSandbox

  /// A main branch of one commit.
  init() throws {
    sandbox = try GitSandbox()
    try sandbox.commitAll("base")
  }

  /// Commits on a new branch that starts where `main` stands, and goes back to `main`.
  private func branchOff(_ name: String, commits: Int = 1) throws {
    try sandbox.git("checkout", "--quiet", "-b", name)
    for number in 0..<commits { try sandbox.commitAll("\(name) \(number)") }
    try sandbox.git("checkout", "--quiet", "main")
  }

  private func merge(_ names: String...) throws {
    for name in names { try sandbox.git("merge", "--quiet", "--no-ff", "--message", "merge \(name)", name) }
  }

  /// The branches that were merged into `base`, as this module says.
  private func merged(into base: String = "main") throws -> Set<String> {
    let branches = try names()
    let merged = try sandbox.repository().merged(
      Set(branches.map { try sandbox.commit($0) }), into: sandbox.commit(base))
    return Set(try branches.filter { merged.contains(try sandbox.commit($0)) })
  }

  /// The same by `git`: those that it calls merged, without those whose commit was the tip of `base` itself once.
  private func mergedByGit(into base: String = "main") throws -> Set<String> {
    let reached = lines(try sandbox.git("branch", "--format=%(refname:short)", "--merged", base))
    let own = Set(lines(try sandbox.git("rev-list", "--first-parent", base)))
    return Set(try reached.filter { !own.contains(try sandbox.commit($0).hex) })
  }

  private func names() throws -> [String] { lines(try sandbox.git("branch", "--format=%(refname:short)")) }

  private func lines(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }

  private func expectMerged(_ expected: Set<String>) throws {
    #expect(try merged() == expected)
    #expect(try mergedByGit() == expected)
  }

  @Test func `a branch that a merge commit took in is merged`() throws {
    try branchOff("side", commits: 3)
    try expectMerged([])
    try merge("side")
    try sandbox.commitAll("later")
    try expectMerged(["side"])
  }

  @Test func `a branch that was fast-forwarded is not`() throws {
    try branchOff("side")
    try sandbox.git("merge", "--quiet", "--ff-only", "side")
    try sandbox.commitAll("later")
    try expectMerged([])
  }

  @Test func `a branch without a commit of its own is not`() throws {
    try sandbox.git("branch", "fresh")
    try sandbox.commitAll("later")
    try sandbox.git("branch", "fresher")
    try expectMerged([])
  }

  @Test func `a branch that goes on after its merge is not, until it is merged again`() throws {
    try branchOff("side")
    try merge("side")
    try sandbox.git("checkout", "--quiet", "side")
    try sandbox.commitAll("more")
    try sandbox.git("checkout", "--quiet", "main")
    try expectMerged([])
    try merge("side")
    try expectMerged(["side"])
  }

  @Test func `a branch that came in by way of another one is merged too`() throws {
    try branchOff("inner")
    try branchOff("outer")
    try sandbox.git("checkout", "--quiet", "outer")
    try merge("inner")
    try sandbox.git("checkout", "--quiet", "main")
    try merge("outer")
    try expectMerged(["inner", "outer"])
  }

  @Test func `of several branches those that one merge took in are merged`() throws {
    for name in ["one", "two", "three"] { try branchOff(name) }
    try sandbox.commitAll("meanwhile")
    try sandbox.git("merge", "--quiet", "--message", "both", "one", "two")
    try expectMerged(["one", "two"])
  }

  @Test func `histories that have nothing in common are not merged`() throws {
    try sandbox.git("checkout", "--quiet", "--orphan", "island")
    try sandbox.commitAll("island")
    try sandbox.git("checkout", "--quiet", "main")
    try expectMerged([])
  }

  @Test func `no branch is no question, and a commit that is not there is an error`() throws {
    let missing = try #require(ObjectID(hex: String(repeating: "1", count: 40)))
    let repository = try sandbox.repository()
    #expect(try repository.merged([], into: missing) == [])
    let tip = try sandbox.commit()
    #expect(kind { () throws(GitError) in try repository.merged([tip], into: missing) } != nil)
    #expect(try repository.merged([missing], into: tip) == [])
  }

  @Test(arguments: 0..<6 as Range<UInt64>) func `any history is judged as git judges it`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for step in 0..<14 {
      let branches = try names()
      let other = try #require(branches.randomElement(using: &generator))
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: try sandbox.git("checkout", "--quiet", "-b", "branch-\(step)")
      case 1: try sandbox.git("checkout", "--quiet", other)
      case 2: try merge(other)
      case 3: try sandbox.git("merge", "--quiet", "--message", "join \(step)", other)
      default: try sandbox.commitAll("commit \(step)")
      }
    }
    for base in try names() {
      #expect(try merged(into: base) == mergedByGit(into: base), "seed \(seed), \(base)")
    }
  }
}
