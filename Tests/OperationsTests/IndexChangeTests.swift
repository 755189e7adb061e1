@testable import Indexes
import Files
import Records
import TestSupport
import Testing

@testable import Operations

/// What is remembered of a change to an index makes the one version of the other.
@Suite struct IndexChangeTests {
  private func path() throws -> RelativePath { try #require(RelativePath("specs/index.md")) }

  @Test func `any version becomes any other, also from a record`() throws {
    var generator = SeededGenerator(seed: 3)
    let path = try path()
    for _ in 0..<2_000 {
      let (old, new) = (text(&generator), text(&generator))
      let change = IndexChange(path, from: old, to: new)
      #expect(change.applied(to: old) == new)
      let read = try IndexChange(record: change.record[...])
      #expect(read.path == path && read.applied(to: old) == new)
    }
  }

  @Test func `a file that is too short is none that it was made for`() throws {
    let change = IndexChange(try path(), from: Array("abcd".utf8), to: Array("abXcd".utf8))
    #expect(change.applied(to: Array("abc".utf8)) == nil)
    #expect(change.applied(to: []) == nil)
  }

  private func text(_ generator: inout SeededGenerator) -> [UInt8] {
    (0..<Int.random(in: 0...8, using: &generator)).map { _ in UInt8.random(in: 97...99, using: &generator) }
  }
}
