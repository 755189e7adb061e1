import Files
import TestSupport
import Testing

/// `changelog`: what an epic has gained, changed and lost.
@Suite struct ChangelogTests {
  private func specification(_ title: String, _ requirement: String) -> String {
    """
    # Feature Specification: \(title)

    ## User Scenarios & Testing

    ### User Story 1 - \(title) at once (Priority: P1)

    Somebody wants it.

    ## Requirements

    - **FR-001**: The system MUST \(requirement)
    - **FR-002**: The system MUST be fast

    """
  }

  /// Four features, tagged v1; since then one was finished, one was changed, one is new, one is gone.
  private func workspace() throws -> Workspace {
    let workspace = try Workspace()
    try workspace.succeed("init", "--layout", "flat")
    for (folder, title) in [("001-join", "Join"), ("002-search", "Search"), ("003-leave", "Leave")] {
      try workspace.write(specification(title, "let people \(title.lowercased())"), to: "specs/\(folder)/spec.md")
    }
    try workspace.write("# Tasks\n\n- [x] T001 Begin\n- [ ] T002 End\n", to: "specs/001-join/tasks.md")
    try workspace.commitAll()
    try workspace.git("tag", "v1")
    try workspace.write("# Tasks\n\n- [x] T001 Begin\n- [x] T002 End\n", to: "specs/001-join/tasks.md")
    try workspace.write(
      specification("Search", "find every word") + "- **FR-003**: The system MUST rank\n",
      to: "specs/002-search/spec.md")
    try workspace.git("rm", "-r", "--quiet", "specs/003-leave")
    try workspace.write(specification("Pay", "take money"), to: "specs/004-pay/spec.md")
    try workspace.succeed("decision", "add", "Take cards alone", "--rationale", "Less work")
    try workspace.commitAll()
    return workspace
  }

  @Test func `what was finished comes first, then what is planned, what changed and what is gone`() throws {
    let workspace = try workspace()
    let transcripts = [["changelog", "--since", "v1"], ["changelog", "specs", "--since", "v1", "--format", "human"]].map
    {
      workspace.run($0).transcript(root: workspace.root.string)
    }
    try Golden.expect(transcripts.joined(separator: "\n"), "changelog")
    let answer = try workspace.succeed("changelog", "--since", "v1", "--json").json()
    let reasons = { (key: String) in
      answer[key].array.map { "\($0["feature"].string ?? "-") \($0["reason"].string ?? "")" }
    }
    #expect(reasons("added") == ["001-join finished", "002-search parts", "004-pay planned", "- parts"])
    #expect(reasons("changed") == ["002-search parts"])
    #expect(reasons("removed") == ["003-leave gone"])
    #expect(answer["changed"][0]["items"][0]["was"].string == "The system MUST let people search")
  }

  @Test func `an epic is told alone, and nothing where nothing changed`() throws {
    let workspace = try Workspace.withFeatures("Sign up")
    try workspace.succeed("new-epic", "Billing", "--service", "billing")
    try workspace.commitAll()
    let none = try workspace.succeed("changelog", "EPIC-USER-001", "--since", "HEAD").output
    #expect(none.hasSuffix("Since HEAD. Nothing changed.\n"))
    try workspace.succeed("new-feature", "Send a bill", "--epic", "EPIC-BILLING-001", "--no-branch")
    let user = try workspace.succeed("changelog", "EPIC-USER-001", "--since", "HEAD", "--json").json()
    #expect(user["added"].array.isEmpty && user["epic"].string?.hasPrefix("EPIC-USER-001") == true)
    let billing = try workspace.succeed("changelog", "EPIC-BILLING-001", "--since", "HEAD", "--json").json()
    #expect(billing["added"][0]["feature"].string == "F-BILLING-001")
    #expect(billing["added"][0]["reason"].string == "planned")
  }

  @Test func `a feature that is closed since is gone, and one that was never told is not`() throws {
    let workspace = try workspace()
    try workspace.replace(
      "## User Scenarios", by: "**Status**: Abandoned\n\n## User Scenarios", in: "specs/002-search/spec.md")
    try workspace.replace(
      "## User Scenarios", by: "**Status**: Abandoned\n\n## User Scenarios", in: "specs/004-pay/spec.md")
    let answer = try workspace.succeed("changelog", "--since", "v1", "--json").json()
    #expect(answer["removed"].array.map { $0["feature"].string } == ["002-search", "003-leave"])
    #expect(answer["added"].array.compactMap { $0["feature"].string } == ["001-join"])
  }

  @Test func `without a state, and with one that is none, it is refused`() throws {
    let workspace = try workspace()
    workspace.run("changelog").expectFailure(2, naming: "--since", hint: "--since v1.0")
    workspace.run("changelog", "--since", "v9").expectFailure(3, naming: "\"v9\"")
    workspace.run("changelog", "EPIC-NONE-001", "--since", "v1").expectFailure(3, naming: "EPIC-NONE-001")
  }
}
