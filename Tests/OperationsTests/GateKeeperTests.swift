@testable import Changes
import Files
import Markdown
import TestSupport
import Testing
import WorkspaceModel

@testable import Survey
@testable import Check

/// The gates over documents in memory.
@Suite struct GateKeeperTests {
  private let workspace: EmptyWorkspace
  private static let folder = epicFolder + "/features/F-USER-001"

  init() throws { workspace = try EmptyWorkspace() }

  /// What a gate says of a feature with these documents.
  private func messages(_ gate: Gate, _ documents: [String: String], log: String? = nil) throws -> [String] {
    var files = ["\(epicFolder)/exec-plan.md": "# Epic\n\n## Decision Log\n\n\(log ?? "")\n"]
    for (name, text) in documents { files["\(Self.folder)/\(name)"] = text }
    let tree = MemoryTree(texts: files)
    let map = try workspace.session.workspace.map(of: tree)
    let location = try #require(map.features.first)
    let survey = Survey(map, GateKeeper(workspace: workspace.session.workspace, tree: tree))
    return try survey.judged(location).problems(of: gate).map {
      "\($0.path.name):\($0.line.map(String.init) ?? "-"): \($0.message)\($0.isWarning ? " (warning)" : "")"
    }
  }

  private static let ready = [
    "spec.md": "# Feature Specification: Sign up\n\nWords.\n", "checklists/requirements.md": "- [x] Done\n",
  ]

  private func planMessages(_ sections: String, log: String? = nil) throws -> [String] {
    let plan = """
      # Implementation Plan: Sign up

      ## Summary

      Words.

      ## Technical Context

      **Language/Version**: Swift

      \(sections)
      """
    return try messages(.plan, Self.ready.merging(["impl-plan.md": plan]) { $1 }, log: log)
  }

  @Test func `a written specification with a ticked checklist passes`() throws {
    #expect(try messages(.spec, Self.ready) == [])
  }

  @Test(arguments: [
    ("- [ ] Open\n", 1), ("- [x] a\n- [ ] b\n  - [ ] c\n", 2), ("- [-] Dropped\n", 0), ("- [~] Half\n", 1), ("", 1),
    ("```\n- [ ] code\n```\n- [x] a\n", 0), ("<!-- - [ ] comment -->\n- [X] a\n", 0),
  ])
  func `the checklist counts its open items`(checklist: String, count: Int) throws {
    let documents = Self.ready.merging(["checklists/requirements.md": checklist]) { $1 }
    #expect(try messages(.spec, documents).count == count)
  }

  @Test func `sentences about the mark do not hold up the gate, the mark does`() throws {
    let spec = """
      # Feature Specification: Sign up

      - No [NEEDS CLARIFICATION] markers remain
      - `[NEEDS CLARIFICATION: which?]`

      ```
      [NEEDS CLARIFICATION: code]
      ```
      """
    #expect(
      try messages(.spec, Self.ready.merging(["spec.md": spec]) { $1 })
        == ["spec.md:4: NEEDS CLARIFICATION is open: which?"])
  }

  @Test func `option labels are looked for in fences too`() throws {
    let problems = try planMessages(
      "## Project Structure\n\n```text\n# Option 1: one service\nsrc/\n```\n\n**Structure Decision**: Option 2 was best\n"
    )
    #expect(problems.filter { $0.contains("option label") }.map { $0.prefix(14) } == ["impl-plan.md:1"])
  }

  @Test func `an empty required section and a missing one are told`() throws {
    let problems = try planMessages("## Constitution Check\n\n<!-- later -->\n")
    #expect(problems.contains { $0.contains("the section Constitution Check is empty") })
    #expect(problems.contains { $0.contains("the section Project Structure is missing") })
  }

  @Test(arguments: [
    ("- **Safety**: OK", 0), ("- **Safety**: NEEDS REVIEW – why", 1), ("- **Safety**: ❌ no", 1),
    ("- **Safety**: ✅ yes", 0), ("- [ ] Safety", 1), ("- [x] Safety", 0),
    ("- **Safety**: [OK / NEEDS REVIEW – reason]", 1), ("- **Safety**: N/A", 0),
    ("- **Safety**: PASS, nothing failed before", 0),
  ])
  func `gates of the constitution are answered or hold up the plan`(gate: String, count: Int) throws {
    let problems = try planMessages("## Constitution Check\n\n\(gate)\n")
    #expect(problems.count { $0.contains("gate ") || $0.contains("placeholder") } == count, "\(problems)")
  }

  @Test func `a row of Complexity Tracking justifies and must stand in the log`() throws {
    let sections = """
      ## Constitution Check

      - **Safety**: NEEDS REVIEW – two stores

      ## Complexity Tracking

      | Violation | Why Needed | Simpler Alternative Rejected Because |
      |---|---|---|
      | Two stores | Speed | Too slow |
      """
    let missing = try planMessages(sections).filter { $0.contains("gate fails") || $0.contains("Decision Log") }
    #expect(missing.count == 1 && missing[0].hasSuffix("not in the Decision Log: Two stores"))
    let logged = try planMessages(sections, log: "- Decision: two stores\n  Rationale: x\n- Decision: Two  stores\n")
    #expect(logged.allSatisfy { !$0.contains("Decision Log") })
  }

  @Test func `the quality checklist under its older name counts too`() throws {
    let documents = Self.ready.merging([
      "impl-plan.md": "# Plan\n", "checklists/PlanQualityGate.md": "- [ ] Reviewed\n",
    ]) { $1 }
    #expect(try messages(.plan, documents).contains("PlanQualityGate.md:1: not ticked: Reviewed"))
  }

  @Test func `a user story that no task serves holds up the tasks gate, a requirement only warns`() throws {
    let documents = Self.ready.merging([
      "spec.md": """
      # Feature Specification: Sign up

      ### User Story 1 - Join (Priority: P1)

      ### User Story 2 - Leave (Priority: P2)

      - **FR-001**: Join
      - **FR-010**: Leave
      """,
      "tasks.md": "- [ ] T001 [US1] Join, FR-001\n- [ ] T002 Other, FR-0100\n",
    ]) { $1 }
    let problems = try messages(.tasks, documents).filter { $0.hasPrefix("spec.md") }
    #expect(
      problems == [
        "spec.md:5: no task belongs to User Story 2: mark one [US2]", "spec.md:8: no task mentions FR-010 (warning)",
      ])
  }

  @Test func `requirements that no task mentions are told in one sentence`() throws {
    let requirements = (1...40).map { "- **FR-\($0)**: Do it" }.joined(separator: "\n")
    let documents = Self.ready.merging([
      "spec.md": "# Feature Specification: Sign up\n\n\(requirements)\n", "tasks.md": "- [ ] T001 Join, FR-2\n",
    ]) { $1 }
    let problems = try messages(.tasks, documents).filter { $0.hasPrefix("spec.md") }
    #expect(problems.count == 1)
    #expect(problems.first?.hasPrefix("spec.md:3: no task mentions FR-1, FR-3, FR-4, ") == true)
    #expect(problems.first?.hasSuffix(" FR-21 and 19 more (warning)") == true)
  }
}
