import Files
import Testing

/// The gates as commands tell them, and the stages that follow from them.
@Suite struct GateTests {
  let workspace: Workspace
  let folder: String

  init() throws {
    workspace = try Workspace.withFeatures("Sign up")
    folder = workspace.folder("F-USER-001")
  }

  private func stage() throws -> String? {
    try workspace.succeed("list", "--json").json()["features"][0]["stage"].string
  }

  private func problems(_ gate: String) throws -> [String] {
    try workspace.run("gate", gate, "F-USER-001", "--json").json()["results"][0]["problems"].array.map {
      "\($0["path"].string?.split(separator: "/").last ?? ""): \($0["message"].string ?? "")"
    }
  }

  @Test func `stages follow the documents`() throws {
    #expect(try stage() == "draft")
    try workspace.fillIn(folder + "/spec.md")
    #expect(try stage() == "specified")
    try workspace.tick(folder + "/checklists/requirements.md")
    #expect(try stage() == "ready")
    try workspace.succeed("plan", "F-USER-001")
    #expect(try stage() == "ready")
    try workspace.writePlan("F-USER-001")
    #expect(try stage() == "planned")
    try workspace.succeed("tasks", "F-USER-001")
    #expect(try stage() == "planned")
    try workspace.fillIn(folder + "/tasks.md")
    #expect(try stage() == "tasked")
    try workspace.replace("- [ ] T001", by: "- [x] T001", in: folder + "/tasks.md")
    #expect(try stage() == "implementing")
    try workspace.tick(folder + "/tasks.md")
    #expect(try stage() == "done")
    try workspace.replace("**Status**: Draft", by: "**Status**: Superseded by F-USER-002", in: folder + "/spec.md")
    #expect(try stage() == "closed")
  }

  @Test func `a failing gate of the constitution blocks until a row justifies it`() throws {
    try workspace.writeSpec("F-USER-001")
    try workspace.succeed("plan", "F-USER-001")
    try workspace.writePlan("F-USER-001")
    try workspace.replace(
      "- **Maintainability**: OK", by: "- **Maintainability**: NEEDS REVIEW – two stores", in: folder + "/impl-plan.md")
    #expect(try stage() == "blocked")
    #expect(try problems("plan").contains { $0.contains("Maintainability") })
    try workspace.replace(
      "| --- | --- | --- |", by: "| --- | --- | --- |\n| Two stores | Speed | Too slow |", in: folder + "/impl-plan.md")
    #expect(try problems("plan") == ["impl-plan.md: not in the Decision Log: Two stores"])
    try workspace.succeed("sync")
    try workspace.succeed("gate", "plan", "F-USER-001")
    #expect(try stage() == "planned")
  }

  @Test func `what a passed gate still misses is shown beside the stage`() throws {
    try workspace.write("# Tasks\n\n- [x] T001 [US1] [US2] Do it, FR-001 FR-002\n", to: folder + "/tasks.md")
    #expect(try stage() == "done")
    #expect(try !workspace.succeed("show", "F-USER-001", "--json").json()["missing"].array.isEmpty)
  }

  @Test func `open marks and placeholders are told with what they say`() throws {
    try workspace.writeSpec("F-USER-001")
    try workspace.replace(
      "## Assumptions", by: "[NEEDS CLARIFICATION: how?] [my own remark]\n\n## Assumptions", in: folder + "/spec.md")
    #expect(try problems("spec") == ["spec.md: NEEDS CLARIFICATION is open: how?"])
  }

  @Test func `an empty and a missing checklist hold up the spec gate`() throws {
    try workspace.writeSpec("F-USER-001")
    try workspace.write("# Nothing to tick\n", to: folder + "/checklists/requirements.md")
    #expect(try problems("spec").count == 1)
    try workspace.git("rm", "-q", "-f", folder + "/checklists/requirements.md")
    #expect(try problems("spec").count == 1)
  }

  @Test func `the tasks gate wants own tasks, unique IDs and every story served`() throws {
    try workspace.writeSpec("F-USER-001")
    try workspace.succeed("plan", "F-USER-001")
    try workspace.writePlan("F-USER-001")
    #expect(try problems("tasks") == ["tasks.md: there is no task list"])
    try workspace.succeed("tasks", "F-USER-001")
    #expect(try problems("tasks") == ["tasks.md: the task list has no tasks of its own"])
    try workspace.write("# Tasks\n\n- [ ] T001 [US1] One, FR-001\n- [ ] T001 Two, FR-002\n", to: folder + "/tasks.md")
    #expect(
      try problems("tasks") == [
        "tasks.md: the task ID T001 is on line 3 already", "spec.md: no task belongs to User Story 2: mark one [US2]",
      ])
    try workspace.write("# Tasks\n\n- [ ] T001 [US1] One\n- [ ] T002 [US2] Two, FR-002\n", to: folder + "/tasks.md")
    let result = try workspace.succeed("gate", "tasks", "F-USER-001")
    #expect(result.errors.contains("warning: no task mentions FR-001"))
  }

  @Test func `--all judges every feature and several names are judged in order`() throws {
    try workspace.succeed("new-feature", "Sign in", "--no-switch")
    try workspace.writeSpec("F-USER-002")
    let all = workspace.run("gate", "spec", "--all", "--json")
    #expect(all.status == 1)
    #expect(try all.json()["results"].array.map { $0["passed"].bool } == [false, true])
    let named = try workspace.run("gate", "spec", "2", "1", "--json").json()
    #expect(named["results"].array.map { $0["feature"].string } == ["F-USER-002", "F-USER-001"])
    try workspace.succeed("gate", "spec", "2")
  }
}
