import Testing

/// A feature of an epic whose plan is called plan.md.
@Suite struct OtherPlanNameTests {
  private let workspace: Workspace
  private let folder: String

  init() throws {
    workspace = try Workspace.withFeatures("Sign up")
    folder = workspace.folder("F-USER-001")
    try workspace.writeSpec("F-USER-001")
    #expect(workspace.run("plan", "F-USER-001").status == 0)
  }

  private func rename() throws {
    try workspace.write(workspace.text("\(folder)/impl-plan.md"), to: "\(folder)/plan.md")
    try workspace.remove("\(folder)/impl-plan.md")
  }

  @Test func `it is read where there is no impl-plan md`() throws {
    try rename()
    let shown = workspace.run("show", "F-USER-001").output
    #expect(shown.contains("plan.md") && !shown.contains("impl-plan.md"))
    _ = workspace.run("sync")
    let index = try workspace.text(Workspace.epic + "/design/index.md")
    #expect(index.contains("[plan](../features/F-USER-001/plan.md)"))
    let missed = workspace.run("gate", "plan", "F-USER-001", "--json").output
    #expect(missed.contains("\"\(folder)/plan.md\"") && !missed.contains("no implementation plan"))
  }

  @Test func `no second plan is made beside it`() throws {
    try rename()
    let made = workspace.run("plan", "F-USER-001", "--json")
    #expect(made.status == 0 && made.output.contains("\(folder)/plan.md"))
    #expect(!workspace.exists("\(folder)/impl-plan.md"))
    #expect(workspace.run("review", "F-USER-001").output.contains("plan.md"))
  }

  @Test func `where there are both, impl-plan md is the plan`() throws {
    try workspace.write("# Other\n", to: "\(folder)/plan.md")
    let shown = workspace.run("show", "F-USER-001").output
    #expect(shown.contains("impl-plan.md"))
    #expect(workspace.run("check").output.contains("the plan that counts is impl-plan.md, not plan.md"))
  }
}
