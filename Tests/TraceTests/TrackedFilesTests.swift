import Files
import Foundation
import TestSupport
import Testing

@testable import Git
@testable import Trace

@Suite struct TrackedFilesTests {
  @Test func `what Git tracks is found by its path, its folder and the end of its path`() throws {
    let files = try TraceSandbox([
      "backend/src/a.py", "frontend/src/a.py", "src/a.py", "mysrc/a.py", "src/models/user.py", "README.md",
    ]).tracked()
    #expect(files.contains(try relative("src/a.py")))
    for path in ["src/b.py", "src"] { #expect(!files.contains(try relative(path))) }
    for path in ["src/models", ""] { #expect(files.containsFolder(try relative(path))) }
    for path in ["src/mod", "src/a.py"] { #expect(!files.containsFolder(try relative(path))) }
    #expect(
      files.files(endingWith: try relative("src/a.py")).map(\.string)
        == ["backend/src/a.py", "frontend/src/a.py", "src/a.py"])
    #expect(files.files(endingWith: try relative("src/a.py"), limit: 1).map(\.string) == ["backend/src/a.py"])
    #expect(files.files(endingWith: try relative("user.py")).map(\.string) == ["src/models/user.py"])
    #expect(files.files(endingWith: .empty).isEmpty)
  }

  @Test(arguments: ["2", "3", "4"])
  func `the index agrees with git ls-files in every version`(version: String) throws {
    let sandbox = try TraceSandbox([
      "a.go", "a/b.go", "a-b.go", "a/b/c.go", "Ä/ü.go", "with space.go", String(repeating: "long", count: 60) + ".go",
    ])
    try sandbox.git.git("update-index", "--index-version", version)
    if version == "3" {
      try sandbox.git.write("later\n", to: "later.go")
      try sandbox.git.git("add", "--intent-to-add", "later.go")
    }
    let listed = try sandbox.git.git("ls-files", "-z").split(separator: "\0").map(String.init)
    #expect(try sandbox.tracked().paths == listed)
    #expect(listed.count == (version == "3" ? 8 : 7))
  }

  @Test func `an index of any files agrees with git ls-files, below any folder`() throws {
    for seed in 0..<(LongTests.areWanted ? 200 : 6) {
      var generator = SeededGenerator(seed: UInt64(seed))
      let names = ["a", "b", "ab", "a.b", "a-b", "ä", "z0"]
      let paths = (0..<40).map { _ in
        (0..<Int.random(in: 0...3, using: &generator)).map { _ in "d-" + names.randomElement(using: &generator)! + "/" }
          .joined() + names.randomElement(using: &generator)! + ".c"
      }
      let sandbox = try TraceSandbox(Array(Set(paths)))
      let listed = try sandbox.git.git("ls-files", "-z").split(separator: "\0").map(String.init)
      let files = try sandbox.tracked()
      #expect(files.paths == listed, "seed \(seed)")
      for path in listed {
        #expect(files.contains(try relative(path)))
        let suffix = try relative(try relative(path).components.suffix(2).joined(separator: "/"))
        let ends = listed.filter { $0 == suffix.string || $0.hasSuffix("/" + suffix.string) }
        #expect(files.files(endingWith: suffix).map(\.string) == ends, "seed \(seed)")
      }
      if let folder = listed.lazy.compactMap({ $0.split(separator: "/").dropLast().first }).first {
        let below = listed.filter { $0.hasPrefix(folder + "/") }.map { String($0.dropFirst(folder.count + 1)) }
        #expect(try sandbox.tracked(at: String(folder)).paths == below, "seed \(seed)")
      }
    }
  }

  @Test func `symbolic links and submodules are left out`() throws {
    let sandbox = try TraceSandbox(["a.c"])
    try FileManager.default.createSymbolicLink(
      atPath: sandbox.git.path.string + "/link.c", withDestinationPath: "a.c")
    try sandbox.git.git("add", "link.c")
    try sandbox.git.commitAll()
    let head = try sandbox.git.git("rev-parse", "HEAD")
    try sandbox.git.git("update-index", "--add", "--cacheinfo", "160000,\(head),module")
    #expect(try sandbox.tracked().paths == ["a.c"])
  }

  @Test func `a file that a merge left open is tracked once`() throws {
    let sandbox = try TraceSandbox(["a.c", "b.c", "c.c"])
    try sandbox.git.commitAll()
    try sandbox.git.git("switch", "--quiet", "--create", "other")
    try sandbox.git.write("other\n", to: "b.c")
    try sandbox.git.commitAll()
    try sandbox.git.git("switch", "--quiet", "main")
    try sandbox.git.write("mine\n", to: "b.c")
    try sandbox.git.commitAll()
    _ = try? sandbox.git.git("merge", "--quiet", "other")
    #expect(try sandbox.tracked().paths == ["a.c", "b.c", "c.c"])
  }

  @Test(arguments: ["--no-sparse-index", "--sparse-index"])
  func `what a sparse checkout leaves out is tracked too`(form: String) throws {
    let sandbox = try TraceSandbox(["in/a.c", "out/b.c", "out/deep/c.c", "top.c", "z/d.c"])
    try sandbox.git.commitAll()
    try sandbox.git.git("sparse-checkout", "set", "--cone", form, "in")
    let files = try sandbox.tracked()
    #expect(files.paths == ["in/a.c", "out/b.c", "out/deep/c.c", "top.c", "z/d.c"])
    #expect((0..<files.count).filter { files.entries.isLeftOut($0) } == [1, 2, 4])
  }

  @Test func `where nobody knows what is tracked the reason is told`() throws {
    let split = try TraceSandbox(["a.c"])
    try split.git.git("update-index", "--split-index")
    #expect(try split.tracked().absence == .splitIndex)
    let broken = try TraceSandbox(["a.c"])
    try broken.git.directory.write("DIRC but no index, whatever its name says", to: "repository/.git/index")
    #expect(try broken.tracked().absence == .unreadableIndex)
    #expect(try broken.tracked().count == 0)
    let none = try GitSandbox(initialise: false)
    let workspace = try TraceSandbox(none).workspace()
    #expect(TrackedFiles(of: workspace).absence == .noRepository)
    #expect(try TraceSandbox().tracked().absence == nil)
  }

  @Test func `an index with the long names of SHA-256 is no index that can be read`() throws {
    let sandbox = try GitSandbox(initialise: false)
    try sandbox.git("init", "--quiet", "--object-format=sha256")
    try sandbox.write("text\n", to: "a.c")
    try sandbox.write("text\n", to: "some/longer/path.c")
    try sandbox.git("add", "--all")
    #expect(TrackedFiles(of: try TraceSandbox(sandbox).workspace()).absence == .unreadableIndex)
  }

  @Test func `an index that is cut short anywhere, or changed, is read or refused, and never more`() throws {
    let sandbox = try TraceSandbox(["a.c", "b/c.c", "b/d.c"])
    let bytes = try sandbox.git.directory.bytes(of: "repository/.git/index")
    for length in 0..<bytes.count { _ = try? entries(Array(bytes.prefix(length))) }
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<500 {
      var damaged = bytes
      damaged[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      _ = try? entries(damaged)
    }
    #expect(try entries(bytes).count == 3)
  }

  private func entries(_ bytes: [UInt8]) throws -> TrackedEntries {
    try TrackedEntries(index: bytes, written: 0) { _ in [] }
  }

  @Test func `the index vouches for a file until it changes`() throws {
    let sandbox = try TraceSandbox(["a.c"])
    let past = "200001010000"
    _ = try Program.run("/bin/touch", ["-t", past, "a.c"], in: sandbox.git.path)
    try sandbox.git.git("update-index", "--refresh")
    let vouches = {
      let data = try #require(try FileSystem.statData(of: sandbox.git.path.appending(component: "a.c")))
      return try sandbox.tracked().entries.vouches(for: 0, with: data.data)
    }
    #expect(try vouches())
    // The same size and the same time, but another file.
    try sandbox.git.write("tixt\n", to: "a.c")
    _ = try Program.run("/bin/touch", ["-t", past, "a.c"], in: sandbox.git.path)
    #expect(try !vouches())
  }

  @Test func `the index vouches for no file that is as young as itself, nor for one that will only be added`() throws {
    let sandbox = try TraceSandbox(["a.c"])
    let time = Date().addingTimeInterval(3600)
    try FileManager.default.setAttributes(
      [.modificationDate: time], ofItemAtPath: sandbox.git.path.string + "/a.c")
    try sandbox.git.git("update-index", "--refresh")
    let data = try #require(try FileSystem.statData(of: sandbox.git.path.appending(component: "a.c")))
    #expect(try !sandbox.tracked().entries.vouches(for: 0, with: data.data))
    try sandbox.git.write("", to: "b.c")
    try sandbox.git.git("add", "--intent-to-add", "b.c")
    let empty = try #require(try FileSystem.statData(of: sandbox.git.path.appending(component: "b.c")))
    #expect(try !sandbox.tracked().entries.vouches(for: 1, with: empty.data))
  }
}

extension TraceSandbox {
  init(_ git: GitSandbox) { self.git = git }
}
