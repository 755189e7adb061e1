import Files
import TestSupport
import Testing

/// `renumber`: a feature gets another number, or another ID.
@Suite struct RenumberTests {
  /// Two features with plans and tasks, the second depends on the first; everything is committed.
  private func workspace() throws -> Workspace {
    let workspace = try Workspace.withFeatures("Sign up with mail", "Delete account")
    for id in ["F-USER-001", "F-USER-002"] {
      try workspace.writeSpec(id)
      try workspace.succeed("plan", id, "--force")
      try workspace.writePlan(id)
    }
    try workspace.replace(
      "**Depends on**: none", by: "**Depends on**: F-USER-001", in: workspace.folder("F-USER-002") + "/spec.md")
    try workspace.succeed("decision", "add", "Mails are signed", "--rationale", "Spam", "--feature", "F-USER-001")
    try workspace.succeed("sync")
    try workspace.commitAll()
    for branch in try branches(workspace) where branch != "main" { try workspace.git("branch", "-f", branch, "main") }
    return workspace
  }

  private func branches(_ workspace: Workspace) throws -> [String] {
    try workspace.git("branch", "--format=%(refname:short)").split(separator: "\n").map(String.init)
  }

  private func isClean(_ workspace: Workspace) throws {
    try workspace.succeed("sync", "--check")
    let findings = try workspace.run("check", "--json").json()["findings"].array.filter {
      ["SK002", "SK003", "SK020", "SK021", "SK030", "SK031", "SK032", "SK050"].contains($0["rule"].string)
    }
    #expect(findings.isEmpty, "\(findings)")
  }

  /// The files in which a text stands.
  private func holding(_ text: String, _ workspace: Workspace) throws -> [String] {
    let result = try Program.run(
      "/usr/bin/grep", ["-rlF", "--exclude-dir=.git", text, "."], in: workspace.root,
      variables: workspace.sandbox.variables)
    return result.output.split(separator: "\n").map(String.init).sorted()
  }

  // MARK: The number

  @Test func `in an epic the branch and all that names it get the next free number`() throws {
    let workspace = try workspace()
    let branch = try #require(try branches(workspace).first { $0.hasPrefix("001-") })
    try workspace.git("switch", "-q", branch)
    let answer = try workspace.succeed("renumber", "F-USER-001", "--json").json()
    let renamed = branch.replacing("001-", with: "003-")
    #expect(answer["feature"]["branch"].string == renamed && answer["feature"]["number"].integer == 3)
    #expect(answer["was"]["branch"].string == branch && answer["feature"]["id"].string == "F-USER-001")
    #expect(try workspace.git("branch", "--show-current") == renamed)
    #expect(try !branches(workspace).contains(branch))
    #expect(try holding(branch, workspace).isEmpty)
    #expect(try holding(renamed, workspace).count >= 3)
    try isClean(workspace)
    #expect(try workspace.succeed("new-feature", "Third").output.contains("004-third"))
  }

  @Test func `a number of choice is taken if it is free`() throws {
    let workspace = try workspace()
    try workspace.succeed("renumber", "F-USER-001", "12")
    #expect(try branches(workspace).contains { $0.hasPrefix("012-") })
    let before = try workspace.snapshot()
    workspace.run("renumber", "F-USER-001", "2").expectFailure(4, naming: "F-USER-002", hint: "13")
    workspace.run("renumber", "F-USER-001", "x").expectFailure(2, naming: "x")
    #expect(try workspace.succeed("renumber", "F-USER-001", "12", "--json").json()["changes"].array.isEmpty)
    #expect(differences(before, try workspace.snapshot()) == [])
  }

  @Test func `in the flat layout the folder follows, with links through its name and dependencies by number`() throws {
    let workspace = try Workspace.flat("Sign up with mail", "Delete account", "Find text")
    let old = try #require(try workspace.run("list", "--json").json()["features"].array.first?["id"].string)
    let new = old.replacing("001-", with: "009-")
    try workspace.write(
      "# Plan\n\n**Branch**: `\(old)`\n\nSee [it](../\(old)/spec.md) and `../\(old)/plan.md`.\n",
      to: "specs/\(old)/plan.md")
    let second = try #require(try workspace.run("list", "--json").json()["features"].array[1]["id"].string)
    try workspace.writeFlatSpec(
      "specs/\(second)", header: "**Depends on**: 001", body: "As in [it](../\(old)/spec.md#a).")
    try workspace.write("[spec](specs/\(old)/spec.md)\n\n```\ngit switch \(old)\n```\n", to: "README.md")
    try workspace.succeed("sync")
    try workspace.write(
      workspace.text("specs/index.md").replacing("|  |\n", with: "| by Ada |\n", maxReplacements: 1),
      to: "specs/index.md")
    try workspace.commitAll()
    let answer = try workspace.succeed("renumber", "1", "9", "--json").json()
    #expect(answer["feature"]["directory"].string == "specs/\(new)")
    #expect(try workspace.text("specs/\(new)/plan.md").contains("See [it](../\(new)/spec.md) and `../\(new)/plan.md`."))
    let dependent = try workspace.text("specs/\(second)/spec.md")
    #expect(dependent.contains("**Depends on**: 009\n") && dependent.contains("(../\(new)/spec.md#a)"))
    #expect(try workspace.text("README.md") == "[spec](specs/\(new)/spec.md)\n\n```\ngit switch \(old)\n```\n")
    #expect(answer["left"].array.map { $0["path"].string } == ["README.md"])
    #expect(try workspace.text("specs/index.md").contains("by Ada"))
    #expect(!workspace.exists("specs/\(old)"))
    #expect(try holding(old, workspace) == ["./README.md"])
    try isClean(workspace)
  }

  @Test func `of two features with one number each keeps its own decisions`() throws {
    let workspace = try Workspace.flat("Sign up with mail")
    try workspace.writeFlatSpec("specs/001-zz", body: "See D-001-2.")
    for feature in ["001-sign-mail", "001-zz"] {
      try workspace.succeed("decision", "add", "Of \(feature.dropFirst(4))", "--rationale", "R", "--feature", feature)
    }
    let finding = try #require(try workspace.run("check", "--select", "SK003", "--json").json()["findings"].array.first)
    #expect(finding["hint"].string?.contains("speckit renumber 001-") == true)
    try workspace.succeed("renumber", "001-zz")
    let log = try workspace.text("specs/decisions.md")
    #expect(log.contains("[D-001-1] Of sign-mail") && log.contains("[D-002-2] Of zz"), "\(log)")
    #expect(log.contains("Source: 002-zz") && log.contains("Source: 001-sign-mail"))
    #expect(try workspace.text("specs/002-zz/spec.md").contains("See D-002-2."))
    try isClean(workspace)
  }

  // MARK: The ID

  @Test func `another ID stands in folder, headers, dependencies, links, decisions, indexes and registry`() throws {
    let workspace = try workspace()
    let registry =
      "{\"features\": [\n  {\"id\": \"F-USER-001\",   \"spec\": \"\(workspace.folder("F-USER-001"))/spec.md\"},\n  {\"id\": \"F-USER-0011\"}]}\n"
    try workspace.write(registry, to: "harness/feature_list.json")
    let plan = workspace.folder("F-USER-002") + "/impl-plan.md"
    try workspace.write(
      workspace.text(plan)
        + "\nAs D-USER-001-1 and [it](../F-USER-001/spec.md) say, not xF-USER-001 nor https://a.b/F-USER-001.\n",
      to: plan)
    try workspace.succeed("sync")
    try workspace.commitAll()
    let answer = try workspace.succeed("renumber", "F-USER-001", "--id", "F-USER-009", "--json").json()
    #expect(answer["feature"]["id"].string == "F-USER-009" && answer["was"]["id"].string == "F-USER-001")
    #expect(
      answer["changes"].array.contains {
        $0["kind"].string == "rename" && $0["path"].string == workspace.folder("F-USER-009")
      })
    #expect(
      try workspace.text("harness/feature_list.json")
        == registry.replacing("F-USER-001\"", with: "F-USER-009\"").replacing("F-USER-001/", with: "F-USER-009/"))
    #expect(
      try workspace.text(plan).hasSuffix(
        "\nAs D-USER-009-1 and [it](../F-USER-009/spec.md) say, not xF-USER-001 nor https://a.b/F-USER-001.\n"))
    #expect(answer["left"].array.map { $0["text"].string } == ["https://a.b/F-USER-001"])
    #expect(try workspace.text(workspace.folder("F-USER-002") + "/spec.md").contains("**Depends on**: F-USER-009"))
    let log = try workspace.text(Workspace.epic + "/exec-plan.md")
    #expect(log.contains("[D-USER-009-1] Mails are signed") && !log.contains("F-USER-001"))
    #expect(try holding("D-USER-001", workspace).isEmpty)
    try isClean(workspace)
    workspace.run("renumber", "F-USER-002", "--id", "F-USER-001").expectFailure(4, naming: "F-USER-001", hint: "next")
    #expect(
      try workspace.succeed("renumber", "F-USER-002", "--id", "next", "--json").json()["feature"]["id"].string
        == "F-USER-010")
    workspace.run("renumber", "F-USER-009", "--id", "USER-9").expectFailure(2, naming: "USER-9")
  }

  @Test
  func `of two features with one ID the one whose folder is named gets another, and no other document is touched`()
    throws
  {
    let workspace = try workspace()
    try workspace.succeed("new-epic", "Billing", "--service", "billing")
    let twin = "plans/services/billing/EPIC-BILLING-001-billing/features/F-USER-001"
    try workspace.write(
      "# Feature Specification: Pay\n\n**Feature ID**: F-USER-001\n\nF-USER-001 pays.\n", to: twin + "/spec.md")
    workspace.run("renumber", "F-USER-001", "--id", "next").expectFailure(2, naming: "F-USER-001", hint: "directory")
    let answer = try workspace.succeed("renumber", twin, "--id", "next", "--json").json()
    #expect(answer["feature"]["id"].string == "F-USER-003")
    #expect(
      try workspace.text(twin.replacing("001", with: "003").replacing("BILLING-003", with: "BILLING-001") + "/spec.md")
        .contains("**Feature ID**: F-USER-003\n\nF-USER-003 pays."))
    #expect(try workspace.text(workspace.folder("F-USER-002") + "/spec.md").contains("**Depends on**: F-USER-001"))
    #expect(!answer["left"].array.isEmpty)
  }

  @Test func `of two features with one ID each keeps its notes, and generated lines are not told`() throws {
    let workspace = try Workspace.withFeatures("Sign up with mail")
    try workspace.succeed("new-epic", "Billing", "--service", "billing")
    let epic = "plans/services/billing/EPIC-BILLING-001-billing"
    let twin = epic + "/features/F-USER-001"
    try workspace.write("# Feature Specification: Pay\n\n**Feature ID**: F-USER-001\n", to: twin + "/spec.md")
    try workspace.succeed("sync")
    for folder in [epic, Workspace.epic] {
      let rows = try workspace.text(folder + "/design/index.md").split(
        separator: "\n", omittingEmptySubsequences: false)
      let noted = rows.map { $0.hasPrefix("| [F-USER-001](") ? $0.dropLast(2) + "As F-USER-001 says |" : $0 }
      try workspace.write(noted.joined(separator: "\n"), to: folder + "/design/index.md")
    }
    try workspace.write("[F-USER-001](\(twin)/spec.md) or F-USER-001\n", to: "README.md")
    try workspace.commitAll()
    let other = try workspace.text(Workspace.epic + "/design/index.md")
    let answer = try workspace.succeed("renumber", twin, "--id", "next", "--json").json()
    let index = try workspace.text(epic + "/design/index.md").split(separator: "\n")
    let rows = index.filter { $0.hasPrefix("| [F-") || $0.hasPrefix("| ~~") }
    #expect(rows.count == 1 && rows[0].hasPrefix("| [F-USER-002](../features/F-USER-002/spec.md)"), "\(rows)")
    #expect(rows[0].hasSuffix("| As F-USER-001 says |"))
    #expect(try workspace.text(Workspace.epic + "/design/index.md") == other)
    #expect(
      try workspace.text("README.md")
        == "[F-USER-002](\(twin.replacing("F-USER-001", with: "F-USER-002"))/spec.md) or F-USER-001\n")
    #expect(
      answer["left"].array.compactMap { $0["path"].string } == [
        "README.md", epic + "/design/index.md", Workspace.epic + "/design/index.md",
      ])
    try isClean(workspace)
  }

  @Test func `number and ID change together`() throws {
    let workspace = try workspace()
    let answer = try workspace.succeed("renumber", "F-USER-001", "next", "--id", "next", "--json").json()["feature"]
    #expect(answer["id"].string == "F-USER-003" && answer["number"].integer == 3)
    #expect(try branches(workspace).filter { $0.hasPrefix("001-") }.isEmpty)
    #expect(try workspace.text(workspace.folder("F-USER-002") + "/spec.md").contains("**Depends on**: F-USER-003"))
    try isClean(workspace)
    let again = try workspace.succeed("renumber", "F-USER-003", "9", "--id", "F-USER-012", "--json").json()["feature"]
    #expect(again["id"].string == "F-USER-012" && again["number"].integer == 9)
  }

  // MARK: Mentions

  /// What F-USER-004 depends on, with a header before and after F-USER-00`number` becomes F-USER-009.
  private func dependencies(_ header: String, renaming number: Int) throws -> (
    header: String, ids: [String?], left: Int
  ) {
    let workspace = try Workspace.withFeatures("Sign up", "Sign in", "Sign out", "Search")
    let spec = workspace.folder("F-USER-004") + "/spec.md"
    try workspace.replace("**Depends on**: none", by: "**Depends on**: \(header)", in: spec)
    let answer = try workspace.succeed("renumber", "F-USER-00\(number)", "--id", "F-USER-009", "--json").json()
    let line = try workspace.text(spec).split(separator: "\n").first { $0.hasPrefix("**Depends on**: ") } ?? ""
    let ids = try workspace.run("show", "F-USER-004", "--json").json()["feature"]["dependsOn"].array.map(\.string)
    return (String(line.dropFirst("**Depends on**: ".count)), ids, answer["left"].array.count)
  }

  @Test(arguments: [
    ("F-USER-001–F-USER-003", 1, "F-USER-009, F-USER-002, F-USER-003"),
    ("F-USER-001–F-USER-003", 2, "F-USER-001, F-USER-009, F-USER-003"),
    ("F-USER-001 to F-USER-003 (all of them)", 3, "F-USER-001, F-USER-002, F-USER-009 (all of them)"),
    ("F-USER-001..F-USER-002, F-USER-003", 2, "F-USER-001, F-USER-009, F-USER-003"),
  ])
  func `a range of dependencies goes on meaning the same features`(
    header: String, number: Int, written: String
  ) throws {
    let found = try dependencies(header, renaming: number)
    #expect(found.header == written && found.left == 0)
    #expect(
      found.ids == ["F-USER-001", "F-USER-002", "F-USER-003", "F-USER-009"].filter { $0 != "F-USER-00\(number)" })
  }

  @Test(arguments: [
    ("f-user-001", "F-USER-009"), ("F-USER-001-sign-up (its mails)", "F-USER-009-sign-up (its mails)"),
    ("[it](../F-USER-001/spec.md)", "[it](../F-USER-009/spec.md)"),
  ])
  func `a dependency follows, however it names the feature`(header: String, written: String) throws {
    let found = try dependencies(header, renaming: 1)
    #expect(found.header == written && found.ids == ["F-USER-009"] && found.left == 0)
  }

  @Test func `a dependency that would lead elsewhere is told`() throws {
    let found = try dependencies("F-USER-001, 002", renaming: 2)
    #expect(found.header == "F-USER-001, 002" && found.left == 1)
  }

  @Test func `ranges in sentences are told, and fragments follow the headings`() throws {
    let workspace = try workspace()
    let (plan, log) = (workspace.folder("F-USER-002") + "/impl-plan.md", Workspace.epic + "/exec-plan.md")
    try workspace.write(
      workspace.text(plan)
        + """

        F-USER-001–F-USER-003, `F-USER-001`–`F-USER-002` and F-USER-001–003 are one.
        [a](../../exec-plan.md#f-user-001-sign-up) [b](../F-USER-001/spec.md#f-user-001) [c](../../exec-plan.md#F-USER-001)
        [d](../../exec-plan.md#f-user-0011) [e](https://a.b/c.md#f-user-001) [f](../../exec-plan.md#keep-d-user-001-1-) f-user-001

        """, to: plan)
    try workspace.write(workspace.text(log) + "\n### F-USER-001 Sign up\n\n[x](#f-user-001-sign-up)\n", to: log)
    try workspace.commitAll()
    let answer = try workspace.succeed("renumber", "F-USER-001", "--id", "F-USER-009", "--json").json()
    let text = try workspace.text(plan)
    #expect(
      text.hasSuffix(
        """

        F-USER-001–F-USER-003, `F-USER-001`–`F-USER-002` and F-USER-001–003 are one.
        [a](../../exec-plan.md#f-user-009-sign-up) [b](../F-USER-009/spec.md#f-user-009) [c](../../exec-plan.md#F-USER-009)
        [d](../../exec-plan.md#f-user-0011) [e](https://a.b/c.md#f-user-001) [f](../../exec-plan.md#keep-d-user-009-1-) f-user-001

        """), "\(text.suffix(600))")
    #expect(try workspace.text(log).hasSuffix("\n### F-USER-009 Sign up\n\n[x](#f-user-009-sign-up)\n"))
    #expect(
      answer["left"].array.map { $0["text"].string } == [
        "F-USER-001–F-USER-003", "F-USER-001`–`F-USER-002", "F-USER-001–003", "https://a.b/c.md#f-user-001",
      ])
  }

  @Test func `a branch that is a word like others is renamed in fields alone`() throws {
    let workspace = try workspace()
    let (spec, plan) = (workspace.folder("F-USER-001") + "/spec.md", workspace.folder("F-USER-001") + "/impl-plan.md")
    let branch = try #require(try branches(workspace).first { $0.hasPrefix("001-") })
    for path in [spec, plan] { try workspace.replace(branch, by: "feature/search", in: path) }
    try workspace.git("branch", "-m", branch, "feature/search")
    let prose = "\nWe search for a search page, see search/index.md.\n"
    try workspace.write(workspace.text(spec) + prose, to: spec)
    try workspace.write(prose, to: "README.md")
    try workspace.succeed("review", "F-USER-001")
    try workspace.succeed("sync")
    try workspace.commitAll()
    let answer = try workspace.succeed("renumber", "F-USER-001", "7", "--json").json()
    #expect(answer["feature"]["branch"].string == "feature/007-search" && answer["left"].array.isEmpty)
    #expect(try branches(workspace).contains("feature/007-search"))
    #expect(try workspace.text("README.md") == prose)
    #expect(try workspace.text(spec).contains("`feature/007-search`") && workspace.text(spec).hasSuffix(prose))
    #expect(try workspace.text(plan).contains("`feature/007-search`"))
    try isClean(workspace)
  }

  @Test func `a folder that is a word like others is renamed in fields and paths alone`() throws {
    let workspace = try Workspace.flat("Pay")
    let registry = """
      [{"id": "search", "branch": "search", "path": "specs/search/spec.md", "tags": ["search"]}, {"id": "pay", "needs": ["search"]}]

      """
    try workspace.writeFlatSpec("specs/search", title: "Find", header: "**Feature ID**: search", body: "We search.")
    try workspace.writeFlatSpec(
      "specs/002-pay", header: "**Depends on**: search", body: "We search [there](../search/spec.md).")
    try workspace.write(registry, to: "harness/feature_list.json")
    try workspace.succeed("decision", "add", "A search index", "--rationale", "R", "--feature", "search")
    try workspace.succeed("sync")
    try workspace.write(
      workspace.text("specs/index.md").split(separator: "\n", omittingEmptySubsequences: false).map { line in
        line.hasPrefix("| [search](") && line.hasSuffix("|  |") ? line.dropLast(2) + "by Ada |" : line
      }.joined(separator: "\n"), to: "specs/index.md")
    try workspace.commitAll()
    try workspace.succeed("renumber", "search", "7")
    #expect(
      try workspace.text("specs/index.md").contains("| by Ada |") && !workspace.text("specs/index.md").contains("~~"))
    let spec = try workspace.text("specs/007-search/spec.md")
    #expect(spec.contains("**Feature ID**: 007-search") && spec.contains("We search."), "\(spec)")
    let other = try workspace.text("specs/002-pay/spec.md")
    #expect(other.contains("**Depends on**: 007-search") && other.contains("We search [there](../007-search/spec.md)."))
    let log = try workspace.text("specs/decisions.md")
    #expect(log.contains("A search index") && log.contains("Source: 007-search"), "\(log)")
    #expect(
      try workspace.text("harness/feature_list.json")
        == registry.replacing(
          "\"id\": \"search\", \"branch\": \"search\"", with: "\"id\": \"007-search\", \"branch\": \"007-search\""
        )
        .replacing("specs/search/", with: "specs/007-search/"))
    try isClean(workspace)
  }

  // MARK: The rest

  @Test func `a dry run shows the folder, the branch and a diff`() throws {
    let workspace = try Workspace.flat("Sign up with mail")
    try workspace.git("branch", "001-sign-mail")
    let before = try workspace.snapshot()
    let output = try workspace.succeed("renumber", "1", "7", "--dry-run", "-v").output
    #expect(output.contains("would rename specs/001-sign-mail to specs/007-sign-mail"), "\(output)")
    #expect(output.contains("would rename branch 001-sign-mail to 007-sign-mail"))
    #expect(output.contains("-**Feature Branch**: `001-") && output.contains("+**Feature Branch**: `007-"))
    #expect(differences(before, try workspace.snapshot()) == [])
  }

  @Test func `what Git is in the middle of is ended first`() throws {
    let workspace = try workspace()
    let branch = try #require(try branches(workspace).first { $0.hasPrefix("001-") })
    try workspace.git("switch", "-q", branch)
    try workspace.git("commit", "-q", "--allow-empty", "-m", "one")
    try workspace.git("bisect", "start", "HEAD", "HEAD~1")
    let before = try workspace.snapshot()
    workspace.run("renumber", "F-USER-001").expectFailure(4, naming: "bisect", hint: "git bisect reset")
    #expect(differences(before, try workspace.snapshot()) == [])
  }

  /// A remote that has the branch of the first feature, which follows that one, and the branch's name.
  private func pushed() throws -> (workspace: Workspace, branch: String) {
    let workspace = try workspace()
    let branch = try #require(try branches(workspace).first { $0.hasPrefix("001-") })
    let remote = workspace.sandbox.directory.path.appending(component: "remote")
    try workspace.git("init", "-q", "--bare", remote.string)
    try workspace.git("remote", "add", "origin", remote.string)
    try workspace.git("switch", "-q", branch)
    try workspace.git("push", "-q", "-u", "origin", branch)
    return (workspace, branch)
  }

  @Test func `a branch of a remote is to be deleted only where this one follows it and has all of its commits`() throws
  {
    let (workspace, branch) = try pushed()
    let hint = "git push origin --delete \(branch)"
    #expect(try workspace.succeed("renumber", "F-USER-001", "9", "--dry-run").errors.contains(hint))
    // Somebody else has gone on there.
    try workspace.git("commit", "-q", "--allow-empty", "-m", "more")
    try workspace.git("push", "-q")
    try workspace.git("reset", "-q", "--hard", "HEAD~1")
    let behind = try workspace.succeed("renumber", "F-USER-001", "9", "--dry-run").errors
    #expect(!behind.contains("--delete") && behind.contains("..origin/\(branch)"), "\(behind)")
    // It is somebody else's.
    try workspace.git("branch", "-q", "--unset-upstream")
    let foreign = try workspace.succeed("renumber", "F-USER-001", "9", "--dry-run").errors
    #expect(!foreign.contains("--delete") && foreign.contains("may be somebody else's"), "\(foreign)")
  }

  @Test func `a number may be taken back that the remote's copy of the branch alone bears`() throws {
    let (workspace, branch) = try pushed()
    try workspace.succeed("renumber", "F-USER-001", "500")
    try workspace.commitAll()
    // Another branch of the remote does hold its number.
    try workspace.git("update-ref", "refs/remotes/origin/001-zoom", "HEAD")
    workspace.run("renumber", "F-USER-001", "1").expectFailure(4, naming: "origin/001-zoom")
    try workspace.git("update-ref", "-d", "refs/remotes/origin/001-zoom")
    try workspace.succeed("renumber", "F-USER-001", "1")
    #expect(try branches(workspace).contains(branch))
  }

  @Test func `a branch that is everybody's, or another's, is not renamed`() throws {
    let workspace = try workspace()
    let spec = workspace.folder("F-USER-001") + "/spec.md"
    let branch = try #require(try branches(workspace).first { $0.hasPrefix("001-") })
    try workspace.replace(branch, by: "main", in: spec)
    workspace.run("renumber", "F-USER-001").expectFailure(4, naming: "main", hint: "spec.md")
    let other = try #require(try branches(workspace).first { $0.hasPrefix("002-") })
    try workspace.replace("`main`", by: "`\(other)`", in: spec)
    workspace.run("renumber", "F-USER-001").expectFailure(4, naming: "F-USER-002")
  }

  @Test func `a feature may take the number of its own branch, which the header names`() throws {
    let workspace = try Workspace.numberedApart()
    try workspace.git("switch", "--quiet", "002-search")
    let answer = try workspace.succeed("renumber", "001-search", "2", "--json").json()
    #expect(answer["feature"]["directory"].string == "specs/002-search")
    #expect(answer["changes"].array.allSatisfy { $0["kind"].string != "branch" })
    #expect(try workspace.branchNames() == ["002-search", "main"])
    #expect(try workspace.text("specs/002-search/spec.md").contains("`002-search`"))
  }

  @Test func `a branch with another number than the folder is renamed with it`() throws {
    let workspace = try Workspace.numberedApart()
    try workspace.git("switch", "--quiet", "002-search")
    let result = try workspace.succeed("renumber", "001-search")
    #expect(result.output.contains("003-search, was 002-search\n"), "\(result.output)")
    #expect(try workspace.branchNames() == ["003-search", "main"])
    #expect(try workspace.text("specs/003-search/spec.md").contains("`003-search`"))
  }

  @Test func `other words come into the folder and the branch, and each keeps its number`() throws {
    let workspace = try Workspace.numberedApart()
    try workspace.git("switch", "--quiet", "002-search")
    try workspace.succeed("rename", "001-search", "--short-name", "find")
    #expect(try workspace.branchNames() == ["002-find", "main"])
    #expect(try workspace.text("specs/001-find/spec.md").contains("`002-find`"))
  }

  @Test func `a branch that lacks the feature whose header names it is not renamed`() throws {
    let workspace = try Workspace.numberedApart()
    try workspace.git("branch", "003-other")
    try workspace.git("switch", "--quiet", "002-search")
    try workspace.replace("`002-search`", by: "`003-other`", in: "specs/001-search/spec.md")
    workspace.run("renumber", "001-search", "3").expectFailure(4, naming: "003-other")
    try workspace.succeed("renumber", "001-search")
    #expect(try workspace.branchNames() == ["002-search", "003-other", "main"])
  }

  @Test func `commits that are not here are told of the branch by the name that it has`() throws {
    let workspace = try Workspace.numberedApart()
    try workspace.git("merge", "--quiet", "002-search")
    try workspace.git("switch", "--quiet", "002-search")
    try workspace.git("commit", "--quiet", "--allow-empty", "-m", "more")
    try workspace.git("switch", "--quiet", "main")
    let dry = try workspace.succeed("renumber", "001-search", "--dry-run")
    #expect(dry.errors.contains("branch 002-search, from now on 003-search, has commits that are not here"))
  }

  @Test func `outside Git the documents and the folder are renamed all the same`() throws {
    let workspace = try Workspace(git: false)
    try workspace.succeed("init", "--layout", "flat")
    try workspace.succeed("new-feature", "Sign up with mail")
    let told = try workspace.succeed("renumber", "1", "5")
    #expect(!told.output.contains("git"))
    #expect(workspace.exists("specs/005-sign-mail/spec.md") && !workspace.exists("specs/001-sign-mail"))
    #expect(try holding("001-sign", workspace).isEmpty)
  }

  @Test func `people's own bytes stay as they are`() throws {
    let workspace = try workspace()
    let spec = workspace.folder("F-USER-002") + "/notes.md"
    let text =
      "\u{feff}F-USER-001\r\n\r\n  _F-USER-001_  **F-USER-001**与F-USER-001\u{0}\r\n-F-USER-001- F-USER-001-x xF-USER-001 `F-USER-001`"
    try workspace.write(text, to: spec)
    try workspace.succeed("renumber", "F-USER-001", "--id", "F-USER-004")
    #expect(
      try workspace.text(spec)
        == "\u{feff}F-USER-004\r\n\r\n  _F-USER-004_  **F-USER-004**与F-USER-004\u{0}\r\n-F-USER-001- F-USER-001-x xF-USER-001 `F-USER-004`"
    )
  }
}
