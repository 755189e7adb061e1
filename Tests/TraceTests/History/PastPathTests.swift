import Files
import Git
import TestSupport
import Testing
import Trace

@Suite struct PastPathTests {
  /// Enough text for Git to see that a file is the same after a few changes.
  private func text(_ name: String) -> String { (1...40).map { "\(name) line \($0)\n" }.joined() }

  private func past(_ sandbox: GitSandbox, _ path: String) throws -> PastPath? {
    try sandbox.history().past([relative(path)])[relative(path)]
  }

  @Test func `a file that was removed is told, with the commit before`() throws {
    let sandbox = try GitSandbox()
    try sandbox.commit("Begin")
    try sandbox.commit("Add", changing: "src/a")
    try sandbox.commit("Between")
    try sandbox.git("rm", "--quiet", "src/a")
    try sandbox.commitAll("Remove")
    try sandbox.commit("After")
    let history = try sandbox.history()
    let past = try #require(try history.past([relative("src/a"), relative("src/b")])[relative("src/a")])
    #expect(past.kind == .file && past.renamed == nil)
    #expect(history[past.last].subject == "Between")
    let removal = try #require(past.removal)
    #expect(try history[removal].id.hex == sandbox.git("log", "-1", "--format=%H", "--", "src/a"))
    #expect(try history.past([relative("src/b"), relative("rc/a"), .empty]) == [:])
    let folder = try #require(try history.past([relative("src")])[relative("src")])
    #expect(folder.kind == .folder && folder.removal == removal)
  }

  @Test func `a file that is there still was there last in HEAD`() throws {
    let sandbox = try GitSandbox()
    try sandbox.commit("Add", changing: "src/a")
    try sandbox.git("rm", "--quiet", "src/a")
    try sandbox.commitAll("Remove")
    try sandbox.commit("Again", changing: "src/a")
    try sandbox.commit("After")
    let history = try sandbox.history()
    for path in ["src/a", "src"] {
      let past = try #require(try history.past([relative(path)])[relative(path)])
      #expect(history[past.last].subject == "After" && past.removal == nil, "\(path)")
    }
  }

  @Test func `a file is followed over renames to where it is`() throws {
    let sandbox = try GitSandbox()
    try sandbox.write(text("a"), to: "src/a.py")
    try sandbox.write(text("b"), to: "src/b.py")
    try sandbox.commitAll("Add")
    try sandbox.git("mv", "src/a.py", "src/first.py")
    try sandbox.write(text("a") + "more\n", to: "src/first.py")
    try sandbox.commitAll("Rename and change")
    try sandbox.commit("Between")
    try sandbox.git("mv", "src", "backend")
    try sandbox.commitAll("Move all")
    try sandbox.git("mv", "backend/first.py", "backend/last.py")
    try sandbox.commitAll("Rename again")
    let follow = try sandbox.git("log", "--follow", "--format=", "--name-only", "backend/last.py")
    #expect(Set(follow.split(separator: "\n").map(String.init)).contains("src/a.py"))
    #expect(try past(sandbox, "src/a.py")?.renamed?.string == "backend/last.py")
    #expect(try past(sandbox, "src/first.py")?.renamed?.string == "backend/last.py")
    #expect(try past(sandbox, "src/b.py")?.renamed?.string == "backend/b.py")
    #expect(try past(sandbox, "src")?.renamed?.string == "backend")
    try sandbox.git("rm", "--quiet", "backend/last.py")
    try sandbox.commitAll("Remove")
    #expect(try past(sandbox, "src/a.py")?.renamed == nil)
    #expect(try past(sandbox, "src/a.py") != nil)
  }

  @Test func `a file that became another one went nowhere`() throws {
    let sandbox = try GitSandbox()
    try sandbox.write(text("a"), to: "a")
    try sandbox.commitAll("Add")
    try sandbox.git("rm", "--quiet", "a")
    try sandbox.write(text("something else"), to: "b")
    try sandbox.commitAll("Replace")
    #expect(try past(sandbox, "a")?.renamed == nil)
    #expect(try past(sandbox, "a")?.removal == 1)
  }

  @Test func `what another branch has was, and what only unnamed branches have was not`() throws {
    let sandbox = try GitSandbox()
    try sandbox.commit("Begin")
    for name in ["001-sign-up", "topic"] {
      try sandbox.git("switch", "--quiet", "--create", name, "main")
      try sandbox.commit("On \(name)", changing: "src/\(name)")
    }
    try sandbox.git("switch", "--quiet", "main")
    let history = try sandbox.history()
    let past = try #require(try history.past([relative("src/001-sign-up")])[relative("src/001-sign-up")])
    #expect(history[past.last].subject == "On 001-sign-up" && past.removal == nil && past.renamed == nil)
    #expect(try history.past([relative("src/topic")]) == [:])
  }

  @Test func `what a branch that is gone had is not told, though it is remembered`() throws {
    let sandbox = try GitSandbox()
    try sandbox.commit("Begin")
    try sandbox.git("switch", "--quiet", "--create", "001-sign-up")
    try sandbox.commit("T001", changing: "src/a")
    #expect(try sandbox.history(cache: "eager").past([relative("src/a")]).count == 1)
    try sandbox.git("switch", "--quiet", "main")
    #expect(try sandbox.history(cache: "eager").past([relative("src/a")]).count == 1)
    try sandbox.git("branch", "--quiet", "--delete", "--force", "001-sign-up")
    let history = try sandbox.history(cache: "eager")
    #expect(try history.past([relative("src/a")]) == [:])
    #expect(history.commits.isEmpty)
  }

  @Test func `a file that a merge lost was there last where it was changed`() throws {
    let sandbox = try GitSandbox()
    try sandbox.commit("Begin")
    try sandbox.git("switch", "--quiet", "--create", "side")
    try sandbox.commit("Side", changing: "src/a")
    try sandbox.git("switch", "--quiet", "main")
    try sandbox.commit("Main")
    try sandbox.git("merge", "--quiet", "--no-edit", "--strategy=ours", "side")
    let history = try sandbox.history()
    let past = try #require(try history.past([relative("src/a")])[relative("src/a")])
    #expect(history[past.last].subject == "Side" && past.removal == nil)
  }

  @Test func `paths that end in another one are found on component boundaries`() throws {
    let sandbox = try GitSandbox()
    try sandbox.commit("Add", changing: "backend/src/a.py")
    try sandbox.commit("Add", changing: "other/src/a.py")
    try sandbox.commit("Add", changing: "mysrc/a.py")
    try sandbox.git("rm", "--quiet", "backend/src/a.py", "mysrc/a.py")
    try sandbox.commitAll("Remove")
    let history = try sandbox.history()
    let (end, whole, none) = (try relative("src/a.py"), try relative("backend/src/a.py"), try relative("rc/a.py"))
    let found = try history.past(endingWith: [end, whole, none, .empty])
    #expect(found.keys.sorted() == [end])
    #expect(found[end]?.map(\.path.string) == ["backend/src/a.py", "other/src/a.py"])
    #expect(found[end]?.map { $0.removal != nil } == [true, false])
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>) func `what once was is what git finds`(seed: UInt64) throws {
    let sandbox = try GitSandbox()
    var generator = SeededGenerator(seed: seed)
    let paths = (0..<12).map { "f\($0 % 3)/g\($0 % 2)/file\($0)" }
    try sandbox.commit("Begin")
    for number in 1...30 {
      let path = try #require(paths.randomElement(using: &generator))
      if number % 8 == 0 {
        try sandbox.git(
          "switch", "--quiet", "--create", "b\(number)", "HEAD~\(Int.random(in: 1...3, using: &generator))")
      }
      if Int.random(in: 0...2, using: &generator) == 0 {
        try sandbox.git("rm", "--quiet", "--ignore-unmatch", path)
      } else {
        try sandbox.write(text("\(path) \(number)"), to: path)
      }
      try sandbox.commitAll("Change \(number)")
      if number % 10 == 0 { _ = try? sandbox.git("merge", "--quiet", "--no-edit", "--strategy-option=ours", "main") }
      if try !sandbox.git("status", "--porcelain").isEmpty { try sandbox.commitAll("Settle \(number)") }
    }
    let history = try sandbox.history(branches: .none)
    let past = try history.past(Set(paths.map(relative)))
    let now = Set(try sandbox.git("ls-tree", "-r", "--name-only", "HEAD").split(separator: "\n").map(String.init))
    for path in paths {
      let log = try sandbox.git("log", "--full-history", "--format=%H", "HEAD", "main", "--", path)
      let found = try past[relative(path)]
      #expect(log.isEmpty == (found == nil), "\(path)")
      guard let found else { continue }
      if now.contains(path) {
        #expect(try found.removal == nil && history[found.last].id.hex == sandbox.git("rev-parse", "HEAD"), "\(path)")
      } else if let removal = found.removal {
        #expect(log.contains(history[removal].id.hex), "\(path)")
        #expect(
          try !sandbox.git("ls-tree", "-r", "--name-only", history[found.last].id.hex, "--", path).isEmpty, "\(path)")
      }
    }
  }
}
