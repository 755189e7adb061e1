import Files
import Testing

/// `sync --check` notices every change that an index tells of, and `sync` makes it current.
@Suite struct SyncStalenessTests {
  let workspace: Workspace
  let folder: String
  let index = Workspace.epic + "/design/index.md"
  let plan = Workspace.epic + "/exec-plan.md"

  init() throws {
    workspace = try Workspace.withFeatures("Sign up", "Sign in")
    folder = workspace.folder("F-USER-001")
  }

  /// Expects that exactly `files` are out of date, that `--check` leaves them so, and that `sync` mends it for good.
  private func expectStale(_ files: [String], sourceLocation: SourceLocation = #_sourceLocation) throws {
    let before = try workspace.snapshot()
    let check = workspace.run("sync", "--check")
    #expect(check.status == 1, "\(check)", sourceLocation: sourceLocation)
    for file in files { #expect(check.output.contains(file), "\(check)", sourceLocation: sourceLocation) }
    let stale = try workspace.run("sync", "--check", "--json").json()
    #expect(stale["stale"].strings == files, sourceLocation: sourceLocation)
    #expect(stale["ok"].bool == false, sourceLocation: sourceLocation)
    #expect(differences(before, try workspace.snapshot()) == [], sourceLocation: sourceLocation)
    let sync = try workspace.succeed("sync", "--json", sourceLocation: sourceLocation).json()
    #expect(sync["stale"].strings == files, sourceLocation: sourceLocation)
    let after = try workspace.snapshot()
    try workspace.succeed("sync", "--check", sourceLocation: sourceLocation)
    try workspace.succeed("sync", sourceLocation: sourceLocation)
    #expect(differences(after, try workspace.snapshot()) == [], sourceLocation: sourceLocation)
  }

  @Test func `nothing is stale after new-feature`() throws {
    let before = try workspace.snapshot()
    try workspace.succeed("sync", "--check")
    try workspace.succeed("sync")
    #expect(differences(before, try workspace.snapshot()) == [])
  }

  @Test func `a changed title`() throws {
    try workspace.replace("Specification: Sign up", by: "Specification: Join", in: folder + "/spec.md")
    try expectStale([index, plan])
    #expect(try workspace.text(index).contains("| Join |"))
    #expect(try workspace.text(plan).contains("| Join |"))
  }

  @Test func `a changed Depends on`() throws {
    try workspace.replace("**Depends on**: none", by: "**Depends on**: F-USER-002", in: folder + "/spec.md")
    try expectStale([index])
    #expect(try workspace.text(index).contains("n_F_USER_001 --> n_F_USER_002"))
  }

  @Test func `a changed branch in the header`() throws {
    try workspace.replace("`001-sign`", by: "`topic/join`", in: folder + "/spec.md")
    try expectStale([index])
    #expect(try workspace.text(index).contains("| `topic/join` |"))
  }

  @Test func `a new entity`() throws {
    try workspace.write("# Data Model\n\n## Entity: Account\n\nA person.\n", to: folder + "/data-model.md")
    try expectStale([index, plan])
    #expect(try workspace.text(index).contains("| Account | F-USER-001 |"))
  }

  @Test func `a new contract`() throws {
    try workspace.write("openapi: 3.0.0\npaths:\n  /a:\n    get: {}\n", to: folder + "/contracts/api.yaml")
    try expectStale([index, plan])
    #expect(try workspace.text(index).contains("| GET /a | OpenAPI | F-USER-001 |"))
  }

  @Test func `an operation that two features define is shown as a conflict`() throws {
    for id in ["F-USER-001", "F-USER-002"] {
      try workspace.write(
        "openapi: 3.0.0\npaths:\n  /a:\n    get: {}\n", to: workspace.folder(id) + "/contracts/api.yaml")
    }
    try expectStale([index, plan])
    #expect(try workspace.text(index).contains("conflict: F-USER-001, F-USER-002"))
  }

  @Test func `a ticked task`() throws {
    try workspace.write("# Tasks\n\n- [ ] T001 One\n- [ ] T002 Two\n", to: folder + "/tasks.md")
    try expectStale([index, plan])
    try workspace.replace("- [ ] T001", by: "- [x] T001", in: folder + "/tasks.md")
    try expectStale([index, plan])
    #expect(try workspace.text(index).contains("| implementing |"))
    #expect(try workspace.text(index).contains("| 1/2 |"))
    try workspace.tick(folder + "/tasks.md")
    try expectStale([index, plan])
    let item = "- [x] [F-USER-001](features/F-USER-001/spec.md) Sign up: done, 2/2 tasks"
    #expect(try workspace.text(plan).contains(item))
  }

  @Test func `an open question and the section it stands in`() throws {
    try workspace.replace(
      "## Assumptions", by: "[NEEDS CLARIFICATION: which countries?]\n\n## Assumptions", in: folder + "/spec.md")
    try expectStale([index, plan])
    #expect(try workspace.text(index).contains("which countries?"))
    try workspace.replace("# Feature Specification", by: "\n# Feature Specification", in: folder + "/spec.md")
    try workspace.succeed("sync", "--check")
    try workspace.replace("[NEEDS", by: "## Reach\n\n[NEEDS", in: folder + "/spec.md")
    try expectStale([index])
    #expect(try workspace.text(index).contains("spec.md#reach): which countries?"))
  }

  @Test func `a feature that is gone`() throws {
    try workspace.git("rm", "-r", "-q", folder)
    try expectStale([index, plan])
    #expect(try !workspace.text(index).contains("F-USER-001"))
  }

  @Test func `a generated cell that someone changed is set right`() throws {
    try workspace.replace("| Sign up | draft |", by: "| Sign up | done |", in: index)
    try expectStale([index])
    #expect(try workspace.text(index).contains("| Sign up | draft |"))
  }

  @Test func `a formatter's padding and blank lines are left alone`() throws {
    try workspace.replace("| Sign up | draft |", by: "|   Sign up    | draft   |", in: index)
    try workspace.replace("| Feature | Title | Spec", by: "\n| Feature   | Title | Spec", in: plan)
    let before = try workspace.snapshot()
    try workspace.succeed("sync", "--check")
    try workspace.succeed("sync")
    #expect(differences(before, try workspace.snapshot()) == [])
  }

  @Test func `only the epics that are named are looked at`() throws {
    try workspace.succeed("new-epic", "Billing", "--service", "billing-service")
    try workspace.replace("Specification: Sign up", by: "Specification: Join", in: folder + "/spec.md")
    try workspace.succeed("sync", "--check", "EPIC-BILLING-001")
    #expect(workspace.run("sync", "--check", "epic-user").status == 1)
    #expect(workspace.run("sync", "--check", "EPIC-BILLING-001", "EPIC-USER-001").status == 1)
  }

  @Test func `a missing design index and exec plan are made`() throws {
    try workspace.git("rm", "-q", index, plan)
    try expectStale([index, plan])
    #expect(try workspace.text(index).contains("| Sign up |"))
    #expect(try workspace.text(plan).contains("| Sign up |"))
  }

  @Test func `a cycle is marked in the flow chart and nothing hangs`() throws {
    try workspace.replace("**Depends on**: none", by: "**Depends on**: F-USER-002", in: folder + "/spec.md")
    try workspace.replace(
      "**Depends on**: none", by: "**Depends on**: 001-sign", in: workspace.folder("F-USER-002") + "/spec.md")
    try expectStale([index])
    #expect(try workspace.text(index).contains(".->"))
  }
}
