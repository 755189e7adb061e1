import Files
import TestSupport
import Testing

/// `review`: a plan was read again.
@Suite struct ReviewTests {
  let workspace: Workspace
  private let spec: String
  private let plan: String

  init() throws {
    workspace = try Workspace.withFeatures("Sign up", "Sign in")
    spec = workspace.folder("F-USER-001") + "/spec.md"
    plan = workspace.folder("F-USER-001") + "/impl-plan.md"
    for id in ["F-USER-001", "F-USER-002"] {
      try workspace.writeSpec(id)
      try workspace.succeed("plan", id, "--force")
      try workspace.writePlan(id)
    }
    try workspace.succeed("sync")
  }

  private func line(_ text: String) -> Substring? { text.split(separator: "\n").first { $0.contains("made-from") } }

  private func older() throws -> [JSON] {
    try workspace.run("check", "--select", "SK050", "--json").json()["findings"].array
  }

  private func change(_ id: String = "F-USER-001") throws {
    try workspace.replace("**FR-001**: ", by: "**FR-001**: It asks twice. ", in: workspace.folder(id) + "/spec.md")
    let path = workspace.folder(id) + "/impl-plan.md"
    if try !workspace.text(path).contains("made-from") {
      try workspace.replace(
        "\n## Summary", by: "\n<!-- speckit:made-from spec=0123456789ab constitution=none -->\n\n## Summary", in: path)
    }
  }

  @Test func `the digests become those of now, and nothing else changes`() throws {
    try change()
    let finding = try #require(try older().first)
    #expect(finding["hint"].string?.contains("speckit review F-USER-001") == true)
    let before = try workspace.text(plan)
    let answer = try workspace.succeed("review", "F-USER-001", "--json").json()
    let review = answer["reviewed"].array[0]
    #expect(review["feature"].string == "F-USER-001" && review["changed"].bool == true)
    #expect(review["plan"].string == plan)
    let digest = try #require(review["spec"].string)
    let after = try workspace.text(plan)
    #expect(after.contains(" spec=\(digest) "))
    let (old, new) = (try #require(line(before)), try #require(line(after)))
    #expect(before.replacing(old, with: "") == after.replacing(new, with: ""))
    #expect(answer["changes"].array.map { $0["path"].string } == [plan])
    #expect(try older().isEmpty)
    #expect(try workspace.succeed("review", "F-USER-001", "--json").json()["changes"].array.isEmpty)
    try workspace.succeed("sync", "--check")
  }

  @Test func `several features are reviewed together, or none`() throws {
    try change()
    try change("F-USER-002")
    let before = try workspace.snapshot()
    workspace.run("review", "F-USER-001", "F-USER-009").expectFailure(3, naming: "F-USER-009")
    try workspace.succeed("review", "F-USER-001", "F-USER-002", "--dry-run", "-v")
    #expect(differences(before, try workspace.snapshot()) == [])
    let output = try workspace.succeed("review", "F-USER-001", "2", "F-USER-001").output
    #expect(output.split(separator: "\n").count == 2, "\(output)")
    #expect(try older().isEmpty)
  }

  @Test func `a plan that does not say what it was made from, and a missing one, are refused`() throws {
    try workspace.write("# Plan\n\n## Summary\n\nText.\n", to: plan)
    let before = try workspace.snapshot()
    workspace.run("review", "F-USER-001").expectFailure(3, naming: plan, hint: "speckit:made-from")
    #expect(differences(before, try workspace.snapshot()) == [])
    try workspace.write("# Plan\n\n<!-- speckit:made-from spec=… constitution=… -->\n\n## Summary\n\nText.\n", to: plan)
    try workspace.succeed("review", "F-USER-001")
    #expect(try !workspace.text(plan).contains("…"))
    try workspace.git("add", plan)
    try workspace.git("rm", "-qf", plan)
    workspace.run("review", "F-USER-001").expectFailure(3, naming: plan, hint: "speckit plan F-USER-001")
  }

  @Test(
    arguments: [
      ("<!-- speckit:made-from -->", 3, "names neither", "speckit:made-from spec=…"),
      ("<!-- speckit:made-from spec=… -->\n\n<!-- speckit:made-from spec=… -->", 4, "on lines 3 and 5", "delete one"),
    ] as [(String, Int32, String, String)])
  func `a line that cannot be filled, and one too many, are refused`(
    lines: String, status: Int32, message: String, hint: String
  ) throws {
    try workspace.write("# Plan\n\n\(lines)\n\n## Summary\n\nText.\n", to: plan)
    let before = try workspace.snapshot()
    workspace.run("review", "F-USER-001").expectFailure(status, naming: message, hint: hint)
    #expect(differences(before, try workspace.snapshot()) == [])
  }

  @Test func `a plan without its specification is refused`() throws {
    try change()
    try workspace.git("add", "-A")
    try workspace.git("rm", "-qf", spec)
    let before = try workspace.snapshot()
    workspace.run("review", "F-USER-001").expectFailure(3, naming: spec, hint: "take it back")
    #expect(differences(before, try workspace.snapshot()) == [])
  }

  /// A plan and tasks that remember what they were made from, item by item.
  private func remember() throws -> (plan: String, tasks: String) {
    let tasks = workspace.folder("F-USER-001") + "/tasks.md"
    let stated = """
      # Feature Specification: Sign up

      ## Requirements

      - **FR-001**: The system MUST keep drafts.
      - **FR-002**: The system MUST share drafts.

      ## Assumptions

      """
    try workspace.write(stated, to: spec)
    try workspace.write(
      "# Plan\n\n<!-- speckit:made-from spec=… constitution=… -->\n\n## Summary\n\nServes FR-001.\n", to: plan)
    let list = """
      # Tasks

      <!-- speckit:made-from spec=… -->

      - [ ] T001 [US1] Keep (FR-001) in src/a.py
      - [ ] T002 [US1] Share (FR-001, FR-002) in src/b.py

      """
    try workspace.write(list, to: tasks)
    try workspace.succeed("review", "F-USER-001")
    return (plan, tasks)
  }

  private func messages() throws -> [String] {
    try older().map { "\($0["path"].string?.split(separator: "/").last ?? ""): \($0["message"].string ?? "")" }
  }

  @Test func `check names the requirements that changed, and review forgets them one by one`() throws {
    let (plan, tasks) = try remember()
    #expect(try messages() == [])
    try workspace.replace("MUST keep drafts", by: "MUST keep every draft", in: spec)
    try workspace.replace("MUST share drafts.", by: "MUST share drafts.\n- **FR-003**: It MUST be fast.", in: spec)
    try workspace.replace("## Assumptions", by: "## Assumptions\n\n- Nobody minds.", in: spec)
    #expect(
      try messages() == [
        "impl-plan.md: FR-001 has changed and FR-003 is new since the plan was made",
        "tasks.md: FR-001 has changed and FR-003 is new since the tasks were made",
      ])
    let answer = try workspace.succeed("review", "F-USER-001/FR-001", "--json").json()
    #expect(answer["reviewed"].array[0]["items"].array.map(\.string) == ["FR-001"])
    #expect(Set(answer["changes"].array.map { $0["path"].string }) == [plan, tasks])
    #expect(
      try messages() == [
        "impl-plan.md: FR-003 is new since the plan was made", "tasks.md: FR-003 is new since the tasks were made",
      ])
    let output = try workspace.succeed("review", "F-USER-001").output
    #expect(output.contains("noted as read against what they were made from: FR-003"), "\(output)")
    #expect(try messages() == [])
  }

  @Test func `prose outside of items, and its form, concern no plan`() throws {
    _ = try remember()
    try workspace.replace("## Assumptions", by: "## Assumptions\n\n- Nobody minds.", in: spec)
    try workspace.replace("- **FR-001**: The system MUST", by: "*   __FR-001__: The system\n    MUST", in: spec)
    #expect(try messages() == [])
  }

  @Test func `a task stands for what no other task is made from`() throws {
    let (_, tasks) = try remember()
    try workspace.replace("MUST keep drafts", by: "MUST keep every draft", in: spec)
    try workspace.replace("MUST share drafts", by: "MUST share every draft", in: spec)
    let answer = try workspace.succeed("review", "F-USER-001/T002", "--json").json()
    #expect(answer["reviewed"].array[0]["items"].array.map(\.string) == ["FR-002"])
    #expect(answer["changes"].array.map { $0["path"].string } == [tasks])
    #expect(
      try messages() == [
        "impl-plan.md: FR-001 and FR-002 have changed since the plan was made",
        "tasks.md: FR-001 has changed since the tasks were made",
      ])
    let both = try workspace.succeed("review", "F-USER-001/T001", "F-USER-001/T002")
    #expect(!both.errors.contains("made from FR-001 too"))
    #expect(try messages() == ["impl-plan.md: FR-001 and FR-002 have changed since the plan was made"])
  }

  @Test func `a requirement that is gone is forgotten by its name`() throws {
    _ = try remember()
    try workspace.replace("- **FR-002**: The system MUST share drafts.\n", by: "", in: spec)
    #expect(try messages().first == "impl-plan.md: FR-002 is gone since the plan was made")
    try workspace.succeed("review", "F-USER-001/FR-2")
    #expect(try messages() == [])
  }

  @Test func `what nothing is called is refused, with what is near`() throws {
    _ = try remember()
    let before = try workspace.snapshot()
    workspace.run("review", "F-USER-001/FR-004").expectFailure(3, naming: "FR-004", hint: "FR-001")
    workspace.run("review", "F-USER-001/T009").expectFailure(3, naming: "T009", hint: "T00")
    #expect(differences(before, try workspace.snapshot()) == [])
    try workspace.write("# Plan\n\n<!-- speckit:made-from spec=… -->\n\n## Summary\n\nText.\n", to: plan)
    try workspace.write("# Tasks\n\n- [ ] T001 Do it in src/a.py\n", to: workspace.folder("F-USER-001") + "/tasks.md")
    workspace.run("review", "F-USER-001/FR-001").expectFailure(
      3, naming: "item by item", hint: "speckit review F-USER-001")
  }

  @Test(arguments: ["merge", "diff3"])
  func `reviews on two branches are joined by sync`(style: String) throws {
    let (plan, tasks) = try remember()
    try workspace.git("config", "merge.conflictStyle", style)
    try workspace.replace("MUST keep drafts", by: "MUST keep every draft", in: spec)
    try workspace.replace("MUST share drafts", by: "MUST share every draft", in: spec)
    try workspace.commitAll()
    try workspace.branch("one") { try workspace.succeed("review", "F-USER-001/FR-001") }
    try workspace.branch("two") { try workspace.succeed("review", "F-USER-001/FR-002") }
    try workspace.git("merge", "--quiet", "one")
    #expect(try workspace.gitResult("merge", "--no-edit", "two").status == 1)
    #expect(try workspace.conflicts().sorted() == [plan, tasks])
    try workspace.succeed("sync")
    for path in [plan, tasks] { #expect(try !workspace.text(path).contains("<<<<<<<")) }
    #expect(try messages() == [])
    try workspace.succeed("sync", "--check")
  }
}
