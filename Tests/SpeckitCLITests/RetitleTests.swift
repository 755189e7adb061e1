import Foundation
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

  @Test func `a branch that is on the remote alone is told, with what renames it there`() throws {
    let workspace = try Workspace.withFeatures("Sign up with mail")
    try workspace.commitAll()
    try workspace.git("init", "--quiet", "--bare", "../shared.git")
    try workspace.git("remote", "add", "origin", "../shared.git")
    try workspace.git("push", "--quiet", "origin", "001-sign-mail")
    try workspace.git("branch", "--quiet", "-D", "001-sign-mail")
    let told = try workspace.succeed("rename", "F-USER-001", "--short-name", "join").errors
    let note = try #require(told.split(separator: "\n").first { $0.contains("keeps its name") })
    let commands = try #require(note.components(separatedBy: "the new one: ").last)
    for command in commands.components(separatedBy: " && ") {
      try workspace.git(command.split(separator: " ").dropFirst().map(String.init))
    }
    #expect(try workspace.git("ls-remote", "origin").contains("\trefs/heads/001-join\n"))
  }

  @Test func `in the registry the entry of the feature alone gets the title, also one that stands under its ID`() throws
  {
    let workspace = try Workspace.withFeatures("Sign up")
    let registry = """
      {"F-USER-001": {"title": "Sign up", "tags": ["Sign up"]}, "F-PAY-001": {"title": "Sign up", "needs": "F-USER-001"}}

      """
    try workspace.write(registry, to: "harness/feature_list.json")
    try workspace.succeed("rename", "F-USER-001", "--title", "Join")
    #expect(
      try workspace.text("harness/feature_list.json")
        == registry.replacing(
          "{\"title\": \"Sign up\", \"tags\": [\"Sign up\"]", with: "{\"title\": \"Join\", \"tags\": [\"Join\"]"))
  }

  @Test(arguments: [
    ("trunk", 2, "cannot name a branch \"trunk\""), ("007 bond", 2, "cannot name a branch \"007-bond\""),
    ("base", 4, "branch base is a main branch"), ("other", 4, "branch other is that of 002-two"),
  ])
  func `a branch without a number gets no name that means something else`(
    words: String, status: Int32, message: String
  ) throws {
    let workspace = try Workspace.flat("Zero")
    for (folder, branch) in [("001-one", "wip"), ("002-two", "other")] {
      try workspace.write(
        "# Feature Specification: X\n\n**Feature Branch**: `\(branch)`\n", to: "specs/\(folder)/spec.md")
    }
    try workspace.commitAll()
    try workspace.git("branch", "wip")
    try workspace.git("branch", "base")
    try workspace.git("config", "init.defaultBranch", "base")
    let before = try workspace.snapshot()
    workspace.run("rename", "001-one", "--short-name", words)
      .expectFailure(status, naming: message, hint: "give another --short-name")
    #expect(differences(before, try workspace.snapshot()) == [])
    try workspace.succeed("rename", "001-one", "--short-name", "topic")
    #expect(try workspace.git("branch", "--list", "topic", "--format=%(refname:short)") == "topic")
  }

  @Test func `a folder with a day keeps the whole day`() throws {
    let workspace = try Workspace.flat("Zero")
    try workspace.write("# Feature Specification: X\n", to: "specs/2026-11-30-search/spec.md")
    try workspace.commitAll()
    try workspace.succeed("rename", "2026-11-30-search", "--short-name", "Find")
    #expect(try workspace.text("specs/2026-11-30-find/spec.md").hasPrefix("# Feature Specification: X"))
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
    workspace.run("rename", "F-USER-001", "--title", "F-USER-001").expectFailure(
      2, naming: "\"F-USER-001\" is no title")
    workspace.run("rename", "F-USER-001", "--title", "Plan").expectFailure(2, naming: "\"Plan\" is no title")
    #expect(differences(before, try workspace.snapshot()) == [])
    try workspace.git("branch", "001-taken")
    workspace.run("rename", "F-USER-001", "--short-name", "taken").expectFailure(4, naming: "001-taken")
    try workspace.git("branch", "-d", "001-taken")
  }

  @Test func `where there is nothing to rename, that is told`() throws {
    let workspace = try Workspace.withFeatures("Sign up with mail")
    let spec = workspace.folder("F-USER-001") + "/spec.md"
    try workspace.replace("**Feature Branch**: `001-sign-mail`", by: "", in: spec)
    workspace.run("rename", "F-USER-001", "--short-name", "join").expectFailure(
      3, naming: "names no branch in its header whose words",
      hint: "write its branch into \(spec): **Feature Branch**: `002-name`")
    workspace.run("renumber", "F-USER-001").expectFailure(
      3, naming: "it has no number", hint: "speckit renumber F-USER-001 --id next")
    workspace.run("switch", "F-USER-001").expectFailure(
      3, naming: "names no branch", hint: "write **Feature Branch**: `002-name` into its spec.md")
    try workspace.commitAll()
    try workspace.git("rm", "--quiet", spec)
    workspace.run("rename", "F-USER-001", "--title", "Join").expectFailure(
      3, naming: "F-USER-001 has no specification and no plan", hint: spec)
  }
}
