import Files
import Foundation
import TestSupport
import Testing

@testable import Facts

/// Answers that the system vouches for.
@Suite struct StampsTests {
  private let directory: TemporaryDirectory
  private var work: String { directory.path.string + "/tree" }

  init() throws {
    directory = try TemporaryDirectory()
    try directory.write("one\n", to: "tree/a/spec.md")
    try directory.write("list\n", to: "tree/a/checklists/plan.md")
    try directory.write("other\n", to: "tree/b/spec.md")
  }

  /// A working tree and what is known of it, as a command sees them that begins now, or at another time.
  private struct Command {
    let store: FactsStore
    let tree: StampedTree

    init(in directory: TemporaryDirectory, start: Int64 = FileSystem.now) throws {
      let state = StateDirectory(home: directory.path, name: try #require(RelativePath("state")))
      store = FactsStore(in: SealedFiles("facts", in: state), program: FactHasher().key, smallest: 1)
      tree = StampedTree(WorkingTree(root: directory.path.appending(component: "tree")), store, start: start)
    }

    var subject: FactHasher { store.hasher("what stands in a") }

    /// What stands in a folder and some files, two of which are missing, and whether that had to be asked.
    func value(in tree: (any ContentTree)? = nil) throws -> (text: String, isMade: Bool) {
      var isMade = false
      let value = try store.remembered(subject, in: tree ?? self.tree) { tracing in
        isMade = true
        return try ["a", "a/checklists", "a/contracts"].map { try names(in: $0, tracing) }.joined(separator: "; ")
          + ["a/spec.md", "a/plan.md", "a/checklists/plan.md", "a/contracts/api.yaml"].map { try text(of: $0, tracing) }
          .joined()
      }.value
      return (value, isMade)
    }

    private func names(in folder: String, _ tree: any FileTree) throws -> String {
      try tree.list(try #require(RelativePath(folder))).map { "\($0.name) \($0.kind)" }.joined(separator: ", ")
    }

    private func text(of file: String, _ tree: any FileTree) throws -> String {
      String(decoding: try tree.read(try #require(RelativePath(file)))?.bytes ?? Array("–".utf8), as: UTF8.self)
    }

    var isVouchedFor: Bool { tree.recalledAnswers(to: subject) { _ in true } != nil }
  }

  /// Has a command that begins well after the last change learn the value.
  private func learn() throws {
    let command = try Command(in: directory, start: FileSystem.now + 60_000_000_000)
    _ = try command.value()
    command.tree.commit()
  }

  private func path(_ text: String) throws -> RelativePath { try #require(RelativePath(text)) }

  @Test func `what nobody changed is vouched for, and answers the same`() throws {
    let first = try Command(in: directory).value()
    try learn()
    #expect(try Command(in: directory).isVouchedFor)
    let again = try Command(in: directory).value()
    #expect(again.text == first.text && !again.isMade)
    let command = try Command(in: directory)
    _ = try command.value()
    for file in ["a/spec.md", "a/plan.md", "a/contracts", "b/spec.md"] {
      #expect(try command.tree.content(of: path(file)) == Command(in: directory).tree.content(of: path(file)))
    }
  }

  @Test func `what does not concern the value may change`() throws {
    try learn()
    try directory.write("another\n", to: "tree/b/spec.md")
    try directory.write("new\n", to: "tree/b/plan.md")
    #expect(try Command(in: directory).isVouchedFor)
  }

  /// What people may do to the files.
  private static let changes: [(String, @Sendable (String) throws -> Void)] = [
    ("a file is written in place", { try Data("two\n".utf8).write(to: URL(filePath: $0 + "/a/spec.md")) }),
    (
      "a file is exchanged",
      { try Data("two\n".utf8).write(to: URL(filePath: $0 + "/a/spec.md"), options: .atomic) }
    ),
    ("a file comes", { try Data("plan\n".utf8).write(to: URL(filePath: $0 + "/a/plan.md")) }),
    ("a file goes", { try FileManager.default.removeItem(atPath: $0 + "/a/spec.md") }),
    (
      "a folder comes",
      {
        try FileManager.default.createDirectory(atPath: $0 + "/a/contracts", withIntermediateDirectories: false)
        try Data("api\n".utf8).write(to: URL(filePath: $0 + "/a/contracts/api.yaml"))
      }
    ),
    ("a folder goes", { try FileManager.default.removeItem(atPath: $0 + "/a/checklists") }),
    (
      "a folder is exchanged for another",
      {
        try FileManager.default.moveItem(atPath: $0 + "/a", toPath: $0 + "/c")
        try FileManager.default.moveItem(atPath: $0 + "/b", toPath: $0 + "/a")
      }
    ),
    (
      "a link takes the place of a folder",
      {
        try FileManager.default.moveItem(atPath: $0 + "/a", toPath: $0 + "/../a")
        try FileManager.default.createSymbolicLink(atPath: $0 + "/a", withDestinationPath: $0 + "/b")
      }
    ),
    (
      "a link takes the place of a file",
      {
        try FileManager.default.removeItem(atPath: $0 + "/a/spec.md")
        try FileManager.default.createSymbolicLink(
          atPath: $0 + "/a/spec.md", withDestinationPath: $0 + "/b/spec.md")
      }
    ),
  ]

  @Test(arguments: changes.indices)
  func `a change is noticed`(number: Int) throws {
    let (name, change) = StampsTests.changes[number]
    try learn()
    try change(work)
    #expect(try !Command(in: directory).isVouchedFor, "\(name)")
    let store = FactsStore(in: nil, program: FactHasher().key)
    let unknown = StampedTree(
      WorkingTree(root: directory.path.appending(component: "tree")), store, start: FileSystem.now)
    let expected = try Command(in: TemporaryDirectory()).value(in: unknown)
    #expect(try Command(in: directory).value().text == expected.text, "\(name)")
  }

  /// What stands at some paths, as a command sees it that begins now, or at another time, and whether that had to be asked.
  private func kinds(_ paths: [String], start: Int64 = FileSystem.now) throws -> (text: String, isMade: Bool) {
    let command = try Command(in: directory, start: start)
    var isMade = false
    let text = try command.store.remembered(command.store.hasher("kinds"), in: command.tree) { tracing in
      isMade = true
      return try paths.map { try tracing.kind(of: path($0)).map { "\($0)" } ?? "nothing" }.joined(separator: ", ")
    }.value
    command.tree.commit()
    return (text, isMade)
  }

  @Test func `what stands at a path is vouched for until something else does`() throws {
    let paths = ["a/spec.md", "a/checklists", "a/plan.md", "c/d/e.md"]
    let learnt = try kinds(paths, start: FileSystem.now + 60_000_000_000)
    #expect(learnt.text == "file, directory, nothing, nothing" && learnt.isMade)
    #expect(try !kinds(paths).isMade)
    try directory.write("other words\n", to: "tree/a/spec.md")
    #expect(try !kinds(paths).isMade, "what a file holds is not asked")
    try directory.write("e\n", to: "tree/c/d/e.md")
    #expect(try kinds(paths).text == "file, directory, nothing, file")
    try FileManager.default.removeItem(atPath: work + "/a/checklists")
    try directory.write("a file now\n", to: "tree/a/checklists")
    #expect(try kinds(paths).text == "file, file, nothing, file")
  }

  @Test func `nothing is vouched for that was changed as the command began`() throws {
    let command = try Command(in: directory)
    _ = try command.value()
    command.tree.commit()
    #expect(try !Command(in: directory).isVouchedFor)
  }

  @Test func `a command that was vouched for goes on hearing the same`() throws {
    try learn()
    let command = try Command(in: directory)
    let before = try Command(in: directory).tree.content(of: path("a/spec.md"))
    _ = try command.value()
    try directory.write("two\n", to: "tree/a/spec.md")
    #expect(try command.tree.content(of: path("a/spec.md")) == before)
    #expect(try !command.value().isMade)
  }

  @Test func `the files of another tree are not vouched for by those of this one`() throws {
    try learn()
    try FileManager.default.moveItem(atPath: work, toPath: directory.path.string + "/elsewhere")
    let command = try Command(in: directory)
    let other = StampedTree(
      WorkingTree(root: directory.path.appending(component: "elsewhere")), command.store, start: FileSystem.now)
    #expect(other.recalledAnswers(to: command.subject) { _ in true } == nil)
  }

  /// A tree above a working tree, in which a folder has been written to.
  private struct Touched: ContentTree {
    let base: StampedTree
    let folder: RelativePath

    var stamped: StampedTree? { base }

    func isUntouched(_ directory: RelativePath) -> Bool { directory != folder }

    func read(_ path: RelativePath, limit: Int) throws -> FileContents? {
      path.parent == folder ? nil : try base.read(path, limit: limit)
    }

    func list(_ directory: RelativePath) throws -> [(name: String, kind: FileKind)] {
      directory == folder ? [] : try base.list(directory)
    }

    func content(of path: RelativePath) throws -> KnownContent {
      path.parent == folder ? .absent : try base.content(of: path)
    }
  }

  @Test func `what was written above the working tree is not taken for what stands there`() throws {
    try learn()
    for folder in ["a", "a/checklists"] {
      let command = try Command(in: directory)
      let touched = Touched(base: command.tree, folder: try path(folder))
      let value = try command.value(in: touched)
      #expect(value.isMade)
      #expect(try value.text != Command(in: directory).value().text)
      command.tree.commit()
      #expect(try !Command(in: directory).value().isMade)
    }
    let command = try Command(in: directory)
    #expect(try !command.value(in: Touched(base: command.tree, folder: path("b"))).isMade)
  }

  @Test func `stamps that are damaged vouch for nothing`() throws {
    let command = try Command(in: directory, start: FileSystem.now + 60_000_000_000)
    let tracing = TracingTree(over: command.tree)
    _ = try tracing.list(path("a"))
    _ = try tracing.content(of: path("a/spec.md"))
    _ = try tracing.content(of: path("a/plan.md"))
    let stamps = try #require(Stamps(tracing.trace, answers: FactHasher().key, in: command.tree))
    let record = stamps.record
    let tree = try Command(in: directory).tree
    #expect(tree.answers(vouchedForBy: record) { _ in true } == FactHasher().key)
    for length in 0..<record.count {
      #expect(tree.answers(vouchedForBy: Array(record[..<length])) { _ in true } == nil)
    }
  }
}
