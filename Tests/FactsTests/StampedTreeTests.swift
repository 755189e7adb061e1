import Files
import Foundation
import Git
import Records
import TestSupport
import Testing

@testable import Facts

/// Telling what files hold without reading them.
@Suite struct StampedTreeTests {
  private let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  private func store() -> FactsStore {
    FactsStore(
      in: SealedFiles("facts", in: StateDirectory(home: directory.path, name: RelativePath("state") ?? .empty)),
      program: FactHasher().key, smallest: 1)
  }

  /// The tree as a command sees it that begins now, or at another time.
  private func tree(start: Int64 = FileSystem.now) throws -> StampedTree {
    let work = directory.path.appending(component: "tree")
    return StampedTree(WorkingTree(root: work), store(), start: start)
  }

  private func path(_ text: String) throws -> RelativePath { try #require(RelativePath(text)) }

  /// Has a command that begins well after the last change look at everything and keep it.
  private func learn() throws {
    let tree = try tree(start: FileSystem.now + 60_000_000_000)
    try lookAround(.empty, tree)
    tree.commit()
  }

  private func lookAround(_ folder: RelativePath, _ tree: StampedTree) throws {
    for entry in try tree.list(folder) {
      let path = folder.appending(component: entry.name)
      if entry.kind == .directory { try lookAround(path, tree) } else { _ = try tree.content(of: path) }
    }
  }

  private func content(_ file: String) throws -> String {
    switch try tree().content(of: path(file)) {
    case .blob(let blob): blob.hex
    case .absent: "absent"
    case .unknown: "unknown"
    }
  }

  private func git(_ text: String) throws -> String {
    let file = try directory.write(text, to: "blob")
    return try Program.run("/usr/bin/git", ["hash-object", file.string], in: directory.path).output
      .trimmingCharacters(in: .newlines)
  }

  @Test func `a file is told by the name that Git gives its bytes`() throws {
    try directory.write("one\n", to: "tree/a/spec.md")
    #expect(try content("a/spec.md") == git("one\n"))
    #expect(try content("a/plan.md") == "absent")
    #expect(try content("b/spec.md") == "absent")
    #expect(try content("a") == "unknown")
  }

  @Test func `what is known is not read again`() throws {
    let file = try directory.write("one\n", to: "tree/a/spec.md")
    try learn()
    // Nobody can read it, and nobody has to. Permissions are part of what the system tells, so it is the data that counts.
    let known = try #require(try FileSystem.statData(of: file)).data
    let record = try #require(try record(of: "a"))
    #expect(try record.blob(of: "spec.md", known)?.hex == git("one\n"))
    #expect(record.listing?.entries.map(\.name) == ["spec.md"])
  }

  /// What the store holds of a folder.
  private func record(of folder: String) throws -> DirectoryRecord? {
    var hasher = store().hasher("directory")
    hasher.combine(directory.path.appending(component: "tree").string)
    hasher.combine(folder)
    return try store().bytes(of: hasher.key).map { try DirectoryRecord(record: $0[...]) }
  }

  @Test func `a change that keeps size and time is noticed`() throws {
    let file = try directory.write("one\n", to: "tree/a/spec.md")
    try learn()
    let attributes = try FileManager.default.attributesOfItem(atPath: file.string)
    let handle = try FileHandle(forWritingTo: URL(filePath: file.string))
    try handle.write(contentsOf: Data("two\n".utf8))
    try handle.close()
    try FileManager.default.setAttributes(
      [.modificationDate: try #require(attributes[.modificationDate])], ofItemAtPath: file.string)
    #expect(try content("a/spec.md") == git("two\n"))
  }

  @Test func `a change right after a command has read is noticed`() throws {
    var generator = SeededGenerator(seed: 7)
    for round in 0..<60 {
      let file = try directory.write("a\(round % 10)\n", to: "tree/a/spec.md")
      let tree = try tree()
      try lookAround(.empty, tree)
      // In the same tick of the clock, most likely, and in place, so that the inode stays.
      let text = "b\(Int.random(in: 0...9, using: &generator))\n"
      let handle = try FileHandle(forWritingTo: URL(filePath: file.string))
      try handle.write(contentsOf: Data(text.utf8))
      try handle.close()
      tree.commit()
      #expect(try content("a/spec.md") == git(text))
    }
  }

  @Test func `what a command with a clock that is behind has read is not trusted`() throws {
    try directory.write("one\n", to: "tree/a/spec.md")
    let tree = try tree(start: FileSystem.now - 3_600_000_000_000)
    try lookAround(.empty, tree)
    tree.commit()
    #expect(try record(of: "a")?.files.isEmpty ?? true)
    #expect(try record(of: "a")?.listing == nil)
  }

  @Test func `a file that comes or goes is noticed`() throws {
    try directory.write("one\n", to: "tree/a/spec.md")
    try learn()
    try directory.write("plan\n", to: "tree/a/plan.md")
    #expect(try tree().list(path("a")).map(\.name) == ["plan.md", "spec.md"])
    try FileManager.default.removeItem(atPath: directory.path.string + "/tree/a/spec.md")
    #expect(try tree().list(path("a")).map(\.name) == ["plan.md"])
    #expect(try content("a/spec.md") == "absent")
  }

  @Test func `a folder that is exchanged for another is noticed`() throws {
    try directory.write("one\n", to: "tree/a/spec.md")
    try directory.write("two\n", to: "tree/b/spec.md")
    try learn()
    let work = directory.path.string + "/tree"
    for (from, to) in [("a", "c"), ("b", "a"), ("c", "b")] {
      try FileManager.default.moveItem(atPath: "\(work)/\(from)", toPath: "\(work)/\(to)")
    }
    #expect(try content("a/spec.md") == git("two\n"))
    #expect(try content("b/spec.md") == git("one\n"))
  }

  @Test func `what a link leads out to is not told, whatever was known`() throws {
    try directory.write("one\n", to: "tree/a/spec.md")
    try learn()
    let work = directory.path.string + "/tree"
    try FileManager.default.moveItem(atPath: work + "/a", toPath: directory.path.string + "/a")
    try FileManager.default.createSymbolicLink(atPath: work + "/a", withDestinationPath: directory.path.string + "/a")
    #expect(try content("a/spec.md") == "unknown")
    #expect(try tree().list(path("a")).isEmpty)
    #expect(throws: FileError.self) { try tree().read(path("a/spec.md")) }
  }

  @Test func `a command that looks once hears one answer`() throws {
    try directory.write("one\n", to: "tree/a/spec.md")
    let tree = try tree()
    let first = try tree.content(of: path("a/spec.md"))
    try directory.write("another\n", to: "tree/a/spec.md")
    #expect(try tree.content(of: path("a/spec.md")) == first)
    #expect(try tree.read(path("a/spec.md"))?.bytes == Array("one\n".utf8))
  }

  @Test(arguments: [0, 60_000_000_000], [Int.max, 2]) func `what was learnt while a file changed is not kept`(
    lead: Int, limit: Int
  ) throws {
    let key = FactHasher().key
    for change in ["two\n", nil] {
      try directory.write("one\n", to: "tree/a.md")
      try directory.write("other\n", to: "tree/b.md")
      let store = store()
      let tree = StampedTree(
        WorkingTree(root: directory.path.appending(component: "tree")), store, start: FileSystem.now + Int64(lead))
      for file in ["a.md", "b.md"] { _ = try tree.content(of: path(file)) }
      if let change { try directory.write(change, to: "tree/a.md") }
      store.keep(try #require(try tree.read(path("a.md"), limit: limit)).bytes, under: key)
      tree.commit()
      #expect((self.store().bytes(of: key) == nil) == (change != nil))
    }
  }

  @Test func `a file from the year 2300 is known like any other`() throws {
    try directory.write("one\n", to: "tree/a.md")
    let far = Date(timeIntervalSince1970: 10_413_792_000)
    try FileManager.default.setAttributes(
      [.modificationDate: far], ofItemAtPath: directory.path.string + "/tree/a.md")
    try learn()
    #expect(try content("a.md") == ObjectID.ofBlob(Array("one\n".utf8)).hex)
    #expect(try FileSystem.read(directory.path.appending(component: "tree").appending(component: "a.md")) != nil)
  }
}
