import Check
import Testing

@testable import Operations

/// Which tasks name a requirement that the specification does not have.
struct UnknownRequirementTests {
  private static let spec = CheckedTree.second + "/spec.md"
  private static let tasks = CheckedTree.second + "/tasks.md"

  /// What is told of a task that ends with a text, where the specification holds another one.
  private func told(_ task: String, spec: String = "") throws -> [String] {
    try CheckedTree().findings { documents in
      documents[Self.tasks, default: ""] += "- [ ] T003 [US2] Show another page \(task)\n"
      try documents.replace("can be left\n", by: "can be left\n\(spec)\n", in: Self.spec)
    }
  }

  @Test(arguments: ["(FR-007)", "for SC-004", "(FR-001, FR-007)", "FR-001–FR-003", "**FR-007**"])
  func `an ID that the specification has not is told`(task: String) throws {
    #expect(try told(task) == ["SK046 F-USER-002/tasks.md:5"])
  }

  @Test(arguments: [
    "(FR-002)", "(FR-1)", "(FR-0002)", "(FR-001a)", "(FR-002.3)", "(NFR-001)", "(FR-007 of F-USER-001)",
    "as 001-sign-up does (FR-007)", "RFC-7231",
    "(see FR-007, dropped)", "(FR-007 — removed 2026-02-01)",
  ])
  func `an ID of its own, of a part, of another kind or of another feature is not told`(task: String) throws {
    #expect(try told(task) == [])
  }

  @Test(arguments: [
    "- ~~**FR-007**: Withdrawn~~", "\nFR-007 was dropped in March.", "| FR-007 | moved to F-USER-001 |",
    "- **FR-007.1**: The page has a title",
  ])
  func `an ID that the specification mentions is not told`(text: String) throws {
    #expect(try !told("(FR-007)", spec: text).contains { $0.hasPrefix("SK046") })
  }

  @Test func `a list that was made from another specification is not told`() throws {
    let found = try CheckedTree().findings { documents in
      documents[Self.tasks, default: ""] += (3...6).map { "- [ ] T00\($0) [US2] Show it (FR-10\($0))\n" }.joined()
    }
    #expect(!found.contains { $0.hasPrefix("SK046") })
  }

  @Test(arguments: [
    ("(FR-003)", 0), ("(FR-003, FR-004)", 1), ("(FR-009)", 1), ("(SC-002)", 1), ("(FR-009, FR-003)", 1),
  ])
  func `as many unknown IDs of the row as there are doubled ones are not told`(task: String, count: Int) throws {
    let found = try told(task, spec: "- **FR-002**: The page can be left quickly\n- **FR-001b**: A part")
    #expect(found.count { $0.hasPrefix("SK046") } == count)
  }

  @Test func `more than five are one finding, and a notice once all is done`() throws {
    func report(_ box: String) throws -> [String] {
      let report = try CheckedTree().report { documents in
        let known = (3...9).map { "- **FR-00\($0)**: The page has part \($0)\n" }.joined()
        try documents.replace("can be left\n", by: "can be left\n\(known)", in: Self.spec)
        documents[Self.tasks, default: ""] += (3...9)
          .map { "- [\(box)] T00\($0) [US2] Show part \($0) (FR-00\($0), FR-10\($0))\n" }.joined()
        if box == "x" { try documents.replace("- [ ] T002", by: "- [x] T002", in: Self.tasks) }
      }
      #expect(report.findings.allSatisfy { $0.message.hasPrefix("the specification has no FR-103, FR-104") })
      return report.findings.map { "\($0.severity) \($0.rule.id)" }
    }
    #expect(try report(" ") == ["warning SK046"])
    #expect(try report("x") == ["notice SK046"])
  }
}
