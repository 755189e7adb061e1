@testable import Check
import TestSupport
import Testing

@testable import Operations

/// Checks of documents that are made to take quadratic time: four times the size may take about four times the work.
@Suite(.serialized) struct CheckSizeTests {
  private func check(_ hostile: HostileWorkspace, _ size: Int) throws -> Double {
    let tree = try CheckedTree(configuration: "index: {update: manual}\n")
    return try ThreadTime.seconds {
      let report = try tree.report { documents in
        for (path, text) in hostile.documents(size) { documents[path, default: ""] += text }
      }
      #expect(report.findings.count >= hostile.findings(size), "\(hostile.name)")
    }
  }

  @Test(arguments: hostileWorkspaces)
  func `a check takes time linear in the size of its documents`(hostile: HostileWorkspace) throws {
    let scale = LongTests.areWanted ? 4 : 1
    let small = try check(hostile, 400 * scale)
    let large = try check(hostile, 1600 * scale)
    #expect(large < 6 * small + 0.3, "\(hostile.name): \(small) s, and \(large) s for four times as much")
  }
}

/// Text that is put at the end of documents, and how much must be found in it.
struct HostileWorkspace: Sendable, CustomTestStringConvertible {
  let name: String
  var findings: @Sendable (Int) -> Int = { $0 }
  let documents: @Sendable (Int) -> [String: String]

  var testDescription: String { name }
}

private func lines(_ size: Int, _ line: (Int) -> String) -> String {
  (0..<size).map(line).joined(separator: "\n") + "\n"
}

private func words(_ size: Int, _ word: (Int) -> String) -> String {
  "\n" + (0..<size).map(word).joined(separator: " ")
}

private let spec = CheckedTree.second + "/spec.md"
private let plan = CheckedTree.second + "/impl-plan.md"
private let tasks = CheckedTree.second + "/tasks.md"
/// Two features of which none depends on the other.
private let both = [CheckedTree.first, CheckedTree.second.replacing("F-USER-002", with: "F-USER-003")]

private let hostileWorkspaces = [
  HostileWorkspace(name: "open marks on one line") { size in
    [spec: "\n" + words(size) { "[NEEDS CLARIFICATION: what of \($0)?]" } + "\n"]
  },
  HostileWorkspace(name: "broken links on one line") { size in [plan: words(size) { "[a](nope\($0).md)" } + "\n"] },
  HostileWorkspace(name: "broken links with entities", findings: { _ in 1 }) { size in
    [plan: words(size) { "[a](nope&amp;\($0).md)" } + "\n"]
  },
  HostileWorkspace(name: "unknown features on one line") { size in [plan: words(size) { "F-USER-\(1000 + $0)" } + "\n"]
  },
  HostileWorkspace(name: "links to unknown features on one line") { size in
    [plan: words(size) { "[F-USER-\(1000 + $0)](../F-USER-\(1000 + $0)/spec.md)" } + "\n"]
  },
  HostileWorkspace(name: "unknown dependencies") { size in
    [spec: "\n## Dependencies\n\n### Internal\n\n" + lines(size) { "- \(100 + $0)-gone" }]
  },
  HostileWorkspace(name: "entities of two features", findings: { _ in 1 }) { size in
    Dictionary(
      uniqueKeysWithValues: both.map {
        ($0 + "/data-model.md", "# Data Model\n\n" + lines(size) { "## Entity: Thing\($0)\n\n- id: uuid\n" })
      })
  },
  HostileWorkspace(name: "operations of two features", findings: { _ in 1 }) { size in
    Dictionary(
      uniqueKeysWithValues: both.map {
        ($0 + "/contracts/api.yaml", "openapi: 3.1.0\npaths:\n" + lines(size) { "  /things\($0):\n    get: {}" })
      })
  },
  HostileWorkspace(name: "ranges of requirements", findings: { _ in 0 }) { size in
    [tasks: lines(size) { "- [ ] T\(100 + $0) [US1] Do it (FR-\($0)–FR-\($0 + 999))" }]
  },
  HostileWorkspace(name: "comments that switch findings off", findings: { _ in 0 }) { size in
    [plan: "\n" + lines(size) { "<!-- speckit:ignore SK030 told -->\n[a](nope\($0).md)\n" }]
  },
]
