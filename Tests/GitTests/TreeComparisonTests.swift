import Files
import Foundation
import TestSupport
import Testing

@testable import Git

@Suite struct TreeComparisonTests {
  /// What a commit changed, as paths with `D` or `M` before them.
  private func changes(_ commit: ObjectID, _ comparison: TreeComparison, _ repository: Repository) throws -> [String] {
    let parents = try repository.parents(of: commit).map { try repository.rootTree(of: $0) }
    return try comparison.changes(in: repository.rootTree(of: commit), from: parents).map { change in
      "\(change.isDeleted ? "D" : "M") \(try #require(comparison.paths.path(of: change.path)))"
    }.sorted()
  }

  /// The same as `git` tells it.
  private func expected(_ commit: String, _ sandbox: GitSandbox) throws -> [String] {
    let text = try sandbox.git(
      "diff-tree", "-r", "--root", "-c", "--no-renames", "--no-commit-id", "--name-status", "-z", commit)
    let fields = text.split(separator: "\0").map(String.init)
    return stride(from: 0, to: fields.count, by: 2).map { index in
      "\(fields[index].allSatisfy { $0 == "D" } ? "D" : "M") \(fields[index + 1])"
    }.sorted()
  }

  private func compareAll(_ sandbox: GitSandbox) throws {
    let repository = try sandbox.repository()
    let comparison = try TreeComparison(of: repository)
    for commit in try sandbox.git("rev-list", "--all").split(separator: "\n").map(String.init) {
      let subject = try sandbox.git("log", "-1", "--format=%s", commit)
      let id = try #require(ObjectID(hex: commit))
      #expect(try changes(id, comparison, repository) == expected(commit, sandbox), "\(subject)")
    }
  }

  @Test func `what commits change is what git tells`() throws {
    let sandbox = try GitSandbox()
    try sandbox.write("1", to: "a/b/c")
    try sandbox.write("1", to: "a/b-c")
    try sandbox.write("1", to: "a.txt")
    try sandbox.write("1", to: "ä/ö ü")
    try sandbox.commitAll("begin")
    try sandbox.write("2", to: "a/b/c")
    try sandbox.git("rm", "--quiet", "a.txt")
    try sandbox.write("1", to: "a0")
    try sandbox.commitAll("change, delete, add")
    try sandbox.git("update-index", "--chmod=+x", "a0")
    try sandbox.git("commit", "--quiet", "--message", "mode")
    try sandbox.git("rm", "--quiet", "-r", "a/b")
    try sandbox.write("a file now", to: "a/b")
    try sandbox.commitAll("a folder becomes a file")
    try sandbox.git("rm", "--quiet", "a/b")
    try sandbox.write("1", to: "a/b/c/d/e")
    try sandbox.commitAll("a file becomes folders")
    try sandbox.git("mv", "a", "z")
    try sandbox.commitAll("move")
    try sandbox.commitAll("nothing")
    try compareAll(sandbox)
  }

  @Test func `a merge changes what is as in none of its parents`() throws {
    let sandbox = try GitSandbox()
    for name in ["one", "two", "both", "gone", "x/deep/file"] { try sandbox.write("base\n", to: name) }
    try sandbox.commitAll("begin")
    for side in ["left", "right", "third"] {
      try sandbox.git("switch", "--quiet", "--create", side, "main")
      try sandbox.write(side, to: "x/\(side)")
      try sandbox.write(side, to: "new/\(side)/file")
      try sandbox.commitAll(side)
    }
    try sandbox.git("switch", "--quiet", "left")
    try sandbox.git("merge", "--quiet", "--no-ff", "--no-edit", "right")
    try sandbox.git("merge", "--quiet", "--no-commit", "third")
    try sandbox.write("neither", to: "both")
    try sandbox.write("evil", to: "x/evil")
    try sandbox.git("rm", "--quiet", "gone", "x/deep/file")
    try sandbox.commitAll("a merge with changes of its own")
    try sandbox.git("switch", "--quiet", "main")
    try sandbox.git("merge", "--quiet", "--no-edit", "right", "third")
    try sandbox.git("merge", "--quiet", "--no-edit", "--strategy=ours", "left")
    try compareAll(sandbox)
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>) func `random histories change what git tells`(seed: UInt64) throws {
    let sandbox = try GitSandbox()
    var generator = SeededGenerator(seed: seed)
    let names = ["a", "a.b", "a-b", "ab", "a/b", "a/b/c", "a/b-c", "b", "b/a", "c/d/e/f", "c/d/e/g"]
    try sandbox.commitAll("begin")
    for number in 1...24 {
      if number % 6 == 5 {
        try sandbox.git("switch", "--quiet", "--detach", "HEAD~\(Int.random(in: 1...3, using: &generator))")
      }
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let name = try #require(names.randomElement(using: &generator))
        try remove(name, in: sandbox)
        if Bool.random(using: &generator) { try sandbox.write("\(number)", to: name) }
      }
      try sandbox.commitAll("\(number)")
      try sandbox.git("branch", "at-\(number)")
      if number % 6 == 0 {
        let others = ["at-\(number - 3)", "at-\(number - 5)"]
        let tree = try sandbox.git("write-tree")
        let commit = try sandbox.git(
          "commit-tree", tree, "-p", "HEAD", "-p", others[0], "-p", others[1], "-m", "merge \(number)")
        try sandbox.git("reset", "--quiet", "--hard", commit)
      }
    }
    try sandbox.git("branch", "end")
    try compareAll(sandbox)
  }

  /// Removes what stands at a path, and files in place of its folders.
  private func remove(_ name: String, in sandbox: GitSandbox) throws {
    let files = FileManager.default
    try? files.removeItem(atPath: sandbox.path.string + "/" + name)
    var folder = try relative(name).parent
    while !folder.isEmpty {
      var isFolder: ObjCBool = false
      let path = sandbox.path.string + "/" + folder.string
      if files.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue {
        try files.removeItem(atPath: path)
      }
      folder = folder.parent
    }
  }

  @Test func `a tree that is not here is not found`() throws {
    let sandbox = try GitSandbox()
    try sandbox.commitAll()
    let repository = try sandbox.repository()
    let comparison = try TreeComparison(of: repository)
    let missing = try #require(ObjectID(hex: String(repeating: "1", count: 40)))
    #expect(kind { () throws(GitError) in try comparison.changes(in: missing, from: []) } == .notFound)
    let commit = try sandbox.commit()
    #expect(kind { () throws(GitError) in try comparison.changes(in: commit, from: []) } == .corrupt)
  }

  @Test func `paths are found by their numbers, and numbers by their paths`() throws {
    var table = PathTable()
    let a = table.add(Array("a".utf8), in: 0)
    let file = table.add(Array("b".utf8), in: a)
    #expect(table.add(Array("b".utf8), in: a) == file)
    #expect(table.path(of: file)?.string == "a/b")
    #expect(try table.node(at: relative("a/b")) == file)
    #expect(try table.node(at: relative("a/c")) == nil)
    var other = PathTable()
    for number in 0..<500 { _ = other.add(Array("\(number)".utf8), in: PathTable.Node(number / 2)) }
    let nodes = table.add(other)
    for node in 1..<other.count {
      let (old, new) = (other.path(of: PathTable.Node(node)), table.path(of: nodes[node]))
      #expect(old == new && old != nil)
    }
    var copy = PathTable()
    for node in 1..<table.count {
      copy.append(table.name(of: PathTable.Node(node)), in: table.folder(of: PathTable.Node(node)))
    }
    #expect(try copy.node(at: relative("a/b")) == file)
    copy.prepare()
    #expect(try copy.node(at: relative("a/b")) == file)
    let odd = table.add(Array("..".utf8), in: a)
    #expect(table.path(of: odd) == nil)
  }
}
