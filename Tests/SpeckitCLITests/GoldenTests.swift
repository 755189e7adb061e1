import Files
import Testing

@testable import SpeckitCLI

/// What people see, whole.
@Suite struct GoldenTests {
  @Test func `help lists the commands`() throws {
    let workspace = try Workspace(git: false)
    let help = workspace.run("help")
    #expect(help.output == workspace.run("--help").output)
    try Golden.expect(help.transcript(root: workspace.root.string), "help")
  }

  @Test(arguments: [[], ["-q"], ["-C", "."]])
  func `a command line without a command is a misuse that help explains`(arguments: [String]) throws {
    let workspace = try Workspace(git: false)
    let result = workspace.run(arguments)
    #expect(result.status == 2 && result.output.isEmpty, "\(result)")
    #expect(result.errors == workspace.run("help").output)
    let json = workspace.run(arguments + ["--json"])
    #expect(json.status == 2 && json.errors.isEmpty, "\(json)")
    #expect(try json.json()["error"]["code"].string == "missing-command")
    #expect(try json.json()["ok"].bool == false)
  }

  @Test(arguments: CommandTable.specifications.map(\.name))
  func `help of a command explains it`(name: String) throws {
    let workspace = try Workspace(git: false)
    let words = name.split(separator: " ").map(String.init)
    let help = workspace.run(["help"] + words)
    #expect(help.output == workspace.run(words + ["-h"]).output)
    try Golden.expect(
      help.transcript(root: workspace.root.string), "help-" + words.joined(separator: "-"))
  }

  @Test func `the first day from init to gate reads well`() throws {
    let workspace = try Workspace()
    let start = [
      ["init"], ["new-epic", "User onboarding", "--service", "user-service"],
      ["new-feature", "Let customers sign up with an e-mail address", "--epic", "EPIC-USER-001"], ["list"],
      ["list", "epics"], ["sync"], ["sync", "--check"],
    ].map(workspace.run)
    try workspace.writeSpec("F-USER-001")
    let folder = workspace.folder("F-USER-001")
    try workspace.replace(
      "## Assumptions", by: "[NEEDS CLARIFICATION: in which countries?]\n\n## Assumptions", in: folder + "/spec.md")
    try workspace.replace(
      "- [x] Every section", by: "- [ ] Every section", in: folder + "/checklists/requirements.md")
    let gates = [["show"], ["gate", "spec"], ["plan"], ["plan", "--force"]].map(workspace.run)
    let decisions = [
      ["decision", "add", "Ask for no password", "--rationale", "Less to lose"], ["decision", "list"],
      ["new-feature", "Let customers sign in", "--number", "1"],
    ].map(workspace.run)
    let transcript = (start + gates + decisions).map { $0.transcript(root: workspace.root.string) }
    try Golden.expect(transcript.joined(separator: "\n"), "first-day")
  }

  @Test func `a dry run with -v shows a unified diff`() throws {
    let workspace = try Workspace.withEpic()
    let result = workspace.run("new-feature", "Let customers sign up", "--dry-run", "-v")
    try Golden.expect(result.transcript(root: workspace.root.string), "new-feature-dry-run")
  }

  @Test func `what is out of date and what stands in the way reads well`() throws {
    let workspace = try Workspace.withFeatures("Sign up", "Sign in")
    let index = Workspace.epic + "/design/index.md"
    try workspace.replace(
      "Specification: Sign up", by: "Specification: Join", in: workspace.folder("F-USER-001") + "/spec.md")
    let check = workspace.run("sync", "--check")
    try workspace.replace("<!-- speckit:end features -->", by: "Mine.\n<!-- speckit:end features -->", in: index)
    let transcript = [check, workspace.run("sync"), workspace.run("new-feature", "Sign out"), workspace.run("list")]
      .map { $0.transcript(root: workspace.root.string) }
    try Golden.expect(transcript.joined(separator: "\n"), "sync")
  }

  @Test(arguments: [
    ("bulleted", "- F-USER-001: Sign up – owner Ada\n- F-USER-002: Sign in – owner Bob"),
    ("tabular", "| ID | Who | State |\n|:---|:---:|---|\n| F-USER-001 | Ada | begun |"),
  ])
  func `a design index that a team has is adopted below what it says`(name: String, map: String) throws {
    let workspace = try Workspace.withFeatures("Sign up", "Sign in")
    let index = Workspace.epic + "/design/index.md"
    try workspace.write(
      "# Onboarding: design\n\nHow it fits together.\n\n## 1. Feature Map\n\n\(map)\n\n## 2. Decisions\n\nNone yet.\n",
      to: index)
    let result = workspace.run("sync")
    let transcript = result.transcript(root: workspace.root.string)
    try Golden.expect("\(transcript)=== design/index.md\n\(workspace.text(index))", "adopt-\(name)")
    #expect(workspace.run("sync", "--check").status == 0)
  }

  @Test func `the documents of a new epic and feature`() throws {
    let workspace = try Workspace.withFeatures("Let customers sign up with an e-mail address")
    let documents = ["exec-plan.md", "design/index.md", "features/F-USER-001/spec.md"]
    let text = try documents.map { "=== \($0)\n\(try workspace.text(Workspace.epic + "/" + $0))" }
    try Golden.expect(text.joined(), "documents")
  }
}
