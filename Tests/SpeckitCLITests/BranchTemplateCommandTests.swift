import Foundation
import TestSupport
import Testing

/// Templates for the names of branches, as commands know them.
@Suite struct BranchTemplateCommandTests {
  private let settings = ".specify/speckit.yml"
  private let template = "{author}/{app}/{number}-{slug}"

  private func epic(_ configuration: String) throws -> Workspace {
    let workspace = try Workspace.withEpic()
    try workspace.write("branch: { \(configuration) }\n", to: settings)
    return workspace
  }

  private func flat(_ configuration: String) throws -> Workspace {
    let workspace = try Workspace()
    try workspace.write("layout: flat\nbranch: { \(configuration) }\n", to: settings)
    try workspace.commitAll()
    return workspace
  }

  private func feature(_ workspace: Workspace, _ arguments: String...) throws -> JSON {
    let result = workspace.run(["new-feature"] + arguments + ["--json"])
    try #require(result.status == 0, "\(result)")
    return try result.json()["feature"]
  }

  /// Gives Git another author.
  private func work(as author: String, in workspace: Workspace) throws {
    try workspace.git("config", "user.name", author)
  }

  @Test func `in an epic the branch has the whole name, and the header names it`() throws {
    let workspace = try epic("template: \"\(template)\"")
    try work(as: "Ada Lovelace", in: workspace)
    let made = try feature(workspace, "Search orders")
    #expect(made["branch"].string == "ada-lovelace/repository/001-search-orders")
    #expect(made["number"].integer == 1)
    #expect(try workspace.git("branch", "--show-current") == "ada-lovelace/repository/001-search-orders")
    #expect(try workspace.text("\(made["spec"].string ?? "")").contains("`ada-lovelace/repository/001-search-orders`"))
    #expect(try workspace.succeed("show", "--json").json()["feature"]["id"].string == made["id"].string)
    try workspace.commitAll()
    #expect(workspace.run("check", "--strict").status == 0 || workspace.run("check").output.contains("SK00") == false)
  }

  @Test func `in the flat layout the folder bears number and words alone`() throws {
    let workspace = try flat("prefix: feat/")
    let made = try feature(workspace, "Search orders")
    #expect(made["id"].string == "001-search-orders")
    #expect(made["directory"].string == "specs/001-search-orders")
    #expect(made["branch"].string == "feat/001-search-orders")
    #expect(try workspace.git("branch", "--show-current") == "feat/001-search-orders")
    #expect(try workspace.text("specs/001-search-orders/spec.md").contains("`feat/001-search-orders`"))
    let listed = try workspace.succeed("list", "--json").json()["features"][0]
    #expect(listed["branch"].string == "feat/001-search-orders" && listed["number"].integer == 1)
    for name in ["feat/001-search-orders", "001-search-orders", "1"] {
      #expect(
        try workspace.succeed("show", name, "--json").json()["feature"]["branch"].string == "feat/001-search-orders")
    }
    let findings = workspace.run("check", "--json", "--ignore", "SK012").output
    #expect(!findings.contains("SK021") && !findings.contains("SK003"), "\(findings)")
  }

  @Test func `a branch that is not there is found by what the header says`() throws {
    let workspace = try flat("prefix: feat")
    _ = try feature(workspace, "Search orders", "--no-branch")
    #expect(try workspace.succeed("show", "feat/001-search-orders", "--json").json()["feature"]["number"].integer == 1)
    try workspace.commitAll()
    try workspace.succeed("switch", "1")
    #expect(try workspace.git("branch", "--show-current") == "feat/001-search-orders")
  }

  @Test func `--timestamp and --number fill the template`() throws {
    let workspace = try epic("template: \"x/{number}-y-{slug}\"")
    #expect(try feature(workspace, "Search", "--timestamp")["branch"].string == "x/20261121-100000-y-search")
    #expect(try feature(workspace, "Cancel", "--number", "4711")["branch"].string == "x/4711-y-cancel")
    #expect(try feature(workspace, "Reorder")["branch"].string == "x/4712-y-reorder")
  }

  @Test func `a branch of everybody's template is no ticket, however high its number`() throws {
    let workspace = try epic("prefix: feat/")
    try workspace.git("branch", "fix/4000-crash")
    #expect(try feature(workspace, "Search")["number"].integer == 1)
    try workspace.git("branch", "feat/4711-other")
    #expect(try feature(workspace, "Cancel")["number"].integer == 4712)
  }

  @Test func `numbers are unique over the repository, whoever counts`() throws {
    let workspace = try epic("template: \"\(template)\"")
    var random = SeededGenerator(seed: 21)
    var numbers: [Int] = []
    for step in 0..<12 {
      try work(as: ["ada", "bob"].randomElement(using: &random) ?? "ada", in: workspace)
      let isPlain = Bool.random(using: &random)
      if isPlain { try workspace.git("switch", "--quiet", "--force", "main") }
      numbers.append(try feature(workspace, "Thing \(step)")["number"].integer ?? 0)
    }
    #expect(numbers == Array(1...12))
  }

  @Test func `with scope prefix each author counts on his own, and check knows it`() throws {
    let workspace = try epic("template: \"{author}/{number}-{slug}\", scope: prefix")
    for (author, words, branch) in [
      ("ada", "Search", "ada/001-search"), ("bob", "Cancel", "bob/001-cancel"), ("bob", "Reorder", "bob/002-reorder"),
      ("ada", "Sort", "ada/002-sort"),
    ] {
      try work(as: author, in: workspace)
      #expect(try feature(workspace, words)["branch"].string == branch)
    }
    try workspace.commitAll()
    #expect(!workspace.run("check", "--json").output.contains("SK003"))
    workspace.run("show", "1").expectFailure(2, naming: "number 1 could be any of")
    #expect(try workspace.succeed("show", "bob/001-cancel", "--json").json()["feature"]["number"].integer == 1)
    try workspace.write("branch: { template: \"{author}/{number}-{slug}\" }\n", to: settings)
    #expect(workspace.run("check", "--json").output.contains("SK003"))
  }

  @Test func `with scope prefix folders count whoever made them`() throws {
    let workspace = try flat("template: \"{author}/{number}-{slug}\", scope: prefix")
    try work(as: "ada", in: workspace)
    #expect(try feature(workspace, "Search")["id"].string == "001-search")
    try work(as: "bob", in: workspace)
    #expect(try feature(workspace, "Cancel")["id"].string == "002-cancel")
    try workspace.git("stash", "--include-untracked", "--quiet")
    #expect(try feature(workspace, "Reorder")["branch"].string == "bob/003-reorder")
  }

  @Test func `nothing is reserved for a number that is counted below a prefix`() throws {
    let workspace = try epic("prefix: feat, scope: prefix")
    try workspace.git("remote", "add", "origin", try workspace.makeRemote())
    workspace.run("new-feature", "Search", "--reserve").expectFailure(
      2, naming: "branch.scope counts them below \"feat/\"")
  }

  @Test func `--reserve pushes the whole name`() throws {
    let workspace = try epic("prefix: feat")
    try workspace.git("remote", "add", "origin", try workspace.makeRemote())
    #expect(try feature(workspace, "Search", "--reserve")["branch"].string == "feat/001-search")
    let there = try workspace.git("ls-remote", "origin")
    #expect(there.contains("refs/heads/feat/001-search") && there.contains("refs/speckit/numbers/001"))
  }

  @Test func `renumber, rename and switch keep what stands before the number`() throws {
    let workspace = try flat("prefix: feat/")
    _ = try feature(workspace, "Search orders")
    try workspace.commitAll()
    try workspace.succeed("renumber", "1", "5")
    #expect(try workspace.git("branch", "--show-current") == "feat/005-search-orders")
    #expect(try workspace.text("specs/005-search-orders/spec.md").contains("`feat/005-search-orders`"))
    try workspace.commitAll()
    try workspace.succeed("rename", "5", "--short-name", "find")
    #expect(try workspace.git("branch", "--show-current") == "feat/005-find")
    #expect(try workspace.text("specs/005-find/spec.md").contains("`feat/005-find`"))
    try workspace.commitAll()
    try workspace.git("switch", "--quiet", "main")
    try workspace.succeed("switch", "5")
    #expect(try workspace.git("branch", "--show-current") == "feat/005-find")
    try workspace.succeed("renumber", "5", "next")
    #expect(try workspace.git("branch", "--show-current") == "feat/006-find")
  }

  @Test func `a worktree and a manifest take the whole name`() throws {
    let workspace = try epic("prefix: feat/")
    let made = try feature(workspace, "Search", "--worktree")
    #expect(made["branch"].string == "feat/001-search")
    try workspace.write("title: Orders\nscope: system\nfeatures: [{title: Cancel}, {title: Sort}]\n", to: "epic.yml")
    let epic = try workspace.succeed("new-epic", "--from", "epic.yml", "--json").json()
    #expect(epic["features"][0]["branch"].string == "feat/002-cancel")
    #expect(epic["features"][1]["branch"].string == "feat/003-sort")
    #expect(
      try workspace.git("branch", "--list", "feat/*", "--format=%(refname:short)").split(separator: "\n").count == 3)
  }

  @Test func `a fetched branch is adopted with its prefix`() throws {
    let workspace = try flat("prefix: feat/")
    _ = try feature(workspace, "Search orders", "--commit")
    let remote = try workspace.makeRemote()
    try workspace.git("push", "--quiet", remote, "main", "feat/001-search-orders")
    try workspace.git("remote", "add", "origin", remote)
    try workspace.git("switch", "--quiet", "main")
    try workspace.git("branch", "--quiet", "-D", "feat/001-search-orders")
    try workspace.git("fetch", "--quiet", "origin")
    let listed = try workspace.succeed("list", "--all-branches", "--json").json()["features"][0]
    #expect(listed["branch"].string == "feat/001-search-orders")
    try workspace.succeed("switch", "1")
    #expect(try workspace.git("branch", "--show-current") == "feat/001-search-orders")
    #expect(try workspace.git("rev-parse", "--abbrev-ref", "@{upstream}") == "origin/feat/001-search-orders")
  }

  @Test func `a name too long is cut in its words, and a template without room is refused`() throws {
    let workspace = try epic("prefix: \(String(repeating: "x", count: 200))/")
    let name = try feature(workspace, "x", "--short-name", String(repeating: "word-", count: 20))["branch"].string ?? ""
    #expect(name.utf8.count <= 244 && name.hasSuffix("-word") || name.utf8.count == 244, "\(name)")
    try workspace.write("branch: { prefix: \(String(repeating: "x", count: 241)) }\n", to: settings)
    workspace.run("new-feature", "Search").expectFailure(2, naming: "leaves no room")
  }

  @Test func `a branch in the way is named`() throws {
    let workspace = try epic("prefix: feat/")
    try workspace.git("branch", "feat")
    workspace.run("new-feature", "Search").expectFailure(4, naming: "since branch feat is in the way")
  }

  @Test func `a template that makes no branch of a feature stops every command`() throws {
    let workspace = try epic("template: \"feat/{slug}\"")
    workspace.run("list").expectFailure(2, naming: ".specify/speckit.yml:1: `branch.template` is `feat/{slug}`")
  }

  private let extensionSettings = ".specify/extensions/git/git-config.yml"

  @Test func `the git extension's template names the branches of every command`() throws {
    let workspace = try Workspace.withEpic()
    try workspace.write("branch_numbering: sequential\nbranch_prefix: \"team/{app}\"\n", to: extensionSettings)
    #expect(try feature(workspace, "Search")["branch"].string == "team/repository/001-search")
    try workspace.write("branch: { prefix: ours }\n", to: settings)
    #expect(try feature(workspace, "Cancel")["branch"].string == "ours/002-cancel")
    try workspace.remove(settings)
    try workspace.write("branch_numbering: timestamp\n", to: extensionSettings)
    #expect(try feature(workspace, "Sort")["branch"].string == "20261121-100000-sort")
    try workspace.write("# ours\nbranch_template: \"x-{number}\"\n", to: extensionSettings)
    workspace.run("new-feature", "Merge").expectFailure(
      2, naming: "\(extensionSettings):2: the template of branches has a last part that does not begin with `{number}-`"
    )
    #expect(workspace.run("list").status == 0)
  }

  @Test(arguments: [
    ("{number}-", "has nothing behind `{number}-`"),
    ("a b/{number}-{slug}", "makes \"a b/001-search\", which Git takes for no branch"),
    ("refs/heads/{number}-{slug}", "is a whole reference"), ("a`b/{number}-{slug}", "holds a backtick"),
    ("{user}/{number}-{slug}", "has `{user}`"),
  ])
  func `a template of the git extension that makes no useful branch is refused with its line`(
    template: String, lack: String
  ) throws {
    let workspace = try Workspace.withEpic()
    try workspace.write("branch_template: \"\(template)\"\n", to: extensionSettings)
    let before = try workspace.snapshot()
    workspace.run("new-feature", "Search").expectFailure(
      2, naming: "\(extensionSettings):1: the template of branches \(lack)", hint: ".specify/speckit.yml")
    #expect(differences(before, try workspace.snapshot()) == [])
  }

  @Test(arguments: [true, false])
  func `rename keeps the words of the template, in branch and folder`(isFlat: Bool) throws {
    let configuration = "template: \"feat/{number}-feature-{slug}\""
    let workspace = try isFlat ? flat(configuration) : epic(configuration)
    let made = try feature(workspace, "Search orders")
    #expect(made["branch"].string == "feat/001-feature-search-orders")
    try workspace.commitAll()
    try workspace.succeed("rename", "1", "--short-name", "find them")
    #expect(try workspace.git("branch", "--show-current") == "feat/001-feature-find-them")
    if isFlat { #expect(workspace.exists("specs/001-feature-find-them/spec.md")) }
    try workspace.commitAll()
    let long = Array(repeating: "word", count: 60).joined(separator: " ")
    try workspace.succeed("rename", "1", "--short-name", long)
    let name = try workspace.git("branch", "--show-current")
    #expect(name.hasPrefix("feat/001-feature-word-word") && name.utf8.count <= 244 && name.utf8.count > 230, "\(name)")
  }

  @Test func `in a linked worktree the application is its folder, as spec-kit's scripts have it`() throws {
    let workspace = try epic("template: \"{app}/{number}-{slug}\"")
    try workspace.commitAll()
    #expect(try feature(workspace, "Search", "--worktree=../elsewhere")["branch"].string == "repository/001-search")
    let there = workspace.run("-C", "../elsewhere", "new-feature", "Cancel", "--json")
    #expect(try there.json()["feature"]["branch"].string == "elsewhere/002-cancel")
  }

  @Test(arguments: [("山田太郎", "unknown"), ("Ærøskøbing", "r-sk-bing"), ("---", "unknown"), ("  ", "unknown")])
  func `an author without ASCII letters leaves no empty part`(name: String, token: String) throws {
    let workspace = try epic("template: \"{author}/{number}-{slug}\"")
    try work(as: name, in: workspace)
    #expect(try feature(workspace, "Search")["branch"].string == "\(token)/001-search")
  }
}
