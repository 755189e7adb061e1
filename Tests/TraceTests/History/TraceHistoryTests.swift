import Files
import Git
import TestSupport
import Testing
import Trace

@Suite struct TraceHistoryTests {
  @Test func `the commits that name something are told with the paths that git tells`() throws {
    let sandbox = try GitSandbox()
    try sandbox.commit("Begin", changing: "a/b")
    try sandbox.commit("T001 Add a form", changing: "src/form")
    try sandbox.git("mv", "a/b", "a/c")
    try sandbox.commitAll("FR-002 Move")
    try sandbox.commit("Nothing said")
    try sandbox.commitAll("001-sign-up: empty")
    let history = try sandbox.history()
    #expect(history.subjects == ["001-sign-up: empty", "FR-002 Move", "T001 Add a form"])
    #expect(history.count == 5)
    #expect(history.isWhole && !history.isShallow)
    for index in 0..<history.count {
      let commit = history[index]
      let paths = try sandbox.git("diff-tree", "-r", "--root", "--name-only", "--no-commit-id", commit.id.hex)
      #expect(commit.paths.map(\.string) == paths.split(separator: "\n").map(String.init), "\(commit.subject)")
      #expect(try String(commit.time) == sandbox.git("log", "-1", "--format=%ct", commit.id.hex))
      #expect(try commit.subject == sandbox.git("log", "-1", "--format=%s", commit.id.hex))
    }
  }

  @Test func `merges name branches, and have the paths that they change themselves`() throws {
    let sandbox = try GitSandbox()
    try sandbox.commit("Begin")
    for name in ["001-sign-up", "002-pay", "003-search"] {
      try sandbox.git("switch", "--quiet", "--create", name, "main")
      try sandbox.commit("On \(name)", changing: name)
    }
    try sandbox.git("switch", "--quiet", "main")
    try sandbox.git("merge", "--quiet", "--no-ff", "--no-edit", "001-sign-up")
    try sandbox.git("merge", "--quiet", "--squash", "002-pay")
    try sandbox.git("commit", "--quiet", "--message", "T002 squashed")
    try sandbox.git("merge", "--quiet", "--no-ff", "--no-commit", "003-search")
    try sandbox.write("evil", to: "extra")
    try sandbox.git("add", "--all")
    try sandbox.git("commit", "--quiet", "--message", "Merge pull request #3 from team/003-search")
    let history = try sandbox.history(branches: .none)
    let merge = try history.commit("Merge branch '001-sign-up'")
    #expect(merge.branches == ["001-sign-up"] && merge.isMerge && merge.paths == [])
    #expect(try history.commit("T002 squashed").paths == [relative("002-pay")])
    #expect(try !history.commit("T002 squashed").isMerge)
    let evil = try history.commit("Merge pull request #3 from team/003-search")
    #expect(try evil.branches == ["003-search"] && evil.paths == [relative("extra")])
  }

  @Test func `octopus merges and histories without a common beginning are walked`() throws {
    let sandbox = try GitSandbox()
    try sandbox.commit("Begin")
    for name in ["a", "b"] {
      try sandbox.git("switch", "--quiet", "--create", name, "main")
      try sandbox.commit("T00\(name == "a" ? 1 : 2) on \(name)", changing: name)
    }
    try sandbox.git("switch", "--quiet", "main")
    try sandbox.git("merge", "--quiet", "--no-edit", "a", "b")
    try sandbox.git("switch", "--quiet", "--orphan", "island")
    try sandbox.commit("T003 on an island", changing: "island")
    try sandbox.git("switch", "--quiet", "main")
    try sandbox.git("merge", "--quiet", "--no-edit", "--allow-unrelated-histories", "island")
    let history = try sandbox.history()
    #expect(
      try Set(history.commits.map(\.id.hex)).isSubset(
        of: sandbox.git("rev-list", "HEAD").split(separator: "\n").map(String.init)))
    #expect(Set(history.subjects).isSuperset(of: ["T001 on a", "T002 on b", "T003 on an island"]))
    #expect(history.count == 6)
    #expect(try history.commit("Merge branches 'a' and 'b'").branches == ["a", "b"])
    for commit in history.commits {
      let parents = try sandbox.git("log", "-1", "--format=%P", commit.id.hex).split(separator: " ").map(String.init)
      for parent in parents {
        #expect((0..<commit.index).contains { history[$0].id.hex == parent }, "\(commit.subject)")
      }
    }
  }

  @Test func `branches with the number or ID of a feature count, and others where they are named`() throws {
    let sandbox = try GitSandbox()
    try sandbox.commit("Begin")
    let names = ["001-sign-up", "feat/002-pay", "F-USER-003", "20260516-101500-search", "topic", "2026-05-16-notes"]
    for (number, name) in names.enumerated() {
      try sandbox.git("switch", "--quiet", "--create", name, "main")
      try sandbox.commit("T00\(number + 1) on \(name)", changing: "file\(number)")
    }
    try sandbox.git("switch", "--quiet", "main")
    let subjects = { (branches: HistoryBranches) in
      try sandbox.history(branches: branches).subjects.map { String($0.prefix(4)) }.sorted()
    }
    #expect(try subjects(.none) == [])
    #expect(try subjects(.numbered) == ["T001", "T002", "T003", "T004"])
    #expect(try subjects(.numbered.with(["topic"])) == ["T001", "T002", "T003", "T004", "T005"])
    #expect(try subjects(.none.with(["topic"])) == ["T005"])
    #expect(try subjects(.all) == ["T001", "T002", "T003", "T004", "T005", "T006"])
    try sandbox.git("pack-refs", "--all")
    #expect(try subjects(.numbered) == ["T001", "T002", "T003", "T004"])
    let clone = sandbox.neighbour("clone")
    try sandbox.git("clone", "--quiet", sandbox.path.string, clone.string)
    let fetched = try sandbox.history(at: clone)
    #expect(fetched.subjects.count == 4)
    let tree = sandbox.neighbour("linked")
    try sandbox.git("worktree", "add", "--quiet", "--detach", tree.string, "topic")
    #expect(try sandbox.history(at: tree, branches: .none).subjects == ["T005 on topic"])
  }

  @Test func `a repository without commits has an empty history, and without Git there is none`() throws {
    let sandbox = try GitSandbox()
    let empty = try sandbox.history()
    #expect(empty.count == 0 && empty.commits.isEmpty && empty.isWhole)
    #expect(try empty.past([relative("a")]) == [:])
    let outside = try TemporaryDirectory()
    #expect(try TraceHistory(of: sandbox.workspace(at: outside.path)) == nil)
  }

  @Test func `paths are those of the workspace, where that is a folder of the repository`() throws {
    let sandbox = try GitSandbox()
    try sandbox.commit("T001 both", changing: "app/src/a")
    try sandbox.write("1", to: "other/b")
    try sandbox.write("1", to: "app/src/c")
    try sandbox.commitAll("T002 both")
    let history = try sandbox.history(at: sandbox.path.appending(component: "app"))
    #expect(try history.commit("T002 both").paths == [relative("src/c")])
    try sandbox.git("rm", "--quiet", "app/src/a", "other/b")
    try sandbox.commitAll("Remove")
    let past = try sandbox.history(at: sandbox.path.appending(component: "app"))
      .past([relative("src/a"), relative("b"), relative("other/b"), relative("app/src/a")])
    #expect(try Array(past.keys) == [relative("src/a")])
  }

  @Test func `a shallow clone tells what it has, and that it is not whole`() throws {
    let sandbox = try GitSandbox()
    for number in 1...4 { try sandbox.commit("T00\(number)", changing: "file\(number)") }
    try sandbox.git("rm", "--quiet", "file3")
    try sandbox.commitAll("T005")
    let clone = sandbox.neighbour("shallow")
    try sandbox.git("clone", "--quiet", "--depth", "2", "file://\(sandbox.path)", clone.string)
    let history = try sandbox.history(at: clone, cache: "eager")
    #expect(history.isShallow && !history.isWhole)
    #expect(history.subjects == ["T005", "T004"])
    #expect(try history.commit("T004").paths == [] && history.commit("T004").isImport)
    #expect(try history.past([relative("file3")])[relative("file3")]?.removal == history.commit("T005").index)
    try sandbox.git("fetch", "--quiet", "--unshallow", in: clone)
    let whole = try sandbox.history(at: clone, cache: "eager")
    #expect(whole.isWhole && whole.subjects == ["T005", "T004", "T003", "T002", "T001"])
    #expect(try whole.commit("T004").paths == [relative("file4")])
  }

  @Test func `a clone without trees tells what messages say, and claims nothing of the past`() throws {
    let sandbox = try GitSandbox()
    for number in 1...4 { try sandbox.commit("T00\(number)", changing: "file\(number)") }
    try sandbox.git("config", "uploadpack.allowFilter", "true")
    let clone = sandbox.neighbour("treeless")
    try sandbox.git("clone", "--quiet", "--filter=tree:0", "file://\(sandbox.path)", clone.string)
    let objects = try sandbox.git("count-objects", "-v", in: clone)
    let history = try sandbox.history(at: clone, cache: "eager")
    #expect(!history.isWhole && !history.isShallow)
    #expect(history.subjects == ["T004", "T003", "T002", "T001"])
    #expect(try history.past([relative("file1")]) == [:])
    #expect(try sandbox.git("count-objects", "-v", in: clone) == objects)
    let blobless = sandbox.neighbour("blobless")
    try sandbox.git("clone", "--quiet", "--filter=blob:none", "file://\(sandbox.path)", blobless.string)
    #expect(try sandbox.history(at: blobless).isWhole)
  }

  @Test func `where Git shows another history the true one is read, and called not whole`() throws {
    let sandbox = try GitSandbox()
    for number in 1...3 { try sandbox.commit("T00\(number)", changing: "file\(number)") }
    try sandbox.git("replace", "--graft", "HEAD")
    let history = try sandbox.history()
    #expect(!history.isWhole)
    #expect(history.subjects == ["T003", "T002", "T001"])
  }

  @Test func `what is remembered says the same as what is read`() throws {
    let sandbox = try GitSandbox()
    var generator = SeededGenerator(seed: 7)
    func told(_ cache: String) throws -> [String] {
      let history = try sandbox.history(branches: .all, cache: cache)
      return history.commits.map { "\($0.id) \($0.subject) \($0.paths) \($0.mentions) \($0.branches)" }.sorted()
    }
    for number in 1...40 {
      if number % 7 == 0 { try sandbox.git("switch", "--quiet", "--create", "branch-\(number)", "HEAD~2") }
      if number % 11 == 0 { try sandbox.git("merge", "--quiet", "--no-edit", "--strategy=ours", "main") }
      try sandbox.commit(
        "T\(100 + number)", changing: "folder\(Int.random(in: 0...3, using: &generator))/file\(number % 5)")
      if number % 3 == 0 { #expect(try told("eager") == told("off"), "\(number)") }
    }
    try sandbox.git("switch", "--quiet", "branch-7")
    try sandbox.git("branch", "--quiet", "--delete", "--force", "branch-35")
    #expect(try told("eager") == told("off"))
    #expect(try told("eager") == told("off"))
  }

  @Test func `a commit that changes very many files is an import`() throws {
    let sandbox = try GitSandbox()
    for number in 0...2000 { try sandbox.write("\(number)", to: "many/\(number)") }
    try sandbox.commitAll("T001 import")
    try sandbox.git("rm", "--quiet", "-r", "many")
    try sandbox.commitAll("T002 remove")
    let history = try sandbox.history()
    #expect(try history.commit("T001 import").isImport && history.commit("T001 import").paths == [])
    #expect(
      try history.past([relative("many/77")])[relative("many/77")]?.removal == history.commit("T002 remove").index)
  }
}
