import Files
import Foundation
import Testing

/// One file that cannot be read does not hide the rest.
@Suite struct OddFileTests {
  /// Two features, one in an epic of its own, and in the first something else stands where a document should.
  private func workspace(_ name: String, isLoop: Bool = false) throws -> Workspace {
    let workspace = try Workspace.withFeatures("Sign up", "Sign in")
    try workspace.succeed("new-epic", "Payments", "--service", "pay-service")
    try workspace.succeed("new-feature", "Pay a bill", "--epic", "EPIC-PAY", "--no-switch")
    let path = "\(workspace.root)/\(workspace.folder("F-USER-001"))/\(name)"
    try? FileManager.default.removeItem(atPath: path)
    if isLoop {
      try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: name)
    } else {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }
    return workspace
  }

  @Test(arguments: ["spec.md", "impl-plan.md", "tasks.md", "data-model.md"], [true, false])
  func `list shows the others and warns of the odd one`(name: String, isLoop: Bool) throws {
    let workspace = try workspace(name, isLoop: isLoop)
    let list = workspace.run("list")
    #expect(list.status == 0)
    #expect(
      list.output.contains("F-USER-002") && list.output.contains("F-PAY-001") && !list.output.contains("F-USER-001"))
    #expect(list.errors.contains("warning: F-USER-001 is left out: ") && list.errors.contains("hint: "))
    let diagnostic = try workspace.run("list", "--json").json()["diagnostics"][0]
    #expect(diagnostic["path"].string == workspace.folder("F-USER-001") + "/" + name)
    #expect(try workspace.run("list", "epics", "--json").json()["epics"].array.count == 2)
  }

  @Test func `sync leaves the epic of the odd feature alone and goes on`() throws {
    let workspace = try workspace("spec.md")
    let other = "plans/services/pay-service/EPIC-PAY-001-payments"
    try workspace.replace(
      "Specification: Pay a bill", by: "Specification: Pay", in: "\(other)/features/F-PAY-001/spec.md")
    try workspace.replace(
      "Specification: Sign in", by: "Specification: Enter", in: workspace.folder("F-USER-002") + "/spec.md")
    let index = try workspace.text(Workspace.epic + "/design/index.md")
    let sync = workspace.run("sync")
    #expect(sync.status == 5, "\(sync)")
    #expect(sync.errors.contains("error: left alone: \(Workspace.epic)/design/index.md"))
    #expect(sync.errors.contains("features/F-USER-001/spec.md cannot be read"))
    #expect(try workspace.text(Workspace.epic + "/design/index.md") == index)
    #expect(try workspace.text(other + "/design/index.md").contains("| Pay |"))
    #expect(workspace.run("sync", "--check").status == 5)
  }

  private static let changes: [[String]] = [
    ["new-feature", "Sign out", "--epic", "EPIC-USER", "--no-switch"],
    ["new-feature", "X", "--epic", "EPIC-USER", "--full"],
    ["checklist", "F-USER-002", "security"], ["plan", "F-USER-002", "--force"], ["tasks", "F-USER-002", "--force"],
    ["decision", "add", "X", "--rationale", "Y", "--epic", "EPIC-USER"],
  ]

  @Test(arguments: changes)
  func `a command that changes something beside the odd feature does so, keeps the index, and ends with 5`(
    command: [String]
  ) throws {
    let workspace = try workspace("spec.md")
    let index = try workspace.text(Workspace.epic + "/design/index.md")
    let preview = workspace.run(command + ["--dry-run"])
    #expect(preview.status == 5 && preview.output.contains("would "), "\(preview)")
    let result = workspace.run(command)
    #expect(result.status == 5, "\(result)")
    #expect(!result.output.isEmpty && result.errors.contains("F-USER-001/spec.md cannot be read: no regular file"))
    #expect(
      result.errors.contains("error: left alone: \(Workspace.epic)/design/index.md, \(Workspace.epic)/exec-plan.md"))
    #expect(try workspace.text(Workspace.epic + "/design/index.md") == index)
    #expect(index.contains("F-USER-001"))
    #expect(try !workspace.git("status", "--porcelain").isEmpty)
  }

  @Test func `people's lines in an index do not stop a command that changes something else`() throws {
    let workspace = try Workspace.withFeatures("Sign up")
    try workspace.replace("- [ ] [F-USER-001]", by: "Mine.\n\n- [ ] [F-USER-001]", in: Workspace.epic + "/exec-plan.md")
    let made = workspace.run("new-feature", "Sign in", "--no-switch")
    #expect(made.status == 0 && made.errors.contains("warning: the line was written by hand"))
    #expect(workspace.run("sync").status == 4)
  }

  @Test func `a new epic is made, and an index over all epics that cannot be read is told`() throws {
    let workspace = try Workspace.withEpic()
    try workspace.write("index: { workspace: plans/index.md }\n", to: ".specify/speckit.yml")
    try workspace.makeFolder("plans/index.md")
    let made = workspace.run("new-epic", "Payments", "--service", "pay-service")
    #expect(made.status == 5 && made.errors.contains("error: left alone: plans/index.md"), "\(made)")
    #expect(workspace.exists("plans/services/pay-service/EPIC-PAY-001-payments/exec-plan.md"))
    try workspace.write("title: Shop\nservice: shop-service\nfeatures: [{ title: Buy }]\n", to: "epic.yml")
    #expect(workspace.run("new-epic", "--from", "epic.yml").status == 5)
    #expect(workspace.run("sync", "--check").status == 5)
  }

  @Test func `a design index that cannot be read leaves the exec plan alone too`() throws {
    let workspace = try workspace("../../design/index.md")
    try workspace.replace(
      "Specification: Sign in", by: "Specification: Enter", in: workspace.folder("F-USER-002") + "/spec.md")
    let plan = try workspace.text(Workspace.epic + "/exec-plan.md")
    let sync = workspace.run("sync")
    #expect(sync.status == 5 && sync.errors.contains("exec-plan.md: error: its regions are left alone"), "\(sync)")
    #expect(try workspace.text(Workspace.epic + "/exec-plan.md") == plan)
  }

  @Test func `a dependency that may be an odd feature of another epic is not called unknown`() throws {
    let workspace = try workspace("spec.md")
    let spec = "plans/services/pay-service/EPIC-PAY-001-payments/features/F-PAY-001/spec.md"
    try workspace.succeed("sync", "EPIC-PAY")
    try workspace.replace("**Depends on**: none", by: "**Depends on**: 001-sign", in: spec)
    let sync = workspace.run("sync", "EPIC-PAY")
    #expect(sync.status == 5 && sync.errors.contains("features/F-USER-001/spec.md cannot be read"), "\(sync)")
    #expect(
      try !workspace.text("plans/services/pay-service/EPIC-PAY-001-payments/design/index.md").contains("not found"))
  }

  @Test func `the decisions of the other epics are listed`() throws {
    let workspace = try workspace("../../exec-plan.md")
    #expect(workspace.run("decision", "add", "X", "--rationale", "Y", "--epic", "EPIC-PAY").status == 0)
    let list = workspace.run("decision", "list")
    #expect(list.status == 0 && list.output.contains("D-001"), "\(list)")
    #expect(list.errors.contains("warning: the log of EPIC-USER-001-user-onboarding is left out"))
    #expect(workspace.run("decision", "list", "--epic", "EPIC-USER").status == 5)
    #expect(workspace.run("list", "epics").errors.contains("the title of EPIC-USER-001-user-onboarding is left out"))
  }

  @Test func `a gate over all features judges the others and does not pass`() throws {
    let workspace = try workspace("spec.md")
    let gate = workspace.run("gate", "spec", "--all")
    #expect(gate.status == 1)
    #expect(gate.output.contains("F-USER-002  spec gate") && gate.errors.contains("F-USER-001 is left out"))
    #expect(try workspace.run("gate", "spec", "--all", "--json").json()["results"].array.count == 2)
  }

  @Test func `a command that names the odd feature fails`() throws {
    let workspace = try workspace("spec.md")
    for command in [["show", "F-USER-001"], ["gate", "spec", "F-USER-001"], ["plan", "F-USER-001"]] {
      let result = workspace.run(command)
      result.expectFailure(5, naming: "F-USER-001/spec.md is no regular file")
    }
    let show = workspace.run("show", "F-USER-002")
    #expect(show.status == 0 && show.errors.contains("F-USER-001 is left out"))
    #expect(workspace.run("show", "002-sign").status == 0)
    #expect(workspace.run("show", "EPIC-USER").status == 0)
  }

  @Test func `an exec plan that cannot be read leaves out the features of its epic`() throws {
    let workspace = try workspace("../../exec-plan.md")
    let list = workspace.run("list")
    #expect(list.status == 0 && list.output.contains("F-PAY-001") && !list.output.contains("F-USER-002"))
    #expect(list.errors.contains("F-USER-002 is left out"))
    #expect(workspace.run("sync").status == 5)
  }

  @Test func `a pipe and a link that leads nowhere leave out their feature`() throws {
    let workspace = try workspace("spec.md")
    let path = "\(workspace.root)/\(workspace.folder("F-USER-001"))/spec.md"
    try FileManager.default.removeItem(atPath: path)
    try #require(mkfifo(path, 0o600) == 0)
    #expect(workspace.run("list").errors.contains("F-USER-001 is left out"))
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "nowhere.md")
    let list = workspace.run("list")
    #expect(list.errors.contains("F-USER-001 is left out") && !list.output.contains("F-USER-001"))
  }
}
