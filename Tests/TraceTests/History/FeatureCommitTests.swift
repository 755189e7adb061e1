import Files
import Git
import TestSupport
import Testing
import Trace
import WorkspaceModel

@Suite struct FeatureCommitTests {
  /// Commits of features, as `git` made them.
  private struct World {
    let sandbox: GitSandbox
    let features: [(location: FeatureLocation, branch: String?)]

    init(_ names: String..., branches: [String: String] = [:]) throws {
      sandbox = try GitSandbox()
      features = try names.map { (try feature($0), branches[$0] ?? $0) }
      try sandbox.commit("Begin")
    }

    func begin(_ branch: String, from start: String = "main") throws {
      try sandbox.git("switch", "--quiet", "--create", branch, start)
    }

    func merge(_ branch: String, into other: String = "main", _ message: String? = nil) throws {
      try sandbox.git("switch", "--quiet", other)
      try sandbox.git("merge", "--quiet", "--no-ff", "--message", message ?? "Merge branch '\(branch)'", branch)
    }

    /// The commits of a feature by their subjects, with why they are.
    func commits(of name: String) throws -> [String: Set<FeatureCommits.Reason>] {
      let history = try sandbox.history(branches: .numbered.with(features.compactMap(\.branch)))
      let commits = FeatureCommits(of: features, in: history).commits(of: try feature(name))
      #expect(commits.map(\.commit) == commits.map(\.commit).sorted(by: >))
      return Dictionary(commits.map { (history[$0.commit].subject, $0.reasons) }, uniquingKeysWith: { $0.union($1) })
    }

    /// What commits name of a feature, with `!` where they name the feature too.
    func names(of name: String) throws -> [String] {
      let history = try sandbox.history(branches: .numbered.with(features.compactMap(\.branch)))
      return FeatureCommits(of: features, in: history).names(of: try feature(name))
        .map { $0.mention.name + ($0.isStated ? "!" : "") }.sorted()
    }
  }

  @Test func `a commit belongs to the feature that it names`() throws {
    let world = try World("001-sign-up", "002-pay", "sign-out")
    for message in [
      "feat(001): one", "002-pay and 001-sign-up", "x\n\nFeature: sign-out", "y\n\nFeature: 2", "feat(sign-out): no",
      "z (#1)",
    ] {
      try world.sandbox.commit(message)
    }
    #expect(try world.commits(of: "001-sign-up") == ["feat(001): one": [.names], "002-pay and 001-sign-up": [.names]])
    #expect(try world.commits(of: "002-pay") == ["002-pay and 001-sign-up": [.names], "y": [.names]])
    #expect(try world.commits(of: "sign-out") == ["x": [.names]])
    #expect(try world.commits(of: "003-none") == [:])
  }

  @Test func `a number that several features have names none`() throws {
    let world = try World("001-sign-up", "001-pay")
    try world.sandbox.commit("feat(001): one")
    #expect(try world.commits(of: "001-sign-up") == [:])
  }

  @Test func `what is only on the branch of a feature is its own`() throws {
    let world = try World("001-sign-up", "002-pay", branches: ["002-pay": "feat/pay"])
    try world.begin("001-sign-up")
    try world.sandbox.commit("one")
    try world.begin("feat/pay")
    try world.sandbox.commit("two")
    try world.sandbox.git("switch", "--quiet", "main")
    try world.sandbox.commit("three")
    #expect(try world.commits(of: "001-sign-up") == ["one": [.branch]])
    #expect(try world.commits(of: "002-pay") == ["two": [.branch]])
  }

  @Test func `a branch on another one has what comes behind that, and what two share is nobody's`() throws {
    let world = try World("001-sign-up", "002-pay", "003-search", "004-find")
    try world.begin("001-sign-up")
    try world.sandbox.commit("one")
    try world.begin("002-pay", from: "001-sign-up")
    try world.sandbox.commit("two")
    try world.begin("topic", from: "main")
    try world.sandbox.commit("shared")
    try world.begin("003-search", from: "topic")
    try world.sandbox.commit("three")
    try world.begin("004-find", from: "topic")
    try world.sandbox.commit("four")
    #expect(try world.commits(of: "001-sign-up") == ["one": [.branch]])
    #expect(try world.commits(of: "002-pay") == ["two": [.branch]])
    #expect(try world.commits(of: "003-search") == ["three": [.branch]])
    #expect(try world.commits(of: "004-find") == ["four": [.branch]])
  }

  @Test func `a branch that no feature here has keeps what it has`() throws {
    let world = try World("002-pay")
    try world.begin("001-sign-up")
    try world.sandbox.commit("one")
    try world.begin("002-pay", from: "001-sign-up")
    try world.sandbox.commit("two")
    #expect(try world.commits(of: "002-pay") == ["two": [.branch]])
  }

  @Test func `without a main branch no branch tells anything`() throws {
    let world = try World("001-sign-up")
    try world.sandbox.git("branch", "--quiet", "--move", "main", "001-sign-up")
    try world.sandbox.commit("one")
    #expect(try world.commits(of: "001-sign-up") == [:])
  }

  @Test func `a merge that names the branch of a feature brought its commits`() throws {
    let world = try World("001-sign-up", "002-pay", "003-search")
    try world.begin("001-sign-up")
    try world.sandbox.commit("one", changing: "a")
    try world.sandbox.git("switch", "--quiet", "main")
    try world.sandbox.commit("main goes on", changing: "b")
    try world.merge("main", into: "001-sign-up", "Merge branch 'main' into 001-sign-up")
    try world.sandbox.commit("one more", changing: "a")
    try world.begin("002-pay")
    try world.sandbox.commit("two", changing: "c")
    try world.merge("001-sign-up", into: "002-pay", "Merge branch '001-sign-up' into 002-pay")
    try world.merge("002-pay", "Merge pull request #2 from team/002-pay")
    for branch in ["001-sign-up", "002-pay"] { try world.sandbox.git("branch", "--quiet", "--delete", branch) }
    #expect(
      try world.commits(of: "001-sign-up") == [
        "one": [.mergedBranch], "one more": [.mergedBranch],
        "Merge branch 'main' into 001-sign-up": [.names, .mergedBranch],
        "Merge branch '001-sign-up' into 002-pay": [.names],
      ])
    #expect(
      try world.commits(of: "002-pay") == [
        "two": [.mergedBranch], "Merge branch '001-sign-up' into 002-pay": [.names, .mergedBranch],
        "Merge pull request #2 from team/002-pay": [.names],
      ])
  }

  @Test func `what a main branch was merged into is the feature's, also where it was never merged back by a merge`()
    throws
  {
    let world = try World("001-sign-up")
    try world.begin("001-sign-up")
    try world.sandbox.commit("one", changing: "a")
    try world.sandbox.git("switch", "--quiet", "main")
    try world.sandbox.commit("main goes on", changing: "b")
    try world.merge("main", into: "001-sign-up", "Merge branch 'main' into 001-sign-up")
    try world.sandbox.git("switch", "--quiet", "main")
    try world.sandbox.git("merge", "--quiet", "--ff-only", "001-sign-up")
    try world.sandbox.git("branch", "--quiet", "--delete", "001-sign-up")
    #expect(
      try world.commits(of: "001-sign-up") == [
        "one": [.mergedBranch], "Merge branch 'main' into 001-sign-up": [.names, .mergedBranch],
      ])
  }

  @Test func `an octopus merge brought to each feature what is on its branch`() throws {
    let world = try World("001-sign-up", "002-pay")
    for (name, subject) in [("001-sign-up", "one"), ("002-pay", "two")] {
      try world.begin(name)
      try world.sandbox.commit(subject, changing: subject)
    }
    try world.sandbox.git("switch", "--quiet", "main")
    try world.sandbox.git("merge", "--quiet", "--no-edit", "001-sign-up", "002-pay")
    #expect(try world.commits(of: "001-sign-up")["one"] == [.mergedBranch])
    #expect(try world.commits(of: "002-pay")["two"] == [.mergedBranch])
  }

  @Test func `a commit that changes the folder of a feature belongs to it, unless it changes many`() throws {
    let names = ["001-a", "002-b", "003-c", "004-d"]
    let world = try World("001-a", "002-b", "003-c", "004-d")
    for name in names { try world.sandbox.write("1", to: "specs/\(name)/spec.md") }
    try world.sandbox.commitAll("all")
    try world.sandbox.commit("spec", changing: "specs/001-a/spec.md")
    try world.sandbox.commit("beside", changing: "specs/001-ab/spec.md")
    #expect(try world.commits(of: "001-a") == ["spec": [.touchesFolder]])
    #expect(try world.commits(of: "002-b") == [:])
  }

  @Test func `a task belongs to the feature that the commit names, or whose branch or task list tells`() throws {
    let world = try World("001-sign-up", "002-pay")
    try world.sandbox.commit("feat(001-sign-up): T001")
    try world.sandbox.commit("T002", changing: "specs/001-sign-up/tasks.md")
    try world.sandbox.commit("T003", changing: "specs/001-sign-up/spec.md")
    try world.sandbox.commit("T004 of 001-sign-up and 002-pay")
    try world.begin("001-sign-up")
    try world.sandbox.commit("T005 FR-001")
    try world.sandbox.commit("T006", changing: "specs/002-pay/tasks.md")
    try world.sandbox.commit("T007 of 002-pay")
    #expect(try world.names(of: "001-sign-up") == ["FR-001", "T001!", "T002", "T005"])
    #expect(try world.names(of: "002-pay") == ["T007!"])
  }

  @Test func `a commit that was taken back names nothing, unless that was taken back too`() throws {
    let world = try World("001-sign-up")
    for task in ["T001", "T002"] { try world.sandbox.commit("feat(001-sign-up): \(task)", changing: task) }
    try world.sandbox.git("revert", "--no-edit", "HEAD~1")
    #expect(try world.names(of: "001-sign-up") == ["T002!"])
    try world.sandbox.git("revert", "--no-edit", "HEAD")
    #expect(try world.names(of: "001-sign-up") == ["T001!", "T002!"])
  }

  @Test func `the commits of a feature that change a file are told`() throws {
    let world = try World("001-sign-up")
    try world.sandbox.commit("elsewhere", changing: "src/a")
    try world.begin("001-sign-up")
    try world.sandbox.commit("one", changing: "src/a")
    try world.sandbox.commit("two", changing: "src/b")
    let history = try world.sandbox.history()
    let commits = FeatureCommits(of: world.features, in: history)
    let place = try feature("001-sign-up")
    #expect(try commits.commits(touching: relative("src/a"), of: place).map { history[$0.commit].subject } == ["one"])
    #expect(try commits.commits(touching: relative("src/c"), of: place) == [])
  }
}
