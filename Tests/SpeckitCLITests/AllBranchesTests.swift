import Files
import Foundation
import TestSupport
import Testing

/// `list --all-branches`.
@Suite struct AllBranchesTests {
  /// Three features committed on main; `001-sign` has written its spec; F-USER-004 stands on `004-sign-off` alone.
  private func workspace() throws -> Workspace {
    let workspace = try Workspace.withFeatures("Sign up", "Sign in", "Sign out")
    try workspace.commitAll()
    for branch in ["001-sign", "002-sign", "003-sign-out"] { try workspace.git("branch", "--force", branch) }
    try workspace.git("switch", "--quiet", "001-sign")
    try workspace.writeSpec("F-USER-001")
    try workspace.commitAll()
    try workspace.git("switch", "--quiet", "main")
    try workspace.succeed("new-feature", "Sign off")
    try workspace.commitAll()
    try workspace.git("switch", "--quiet", "main")
    return workspace
  }

  private func listed(_ workspace: Workspace, _ arguments: String...) throws -> [String] {
    let result = workspace.run(["list", "--all-branches", "--json"] + arguments)
    try #require(result.status == 0, "\(result)")
    return try result.json()["features"].array.map { feature in
      "\(feature["id"].string ?? "?") \(feature["stage"].string ?? "?") \(feature["onBranch"].string ?? "here")"
    }
  }

  @Test func `features of other branches are told with where they stand`() throws {
    let workspace = try workspace()
    #expect(
      try listed(workspace) == [
        "F-USER-001 ready 001-sign", "F-USER-002 draft here", "F-USER-003 draft here",
        "F-USER-004 draft 004-sign-off",
      ])
    #expect(try listed(workspace) == listed(workspace))
    #expect(try listed(workspace, "--stage", "ready") == ["F-USER-001 ready 001-sign"])
    #expect(try listed(workspace, "--epic", "EPIC-USER-001").count == 4)
    let text = try workspace.succeed("list", "--all-branches").output
    #expect(text.contains("on 004-sign-off"))
    #expect(text.contains("here"))
    #expect(try workspace.succeed("list", "--json").json()["features"][0].keys.contains("onBranch") == false)
    workspace.run("list", "epics", "--all-branches").expectFailure(2, naming: "--all-branches")
    let keys = try workspace.succeed("list", "--all-branches", "--json").json()["features"][3].keys
    #expect(
      keys == [
        "id", "title", "epic", "directory", "branch", "number", "stage", "tasks", "dependsOn", "onBranch",
      ])
  }

  @Test func `on its own branch a feature stands here, and what other branches have of it is left alone`() throws {
    let workspace = try workspace()
    try workspace.git("switch", "--quiet", "001-sign")
    #expect(
      try listed(workspace) == [
        "F-USER-001 ready here", "F-USER-002 draft here", "F-USER-003 draft here", "F-USER-004 draft 004-sign-off",
      ])
  }

  @Test func `a branch that is older than this one tells nothing`() throws {
    let workspace = try workspace()
    try workspace.git("merge", "--quiet", "001-sign")
    try workspace.write(
      workspace.text(workspace.folder("F-USER-001") + "/spec.md") + "\nMore.\n",
      to: workspace.folder("F-USER-001") + "/spec.md")
    try workspace.commitAll()
    #expect(try listed(workspace).first == "F-USER-001 ready here")
    // What was merged and deleted since is gone.
    try workspace.git("merge", "--quiet", "-Xours", "-m", "Merge", "004-sign-off")
    try workspace.git("rm", "-r", "--quiet", workspace.folder("F-USER-004"))
    try workspace.commitAll()
    #expect(try listed(workspace).count == 3)
  }

  @Test func `fetched branches count, and the main branch tells where this one is behind it`() throws {
    let workspace = try workspace()
    let clone = workspace.sandbox.directory.path.appending(component: "clone")
    try workspace.git("clone", "--quiet", workspace.root.string, clone.string)
    workspace.directory = clone
    #expect(
      try listed(workspace) == [
        "F-USER-001 ready origin/001-sign", "F-USER-002 draft here", "F-USER-003 draft here",
        "F-USER-004 draft origin/004-sign-off",
      ])
    try workspace.writeSpec("F-USER-003")
    try workspace.commitAll()
    try workspace.git("branch", "--quiet", "-D", "003-sign-out")
    try workspace.git("fetch", "--quiet", "--prune", in: clone)
    #expect(try listed(workspace)[2] == "F-USER-003 ready origin/main")
  }

  @Test func `a feature that was given the same ID elsewhere is told beside this one`() throws {
    let workspace = try workspace()
    try workspace.hideBranch("004-sign-off") {
      try workspace.succeed("new-feature", "Search the orders")
      try workspace.commitAll()
    }
    #expect(
      try listed(workspace).suffix(2) == ["F-USER-004 draft here", "F-USER-004 draft 004-sign-off"])
  }

  @Test func `the flat layout is told too, and templates are those of this branch`() throws {
    let workspace = try Workspace.flat("Search")
    try workspace.commitAll()
    try workspace.git("switch", "--quiet", "-c", "002-pay")
    try workspace.writeFlatSpec("specs/002-pay", title: "Pay")
    try workspace.commitAll()
    try workspace.git("switch", "--quiet", "main")
    let rows = try listed(workspace)
    #expect(rows.count == 2)
    #expect(rows.last?.hasPrefix("002-pay ") == true && rows.last?.hasSuffix(" 002-pay") == true, "\(rows)")
  }

  @Test func `in shallow and partial clones branches tell what is there`() throws {
    let workspace = try workspace()
    for (name, option) in [
      ("shallow", "--depth=1"), ("partial", "--filter=blob:none"), ("treeless", "--filter=tree:0"),
    ] {
      let place = workspace.sandbox.directory.path.appending(component: name)
      try workspace.git("config", "uploadpack.allowFilter", "true")
      try workspace.git(
        "clone", "--quiet", option, "--no-single-branch", "file://\(workspace.root)", place.string)
      let other = try Workspace(copying: workspace)
      other.directory = place
      #expect(try listed(other).count >= 3, "\(name)")
      for command in [["check"], ["show", "F-USER-009"]] { #expect(other.run(command).status != 5, "\(name)") }
    }
  }

  @Test func `outside Git and before the first commit nothing fails`() throws {
    let outside = try Workspace(git: false)
    try outside.succeed("init")
    try outside.succeed("new-epic", "User onboarding", "--service", "user-service")
    try outside.succeed("new-feature", "Sign up")
    #expect(try listed(outside) == ["F-USER-001 draft here"])
    let unborn = try Workspace()
    try unborn.succeed("init")
    #expect(try listed(unborn) == [])
  }

  @Test func `a squashed branch that was not deleted is behind what main made of its feature`() throws {
    let workspace = try workspace()
    try workspace.git("merge", "--quiet", "--squash", "004-sign-off")
    try workspace.commitAll()
    try workspace.succeed("new-epic", "Account", "--service", "user-service")
    try workspace.succeed("move", "F-USER-004", "--epic", "EPIC-USER-002")
    try workspace.succeed("rename", "F-USER-004", "--title", "Leave")
    try workspace.commitAll()
    #expect(try listed(workspace).suffix(1) == ["F-USER-004 draft here"])
    #expect(try listed(workspace, "--epic", "EPIC-USER-002") == ["F-USER-004 draft here"])
    // Also where this branch does not have it yet.
    try workspace.git("switch", "--quiet", "--create", "old", "main~2")
    #expect(try listed(workspace).suffix(1) == ["F-USER-004 draft main"])
  }

  @Test func `a feature that its branch renamed is told once`() throws {
    let workspace = try workspace()
    try workspace.git("switch", "--quiet", "004-sign-off")
    try workspace.git("update-ref", "refs/remotes/origin/004-sign-off", "HEAD")
    try workspace.succeed("rename", "F-USER-004", "--title", "Leave", "--short-name", "leave")
    try workspace.commitAll()
    #expect(try listed(workspace).suffix(1) == ["F-USER-004 draft here"])
    try workspace.git("switch", "--quiet", "main")
    #expect(try listed(workspace).suffix(2) == ["F-USER-003 draft here", "F-USER-004 draft 004-leave"])
  }

  @Test func `a branch whose upstream is gone tells nothing of what main has finished`() throws {
    let workspace = try Workspace.withFeatures("Sign up")
    try workspace.commitAll()
    try workspace.succeed("new-feature", "Sign in")
    try workspace.commitAll()
    let branch = try workspace.git("branch", "--show-current")
    try workspace.git("config", "branch.\(branch).remote", "origin")
    try workspace.git("config", "branch.\(branch).merge", "refs/heads/\(branch)")
    // The colleague goes on, and main gets all of it as one commit.
    try workspace.git("switch", "--quiet", "--create", "squashed", "main")
    try workspace.git("checkout", "--quiet", branch, "--", "plans")
    try workspace.replace(
      "Specification: Sign in", by: "Specification: Come in", in: workspace.folder("F-USER-002") + "/spec.md")
    try workspace.commitAll()
    try workspace.git("branch", "--force", "main", "squashed")
    try workspace.git("switch", "--quiet", "main")
    try workspace.git("branch", "--quiet", "-D", "squashed")
    let told = try workspace.run("list", "--all-branches", "--json").json()["features"].array
      .map { "\($0["title"].string ?? "") \($0["onBranch"].string ?? "here")" }
    #expect(told == ["Sign up here", "Come in here"])
  }

  @Test func `a branch that goes on after it was squashed is ahead`() throws {
    let workspace = try workspace()
    try workspace.git("merge", "--quiet", "--squash", "004-sign-off")
    try workspace.commitAll()
    #expect(try listed(workspace).suffix(1) == ["F-USER-004 draft here"])
    try workspace.git("switch", "--quiet", "004-sign-off")
    try workspace.writeSpec("F-USER-004")
    try workspace.commitAll()
    try workspace.git("switch", "--quiet", "main")
    #expect(try listed(workspace).suffix(1) == ["F-USER-004 ready 004-sign-off"])
  }
}
