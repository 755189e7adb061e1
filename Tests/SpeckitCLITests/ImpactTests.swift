import TestSupport
import Testing

/// `impact`: what was made from an item.
@Suite struct ImpactTests {
  private let workspace: Workspace
  private let spec: String
  private let plan: String
  private let tasks: String
  private let model: String

  init() throws {
    workspace = try Workspace.withFeatures("Keep drafts", "Send drafts")
    let folder = workspace.folder("F-USER-001")
    (spec, plan, tasks) = (folder + "/spec.md", folder + "/impl-plan.md", folder + "/tasks.md")
    model = folder + "/data-model.md"
    try workspace.write(
      """
      # Feature Specification: Keep drafts

      **Feature ID**: F-USER-001

      ## User Scenarios

      ### User Story 1 - Keep drafts (Priority: P1)

      FR-001 says what is kept.

      ### User Story 2 - Share drafts (Priority: P2)

      FR-002 says with whom.

      ## Requirements

      - **FR-001**: The system MUST keep drafts.
      - **FR-002**: The system MUST share drafts.

      ### Key Entities

      - **Draft**: what is not sent yet

      """, to: spec)
    try workspace.write(
      """
      # Implementation Plan: Keep drafts

      <!-- speckit:made-from spec=… constitution=… -->

      ## Summary

      A store for FR-001.

      ## Technical Context

      ### Storage

      Rows, by FR-001 and FR-002. Each Draft is one.
      FR-001 once more.

      """, to: plan)
    try workspace.write(
      """
      # Data Model

      ### Draft

      | Field | Type |
      |---|---|
      | id | uuid |

      """, to: model)
    try workspace.write(
      """
      # Tasks

      <!-- speckit:made-from spec=… -->

      ## Phase 1: User Story 1

      - [x] T001 [US1] Keep drafts (FR-001) in src/store.py
      - [ ] T002 [US1] Clean up the Draft in src/clean.py

      ## Phase 2: User Story 2

      - [ ] T003 [US2] Share them in src/share.py

      """, to: tasks)
    for path in ["src/store.py", "src/share.py", "tests/test_store.py"] { try workspace.write("pass\n", to: path) }
    try workspace.succeed("review", "F-USER-001")
    try workspace.commitAll()
  }

  /// `kind path:line via`, and `!` behind what is suspect, without the folder of the feature.
  private func derived(_ arguments: String...) throws -> [String] {
    let result = workspace.run(["impact"] + arguments + ["--json"])
    try #require(result.status == 0, "\(result)")
    let items = try result.json()["items"].array
    return items.flatMap { item in
      item["derived"].array.map { derived in
        let path = derived["path"].string?.replacing(workspace.folder("F-USER-001") + "/", with: "") ?? ""
        let line = derived["line"].integer.map { ":\($0)" } ?? ""
        let mark = derived["suspect"].bool == true ? " !" : ""
        return "\(derived["kind"].string ?? "") \(path)\(line) \(derived["via"].string ?? "")\(mark)"
      }
    }
  }

  @Test func `what names a requirement is told, with files and their tests`() throws {
    #expect(
      try derived("F-USER-001/FR-001") == [
        "section impl-plan.md:7 FR-001", "section impl-plan.md:13 FR-001", "task tasks.md:7 FR-001",
        "path src/store.py T001", "test tests/test_store.py src/store.py",
      ])
  }

  @Test func `a requirement that no task names hangs on the tasks of its story`() throws {
    #expect(
      try derived("F-USER-001/FR-002") == [
        "section impl-plan.md:13 FR-002", "task tasks.md:12 US2", "path src/share.py T003",
      ])
  }

  @Test func `a story is served by its tasks, and its requirements stand for it`() throws {
    #expect(
      try derived("F-USER-001/US1") == [
        "section impl-plan.md:7 FR-001", "section impl-plan.md:13 FR-001", "task tasks.md:7 US1",
        "task tasks.md:8 US1", "path src/store.py T001", "test tests/test_store.py src/store.py",
      ])
  }

  @Test func `what was made from another text is suspect until it is reviewed`() throws {
    try workspace.replace("MUST keep drafts", by: "MUST keep every draft", in: spec)
    let all = try derived("F-USER-001/FR-001")
    #expect(all.allSatisfy { $0.hasSuffix(" !") })
    #expect(try derived("F-USER-001/FR-002").allSatisfy { !$0.hasSuffix(" !") })
    #expect(try derived("F-USER-001") == all)
    #expect(try derived("--since", "HEAD") == all)
    let page = try workspace.succeed("impact", "F-USER-001/FR-001").output
    #expect(page.contains("FR-001  \(spec):17\n"), "\(page)")
    #expect(page.contains("next: look at what is suspect, then `speckit review F-USER-001/FR-001`"), "\(page)")
    try workspace.succeed("review", "F-USER-001/FR-001")
    #expect(try derived("F-USER-001/FR-001") == all.map { String($0.dropLast(2)) })
    #expect(try workspace.succeed("impact", "F-USER-001").output.contains("no item differs"))
  }

  @Test func `what came and what went since a commit is told too`() throws {
    try workspace.replace(
      "- **FR-001**: The system MUST keep drafts.\n", by: "- **FR-003**: It MUST be fast.\n", in: spec)
    let items = try workspace.succeed("impact", "--since", "HEAD", "--json").json()["items"].array
    #expect(items.map { "\($0["name"].string ?? "") \($0["change"].string ?? "")" } == ["FR-003 added", "FR-001 gone"])
    #expect(items.last?["derived"].array.isEmpty == false)
    let limited = try workspace.succeed("impact", "F-USER-001/FR-003", "--since", "HEAD", "--json").json()
    #expect(limited["items"].array.map { $0["name"].string } == ["FR-003"])
    #expect(try workspace.succeed("impact", "F-USER-001/FR-001").output.contains("is gone"))
  }

  @Test func `an entity hangs on the plan by the specification, and on the tasks by the data model`() throws {
    #expect(
      try derived("F-USER-001/Draft") == ["section impl-plan.md:13 Draft", "task tasks.md:8 Draft"])
    try workspace.replace("uuid", by: "int", in: model)
    #expect(
      try derived("F-USER-001/draft") == ["section impl-plan.md:13 Draft", "task tasks.md:8 Draft !"])
  }

  @Test func `features that name the item of another one are told`() throws {
    let other = workspace.folder("F-USER-002") + "/spec.md"
    try workspace.write(
      "# Feature Specification: Send drafts\n\nSends what F-USER-001 FR-001 keeps.\nFR-001 is another one.\n", to: other
    )
    #expect(try derived("F-USER-001/FR-001").last == "feature \(other):3 FR-001")
  }

  @Test func `what nothing is called is refused, and the nearest is named`() throws {
    workspace.run("impact", "F-USER-001/FR-003").expectFailure(3, naming: "FR-003", hint: "FR-00")
    workspace.run("impact", "F-USER-001/Draf").expectFailure(3, naming: "Draf", hint: "Draft")
    workspace.run("impact", "F-USER-009").expectFailure(3, naming: "F-USER-009")
    workspace.run("impact", "--since", "nowhere").expectFailure(3, naming: "nowhere")
  }
}
