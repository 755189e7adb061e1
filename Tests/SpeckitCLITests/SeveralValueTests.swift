import Foundation
import Testing

/// Options of several values, parts of names, and answers that are short.
@Suite struct SeveralValueTests {
  private let workspace: Workspace

  init() throws { workspace = try Workspace.withFeatures("Sign up", "Log in") }

  @Test func `a feature may depend on several`() throws {
    for words in [
      ["F-USER-001", "F-USER-002"], ["F-USER-001,2"], ["F-USER-001 F-USER-002"], ["F-USER-001", ",", "2"],
    ] {
      let made = workspace.run(["new-feature", "Log out", "--no-branch", "--json", "--depends-on"] + words)
      let feature = try made.json()["feature"]
      #expect(feature["title"].string == "Log out", "\(made)")
      let spec = try workspace.text(feature["spec"].string ?? "")
      #expect(spec.contains("F-USER-001, F-USER-002"))
    }
  }

  @Test func `an ID beside the description is refused where others are depended on`() throws {
    let before = try workspace.snapshot()
    workspace.run("new-feature", "F-USER-002", "Log out", "--depends-on", "F-USER-001")
      .expectFailure(2, naming: "F-USER-002", hint: "--depends-on=F-USER-002")
    #expect(try differences(before, workspace.snapshot()).isEmpty)
  }

  @Test(arguments: [
    ["new-feature", "Add list", "--worktree", "../wt"], ["new-feature", "Add list", "--worktree", "wt"],
    ["new-feature", "--worktree", "../wt"], ["new-feature", "Add", "--number", "12", "13"],
    ["new-feature", "--number", "12", "13"], ["new-feature", "Add list", "--id", "F-USER-009", "F-USER-010"],
    ["new-feature", "Add list", "--epic", "EPIC-USER-001", "EPIC-USER-002"],
    ["new-feature", "Add list", "--epic", "user", "pay"], ["new-epic", "Pay", "--service", "p", "--number", "2", "3"],
    ["decision", "add", "Use A", "--rationale", "r", "--feature", "F-USER-001", "F-USER-002"],
    ["decision", "add", "--rationale", "r", "--feature", "F-USER-001", "F-USER-002"],
    ["decision", "add", "UseB", "--rationale", "r", "--supersedes", "D-001", "D-002"],
    ["decision", "add", "Use A", "--rationale", "it", "is"],
  ])
  func `what may be one more value is never taken into a text`(words: [String]) throws {
    let before = try workspace.snapshot()
    let last = try #require(words.last)
    workspace.run(words).expectFailure(2, naming: "whether \"\(last)\" belongs to --", hint: "in quotes")
    #expect(try differences(before, workspace.snapshot()).isEmpty)
  }

  @Test func `a text may stand behind the value of an option`() throws {
    for (words, title) in [
      (["--number", "12", "Add list"], "Add list"), (["--no-branch", "2", "factors"], "2 factors"),
      (["--worktree", "Read/write access"], "Read/write access"),
      (["--id", "F-USER-020", "--", "F-USER-010"], "F-USER-010"),
      (["Add", "--short-name", "more", "lists"], "Add lists"),
    ] {
      let made = try workspace.run(["new-feature", "--dry-run", "--json"] + words).json()
      #expect(made["feature"]["title"].string == title, "\(words)")
    }
  }

  @Test func `several stages are listed`() throws {
    try workspace.writeSpec("F-USER-002")
    for stages in ["draft,ready", "draft ready", " ready,  draft "] {
      #expect(try workspace.succeed("list", "--stage", stages).output.contains("F-USER-002"), "\(stages)")
    }
    for stages in [",", " , ", ""] {
      workspace.run("list", "--stage", stages).expectFailure(2, naming: "--stage needs a value")
    }
    workspace.run("list", "--stage", "draft some").expectFailure(2, naming: "\"some\"")
    let list = try workspace.succeed("list", "--stage", "ready", "done").output
    #expect(list.contains("F-USER-002") && !list.contains("F-USER-001"))
  }

  @Test(arguments: [
    "EPIC-USER-001-user-onboarding", "epic-user-001", "onboarding", "USER-001", "user-onb",
    Workspace.epic, "./" + Workspace.epic + "/", "user-service", "services/user",
  ])
  func `an epic goes by any part that no other has`(part: String) throws {
    try workspace.succeed("new-epic", "Billing", "--service", "pay-service")
    #expect(try workspace.succeed("list", "--epic", part).output.contains("F-USER-001"))
  }

  @Test func `a part of two epics names neither`() throws {
    try workspace.succeed("new-epic", "Off-boarding", "--service", "user-service", "--area", "USER")
    workspace.run("list", "--epic", "boarding").expectFailure(2, naming: "EPIC-USER-002", hint: "more of the ID")
    #expect(try workspace.succeed("list", "--epic", "onboarding").output.contains("F-USER-001"))
    workspace.run("list", "--epic", "nothing").expectFailure(3, naming: "nothing")
  }

  @Test func `gates that pass take one line, and of many faults few are told`() throws {
    try workspace.writeSpec("F-USER-001")
    try workspace.writeSpec("F-USER-002")
    #expect(try workspace.succeed("gate", "spec", "--all").output == "F-USER-001, F-USER-002  spec gate pass\n")
    #expect(try workspace.succeed("gate", "spec", "F-USER-001").output == "F-USER-001  spec gate passes\n")
    let spec = workspace.folder("F-USER-001") + "/spec.md"
    let marks = (1...8).map { "\n[NEEDS CLARIFICATION: question \($0)?]\n" }.joined()
    try workspace.write(workspace.text(spec) + marks, to: spec)
    let short = workspace.run("gate", "spec", "--all")
    #expect(short.output.contains("question 5?") && !short.output.contains("question 6?"), "\(short)")
    #expect(short.output.contains("F-USER-001  spec gate fails, 8 things missing"))
    #expect(short.output.contains("  \(spec): 3 more, which -v lists"))
    let whole = workspace.run("gate", "spec", "F-USER-001", "-v").output
    #expect(whole.contains("question 8?") && !whole.contains("more, which"))
    #expect(try workspace.run("gate", "spec", "F-USER-001", "--json").json()["results"][0]["problems"].array.count == 8)
  }

  @Test func `a checklist says how many items it has`() throws {
    let made = try workspace.succeed("checklist", "F-USER-001", "security", "--json").json()
    let count = try #require(made["items"].integer)
    let text = try workspace.text(workspace.folder("F-USER-001") + "/checklists/security.md")
    #expect(text.components(separatedBy: "- [ ]").count - 1 == count)
    let kept = try workspace.succeed("checklist", "F-USER-001", "security").output
    #expect(kept.contains("checklists/security.md, \(count) items (there already)"))
  }
}
