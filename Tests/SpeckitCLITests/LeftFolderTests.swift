import TestSupport
import Testing

/// Git checks out another branch and leaves the folders in which it knew no file.
@Suite struct LeftFolderTests {
  @Test func `what Git leaves behind of an epic and of a feature is neither`() throws {
    let workspace = try Workspace.withFeatures("Sign up")
    try workspace.git("switch", "--quiet", "--create", "pay")
    try workspace.succeed("new-epic", "Pay", "--service", "billing")
    try workspace.succeed("new-feature", "Refund", "--epic", "EPIC-BILLING-001-pay", "--no-branch")
    let features = "\(Workspace.epic)/features"
    for place in ["\(features)/F-USER-009/contracts", "plans/services/billing/EPIC-BILLING-001-pay/design/old"] {
      try workspace.makeFolder(place)
    }
    try workspace.commitAll()
    try workspace.git("switch", "--quiet", "main")
    try #require(workspace.exists("plans/services/billing/EPIC-BILLING-001-pay/design/old"))

    let epics = try workspace.run("list", "epics", "--json").json()["epics"].array.map { $0["id"].string }
    #expect(epics == [Workspace.epic.split(separator: "/").last.map(String.init)])
    let before = try workspace.snapshot()
    #expect(workspace.run("check", "--strict").output.contains("no findings"))
    try workspace.succeed("sync", "--check")
    try workspace.succeed("sync")
    try #expect(differences(before, workspace.snapshot()) == [])
  }

  @Test func `a workspace with an epic alone is told to begin a feature`() throws {
    let result = try Workspace.withEpic().run("check")
    #expect(result.errors.contains("hint: speckit new-feature"), "\(result)")
  }
}
