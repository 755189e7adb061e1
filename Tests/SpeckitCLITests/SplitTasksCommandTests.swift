import Testing

/// What commands say of a feature whose tasks are split over several files.
@Suite struct SplitTasksCommandTests {
  private let workspace: Workspace
  private let folder: String

  init() throws {
    workspace = try Workspace.withFeatures("Sign up")
    folder = workspace.folder("F-USER-001")
    try workspace.write("# Tasks\n\n- [x] T001 Ask for the name\n", to: "\(folder)/tasks-us1.md")
    try workspace.write("# Tasks\n\n- [ ] T001 Send a letter\n", to: "\(folder)/tasks-us2.md")
  }

  @Test func `list, show and the indexes count all tasks and name all files`() throws {
    #expect(workspace.run("list").output.contains("1/2"))
    let shown = workspace.run("show", "F-USER-001")
    #expect(shown.output.contains("1 of 2 tasks done") && shown.output.contains("tasks-us1.md, tasks-us2.md"))
    #expect(workspace.run("show", "F-USER-001", "--json").output.contains("\"\(folder)/tasks-us2.md\""))
    _ = workspace.run("sync")
    let index = try workspace.text(Workspace.epic + "/design/index.md")
    #expect(index.contains("| 1/2 |"))
    let link = "(../features/F-USER-001/"
    #expect(index.contains("[tasks-us1]\(link)tasks-us1.md), [tasks-us2]\(link)tasks-us2.md)"))
    #expect(try workspace.text(Workspace.epic + "/exec-plan.md").contains("1/2 tasks"))
    #expect(workspace.run("sync", "--check").status == 0)
  }

  @Test func `an index of the files is the one that is linked`() throws {
    try workspace.write("# Tasks\n\n- [ ] [User Story 1](tasks-us1.md)\n", to: "\(folder)/tasks.md")
    _ = workspace.run("sync")
    let index = try workspace.text(Workspace.epic + "/design/index.md")
    #expect(index.contains("| 1/2 |") && index.contains("[tasks](../features/F-USER-001/tasks.md)"))
    #expect(!index.contains("tasks-us1"))
  }

  @Test func `no list is made beside them`() throws {
    let made = workspace.run("tasks", "F-USER-001", "--force")
    #expect(made.status == 0 && made.output.contains("tasks-us1.md, tasks-us2.md"))
    #expect(!workspace.exists("\(folder)/tasks.md"))
  }
}
