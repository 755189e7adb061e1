import Files
import Testing

/// `show`, whole, for features and epics that hold much.
@Suite struct ShowTests {
  /// Two features that meet in an entity and an operation, and need each other's neighbour.
  private func workspace() throws -> Workspace {
    let workspace = try Workspace.withFeatures("Let customers sign up", "Let customers order", "Send bills")
    for id in ["F-USER-001", "F-USER-002"] {
      try workspace.writeSpec(id)
      try workspace.write(
        "# Data Model\n\n## Account\n\nA person.\n\n## \(id == "F-USER-001" ? "Session" : "Order")\n",
        to: workspace.folder(id) + "/data-model.md")
    }
    try workspace.write(
      "openapi: 3.0.0\npaths:\n  /orders:\n    post: {}\n", to: workspace.folder("F-USER-002") + "/contracts/api.yaml")
    try workspace.write("# API\n\n## POST /orders\n", to: workspace.folder("F-USER-001") + "/contracts/api.md")
    try workspace.replace(
      "**Depends on**: none", by: "**Depends on**: F-USER-001, F-USER-009",
      in: workspace.folder("F-USER-002") + "/spec.md")
    try workspace.replace(
      "**Depends on**: none", by: "**Depends on**: F-USER-002", in: workspace.folder("F-USER-003") + "/spec.md")
    try workspace.succeed(
      "decision", "add", "Keep orders for ten years", "--rationale", "The law", "--feature", "F-USER-002")
    return workspace
  }

  @Test func `a feature and an epic are shown on one screen`() throws {
    let workspace = try workspace()
    let transcript = ["F-USER-002", "F-USER-003", "EPIC-USER-001"].map { workspace.run("show", $0) }
      .map { $0.transcript(root: workspace.root.string) }
    try Golden.expect(transcript.joined(separator: "\n"), "show")
  }

  @Test func `names that nothing bears, the stage and what comes next are told to programs`() throws {
    let json = try workspace().run("show", "F-USER-002", "--json").json()
    #expect(json["feature"]["dependsOn"].strings == ["F-USER-001"])
    #expect(json["feature"]["unknownDependencies"].strings == ["F-USER-009"])
    #expect(json["feature"]["neededBy"].strings == ["F-USER-003"])
    #expect(json["feature"]["stage"].string == "ready")
    #expect(json["feature"]["nextStage"].string == "planned")
    #expect(
      json["entities"].array.first { $0["name"].string == "Account" }?["owners"].strings == ["F-USER-001"])
    #expect(json["contracts"][0]["owners"].strings == ["F-USER-001"])
    #expect(json["contracts"][0]["sources"].array.count == 2)
  }

  @Test func `hundreds of things fit a screen`() throws {
    let workspace = try Workspace.withFeatures("Sign up")
    let questions = (1...300).map { "- **FR-\($0)**: It works [NEEDS CLARIFICATION: how, \($0)?]\n" }.joined()
    try workspace.write(
      "# Feature Specification: Sign up\n\n\(questions)", to: workspace.folder("F-USER-001") + "/spec.md")
    let show = workspace.run("show", "F-USER-001")
    #expect(show.output.split(separator: "\n").count < 30, "\(show)")
    #expect(show.output.contains("    and 295 more\n") && show.output.contains(", and 299 more\n"))
    #expect(try workspace.run("show", "F-USER-001", "--json").json()["questions"].array.count == 300)
  }

  @Test func `both sides of a conflict are shown in the design index`() throws {
    let workspace = try workspace()
    // Who depends on the other builds on what that one defines.
    try workspace.replace(
      "**Depends on**: F-USER-001, F-USER-009", by: "**Depends on**: F-USER-009",
      in: workspace.folder("F-USER-002") + "/spec.md")
    _ = workspace.run("sync")
    #expect(workspace.run("show", "F-USER-002").output.contains("Account  conflict: F-USER-001, F-USER-002"))
    let index = try workspace.text(Workspace.epic + "/design/index.md")
    #expect(index.contains("| Account | ⚠️ conflict: F-USER-001, F-USER-002 | – |"))
    #expect(index.contains("| POST /orders | HTTP | ⚠️ conflict: F-USER-001, F-USER-002 |"))
  }
}
