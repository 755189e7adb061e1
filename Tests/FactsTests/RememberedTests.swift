import Files
import Git
import Records
import TestSupport
import Testing

@testable import Facts

/// Values that follow from a tree are made once.
@Suite struct RememberedTests {
  /// Files in memory that can be told apart.
  private struct Tree: ContentTree {
    var files: MemoryTree

    init(_ texts: [String: String]) { files = MemoryTree(texts.mapValues { Array($0.utf8) }) }

    func read(_ path: RelativePath, limit: Int) throws -> FileContents? { files.read(path, limit: limit) }

    func list(_ directory: RelativePath) throws -> [(name: String, kind: FileKind)] { files.list(directory) }

    func content(of path: RelativePath) throws -> KnownContent {
      if path.name == "secret.md" { return .unknown }
      return try files.read(path).map { .blob(try ObjectID.ofBlob($0.bytes)) } ?? .absent
    }
  }

  private let store = FactsStore(in: nil, program: FactHasher().key)

  /// The text of the file that `a.md` names, and how often it was made.
  private func value(in tree: Tree, _ count: inout Int, subject: String = "") throws -> String {
    var hasher = store.hasher("test")
    hasher.combine(subject)
    return try store.remembered(hasher, in: tree) { tracing in
      count += 1
      let name = text(try tracing.read(path("a.md")))
      return text(try tracing.read(path(name)))
    }.value
  }

  private func path(_ text: String) throws -> RelativePath { try #require(RelativePath(text)) }

  private func text(_ contents: FileContents?) -> String { String(decoding: contents?.bytes ?? [], as: UTF8.self) }

  @Test func `a value is made again only when the tree answers otherwise`() throws {
    var count = 0
    let tree = Tree(["a.md": "b.md", "b.md": "B", "c.md": "C"])
    #expect(try value(in: tree, &count) == "B")
    #expect(try value(in: tree, &count) == "B")
    #expect(try value(in: Tree(["a.md": "b.md", "b.md": "B", "c.md": "other"]), &count) == "B")
    #expect(count == 1)
    #expect(try value(in: Tree(["a.md": "b.md", "b.md": "X", "c.md": "C"]), &count) == "X")
    #expect(try value(in: Tree(["a.md": "c.md", "b.md": "B", "c.md": "C"]), &count) == "C")
    #expect(count == 3)
    #expect(try value(in: Tree(["a.md": "b.md", "c.md": "C"]), &count) == "")
    #expect(count == 4)
  }

  @Test func `what was made of several values is found as long as the tree answers all of them alike`() throws {
    let tree = Tree(["a.md": "b.md", "b.md": "B"])
    let (first, second) = (subject("first"), subject("second"))
    let parts = try [first, second].map { part in
      let known = try store.remembered(part, in: tree) { try text($0.read(path("a.md"))) }
      return (subject: part, answers: try #require(known.answers))
    }
    store.remember("both", of: subject("both"), madeOf: parts, in: tree)
    let known: Remembered<String>? = store.recalled(subject("both"), in: tree)
    #expect(known?.value == "both")
    let other: Remembered<String>? = store.recalled(subject("both"), in: Tree(["a.md": "c.md"]))
    #expect(other == nil)
  }

  @Test func `nothing is made of a value that another state of the files led to`() throws {
    let part = subject("part")
    let make = { (tree: Tree) in
      try store.remembered(part, in: tree) { tracing in
        try text(tracing.read(path(text(try tracing.read(path("a.md"))))))
      }
    }
    let earlier = Tree(["a.md": "b.md", "b.md": "B"])
    let answers = try #require(try make(earlier).answers)
    _ = try make(Tree(["a.md": "c.md", "c.md": "C"]))
    // The trace that is kept now asks about another file than the answers came from.
    store.remember("all", of: subject("all"), madeOf: [(part, answers)], in: earlier)
    let known: Remembered<String>? = store.recalled(subject("all"), in: earlier)
    #expect(known == nil)
  }

  private func subject(_ name: String) -> FactHasher {
    var hasher = store.hasher("test")
    hasher.combine(name)
    return hasher
  }

  @Test func `another subject has another value`() throws {
    var count = 0
    let tree = Tree(["a.md": "b.md", "b.md": "B"])
    _ = try value(in: tree, &count)
    _ = try value(in: tree, &count, subject: "other")
    #expect(count == 2)
  }

  @Test func `what cannot be asked again is not kept`() throws {
    var count = 0
    let tree = Tree(["a.md": "secret.md", "secret.md": "S"])
    #expect(try value(in: tree, &count) == "S")
    #expect(try value(in: tree, &count) == "S")
    #expect(count == 2)
  }

  @Test func `an answer that was known before the last change is found again`() throws {
    var count = 0
    let one = Tree(["a.md": "b.md", "b.md": "1"])
    let two = Tree(["a.md": "b.md", "b.md": "2"])
    for tree in [one, two, one, two] { _ = try value(in: tree, &count) }
    #expect(count == 2)
  }

  @Test func `a trace is read as it was written`() throws {
    let paths = try ["plans/a/spec.md", "plans/a/plan.md", "plans/a", "", "plans/ab/ä.md"].map {
      try #require(RelativePath($0))
    }
    let trace = Trace(questions: paths.flatMap { [.content($0), .listing($0), .realPath($0)] })
    #expect(try Trace(record: trace.record[...]).questions == trace.questions)
    for length in 0..<trace.record.count {
      #expect(throws: RecordDamage.self) { try Trace(record: trace.record[..<length]) }
    }
  }
}
