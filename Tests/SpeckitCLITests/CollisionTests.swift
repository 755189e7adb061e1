import Files
import Foundation
import TestSupport
import Testing

/// What `check` tells of other branches before they are merged: SK008 and SK009.
@Suite struct CollisionTests {
  /// Two branches that have not met gave F-USER-002 and the number 2 to a feature each; HEAD is on the later one.
  private func workspace(_ first: String = "Reset a password", _ second: String = "Search the orders") throws
    -> Workspace
  {
    let workspace = try Workspace.withFeatures("Sign up")
    try workspace.commitAll()
    try workspace.succeed("new-feature", first)
    try workspace.commitAll()
    let branch = try workspace.git("branch", "--show-current")
    try workspace.git("switch", "--quiet", "main")
    try workspace.hideBranch(branch) {
      try workspace.succeed("new-feature", second)
      try workspace.commitAll()
    }
    return workspace
  }

  private func found(_ workspace: Workspace) throws -> [String] {
    let result = workspace.run(["check", "--json"] + ["SK008", "SK009"].flatMap { ["--select", $0] })
    try #require(result.status < 2, "\(result)")
    return try result.json()["findings"].array.map { finding in
      "\(finding["rule"].string ?? "") \(finding["severity"].string ?? "") \(finding["message"].string ?? "") -> \(finding["hint"].string ?? "")"
    }
  }

  @Test func `an ID and a number that another branch uses are told before the merge, with what mends them`() throws {
    let workspace = try workspace()
    // One finding for both, and one command that mends both.
    #expect(
      try found(workspace) == [
        "SK008 notice the ID F-USER-002 and the number 002 are those of \"Reset a password\" on branch 002-reset-password too"
          + " -> speckit renumber F-USER-002 next --id next"
      ])
    #expect(workspace.run("check", "--strict", "--select", "SK008").status == 0)
    // The other one came first.
    try workspace.git("switch", "--quiet", "002-reset-password")
    #expect(try found(workspace) == [])
    try workspace.git("switch", "--quiet", "main")
    #expect(try found(workspace) == [])
  }

  @Test func `the one that the main branch does not have is told, whichever came first`() throws {
    let workspace = try workspace()
    try workspace.git("switch", "--quiet", "main")
    try workspace.git("merge", "--quiet", "002-search-orders")
    #expect(try found(workspace) == [])
    try workspace.git("switch", "--quiet", "002-reset-password")
    #expect(try found(workspace).count == 1)
    let clone = workspace.sandbox.directory.path.appending(component: "clone")
    try workspace.git("clone", "--quiet", "--branch", "002-reset-password", workspace.root.string, clone.string)
    workspace.directory = clone
    #expect(
      try found(workspace).first?.contains("on branch origin/002-search-orders too") == true
        || found(workspace).first?.contains("on branch origin/main too") == true)
    // A shallow clone does not know enough.
    let shallow = workspace.sandbox.directory.path.appending(component: "shallow")
    try workspace.git(
      "clone", "--quiet", "--depth", "1", "--no-single-branch", "--branch", "002-reset-password",
      "file://\(workspace.root)", shallow.string)
    workspace.directory = shallow
    #expect(try found(workspace) == [])
  }

  @Test func `an ID that one branch uses and a number that another uses are mended by one command`() throws {
    let workspace = try workspace()
    let spec = workspace.folder("F-USER-002") + "/spec.md"
    try workspace.git("switch", "--quiet", "002-reset-password")
    try workspace.replace("002-reset-password", by: "005-reset-password", in: spec)
    try workspace.replace("**Created**: 2026-11-21", by: "**Created**: 2026-11-20", in: spec)
    try workspace.commitAll()
    try workspace.git("branch", "-m", "005-reset-password")
    try workspace.git("switch", "--quiet", "-c", "002-pay", "main")
    try workspace.succeed("new-feature", "Pay", "--no-branch", "--id", "F-USER-007")
    try workspace.replace(
      "**Feature ID**: F-USER-007", by: "**Feature Branch**: `002-pay`  \n**Feature ID**: F-USER-007",
      in: workspace.folder("F-USER-007") + "/spec.md")
    try workspace.commitAll()
    try workspace.git("switch", "--quiet", "002-search-orders")
    let told = try found(workspace)
    #expect(told.map { $0.prefix(5) } == ["SK008", "SK009"], "\(told)")
    #expect(told.allSatisfy { $0.hasSuffix("-> speckit renumber F-USER-002 next --id next") }, "\(told)")
    try workspace.succeed("renumber", "F-USER-002", "next", "--id", "next")
    #expect(try found(workspace) == [])
  }

  @Test func `a number alone is told too`() throws {
    let workspace = try workspace()
    let spec = workspace.folder("F-USER-002")
    try workspace.git("mv", spec, workspace.folder("F-USER-007"))
    try workspace.replace("F-USER-002", by: "F-USER-007", in: workspace.folder("F-USER-007") + "/spec.md")
    try workspace.commitAll()
    #expect(
      try found(workspace) == [
        "SK009 notice the number 002 is that of F-USER-002 on branch 002-reset-password too -> speckit renumber F-USER-007"
      ])
  }

  @Test func `in the flat layout folders that share a number are told`() throws {
    let workspace = try Workspace.flat("Search")
    try workspace.commitAll()
    for (branch, title) in [("002-pay", "Pay"), ("002-rename", "Rename")] {
      try workspace.git("switch", "--quiet", "-c", branch, "main")
      try workspace.writeFlatSpec("specs/\(branch)", title: title)
      try workspace.commitAll()
    }
    #expect(
      try found(workspace) == [
        "SK009 notice the number 002 is that of 002-pay on branch 002-pay too -> speckit renumber 002-rename"
      ])
    try workspace.git("switch", "--quiet", "002-pay")
    #expect(try found(workspace) == [])
  }

  @Test func `one feature on several branches is no collision`() throws {
    let workspace = try Workspace.withFeatures("Sign up", "Sign in")
    try workspace.commitAll()
    try workspace.git("switch", "--quiet", "-c", "topic")
    let spec = workspace.folder("F-USER-001") + "/spec.md"
    try workspace.replace("Sign up", by: "Register with a name", in: spec)
    try workspace.replace("001-sign", by: "topic", in: spec)
    try workspace.commitAll()
    #expect(try found(workspace) == [])
    try workspace.git("switch", "--quiet", "main")
    #expect(try found(workspace) == [])
    // A copy that was made by a rebase or a cherry-pick.
    try workspace.succeed("new-feature", "Sign out")
    try workspace.commitAll()
    let commit = try workspace.git("rev-parse", "HEAD")
    try workspace.git("switch", "--quiet", "-c", "apart", "main")
    try workspace.git("cherry-pick", commit)
    try workspace.write("more\n", to: workspace.folder("F-USER-003") + "/notes.md")
    try workspace.commitAll()
    #expect(try found(workspace) == [])
  }

  @Test func `a folder that was renamed on a branch is the same feature`() throws {
    let workspace = try Workspace.flat("Search")
    try workspace.commitAll()
    let folder = try #require(
      try workspace.succeed("list", "--json").json()["features"][0]["directory"].string)
    try workspace.git("switch", "--quiet", "-c", "topic")
    try workspace.git("mv", folder, "specs/001-find")
    try workspace.replace("Search", by: "Find", in: "specs/001-find/spec.md")
    try workspace.commitAll()
    #expect(try found(workspace) == [])
    try workspace.git("switch", "--quiet", "main")
    #expect(try found(workspace) == [])
  }

  @Test func `a decision whose ID another branch gave to another one is told`() throws {
    let workspace = try Workspace.withFeatures("Sign up", "Sign in")
    try workspace.commitAll()
    for (branch, text) in [("one", "Use a queue"), ("two", "Use a table")] {
      try workspace.git("switch", "--quiet", "-c", branch, "main")
      try workspace.succeed("decision", "add", text, "--rationale", "It is simple", "--epic", "EPIC-USER-001")
      try workspace.commitAll()
    }
    let told = try found(workspace)
    #expect(told.count == 1)
    #expect(told.first?.contains("the ID D-001 is that of \"Use a queue\" on branch one too") == true, "\(told)")
    #expect(told.first?.contains("merge as usual") == true)
    try workspace.git("switch", "--quiet", "one")
    #expect(try found(workspace) == [])
    // The same words on both are one decision.
    try workspace.git("switch", "--quiet", "-c", "three", "main")
    try workspace.succeed("decision", "add", "Use a table", "--rationale", "Known", "--epic", "EPIC-USER-001")
    try workspace.commitAll()
    try workspace.git("branch", "--quiet", "-D", "one")
    #expect(try found(workspace) == [])
  }

  // MARK: The main branch

  @Test func `what the default branch of the remote has is not told, whatever it is called, and it is named`() throws {
    let workspace = try workspace()
    try workspace.git("update-ref", "refs/remotes/origin/integration", "002-search-orders")
    try workspace.git("update-ref", "refs/remotes/origin/002-reset-password", "002-reset-password")
    try workspace.git("branch", "--quiet", "-D", "002-reset-password")
    try workspace.git("remote", "add", "origin", "/nowhere")
    try workspace.git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/integration")
    #expect(try found(workspace) == [])
    try workspace.git("switch", "--quiet", "--track", "origin/002-reset-password")
    #expect(
      try found(workspace).map { $0.prefix { $0 != ">" } } == [
        "SK008 notice the ID F-USER-002 and the number 002 are those of \"Search the orders\" on branch origin/integration too -"
      ])
  }

  @Test func `what any of several main branches has is not told`() throws {
    let workspace = try workspace()
    try workspace.git("branch", "develop", "002-search-orders")
    #expect(try found(workspace) == [])
    try workspace.git("switch", "--quiet", "002-reset-password")
    #expect(try found(workspace).first?.contains("on branch develop too") == true)
  }

  @Test func `where neither is on the main branch, the one is told that was committed later on that day`() throws {
    let workspace = try workspace()
    // By its name it is the later one.
    #expect(try found(workspace).count == 1)
    try workspace.git("commit", "--quiet", "--amend", "--no-edit", "--date", "2026-11-21T08:00:00Z")
    #expect(try found(workspace) == [])
    try workspace.git("switch", "--quiet", "002-reset-password")
    #expect(try found(workspace).first?.contains("on branch 002-search-orders too") == true)
    // A later commit to the same feature does not make it the later one, nor does a rebase.
    try workspace.git("commit", "--quiet", "--amend", "--no-edit", "--date", "2026-11-21T07:00:00Z")
    try workspace.write("more\n", to: workspace.folder("F-USER-002") + "/notes.md")
    try workspace.commitAll()
    #expect(try found(workspace) == [])
  }

  // MARK: One feature, known otherwise

  /// `002-search-orders` was squashed into main, which gave the feature another title and branch then.
  private func squashed() throws -> Workspace {
    let workspace = try Workspace.withFeatures("Sign up")
    try workspace.commitAll()
    try workspace.succeed("new-feature", "Search the orders")
    try workspace.commitAll()
    try workspace.git("switch", "--quiet", "main")
    try workspace.git("merge", "--quiet", "--squash", "002-search-orders")
    try workspace.commitAll()
    try workspace.git("update-ref", "refs/remotes/origin/002-search-orders", "002-search-orders")
    try workspace.git("branch", "--quiet", "-D", "002-search-orders")
    try workspace.succeed("rename", "F-USER-002", "--title", "Find an order", "--short-name", "find-order")
    try workspace.commitAll()
    return workspace
  }

  @Test func `a squashed branch that was not deleted does not collide with itself`() throws {
    let workspace = try squashed()
    try workspace.git("switch", "--quiet", "--detach", "origin/002-search-orders")
    #expect(try found(workspace) == [])
    // Its ID was changed on main too.
    try workspace.git("switch", "--quiet", "main")
    try workspace.succeed("renumber", "F-USER-002", "--id", "F-USER-020")
    try workspace.commitAll()
    #expect(try found(workspace) == [])
    try workspace.git("switch", "--quiet", "--detach", "origin/002-search-orders")
    #expect(try found(workspace) == [])
  }

  @Test func `a feature that a branch has from the one that it stands on is not told there`() throws {
    let workspace = try squashed()
    try workspace.git("switch", "--quiet", "--create", "stacked", "origin/002-search-orders")
    try workspace.succeed("new-feature", "Print the orders")
    // Nothing that main ever had is left of the feature below.
    let spec = workspace.folder("F-USER-002") + "/spec.md"
    try workspace.write(workspace.text(spec) + "\nMore.\n", to: spec)
    try workspace.commitAll()
    let commit = try workspace.git("commit-tree", "-p", "main~2", "-m", "All", "HEAD^{tree}")
    try workspace.git("reset", "--quiet", "--hard", commit)
    #expect(try found(workspace) == [])
    try workspace.git("branch", "--move", "topic")
    #expect(try found(workspace).count == 1)
  }

  @Test func `a branch that was rebased and renamed does not collide with what the remote has of it`() throws {
    let workspace = try Workspace.withFeatures("Sign up")
    try workspace.commitAll()
    try workspace.succeed("new-feature", "Search the orders")
    try workspace.commitAll()
    try workspace.git("update-ref", "refs/remotes/origin/002-search-orders", "HEAD")
    try workspace.git("switch", "--quiet", "main")
    try workspace.write("x", to: "x")
    try workspace.commitAll()
    try workspace.git("switch", "--quiet", "002-search-orders")
    try workspace.git("rebase", "--quiet", "main")
    try workspace.succeed("rename", "F-USER-002", "--title", "Find an order", "--short-name", "aaa")
    try workspace.commitAll()
    #expect(try found(workspace) == [])
    #expect(try workspace.succeed("list", "--all-branches", "--json").json()["features"].array.count == 2)
    // Nor where the rebase left one commit of it.
    let commit = try workspace.git("commit-tree", "-p", "main", "-m", "All", "HEAD^{tree}")
    try workspace.git("reset", "--quiet", "--hard", commit)
    #expect(try found(workspace) == [])
    #expect(try workspace.succeed("list", "--all-branches", "--json").json()["features"].array.count == 2)
  }

  // MARK: Decisions

  @Test func `a decision that main has with other words or under another ID does not collide with its branch`() throws {
    let workspace = try Workspace.withFeatures("Sign up")
    try workspace.commitAll()
    for (branch, text) in [("one", "Use a queue"), ("two", "Use a table")] {
      try workspace.git("switch", "--quiet", "-c", branch, "main")
      try workspace.succeed("decision", "add", text, "--rationale", "It is simple", "--epic", "EPIC-USER-001")
      try workspace.commitAll()
    }
    try workspace.git("switch", "--quiet", "main")
    let log = Workspace.epic + "/exec-plan.md"
    try workspace.git("checkout", "--quiet", "one", "--", log)
    try workspace.commitAll()
    try workspace.replace("Use a queue", by: "Use the queue of the platform", in: log)
    try workspace.succeed("decision", "add", "Use a table", "--rationale", "It is simple", "--epic", "EPIC-USER-001")
    try workspace.commitAll()
    for branch in ["one", "two", "main"] {
      try workspace.git("switch", "--quiet", branch)
      #expect(try found(workspace) == [], "\(branch)")
    }
  }

  @Test func `what main gave an ID is not told on a branch that calls it otherwise, where a third branch took the ID`()
    throws
  {
    // F-USER-002 is on main; `002-reset-password` has given its ID to something else.
    let workspace = try workspace()
    try workspace.git("switch", "--quiet", "main")
    try workspace.git("merge", "--quiet", "--no-ff", "--message", "Merge", "002-search-orders")
    try workspace.git("branch", "--quiet", "--delete", "002-search-orders")
    try workspace.git("branch", "release")
    try workspace.git("switch", "--quiet", "--create", "retitled")
    try workspace.succeed("rename", "F-USER-002", "--title", "Find an order", "--short-name", "find")
    try workspace.commitAll()
    #expect(try found(workspace) == [])
    // Main renames it, and the release has it as it was.
    try workspace.git("branch", "--force", "main", "retitled")
    try workspace.git("switch", "--quiet", "release")
    try workspace.git("branch", "--quiet", "-D", "retitled")
    #expect(try found(workspace) == [])
    try workspace.git("switch", "--quiet", "002-reset-password")
    #expect(try found(workspace).count == 1)
  }

  @Test func `a decision of main is not told on a branch that words it otherwise, where a third branch took the ID`()
    throws
  {
    let workspace = try Workspace.withFeatures("Sign up")
    try workspace.commitAll()
    try workspace.git("branch", "third")
    let add = ["decision", "add", "--epic", "EPIC-USER-001", "--rationale", "Why"]
    #expect(workspace.run(add + ["Lables in ZPL"]).status == 0)
    try workspace.commitAll()
    try workspace.git("switch", "--quiet", "third")
    #expect(workspace.run(add + ["Ask for addresses"]).status == 0)
    try workspace.commitAll()
    #expect(try found(workspace).count == 1)
    try workspace.git("switch", "--quiet", "--create", "typo", "main")
    try workspace.replace("Lables in ZPL", by: "Labels in ZPL", in: "\(Workspace.epic)/exec-plan.md")
    try workspace.commitAll()
    #expect(try found(workspace) == [])
  }

  @Test func `decisions of one feature that two branches gave one ID are told`() throws {
    let workspace = try Workspace.withFeatures("Sign up")
    try workspace.commitAll()
    for (branch, text) in [("one", "Use a queue"), ("two", "Use a table")] {
      try workspace.git("switch", "--quiet", "-c", branch, "main")
      try workspace.succeed("decision", "add", text, "--rationale", "It is simple", "--feature", "F-USER-001")
      try workspace.commitAll()
    }
    let told = try found(workspace)
    #expect(told.count == 1)
    #expect(told.first?.contains("the ID D-USER-001-1 is that of \"Use a queue\" on branch one too") == true, "\(told)")
    try workspace.git("commit", "--quiet", "--amend", "--no-edit", "--date", "2026-11-21T08:00:00Z")
    #expect(try found(workspace) == [])
    try workspace.git("branch", "--quiet", "--force", "main", "two")
    try workspace.git("switch", "--quiet", "one")
    #expect(try found(workspace).first?.contains("\"Use a table\" on branch main too") == true)
  }
}
