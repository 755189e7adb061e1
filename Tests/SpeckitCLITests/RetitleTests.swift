import TestSupport
import Testing

/// `rename`: a feature gets another title, and other words in the name of its branch.
@Suite struct RetitleTests {
  @Test func `the title stands in the documents that bore the former one, and nothing else changes`() throws {
    let workspace = try Workspace.withFeatures("Sign up with mail")
    let folder = workspace.folder("F-USER-001")
    try workspace.writeSpec("F-USER-001")
    try workspace.succeed("plan", "F-USER-001", "--force")
    try workspace.writePlan("F-USER-001")
    try workspace.write("# Tasks: Another\n\n- [ ] T001 Sign up with mail\n", to: folder + "/tasks.md")
    try workspace.write(
      "{\"features\": [{\"id\": \"F-USER-001\", \"title\": \"Sign up with mail\"}, {\"title\": \"Sign up with mail\"}]}\n",
      to: "harness/feature_list.json")
    try workspace.succeed("sync")
    try workspace.commitAll()
    let answer = try workspace.succeed("rename", "F-USER-001", "--title", "Join \"us\"", "--json").json()
    #expect(answer["feature"]["title"].string == "Join \"us\"")
    #expect(try workspace.text(folder + "/spec.md").hasPrefix("# Feature Specification: Join \"us\"\n"))
    #expect(try workspace.text(folder + "/impl-plan.md").hasPrefix("# Implementation Plan: Join \"us\"\n"))
    #expect(try workspace.text(folder + "/tasks.md") == "# Tasks: Another\n\n- [ ] T001 Sign up with mail\n")
    #expect(
      try workspace.text("harness/feature_list.json")
        == "{\"features\": [{\"id\": \"F-USER-001\", \"title\": \"Join \\\"us\\\"\"}, {\"title\": \"Sign up with mail\"}]}\n"
    )
    #expect(try workspace.text(Workspace.epic + "/design/index.md").contains("Join"))
    try workspace.succeed("sync", "--check")
    #expect(try workspace.run("check", "--select", "SK050", "--json").json()["findings"].array.isEmpty)
    #expect(answer["changes"].array.allSatisfy { $0["kind"].string == "update" })
  }

  @Test func `the branch gets other words, with its number, its upstream and its worktree`() throws {
    let workspace = try Workspace.withFeatures("Sign up with mail")
    let branch = "001-sign-mail"
    try workspace.git("worktree", "add", "-q", "../other", branch)
    try workspace.git("config", "branch.\(branch).remote", "origin")
    try workspace.succeed("rename", "F-USER-001", "--short-name", "Join Us")
    #expect(try workspace.git("-C", "../other", "branch", "--show-current") == "001-join-us")
    #expect(try workspace.git("config", "branch.001-join-us.remote") == "origin")
    #expect(try workspace.text(workspace.folder("F-USER-001") + "/spec.md").contains("`001-join-us`"))
    #expect(try workspace.git("branch", "--format=%(refname:short)") == "001-join-us\nmain")
  }

  @Test func `in the flat layout folder, branch and title change together`() throws {
    let workspace = try Workspace.flat("Sign up with mail")
    try workspace.git("switch", "-q", "-c", "001-sign-mail")
    try workspace.succeed("rename", "1", "--title", "Join", "--short-name", "join")
    #expect(try workspace.git("branch", "--show-current") == "001-join")
    #expect(try workspace.text("specs/001-join/spec.md").hasPrefix("# Feature Specification: Join\n"))
    try workspace.succeed("sync", "--check")
  }

  @Test func `what is no name is refused, and nothing is changed`() throws {
    let workspace = try Workspace.withFeatures("Sign up with mail")
    let before = try workspace.snapshot()
    workspace.run("rename", "F-USER-001").expectFailure(2, naming: "--title")
    workspace.run("rename", "F-USER-001", "--short-name", "!").expectFailure(2, naming: "!")
    workspace.run("rename", "F-USER-001", "--short-name", "").expectFailure(2)
    workspace.run("rename", "F-USER-001", "--title", " ").expectFailure(2, naming: "title")
    workspace.run("rename", "F-USER-009", "--title", "A").expectFailure(3, naming: "F-USER-009")
    try workspace.git("branch", "001-taken")
    workspace.run("rename", "F-USER-001", "--short-name", "taken").expectFailure(4, naming: "001-taken")
    try workspace.git("branch", "-d", "001-taken")
    #expect(try workspace.text(workspace.folder("F-USER-001") + "/spec.md").contains("Sign up"))
    _ = before
  }
}
