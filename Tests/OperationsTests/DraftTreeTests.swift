import Files
import TestSupport
import Testing

@testable import Failures
@testable import Changes

/// A tree as a command will leave it.
@Suite struct DraftTreeTests {
  private let draft = DraftTree(over: MemoryTree(texts: ["a/one": "1", "a/two": "2"]))

  @Test func `what is written is read and listed`() throws {
    try draft.write(Array("3".utf8), to: relative("a/b/three"))
    try draft.makeDirectory(relative("c/d"))
    #expect(try draft.read(relative("a/b/three"), limit: .max)?.bytes == [0x33])
    #expect(try draft.read(relative("a/b/three"), limit: 0)?.bytes == [])
    #expect(try draft.list(relative("a")).map(\.name) == ["b", "one", "two"])
    #expect(try draft.list(relative("a")).first?.kind == .directory)
    #expect(try draft.list(.empty).map(\.name) == ["a", "c"])
  }

  @Test func `writing what stands there already is no change`() throws {
    try draft.write([0x31], to: relative("a/one"))
    try draft.write([0x39], to: relative("a/two"))
    try draft.write([0x32], to: relative("a/two"))
    #expect(try draft.changes(below: .root).isEmpty)
    #expect(try draft.read(relative("a/two"))?.bytes == [0x32])
  }

  @Test func `what is written back is listed as what it was`() throws {
    try draft.write([0x39], to: relative("a/two"))
    try draft.write([0x39], to: relative("a/b/c/three"))
    try draft.write([0x32], to: relative("a/two"))
    #expect(try draft.list(relative("a")).map(\.kind) == [.directory, .file, .file])
    #expect(try draft.list(relative("a/b")).map(\.name) == ["c"])
    #expect(try !draft.makeDirectory(relative("a/b")) && !draft.makeDirectory(relative("a")))
    #expect(try draft.makeDirectory(relative("a/d")) && !draft.makeDirectory(relative("a/d")))
  }

  @Test func `a directory of many files is listed in time that grows with their number`() throws {
    let seconds = try [1_000, 4_000].map { count in
      let draft = DraftTree(over: MemoryTree(texts: [:]))
      return try ThreadTime.seconds {
        for number in 0..<count {
          try draft.write([0x31], to: relative("features/F-A-\(number)/spec.md"))
          #expect(try draft.list(relative("features/F-A-\(number)")).count == 1)
        }
      }
    }
    #expect(seconds[1] < 8 * seconds[0] + 0.1)
  }

  @Test func `create leaves what is there alone`() throws {
    #expect(try !draft.create(relative("a/one"), []))
    #expect(try draft.create(relative("a/new"), []))
    #expect(try !draft.create(relative("a/new"), [1]))
    let changes = try draft.changes(below: .root)
    #expect(changes.map(\.path.string) == ["/a/new"])
    #expect(changes.first?.original == nil)
  }

  @Test func `a program is created as one, and nothing else is`() throws {
    try draft.create(relative("a/one"), [9], isExecutable: true)
    try draft.create(relative("b/program"), [1], isExecutable: true)
    try draft.create(relative("b/text"), [2])
    #expect(try draft.changes(below: .root).map(\.isExecutable) == [true, false])
  }

  @Test func `a change keeps the version that it was decided on`() throws {
    _ = try draft.read(relative("a/one"))
    try draft.write([9], to: relative("a/one"))
    try draft.write([8], to: relative("a/one"))
    #expect(try draft.changes(below: .root).first?.original?.bytes == [0x31])
  }
}
