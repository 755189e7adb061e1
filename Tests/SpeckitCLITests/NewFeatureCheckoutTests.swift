import Files
import TestSupport
import Testing

/// `--base`, `--worktree`, `--commit` and `--allow-existing-branch`: what touches more than a reference.
@Suite struct NewFeatureCheckoutTests {
  let workspace: Workspace
  let index = Workspace.epic + "/design/index.md"

  /// `main`, and `older`, where the README is another and `extra` does not exist.
  init() throws {
    workspace = try Workspace.withEpic()
    try workspace.git("branch", "older")
    try workspace.write("# Project, changed\n", to: "README.md")
    try workspace.write("extra\n", to: "extra")
    try workspace.commitAll()
  }

  private var head: String { get throws { try workspace.git("symbolic-ref", "--short", "HEAD") } }

  @Test func `a base with the same tree needs no checkout`() throws {
    try workspace.git("branch", "same")
    try workspace.write("# Mine\n", to: "README.md")
    try workspace.succeed("new-feature", "Sign up", "--base", "same")
    #expect(try head == "001-sign")
    #expect(try workspace.text("README.md") == "# Mine\n")
  }

  @Test func `a base with another tree is checked out as Git would`() throws {
    try workspace.write("mine\n", to: "untracked")
    let result = try workspace.succeed("new-feature", "Sign up", "--base", "older")
    #expect(result.output.contains("from older, checked out"))
    #expect(try head == "001-sign")
    #expect(try workspace.git("rev-parse", "HEAD") == workspace.git("rev-parse", "older"))
    #expect(try workspace.text("README.md") == "# Project\n")
    #expect(!workspace.exists("extra"))
    #expect(try workspace.text("untracked") == "mine\n")
    #expect(try workspace.git("diff", "--cached", "--name-only") == "")
    #expect(
      try workspace.git("status", "--porcelain").split(separator: "\n").map { $0.drop { $0 == " " } } == [
        "M \(index)", "M \(Workspace.epic)/exec-plan.md", "?? \(Workspace.epic)/features/", "?? untracked",
      ])
    try workspace.git("fsck", "--strict")
  }

  @Test func `indexes rest on what the base holds`() throws {
    try workspace.succeed("new-feature", "Sign up", "--no-switch")
    try workspace.commitAll()
    try workspace.succeed("new-feature", "Sign out", "--base", "older")
    let text = try workspace.text(index)
    #expect(text.contains("| Sign out |"))
    #expect(!text.contains("| Sign up |"))
    #expect(!workspace.exists(workspace.folder("F-USER-001")))
    try workspace.succeed("sync", "--check")
  }

  @Test func `local changes in the way are refused and nothing changes`() throws {
    try workspace.write("# Mine\n", to: "README.md")
    let before = try workspace.snapshot()
    workspace.run("new-feature", "Sign up", "--base", "older").expectFailure(4, naming: "README.md", hint: "git stash")
    #expect(differences(before, try workspace.snapshot()) == [])
  }

  @Test func `staged and untracked files in the way are refused`() throws {
    try workspace.git("switch", "-q", "older")
    try workspace.write("untracked\n", to: "extra")
    workspace.run("new-feature", "Sign up", "--base", "main")
      .expectFailure(4, naming: "extra", hint: "git stash --include-untracked")
    try workspace.git("add", "extra")
    let result = workspace.run("new-feature", "Sign up", "--base", "main")
    result.expectFailure(4, naming: "extra", hint: "git stash")
    #expect(!result.errors.contains("untracked"))
    #expect(try head == "older")
  }

  @Test(arguments: [false, true])
  func `the hint over files in the way lets the command go on`(isUntracked: Bool) throws {
    try workspace.git("switch", "-q", "older")
    try workspace.write("mine\n", to: isUntracked ? "extra" : "README.md")
    let result = workspace.run("new-feature", "Sign up", "--base", "main")
    result.expectFailure(4)
    let command = (result.errors.split(separator: ": ").last ?? "").split(separator: "\n").first ?? ""
    try workspace.git("-c", "alias.follow=!\(command)", "follow")
    try workspace.succeed("new-feature", "Sign up", "--base", "main")
  }

  @Test func `files with conflicts are not to be stashed`() throws {
    try workspace.git("switch", "-q", "older")
    try workspace.write("# Mine\n", to: "README.md")
    try workspace.git("stash")
    try workspace.write("# Theirs\n", to: "README.md")
    try workspace.git("commit", "-qam", "Theirs")
    _ = try workspace.gitResult("stash", "pop")
    #expect(try workspace.conflicts() == ["README.md"])
    workspace.run("new-feature", "Sign up", "--base", "main")
      .expectFailure(4, naming: "README.md", hint: "settle the conflicts")
  }

  @Test func `a base that is no commit is not found`() throws {
    let before = try workspace.snapshot()
    for base in ["nowhere", "", "--all", "main:README.md", "\u{1b}[31m"] {
      workspace.run("new-feature", "Sign up", "--base=\(base)").expectFailure(3)
    }
    #expect(differences(before, try workspace.snapshot()) == [])
  }

  @Test func `a base with --no-switch changes no file but those of the feature`() throws {
    try workspace.write("# Mine\n", to: "README.md")
    let told = try workspace.succeed("new-feature", "Sign up", "--base", "older", "--no-switch")
    #expect(
      told.output.contains("next: commit the files, which the branch lacks, then `speckit switch F-USER-001`, write"))
    #expect(try head == "main")
    #expect(try workspace.git("rev-parse", "001-sign") == workspace.git("rev-parse", "older"))
    #expect(try workspace.text("README.md") == "# Mine\n")
    #expect(workspace.exists("extra"))
    try workspace.succeed("sync", "--check")
  }

  @Test(arguments: [false, true])
  func `what comes next is true of a base beside HEAD too`(isDetached: Bool) throws {
    try workspace.git("switch", "--quiet", "-c", "beside", "older")
    try workspace.write("beside\n", to: "beside")
    try workspace.commitAll()
    try workspace.git("switch", "--quiet", isDetached ? "--detach" : "--no-guess", "main")
    let told = try workspace.succeed("new-feature", "Sign up", "--base", "beside", "--no-switch").output
    let place = isDetached ? "@{-1}" : "main"
    #expect(
      told.contains("lacks, then `speckit switch F-USER-001` and `git merge \(place)`, write the spec"), "\(told)")
    try workspace.commitAll()
    try workspace.succeed("switch", "F-USER-001")
    try workspace.git("merge", "--quiet", "--no-edit", place)
    #expect(try head == "001-sign" && workspace.exists(workspace.folder("F-USER-001") + "/spec.md"))
    #expect(workspace.exists("beside"))
  }

  @Test func `a worktree is made beside the repository and holds the feature`() throws {
    let before = try workspace.git("status", "--porcelain")
    let reply = try workspace.succeed("new-feature", "Sign up", "--worktree", "--json").json()
    let place = workspace.sandbox.directory.path.appending(component: "repository-001-sign")
    #expect(try workspace.git("status", "--porcelain") == before)
    #expect(try head == "main")
    #expect(reply["root"].string == place.string)
    #expect(reply["changes"].array.contains { $0["kind"].string == "worktree" })
    #expect(try workspace.git("symbolic-ref", "--short", "HEAD", in: place) == "001-sign")
    #expect(workspace.sandbox.directory.exists("repository-001-sign/" + workspace.folder("F-USER-001") + "/spec.md"))
    #expect(try workspace.git("diff", "--cached", "--name-only", in: place) == "")
    #expect(try workspace.git("worktree", "list", "--porcelain").contains(place.string))
    workspace.directory = place
    try workspace.succeed("sync", "--check")
    try workspace.git("fsck", "--strict")
  }

  @Test func `a worktree can be made at a path, from a base, and committed there`() throws {
    try workspace.succeed("new-feature", "Sign up", "--worktree=../place", "--base", "older", "--commit")
    let place = workspace.sandbox.directory.path.appending(component: "place")
    #expect(try workspace.git("rev-parse", "HEAD~1", in: place) == workspace.git("rev-parse", "older"))
    #expect(try workspace.git("status", "--porcelain", in: place) == "")
    #expect(try workspace.sandbox.directory.text(of: "place/README.md") == "# Project\n")
    #expect(try head == "main")
  }

  @Test func `a worktree where something stands is refused`() throws {
    try workspace.sandbox.directory.write("", to: "place/file")
    let before = try workspace.snapshot()
    workspace.run("new-feature", "Sign up", "--worktree=../place").expectFailure(4, naming: "place")
    #expect(differences(before, try workspace.snapshot()) == [])
  }

  @Test func `what only Git can convert is left to Git, be it checked out or committed`() throws {
    try workspace.write("README.md working-tree-encoding=UTF-16\n", to: ".git/info/attributes")
    let before = try workspace.snapshot()
    let told = "README.md has the working-tree-encoding UTF-16"
    workspace.run("new-feature", "Sign up", "--base", "older").expectFailure(5, naming: told, hint: "git switch")
    workspace.run("new-feature", "Sign up", "--worktree").expectFailure(5, naming: told, hint: "git worktree add")
    try workspace.write("*.md working-tree-encoding=UTF-16\n", to: ".git/info/attributes")
    workspace.run("new-feature", "Sign up", "--commit")
      .expectFailure(5, naming: "has the working-tree-encoding UTF-16", hint: "leave out --commit")
    try workspace.write("README.md working-tree-encoding=UTF-16\n", to: ".git/info/attributes")
    #expect(differences(before, try workspace.snapshot()) == [])
  }

  @Test(arguments: [
    ("echo checklists/ > .gitignore", "ignore", "git check-ignore"),
    ("git init -q plans/services", "plans/services", "git -C plans/services"),
    ("mv plans docs && ln -s docs plans", "the symbolic link plans", "git add"),
    ("git update-index --skip-worktree plans/*/*/*/exec-plan.md", "skip-worktree", "--no-skip-worktree"),
  ])
  func `--commit is refused where Git would leave something out`(preparation: String, told: String, hint: String) throws
  {
    try workspace.git("-c", "alias.prepare=!\(preparation)", "prepare")
    let before = try workspace.snapshot()
    for arguments in [["--dry-run"], [], ["--no-branch"]] {
      workspace.run(["new-feature", "Sign up", "--commit"] + arguments).expectFailure(5, naming: told, hint: hint)
    }
    #expect(differences(before, try workspace.snapshot()) == [])
    try workspace.succeed("new-feature", "Sign up")
  }

  @Test func `--commit in a new worktree is refused where the plans are a link there`() throws {
    try workspace.write("layout: flat\n", to: ".specify/speckit.yml")
    try workspace.git("-c", "alias.prepare=!mkdir docs && ln -s docs specs", "prepare")
    try workspace.commitAll()
    let before = try workspace.snapshot()
    workspace.run("new-feature", "Sign up", "--worktree", "--commit")
      .expectFailure(5, naming: "the symbolic link specs", hint: "leave out --commit")
    #expect(differences(before, try workspace.snapshot()) == [])
  }

  @Test func `--commit commits exactly the files that were made and leaves the rest staged`() throws {
    try workspace.write("staged\n", to: "staged")
    try workspace.git("add", "staged")
    try workspace.write("# Mine\n", to: "README.md")
    try workspace.write("untracked\n", to: "untracked")
    try workspace.succeed("new-feature", "Sign up", "--commit")
    let folder = workspace.folder("F-USER-001")
    #expect(
      try workspace.git("show", "--format=%an <%ae> %ad", "--date=unix", "--name-only").split(separator: "\n") == [
        "Ada Lovelace <ada@example.org> \(workspace.now)", "\(index)", "\(Workspace.epic)/exec-plan.md",
        "\(folder)/checklists/requirements.md", "\(folder)/spec.md",
      ])
    #expect(try workspace.git("log", "-1", "--format=%s") == "Specify F-USER-001: Sign up")
    #expect(try workspace.git("log", "--format=%h", "main..HEAD").split(separator: "\n").count == 1)
    #expect(try workspace.git("diff", "--cached", "--name-only") == "staged")
    #expect(
      try workspace.git("status", "--porcelain").split(separator: "\n")
        == [" M README.md", "A  staged", "?? untracked"]
        .map { Substring($0) } || workspace.git("diff", "--name-only") == "README.md")
    try workspace.git("fsck", "--strict")
  }

  @Test func `--commit on an unborn branch makes the first commit`() throws {
    let fresh = try Workspace()
    try fresh.succeed("init")
    try fresh.succeed("new-epic", "User onboarding", "--service", "user-service")
    try fresh.succeed("new-feature", "Sign up", "--commit")
    #expect(try fresh.git("rev-list", "--count", "HEAD") == "1")
    #expect(try fresh.git("branch", "--show-current") == "001-sign")
    #expect(try fresh.git("show", "--format=", "--name-only").contains(fresh.folder("F-USER-001") + "/spec.md"))
  }

  @Test func `--commit is refused where a signature is asked for`() throws {
    try workspace.git("config", "commit.gpgSign", "true")
    let before = try workspace.snapshot()
    workspace.run("new-feature", "Sign up", "--commit").expectFailure(5, naming: "commit.gpgSign", hint: "--commit")
    #expect(differences(before, try workspace.snapshot()) == [])
  }

  @Test func `--commit does not commit where the current feature is remembered`() throws {
    try workspace.write("{\"feature_directory\": \"specs/000-old\"}\n", to: ".specify/feature.json")
    try workspace.write(".specify/feature.json\n", to: ".gitignore")
    try workspace.commitAll()
    try workspace.succeed("new-feature", "Sign up", "--commit")
    #expect(try workspace.text(".specify/feature.json").contains(workspace.folder("F-USER-001")))
    #expect(try !workspace.git("show", "--format=", "--name-only").contains("feature.json"))
  }

  @Test func `an existing branch is refused, or gone on with where that is allowed`() throws {
    try workspace.git("branch", "005-sign", "older")
    workspace.run("new-feature", "Sign up", "--number", "5").expectFailure(4, naming: "005-sign")
    try workspace.succeed("new-feature", "Sign up", "--number", "5", "--allow-existing-branch")
    #expect(try head == "005-sign")
    #expect(try workspace.git("rev-parse", "HEAD") == workspace.git("rev-parse", "older"))
    #expect(try workspace.git("diff", "--cached", "--name-only") == "")
    #expect(try workspace.text("README.md") == "# Project\n")
    #expect(!workspace.exists("extra"))
  }

  @Test func `an existing branch that another worktree has is refused`() throws {
    let place = workspace.sandbox.directory.path.appending(component: "other")
    try workspace.git("worktree", "add", "-q", "-b", "005-sign", place.string)
    let before = try workspace.snapshot()
    workspace.run("new-feature", "Sign up", "--number", "5", "--allow-existing-branch")
      .expectFailure(4, naming: "005-sign", place.string)
    #expect(differences(before, try workspace.snapshot()) == [])
  }

  @Test func `an existing branch of another feature is refused all the same`() throws {
    try workspace.succeed("new-feature", "Sign up")
    workspace.run("new-feature", "Sign up", "--number", "1", "--allow-existing-branch")
      .expectFailure(4, naming: "F-USER-001")
  }
}
