import Files
import TestSupport
import Testing

/// What a sparse checkout leaves out of the working tree is not deleted: `git sparse-checkout` makes each.
@Suite struct SparseCheckoutTests {
  private static let pay = "plans/services/pay-service/EPIC-PAY-001-payments"
  private let workspace: Workspace

  /// Two epics, three features, all indexes current and one note in them.
  init() throws {
    workspace = try Workspace.withFeatures("Sign up", "Log in")
    try workspace.succeed("new-epic", "Payments", "--service", "pay-service")
    try workspace.succeed("new-feature", "Pay a bill", "--epic", "EPIC-PAY", "--no-branch")
    try workspace.succeed("sync")
    try workspace.commitAll()
  }

  /// Leaves all but some folders out; a sparse index keeps each folder that is left out as one entry.
  private func keep(_ folders: String..., sparseIndex: Bool = false) throws {
    let kind = sparseIndex ? "--sparse-index" : "--no-sparse-index"
    for arguments in [["init", "--cone", kind], ["set", ".specify"] + folders] {
      try workspace.git(["sparse-checkout"] + arguments)
    }
  }

  @Test(arguments: [false, true]) func `features outside it are listed, shown and judged`(sparseIndex: Bool) throws {
    try keep(workspace.folder("F-USER-001"), sparseIndex: sparseIndex)
    #expect(!workspace.exists(workspace.folder("F-USER-002")) && !workspace.exists(Self.pay))
    let list = try workspace.succeed("list").output
    #expect(["F-USER-001", "F-USER-002", "F-PAY-001"].allSatisfy(list.contains), "\(list)")
    #expect(try workspace.succeed("show", "F-USER-002").output.contains("002-log"))
    #expect(workspace.run("gate", "spec", "F-PAY-001").status == 1)
    try workspace.succeed("sync", "--check")
  }

  @Test(arguments: [false, true])
  func `their numbers and IDs are taken, and their rows stay`(sparseIndex: Bool) throws {
    try keep(Workspace.epic + "/design", workspace.folder("F-USER-001"), sparseIndex: sparseIndex)
    try workspace.git("branch", "-D", "002-log")
    let made = try workspace.succeed(
      "new-feature", "Log out", "--epic", "EPIC-USER", "--depends-on", "F-USER-002", "--json")
    let feature = try made.json()["feature"]
    #expect(feature["id"].string == "F-USER-003" && feature["number"].integer == 3)
    for index in ["/design/index.md", "/exec-plan.md"] {
      let text = try workspace.text(Workspace.epic + index)
      #expect(text.contains("F-USER-002") && text.contains("F-USER-003") && !text.contains("~~"), "\(text)")
    }
    try workspace.succeed("sync", "--check")
  }

  @Test func `check knows what they hold and says nothing about them`() throws {
    try workspace.write(
      "# Feature Specification: Old\n\nSee [nothing](gone.md).\n", to: workspace.folder("F-USER-002") + "/spec.md")
    try workspace.succeed("sync")
    try workspace.commitAll()
    let spec = workspace.folder("F-USER-001") + "/spec.md"
    try workspace.write(
      workspace.text(spec) + "\nSee [it](../F-USER-002/spec.md), and [none](../F-USER-004/spec.md).\n", to: spec)
    try workspace.commitAll()
    try keep(workspace.folder("F-USER-001"))
    let check = workspace.run("check", "--select", "SK030", "--json")
    #expect(try check.json()["findings"].array.map { $0["path"].string } == [spec], "\(check)")
    #expect(check.output.contains("F-USER-004") && !check.output.contains("gone.md"))
  }

  @Test func `an index outside it is left alone, and so is everything else there`() throws {
    try keep(workspace.folder("F-USER-001"))
    let made = try workspace.succeed("new-feature", "Log out", "--epic", "EPIC-USER")
    #expect(made.errors.contains("/design/index.md: warning: it is out of date and left alone"), "\(made)")
    #expect(!workspace.exists(Workspace.epic + "/design"))
    let sync = workspace.run("sync")
    #expect(sync.status == 5 && sync.errors.contains("left alone: \(Workspace.epic)/design/index.md"), "\(sync)")
    workspace.run("decision", "add", "Cards only", "--rationale", "They pay", "--epic", "EPIC-PAY")
      .expectFailure(
        5, naming: "\(Self.pay)/exec-plan.md lies outside the sparse checkout", hint: "git sparse-checkout add")
    #expect(!workspace.exists(Self.pay))
    try workspace.git("sparse-checkout", "disable")
    try workspace.succeed("sync")
    #expect(try workspace.text(Workspace.epic + "/design/index.md").contains("F-USER-003"))
  }

  @Test func `what was deleted inside it is deleted`() throws {
    try keep(workspace.folder("F-USER-001"))
    try workspace.git("rm", "--quiet", "-r", workspace.folder("F-USER-001"))
    #expect(try !workspace.succeed("list").output.contains("F-USER-001"))
  }

  @Test func `what a partial clone lacks is named, and no index loses its row`() throws {
    try workspace.git("config", "uploadpack.allowFilter", "true")
    let clone = workspace.sandbox.directory.path.appending(component: "clone")
    try workspace.git(
      "clone", "--quiet", "--filter=blob:none", "--sparse", "file://\(workspace.root)", clone.string)
    try workspace.git("sparse-checkout", "set", ".specify", workspace.folder("F-USER-001"), in: clone)
    workspace.directory = clone
    let list = try workspace.succeed("list")
    #expect(list.output.contains("F-USER-001") && list.errors.contains("F-USER-002 is left out"), "\(list)")
    #expect(list.errors.contains("not in this partial clone yet"))
    workspace.run("new-feature", "Log out", "--epic", "EPIC-USER")
      .expectFailure(5, naming: "not in this partial clone yet", hint: "git sparse-checkout add")
    #expect(try workspace.git("status", "--short", in: clone).isEmpty)
  }
}
