import Facts
import Files
import Foundation
import Git
import Survey
import TestSupport
import Testing

@testable import Trace

private func scan(_ sandbox: TraceSandbox, variables: [String: String] = [:]) throws -> [String] {
  let workspace = try sandbox.workspace(variables: variables)
  let mentions = SourceScan.mentions(in: TrackedFiles(of: workspace), workspace)
  workspace.keepFacts()
  return mentions.map {
    "\($0.place.path):\($0.place.line ?? 0) \($0.name) \($0.role)" + $0.features.map { " @" + $0 }.joined()
  }
}

@Suite struct SourceScanTests {
  private let files = [
    "src/a.py": "# FR-001\nx = 1\n", "src/b.py": "x = 2\n", "tests/test_a.py": "def test_fr_001():\n  pass\n",
    "README.md": "FR-009\n", "web/001-sign-up/form.ts": "// FR-002\n",
  ]
  private let expected = [
    "src/a.py:1 FR-001 code", "tests/test_a.py:1 FR-001 test", "web/001-sign-up/form.ts:1 FR-002 code @001-sign-up",
  ]

  @Test func `code and tests say what they are for, ordered by path and line`() throws {
    #expect(try scan(TraceSandbox(files)) == expected)
  }

  @Test func `what is remembered says the same as what is read, whatever changed since`() throws {
    let sandbox = try TraceSandbox(files)
    let eager = ["SPECKIT_CACHE": "eager"]
    #expect(try scan(sandbox, variables: eager) == expected)
    #expect(try scan(sandbox, variables: eager) == expected)
    // As long as the index, and not in it yet.
    try sandbox.git.write("# FR-007\nx = 1\n", to: "src/a.py")
    #expect(try scan(sandbox, variables: eager).first == "src/a.py:1 FR-007 code")
    try sandbox.git.git("add", "--all")
    #expect(try scan(sandbox, variables: eager).first == "src/a.py:1 FR-007 code")
    try sandbox.git.write("# FR-001\nx = 1\n", to: "src/a.py")
    #expect(try scan(sandbox, variables: eager) == expected)
    // Known contents in other places, and as another kind of file.
    try sandbox.git.git("mv", "src/a.py", "src/moved.py")
    try sandbox.git.write("# FR-001\nx = 1\n", to: "tests/test_c.py")
    try sandbox.git.git("add", "--all")
    #expect(
      try scan(sandbox, variables: eager) == [
        "src/moved.py:1 FR-001 code", "tests/test_a.py:1 FR-001 test", "tests/test_c.py:1 FR-001 test",
        "web/001-sign-up/form.ts:1 FR-002 code @001-sign-up",
      ])
    try FileManager.default.removeItem(atPath: sandbox.git.path.string + "/src/moved.py")
    #expect(try scan(sandbox, variables: eager).first == "tests/test_a.py:1 FR-001 test")
  }

  @Test func `what earlier commands found is taken from the store`() throws {
    let sandbox = try TraceSandbox(files)
    let first = try sandbox.workspace(variables: ["SPECKIT_CACHE": "eager"])
    _ = SourceScan.mentions(in: TrackedFiles(of: first), first)
    first.keepFacts()
    let memory = ScanMemory(try sandbox.workspace().store)
    #expect(!memory.isEmpty)
    let tracked = try sandbox.tracked()
    let code = ContentScan.Variety(role: .code, hasInnerTests: false)
    let keys = (0..<tracked.count).map { ScanMemory.key(of: tracked.entries.blob($0), code) }
    #expect(tracked.paths == ["README.md", "src/a.py", "src/b.py", "tests/test_a.py", "web/001-sign-up/form.ts"])
    #expect(keys.map(memory.isSilent) == [false, false, true, false, false])
    #expect(keys.map(memory.isSpoken) == [false, true, false, false, true])
    #expect(memory.mentions(of: keys[1])?.map(\.name) == ["FR-001"])
  }

  @Test func `many contents are kept although they are few facts`() throws {
    let sandbox = try TraceSandbox(
      Dictionary(uniqueKeysWithValues: (0..<80).map { ("src/f\($0).c", "int a\($0);  // FR-\(100 + $0)\n") }))
    let workspace = try sandbox.workspace()
    #expect(SourceScan.mentions(in: TrackedFiles(of: workspace), workspace).count == 80)
    workspace.keepFacts()
    #expect(!ScanMemory(try sandbox.workspace().store).isEmpty)
  }

  @Test func `what is found does not depend on the number of threads`() throws {
    let sandbox = try TraceSandbox(
      Dictionary(
        uniqueKeysWithValues: (0..<900).map {
          ("src/d\($0 % 7)/f\($0).go", $0 % 3 == 0 ? "// FR-\(100 + $0)\n" : "x\n")
        }))
    let found = try scan(sandbox)
    let again = try scan(sandbox)
    #expect(found.count == 300 && found == again)
    let places = found.map { line in line.prefix { $0 != ":" } }
    #expect(places == places.sorted())
  }

  @Test func `links, folders that became links, and pipes are not followed`() throws {
    let sandbox = try TraceSandbox(files)
    let outside = sandbox.git.directory.path.string + "/outside"
    try FileManager.default.createDirectory(atPath: outside, withIntermediateDirectories: true)
    try "# FR-666\n".write(toFile: outside + "/a.py", atomically: true, encoding: .utf8)
    try FileManager.default.removeItem(atPath: sandbox.git.path.string + "/src")
    try FileManager.default.createSymbolicLink(atPath: sandbox.git.path.string + "/src", withDestinationPath: outside)
    try FileManager.default.removeItem(atPath: sandbox.git.path.string + "/tests/test_a.py")
    _ = try Program.run("/usr/bin/mkfifo", ["tests/test_a.py"], in: sandbox.git.path)
    #expect(try scan(sandbox) == ["web/001-sign-up/form.ts:1 FR-002 code @001-sign-up"])
  }

  @Test func `a checkout with other line endings says the same`() throws {
    let sandbox = try TraceSandbox(files)
    try sandbox.git.git("config", "core.autocrlf", "true")
    try sandbox.git.commitAll()
    for path in ["src", "tests", "web"] {
      try FileManager.default.removeItem(atPath: sandbox.git.path.string + "/" + path)
    }
    try sandbox.git.git("checkout", "--quiet", "--", ".")
    #expect(try sandbox.git.text(of: "src/a.py").contains("\r\n"))
    #expect(try scan(sandbox) == expected)
  }

  @Test func `what a sparse checkout leaves out is not read, and a large file neither`() throws {
    let sandbox = try TraceSandbox(
      files.merging(["src/large.py": "# FR-003\n" + String(repeating: "x\n", count: 2_200_000)]) { $1 })
    try sandbox.git.commitAll()
    try sandbox.git.git("sparse-checkout", "set", "--cone", "src")
    #expect(try scan(sandbox) == ["src/a.py:1 FR-001 code"])
  }
}
