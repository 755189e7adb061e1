import Files
import Foundation
import TestSupport
import Testing

/// `switch` where the branch is not here yet, or not where it ought to be.
@Suite struct SwitchBranchTests {
  /// A clone of a repository with two features, of which `001-sign` has a commit of its own; and a twin in which Git does
  /// the same.
  private func clones(_ setUp: (Workspace) throws -> Void = { _ in }) throws -> (ours: Workspace, theirs: AbsolutePath)
  {
    let origin = try Workspace.withFeatures("Sign up", "Sign in")
    try origin.commitAll()
    try origin.git("switch", "--quiet", "001-sign")
    try origin.write("text\n", to: "code")
    try origin.commitAll()
    try origin.git("switch", "--quiet", "main")
    try setUp(origin)
    let clone = try Workspace(copying: origin)
    let places = ["repository", "twin", "origin"].map { clone.sandbox.directory.path.appending(component: $0).string }
    try FileManager.default.moveItem(atPath: places[0], toPath: places[2])
    for place in places.prefix(2) {
      try origin.git("clone", "--quiet", "--branch", "main", places[2], place)
    }
    return (clone, clone.sandbox.directory.path.appending(component: "twin"))
  }

  private func reflog(_ name: String, of place: AbsolutePath) throws -> [String] {
    try String(contentsOfFile: "\(place)/.git/logs/\(name)", encoding: .utf8)
      .split(separator: "\n").map { line in line.split(separator: "\t").last.map(String.init) ?? "" }
  }

  /// What people see of a repository, and what its logs and its configuration say.
  private func state(_ place: AbsolutePath, _ workspace: Workspace) throws -> [String] {
    try [
      workspace.git("for-each-ref", in: place), workspace.git("symbolic-ref", "HEAD", in: place),
      workspace.git("status", "--porcelain", "--branch", in: place), workspace.git("ls-files", "--stage", in: place),
      workspace.git("config", "--local", "--list", in: place).split(separator: "\n").sorted().joined(separator: "\n"),
    ] + reflog("refs/heads/001-sign", of: place) + reflog("HEAD", of: place)
  }

  @Test func `a copied header leads to no other feature's branch, and to no main one`() throws {
    let workspace = try Workspace.flat("Zero")
    for (folder, branch) in [("002-two", "001-zero"), ("003-three", "main")] {
      try workspace.write(
        "# Feature Specification: X\n\n**Feature Branch**: `\(branch)`\n", to: "specs/\(folder)/spec.md")
    }
    try workspace.commitAll()
    for folder in ["002-two", "003-three"] {
      try workspace.succeed("switch", folder)
      #expect(try workspace.head() == folder)
      try workspace.git("switch", "--quiet", "main")
    }
  }

  @Test func `features whose headers name one branch are listed`() throws {
    let workspace = try Workspace.flat("Zero")
    for folder in ["002-two", "003-three"] {
      try workspace.write("# Feature Specification: X\n\n**Feature Branch**: `wip`\n", to: "specs/\(folder)/spec.md")
    }
    workspace.run("show", "wip").expectFailure(
      2, naming: "wip could be any of 002-two (specs/002-two), 003-three (specs/003-three)", hint: "the directory")
  }

  @Test func `where the branch that a header names is nowhere, the hint makes it where the feature stands`() throws {
    let workspace = try Workspace.flat("Zero")
    try workspace.commitAll()
    try workspace.git("switch", "--quiet", "--create", "topic")
    try workspace.write("# Feature Specification: Five\n\n**Feature Branch**: `five`\n", to: "specs/005-five/spec.md")
    try workspace.commitAll()
    try workspace.git("switch", "--quiet", "main")
    workspace.run("switch", "005-five").expectFailure(3, naming: "branch five", hint: "git switch -c five topic")
    try workspace.git("switch", "--quiet", "--create", "five", "topic")
    #expect(try workspace.succeed("switch", "005-five").output.contains("five"))
    #expect(try workspace.text("specs/005-five/spec.md").contains("Five"))
  }

  @Test(arguments: [
    [], ["branch.autoSetupMerge=false"], ["branch.autoSetupMerge=simple", "branch.autoSetupRebase=always"],
    ["branch.autoSetupMerge=inherit"], ["branch.autoSetupRebase=local"], ["branch.autoSetupRebase=remote"],
  ])
  func `a branch that is only on the remote is made as git switch makes it`(settings: [String]) throws {
    let (ours, theirs) = try clones()
    for setting in settings {
      let parts = setting.split(separator: "=").map(String.init)
      for place in [ours.root, theirs] { try ours.git("config", parts[0], parts[1], in: place) }
    }
    try ours.git("switch", "--quiet", "001-sign", in: theirs)
    let result = try ours.succeed("switch", "F-USER-001")
    #expect(result.output.hasPrefix("F-USER-001  001-sign, made from origin/001-sign"))
    let (made, expected) = try (state(ours.root, ours), state(theirs, ours))
    #expect(made == expected)
    #expect(result.output.contains("which it follows") == expected[2].contains("..."))
    try ours.git("fsck", "--strict")
  }

  @Test func `a feature that stands on a fetched branch alone is found`() throws {
    let (ours, _) = try clones { origin in
      try origin.succeed("new-feature", "Sign out")
      try origin.commitAll()
      try origin.git("switch", "--quiet", "main")
    }
    for name in ["F-USER-003", "3", "003-sign-out", "003-sign"] {
      try ours.succeed("switch", name)
      #expect(try ours.git("rev-parse", "--abbrev-ref", "003-sign-out@{upstream}") == "origin/003-sign-out")
      try ours.git("switch", "--quiet", "main")
      try ours.git("branch", "--quiet", "-D", "003-sign-out")
    }
  }

  @Test func `of several remotes the one is taken that Git would take`() throws {
    let (ours, theirs) = try clones()
    for place in [ours.root, theirs] {
      try ours.git("remote", "add", "fork", "\(ours.git("remote", "get-url", "origin"))", in: place)
      try ours.git("fetch", "--quiet", "fork", in: place)
    }
    let before = try ours.snapshot()
    ours.run("switch", "1").expectFailure(3, naming: "fork/001-sign", "origin/001-sign", hint: "git switch --track")
    #expect(differences(before, try ours.snapshot()) == [])
    for place in [ours.root, theirs] { try ours.git("config", "checkout.defaultRemote", "fork", in: place) }
    try ours.git("switch", "--quiet", "001-sign", in: theirs)
    try ours.succeed("switch", "1")
    #expect(try state(ours.root, ours) == state(theirs, ours))
  }

  @Test func `what Git would not take is left to people`() throws {
    let (ours, _) = try clones()
    try ours.git("config", "checkout.guess", "false")
    ours.run("switch", "1").expectFailure(3, naming: "origin/001-sign", hint: "git switch --track origin/001-sign")
    try ours.git("config", "--unset", "checkout.guess")
    try ours.git("remote", "remove", "origin")
    try ours.git("update-ref", "refs/remotes/origin/001-sign", "HEAD")
    ours.run("switch", "1").expectFailure(3, naming: "origin/001-sign", hint: "git switch -c 001-sign origin/001-sign")
  }

  @Test func `local changes in the way of a fetched branch are refused and nothing changes`() throws {
    let (ours, _) = try clones()
    try ours.write("mine\n", to: "code")
    let before = try ours.snapshot()
    for arguments in [["switch", "1"], ["switch", "1", "--dry-run"]] {
      ours.run(arguments).expectFailure(4, naming: "code", hint: "git stash")
    }
    try ours.write("", to: ".git/config.lock")
    try FileManager.default.removeItem(atPath: "\(ours.root)/code")
    #expect(ours.run("switch", "1").status != 0)
    try FileManager.default.removeItem(atPath: "\(ours.root)/.git/config.lock")
    try ours.write("mine\n", to: "code")
    let after = try ours.snapshot()
    let unlike = differences(before, after).filter {
      !$0.contains("/logs/") && !$0.hasSuffix("/index") && !$0.hasSuffix("/exclude")
    }
    #expect(unlike == [])
  }

  @Test func `the branch is made where the folder is here and no branch is`() throws {
    let workspace = try Workspace.withFeatures("Sign up")
    try workspace.commitAll()
    try workspace.git("branch", "--quiet", "-D", "001-sign")
    try workspace.write("# Mine\n", to: "README.md")
    let result = try workspace.succeed("switch", "F-USER-001", "--json").json()
    #expect(result["changes"].array.map { $0["kind"].string } == ["branch", "head"])
    #expect(try workspace.git("symbolic-ref", "--short", "HEAD") == "001-sign")
    #expect(try workspace.git("rev-parse", "main") == workspace.git("rev-parse", "HEAD"))
    #expect(try workspace.git("status", "--porcelain").hasSuffix("M README.md"))
    try workspace.git("switch", "--quiet", "main")
    try workspace.git("branch", "--quiet", "-D", "001-sign")
    #expect(try workspace.succeed("switch", "1").output == "F-USER-001  001-sign, made at main, checked out\n")
  }

  @Test func `before the first commit the branch is made unborn`() throws {
    let workspace = try Workspace()
    try workspace.succeed("init")
    try workspace.succeed("new-epic", "User onboarding", "--service", "user-service")
    try workspace.succeed("new-feature", "Sign up", "--no-switch")
    try workspace.succeed("switch", "F-USER-001")
    #expect(try workspace.git("symbolic-ref", "--short", "HEAD") == "001-sign")
    #expect(workspace.exists(workspace.folder("F-USER-001") + "/spec.md"))
  }

  @Test(arguments: [["feat"], ["feat/001-search/a", "feat/001-search/b"], ["feat/001-search/it's"]])
  func `the hint over branches in the way lets switch go on`(inTheWay: [String]) throws {
    let workspace = try Workspace()
    try workspace.write("layout: flat\nbranch: { prefix: feat }\n", to: ".specify/speckit.yml")
    try workspace.succeed("new-feature", "Search", "--no-branch")
    try workspace.commitAll()
    for branch in inTheWay { try workspace.git("branch", branch) }
    if inTheWay == ["feat"] { try workspace.git("switch", "--quiet", "feat") }
    for step in inTheWay.indices {
      let result = workspace.run("switch", "1")
      result.expectFailure(4, naming: "feat/001-search cannot be made", hint: "git branch -m")
      let command = (result.errors.split(separator: "rename that one: ").last ?? "").split(separator: "\n").first ?? ""
      try workspace.git("-c", "alias.follow=!\(command.replacing("NAME", with: "name-\(step)"))", "follow")
    }
    #expect(try workspace.succeed("switch", "1", "--json").json()["branch"].string == "feat/001-search")
  }

  @Test func `a branch in the way of a fetched one is named before anything is written`() throws {
    let (ours, _) = try clones()
    try ours.git("branch", "001-sign/deeper")
    for arguments in [["switch", "1"], ["switch", "1", "--dry-run"]] {
      ours.run(arguments).expectFailure(
        4, naming: "001-sign cannot be made, since branch 001-sign/deeper", hint: "git branch -m 001-sign/deeper NAME")
    }
  }

  @Test func `the hint over a branch that is nowhere lets switch go on, also where another is in the way`() throws {
    let workspace = try Workspace.flat()
    try workspace.writeFlatSpec("specs/001-search", header: "**Feature Branch**: `topic/search`")
    try workspace.commitAll()
    workspace.run("switch", "1").expectFailure(3, naming: "topic/search", hint: "git switch -c topic/search")
    try workspace.git("branch", "topic")
    workspace.run("switch", "1")
      .expectFailure(4, naming: "branch topic is in the way", hint: "git branch -m topic NAME")
    try workspace.git("branch", "-m", "topic", "NAME")
    try workspace.git("switch", "--quiet", "-c", "topic/search")
    try workspace.git("switch", "--quiet", "main")
    #expect(try workspace.succeed("switch", "1", "--json").json()["branch"].string == "topic/search")
  }

  @Test func `no branch is made of a header that names another one`() throws {
    let workspace = try Workspace.withFeatures("Sign up")
    try workspace.commitAll()
    try workspace.git("branch", "--quiet", "-D", "001-sign")
    for name in ["topic", "merged"] {
      let spec = workspace.folder("F-USER-001") + "/spec.md"
      let text = try workspace.text(spec)
      try workspace.replace("`001-sign`", by: "`\(name)`", in: spec)
      workspace.run("switch", "F-USER-001").expectFailure(3, naming: name, hint: "git switch -c \(name)")
      try workspace.write(text, to: spec)
    }
    try workspace.git("branch", "001-sign/deeper")
    workspace.run("switch", "F-USER-001").expectFailure(4, naming: "001-sign/deeper")
  }

  @Test func `a branch that lacks its folder and has no commits of its own is moved forward`() throws {
    let workspace = try Workspace.withEpic()
    try workspace.commitAll()
    try workspace.succeed("new-feature", "Sign up", "--no-switch")
    try workspace.succeed("new-feature", "Sign in", "--no-switch")
    try workspace.commitAll()
    #expect(try workspace.git("rev-parse", "001-sign") == workspace.git("rev-parse", "main~1"))
    let before = try workspace.snapshot()
    #expect(
      try workspace.succeed("switch", "1", "--dry-run").output.contains("branch"))
    #expect(differences(before, try workspace.snapshot()) == [])
    let result = try workspace.succeed("switch", "F-USER-001")
    #expect(result.output == "F-USER-001  001-sign, moved forward to main, checked out\n")
    #expect(try workspace.git("rev-parse", "001-sign") == workspace.git("rev-parse", "main"))
    #expect(workspace.exists(workspace.folder("F-USER-001") + "/spec.md"))
    #expect(try workspace.git("status", "--porcelain") == "")
    // From another feature's branch it goes where the main branch is.
    try workspace.write("text\n", to: "code")
    try workspace.commitAll()
    #expect(try workspace.succeed("switch", "2").output.contains("moved forward to main"))
    #expect(try workspace.git("rev-parse", "HEAD") == workspace.git("rev-parse", "main"))
    #expect(!workspace.exists("code"))
    try workspace.git("fsck", "--strict")
  }

  @Test func `a branch with commits of its own stays where it is, and what it lacks is told`() throws {
    let workspace = try Workspace.withEpic()
    try workspace.commitAll()
    try workspace.git("branch", "001-sign")
    try workspace.git("switch", "--quiet", "001-sign")
    try workspace.write("text\n", to: "code")
    try workspace.commitAll()
    let tip = try workspace.git("rev-parse", "HEAD")
    try workspace.git("switch", "--quiet", "main")
    try workspace.succeed("new-feature", "Sign up", "--number", "1", "--allow-existing-branch", "--no-switch")
    try workspace.commitAll()
    let result = try workspace.succeed("switch", "F-USER-001")
    #expect(result.output == "F-USER-001  001-sign, checked out\n")
    #expect(result.errors.contains("001-sign has commits of its own"))
    #expect(try workspace.git("rev-parse", "HEAD") == tip)
  }

  @Test func `the line next tells to commit before the branch is switched to, and following it works`() throws {
    let workspace = try Workspace.withEpic()
    try workspace.commitAll()
    let result = try workspace.succeed("new-feature", "Sign up", "--no-switch")
    #expect(
      result.output.contains("next: commit the files, which the branch lacks, then `speckit switch F-USER-001`"))
    try workspace.commitAll()
    try workspace.succeed("switch", "F-USER-001")
    #expect(try workspace.git("ls-files", workspace.folder("F-USER-001")) != "")
    try workspace.succeed("sync", "--check")
  }

  @Test func `--commit makes the branch from the commit that holds the files`() throws {
    let workspace = try Workspace.withEpic()
    try workspace.commitAll()
    try workspace.write("# Mine\n", to: "README.md")
    let result = try workspace.succeed("new-feature", "Sign up", "--no-switch", "--commit")
    #expect(result.output.contains("next: `speckit switch F-USER-001`, write the spec"))
    #expect(result.output.contains("commit   made on main"))
    #expect(try workspace.git("symbolic-ref", "--short", "HEAD") == "main")
    #expect(try workspace.git("rev-parse", "main") == workspace.git("rev-parse", "001-sign"))
    #expect(try workspace.git("ls-files", workspace.folder("F-USER-001")) != "")
    #expect(try workspace.git("status", "--porcelain").hasSuffix("M README.md"))
    for option in ["--base=main~1", "--allow-existing-branch"] {
      workspace.run("new-feature", "Sign in", "--no-switch", "--commit", option)
        .expectFailure(2, naming: String(option.prefix { $0 != "=" }))
    }
    try workspace.git("fsck", "--strict")
  }

  @Test(arguments: [true, false])
  func `the branches of a manifest start from the commit that holds the epic`(isBorn: Bool) throws {
    let workspace = try Workspace()
    try workspace.succeed("init")
    if isBorn { try workspace.commitAll() }
    try workspace.sandbox.directory.write(
      "title: Payments\nservice: pay\nfeatures: [{title: Pay by card}, {title: Refund}]\n", to: "epic.yml")
    let result = try workspace.succeed("new-epic", "--from", "../epic.yml", "--commit")
    #expect(result.output.contains("next: `speckit switch F-PAY-001`, and write its spec"))
    #expect(result.output.contains("commit   Plan EPIC-PAY-001-payments: Payments"))
    for branch in ["001-pay-card", "002-refund"] {
      #expect(try workspace.git("rev-parse", branch) == workspace.git("rev-parse", "main"))
    }
    try workspace.succeed("switch", "F-PAY-002")
    #expect(try workspace.git("ls-files", "plans").contains("F-PAY-002/spec.md"))
    try workspace.succeed("sync", "--check")
    try workspace.git("fsck", "--strict")
  }

  @Test func `without --commit the line next says what the branches lack`() throws {
    let workspace = try Workspace()
    try workspace.succeed("init")
    try workspace.commitAll()
    try workspace.sandbox.directory.write(
      "title: Payments\nservice: pay\nfeatures: [{title: Pay by card}]\n", to: "epic.yml")
    let result = try workspace.succeed("new-epic", "--from", "../epic.yml")
    #expect(
      result.output.contains("next: commit the files, which the branches lack, then `speckit switch F-PAY-001`"))
    let none = try workspace.succeed("new-epic", "--from", "../epic.yml", "--no-branch")
    #expect(none.output.contains("next: write the spec of F-PAY-002"))
    try workspace.commitAll()
    #expect(try workspace.succeed("switch", "F-PAY-001").output.contains("moved forward to main"))
  }

  @Test func `a branch with the first feature of a root is switched to without a word of a missing folder`() throws {
    let workspace = try Workspace()
    try workspace.write("layout: flat\n", to: ".specify/speckit.yml")
    try workspace.commitAll()
    try workspace.succeed("new-feature", "Cart total")
    try workspace.commitAll()
    try workspace.git("switch", "--quiet", "main")
    try #require(!workspace.exists("specs"))
    #expect(try !workspace.succeed("switch", "1").errors.contains("commits of its own"))
    #expect(workspace.exists("specs/001-cart-total/spec.md"))
  }

  @Test(arguments: ["001-search", "002-search", "2"], ["elsewhere", "fetched", "merged"])
  func `a branch with another number than the folder is found by the header, and no second one is made`(
    name: String, state: String
  ) throws {
    let workspace = try Workspace.numberedApart()
    switch state {
    case "fetched":
      try workspace.git("remote", "add", "origin", "nowhere")
      try workspace.git("update-ref", "refs/remotes/origin/002-search", "002-search")
      try workspace.git("branch", "--quiet", "-D", "002-search")
    case "merged": try workspace.git("merge", "--quiet", "002-search")
    default: break
    }
    let answer = try workspace.succeed("switch", name, "--json").json()
    #expect(answer["feature"].string == "001-search")
    #expect(try workspace.git("symbolic-ref", "--short", "HEAD") == "002-search")
    #expect(try workspace.branchNames() == ["002-search", "main"])
  }

  @Test func `a branch that a copied header names is not the feature's`() throws {
    let workspace = try Workspace.numberedApart()
    // The copy stands on another branch than the one that it names.
    try workspace.git("switch", "--quiet", "-c", "wip")
    try workspace.writeFlatSpec("specs/003-copy", title: "Copy", header: "**Feature Branch**: `002-search`")
    try workspace.commitAll()
    try workspace.git("switch", "--quiet", "main")
    #expect(try workspace.succeed("switch", "003-copy").output.contains("003-copy, made at wip"))
    // Two features on the branch name it.
    try workspace.git("switch", "--quiet", "002-search")
    try workspace.writeFlatSpec("specs/004-twin", title: "Twin", header: "**Feature Branch**: `002-search`")
    try workspace.commitAll()
    try workspace.git("switch", "--quiet", "main")
    #expect(try workspace.succeed("switch", "004-twin").output.contains("004-twin, made at 002-search"))
    try workspace.git("switch", "--quiet", "main")
    workspace.run("switch", "main").expectFailure(3, naming: "main")
  }

  @Test func `an epic alone is committed too`() throws {
    let workspace = try Workspace()
    try workspace.succeed("init")
    try workspace.commitAll()
    try workspace.succeed("new-epic", "Payments", "--service", "pay", "--commit")
    #expect(try workspace.git("log", "-1", "--format=%s") == "Plan EPIC-PAY-001-payments: Payments")
    #expect(try workspace.git("status", "--porcelain") == "")
    let outside = try Workspace(git: false)
    try outside.succeed("init")
    outside.run("new-epic", "Payments", "--service", "pay", "--commit").expectFailure(2, naming: "--commit")
  }
}
