import Files
import Testing

/// The JSON documents of the contract, key by key.
@Suite struct JSONTests {
  @Test func `new-feature tells every key of the contract`() throws {
    let workspace = try Workspace.withEpic()
    let reply = try workspace.succeed(
      "new-feature", "Let customers sign up. It is free.", "--short-name", "let-customers-sign", "--json"
    ).json()
    #expect(reply.keys == ["schema", "command", "ok", "root", "feature", "changes", "diagnostics"])
    #expect(reply["schema"].string == "speckit/1")
    #expect(reply["command"].string == "new-feature")
    #expect(reply["ok"].bool == true)
    #expect(reply["root"].string == workspace.root.string)
    let feature = reply["feature"]
    let folder = workspace.folder("F-USER-001")
    #expect(feature.keys == ["id", "title", "epic", "directory", "branch", "number", "spec", "plan", "tasks"])
    #expect(feature["id"].string == "F-USER-001")
    #expect(feature["title"].string == "Let customers sign up")
    #expect(feature["epic"].string == "EPIC-USER-001-user-onboarding")
    #expect(feature["directory"].string == folder)
    #expect(feature["branch"].string == "001-let-customers-sign")
    #expect(feature["number"].integer == 1)
    #expect(feature["spec"].string == folder + "/spec.md")
    #expect(feature["plan"].string == folder + "/impl-plan.md")
    #expect(feature["tasks"].string == folder + "/tasks.md")
    let changes = reply["changes"].array.map { [$0["kind"].string ?? "", $0["path"].string ?? ""] }
    #expect(
      changes == [
        ["update", Workspace.epic + "/design/index.md"], ["update", Workspace.epic + "/exec-plan.md"],
        ["create", folder + "/checklists/requirements.md"], ["create", folder + "/spec.md"],
        ["branch", "001-let-customers-sign"], ["head", "001-let-customers-sign"],
      ])
    for change in reply["changes"].array { #expect(change.keys == ["kind", "path"]) }
  }

  @Test func `new-epic tells every key of the contract`() throws {
    let workspace = try Workspace()
    try workspace.succeed("init")
    let reply = try workspace.succeed("new-epic", "Foundation", "--scope", "system", "--area", "sys", "--json").json()
    let directory = "plans/system/EPIC-SYS-001-foundation"
    #expect(
      reply["epic"].keys == ["id", "title", "scope", "service", "directory", "execPlan", "designIndex"])
    #expect(reply["epic"]["id"].string == "EPIC-SYS-001-foundation")
    #expect(reply["epic"]["scope"].string == "system")
    #expect(reply["epic"]["service"].isNull)
    #expect(reply["epic"]["directory"].string == directory)
    #expect(reply["epic"]["execPlan"].string == directory + "/exec-plan.md")
    #expect(reply["epic"]["designIndex"].string == directory + "/design/index.md")
  }

  @Test func `list features tells every key of the contract`() throws {
    let workspace = try Workspace.withFeatures("Sign up", "Sign in")
    try workspace.replace(
      "**Depends on**: none", by: "**Depends on**: F-USER-001", in: workspace.folder("F-USER-002") + "/spec.md")
    let features = try workspace.succeed("list", "features", "--json").json()["features"].array
    #expect(features.count == 2)
    for feature in features {
      #expect(
        feature.keys == [
          "id", "title", "epic", "directory", "branch", "number", "stage", "tasks", "dependsOn",
        ])
      #expect(feature["tasks"].keys == ["done", "total"])
      #expect(feature["stage"].string == "draft")
    }
    #expect(features[1]["dependsOn"].strings == ["F-USER-001"])
    #expect(features[1]["number"].integer == 2)
  }

  @Test func `list epics counts the features of every stage`() throws {
    let workspace = try Workspace.withFeatures("Sign up", "Sign in")
    let epics = try workspace.succeed("list", "epics", "--json").json()["epics"].array
    #expect(epics.count == 1)
    #expect(epics[0]["title"].string == "User onboarding")
    #expect(epics[0]["service"].string == "user-service")
    #expect(epics[0]["stages"]["draft"].integer == 2)
  }

  @Test func `list keeps to the stages that are asked for`() throws {
    let workspace = try Workspace.withFeatures("Sign up", "Sign in")
    try workspace.writeSpec("F-USER-002")
    let ready = try workspace.succeed("list", "--stage", "ready", "--stage", "done", "--json").json()
    #expect(ready["features"].array.map { $0["id"].string } == ["F-USER-002"])
  }

  @Test func `show tells documents, entities, contracts, decisions, questions and what is missing`() throws {
    let workspace = try Workspace.withFeatures("Sign up", "Sign in")
    let folder = workspace.folder("F-USER-001")
    try workspace.write("# Data Model\n\n## Account\n\nA person.\n", to: folder + "/data-model.md")
    try workspace.write(
      "openapi: 3.0.0\npaths:\n  /signup:\n    post:\n      summary: Sign up\n", to: folder + "/contracts/api.yaml")
    try workspace.replace(
      "## Assumptions", by: "[NEEDS CLARIFICATION: which countries?]\n\n## Assumptions", in: folder + "/spec.md")
    try workspace.succeed("decision", "add", "Ask for no password", "--rationale", "Less to lose", "--feature", "1")
    let reply = try workspace.succeed("show", "F-USER-001", "--json").json()
    #expect(reply["feature"]["id"].string == "F-USER-001")
    #expect(reply["documents"].strings.contains(folder + "/data-model.md"))
    #expect(reply["entities"].array.first { $0["name"].string == "Account" }?["owners"].strings == ["F-USER-001"])
    #expect(reply["contracts"].array.map { $0["name"].string } == ["POST /signup"])
    #expect(reply["decisions"].array.map { $0["id"].string } == ["D-USER-001-1"])
    #expect(reply["questions"].array.map { $0["question"].string } == ["which countries?"])
    #expect(!reply["missing"].array.isEmpty)
    let epic = try workspace.succeed("show", "EPIC-USER-001", "--json").json()
    #expect(epic["epic"]["id"].string == "EPIC-USER-001-user-onboarding")
    #expect(epic["decisions"].array.count == 1)
    #expect(epic["questions"].array.count == 1)
  }

  @Test func `gate tells every problem with its path and line`() throws {
    let workspace = try Workspace.withFeatures("Sign up")
    let result = workspace.run("gate", "spec", "F-USER-001", "--json")
    let reply = try result.json()
    #expect(result.status == 1)
    #expect(reply["ok"].bool == false)
    #expect(reply["gate"].string == "spec")
    let judged = reply["results"][0]
    #expect(judged.keys == ["feature", "passed", "problems"])
    #expect(judged["feature"].string == "F-USER-001")
    #expect(judged["passed"].bool == false)
    let lines = try workspace.text(workspace.folder("F-USER-001") + "/spec.md").split(
      separator: "\n", omittingEmptySubsequences: false)
    let problem = judged["problems"][0]
    #expect(problem.keys == ["path", "line", "message"])
    #expect(lines[(problem["line"].integer ?? 0) - 1].contains("[Brief title]"))
  }

  @Test func `a failure is one JSON document with code, message and hint`() throws {
    let workspace = try Workspace.withEpic()
    let result = workspace.run("new-feature", "Sign up", "--epic", "EPIC-NONE", "--json")
    let reply = try result.json()
    #expect(result.status == 3)
    #expect(result.errors.isEmpty)
    #expect(reply.keys == ["schema", "command", "ok", "error"])
    #expect(reply["command"].string == "new-feature")
    #expect(reply["ok"].bool == false)
    #expect(reply["error"].keys == ["code", "message", "hint"])
    #expect(reply["error"]["code"].string == "epic-not-found")
  }

  @Test func `decision list tells every key of the contract`() throws {
    let workspace = try Workspace.withEpic()
    try workspace.succeed("decision", "add", "Keep sessions", "--rationale", "One store")
    let reply = try workspace.succeed("decision", "list", "--json").json()
    let decision = reply["decisions"][0]
    #expect(
      decision.keys == [
        "id", "epic", "feature", "decision", "rationale", "date", "author", "source", "supersedes", "supersededBy",
        "status", "position", "path", "line",
      ])
    let lines = try workspace.text(Workspace.epic + "/exec-plan.md").split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[(decision["line"].integer ?? 0) - 1].contains("[D-001] Keep sessions"))
  }
}
