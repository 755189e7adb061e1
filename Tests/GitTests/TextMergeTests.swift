import Files
import Foundation
import Git
import TestSupport
import Testing

/// Texts are merged as `git merge-file` merges them.
@Suite struct TextMergeTests {
  private static let base = (1...12).map { "line \($0)\n" }.joined()

  private static let versions: [(ours: String, theirs: String)] = [
    (base.replacing("line 1\n", with: "ours 1\n"), base.replacing("line 12\n", with: "theirs 12\n")),
    (base.replacing("line 5\n", with: "ours\n"), base.replacing("line 5\n", with: "theirs\n")),
    (base + "ours\n", base + "theirs"), ("", base + "more\n"),
    (base.replacing("line 7\n", with: ""), "before\n" + base),
    (base.replacing("\n", with: "\r\n"), base.replacing("line 2\n", with: "two\n")), ("no line break", "another"),
  ]

  @Test(arguments: versions.indices)
  func `the result is that of git`(_ number: Int) throws {
    let (ours, theirs) = Self.versions[number]
    let sandbox = try GitSandbox(initialise: false)
    let paths = try [("a", ours), ("o", Self.base), ("b", theirs)].map { try sandbox.write($0.1, to: $0.0).string }
    let git = try Program.run(
      "/usr/bin/git",
      ["merge-file", "-p", "--marker-size=9", "-L", "ours", "-L", "base", "-L", "theirs"] + paths, in: sandbox.path,
      variables: sandbox.variables)
    let merged = try TextMerge(markerSize: 9)
      .merged(base: Array(Self.base.utf8), ours: Array(ours.utf8), theirs: Array(theirs.utf8))
    #expect(String(decoding: merged.bytes, as: UTF8.self) == git.output)
    #expect(merged.hasConflicts == (git.status != 0))
  }

  @Test func `lines of both sides stay where no conflict is wanted`() throws {
    let united = try TextMerge().united(base: [], ours: Array("a\nb\n".utf8), theirs: Array("a\nc\n".utf8))
    #expect(String(decoding: united, as: UTF8.self) == "a\nb\nc\n")
  }

  @Test func `texts with NUL bytes are merged too, whatever bytes they hold`() throws {
    let base = Array("a\0\nb\nc\n".utf8)
    let merged = try TextMerge().merged(base: base, ours: base + [0x0A, 0xFF, 0x0A], theirs: Array("x\n".utf8) + base)
    #expect(merged == TextMerge.Result(bytes: Array("x\n".utf8) + base + [0x0A, 0xFF, 0x0A], hasConflicts: false))
    let every = Array(UInt8.min...UInt8.max)
    let whole = try TextMerge().merged(base: [], ours: every, theirs: [0])
    #expect(whole.hasConflicts)
    #expect(whole.bytes.starts(with: Array("<<<<<<< ours\n".utf8) + every))
  }
}
