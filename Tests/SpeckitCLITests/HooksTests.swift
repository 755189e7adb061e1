import Files
import Foundation
import TestSupport
import Testing

/// `hooks install`, `uninstall` and `status`, held against what `git` makes of them.
@Suite struct HooksTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace.withFeatures("Sign up")
    try workspace.commitAll()
    try workspace.makeFolder("../bin")
    try FileManager.default.createSymbolicLink(
      atPath: workspace.sandbox.directory.path.string + "/bin/speckit", withDestinationPath: BuiltProgram.path)
    workspace.variables["PATH"] = workspace.sandbox.directory.path.string + "/bin:/usr/bin:/bin"
  }

  private var hook: String { ".git/hooks/pre-commit" }
  private let driver =
    " merge-driver %O %A %B %L %P || "
    + "(test $? -gt 1 && git merge-file --marker-size=%L -L ours -L base -L theirs %A %O %B)"

  private func writeHook(_ text: String, to path: String? = nil) throws {
    let place = try #require(AbsolutePath(path ?? hook, relativeTo: workspace.root))
    try Program.writeProgram(text, to: place)
  }

  /// Commits as people do, with speckit on `PATH`; the exit status and what was told.
  private func commit(_ arguments: String...) throws -> Program.Result {
    var variables = workspace.sandbox.variables
    variables["PATH"] = workspace.variables["PATH"]
    if let place = AbsolutePath(hook, relativeTo: workspace.root) { Program.waitUntilRunnable(place) }
    return try Program.run(
      "/usr/bin/git", ["commit", "--quiet", "--message", "Work"] + arguments, in: workspace.root, variables: variables)
  }

  private func breakSpecification() throws {
    try workspace.write("# Feature Specification: Sign up\n\n**Depends on**: F-USER-099\n", to: specification)
  }

  private var specification: String { "\(Workspace.epic)/features/F-USER-001/spec.md" }

  // MARK: The driver and the attributes

  @Test func `git finds the driver and the attributes that ask for it`() throws {
    let made = try workspace.succeed("hooks", "install")
    #expect(made.output.contains("updated     .git/config"))
    #expect(try workspace.git("config", "--local", "merge.speckit.driver") == "speckit" + driver)
    for path in [
      "\(Workspace.epic)/design/index.md", "plans/a/exec-plan.md", "plans/index.md", "specs/decisions.md",
    ] {
      #expect(try workspace.git("check-attr", "merge", "--", path) == "\(path): merge: speckit")
    }
    #expect(try workspace.git("check-attr", "merge", "--", specification).hasSuffix("unspecified"))
    let before = try workspace.snapshot()
    #expect(try workspace.succeed("hooks", "install").output.contains("nothing to change"))
    #expect(try differences(before, workspace.snapshot()).isEmpty)
  }

  @Test func `a program that is not on PATH is named by its path, quoted for the shell`() throws {
    // A folder of that name, as a clone of speckit is one, is no program.
    try workspace.makeFolder("../clones/speckit")
    workspace.variables["PATH"] = workspace.sandbox.directory.path.string + "/clones:/usr/bin"
    try workspace.succeed("hooks", "install")
    let registered = try workspace.git("config", "merge.speckit.driver")
    #expect(registered.hasPrefix("'/") && registered.hasSuffix("'" + driver))
    #expect(try workspace.text(hook).contains("test -x '/"))
  }

  @Test func `where speckit is not found any more, Git merges as it does by itself`() throws {
    let plan = "\(Workspace.epic)/exec-plan.md"
    try workspace.succeed("hooks", "install", "--no-hook")
    try workspace.commitAll()
    let before = try workspace.text(plan)
    try workspace.branch("other") { try workspace.write(before + "\nTheirs.\n", to: plan) }
    try workspace.write("<!-- ours -->\n" + before, to: plan)
    try workspace.commitAll()
    try workspace.merge("other")
    #expect(try workspace.text(plan) == "<!-- ours -->\n" + before + "\nTheirs.\n")

    try workspace.branch("against", from: "other~1") { try workspace.write(before + "\nAgainst.\n", to: plan) }
    #expect(try workspace.gitResult("merge", "against").status == 1)
    let both = try workspace.text(plan)
    #expect(both.contains("<<<<<<< ours\n") && both.contains("Theirs.\n") && both.contains("Against.\n"))
  }

  @Test func `a driver that people have registered stays`() throws {
    try workspace.git("config", "merge.speckit.driver", "/opt/speckit merge-driver %O %A %B %L %P")
    try workspace.succeed("hooks", "install", "--no-hook")
    try workspace.succeed("hooks", "uninstall")
    #expect(try workspace.git("config", "merge.speckit.driver").hasPrefix("/opt/speckit"))
  }

  @Test func `the attributes stand in the workspace's folder, by the roots of the configuration`() throws {
    try workspace.write("plans: my plans\nspecs: [docs/specs, '#odd']\n", to: "part/.specify/speckit.yml")
    let folder = workspace.root.string + "/part"
    try workspace.succeed("-C", folder, "init")
    try workspace.succeed("-C", folder, "hooks", "install", "--no-hook")
    let asked = [
      "part/my plans/deep/EPIC-A-001/design/index.md", "part/my plans/index.md", "part/docs/specs/index.md",
      "part/#odd/decisions.md",
    ]
    for path in asked { #expect(try workspace.git("check-attr", "merge", "--", path).hasSuffix("merge: speckit")) }
    for path in ["part/plans/index.md", "my plans/index.md"] {
      #expect(try workspace.git("check-attr", "merge", "--", path).hasSuffix("unspecified"))
    }
  }

  @Test func `init keeps people's attributes byte for byte and its own lines up to date`() throws {
    let other = try Workspace()
    try other.write("*.png binary\r\n* text=auto\r\n", to: ".gitattributes")
    try other.succeed("init")
    let text = try other.text(".gitattributes")
    #expect(text.hasPrefix("*.png binary\r\n* text=auto\r\n# speckit:begin merge · written by speckit\r\n"))
    #expect(!text.replacingOccurrences(of: "\r\n", with: "").contains("\n"))
    #expect(try other.git("check-attr", "merge", "--", "plans/a/design/index.md").hasSuffix("merge: speckit"))
    try other.write("plans: docs\n", to: ".specify/speckit.yml")
    try other.succeed("init")
    #expect(try other.git("check-attr", "merge", "--", "docs/a/design/index.md").hasSuffix("merge: speckit"))
    #expect(try other.text(".gitattributes").ranges(of: "speckit:begin").count == 1)
    #expect(try other.text(".gitattributes").hasPrefix("*.png binary\r\n* text=auto\r\n# speckit:begin"))
  }

  @Test func `a clone without the driver is told of it once by commands that write`() throws {
    #expect(try !workspace.succeed("new-feature", "Log in", "--no-switch").errors.contains("hooks install"))
    try workspace.git("remote", "add", "origin", "../elsewhere.git")
    let told = try workspace.succeed("new-feature", "Log out", "--no-switch")
    #expect(told.errors.ranges(of: "speckit hooks install").count == 1)
    #expect(told.errors.split(separator: "\n").count == 1)
    let json = try workspace.succeed("new-feature", "Go away", "--no-switch", "--json")
    #expect(json.errors.isEmpty)
    #expect(try json.json()["diagnostics"].array.count { $0["message"].string?.contains("hooks install") == true } == 1)
    #expect(workspace.run("list").errors.isEmpty)
    #expect(workspace.run("sync", "--check").errors.isEmpty)
    try workspace.succeed("hooks", "install")
    #expect(try !workspace.succeed("new-feature", "Come back", "--no-switch").errors.contains("hooks install"))
  }

  // MARK: The hook

  @Test func `a commit of what is staged wrongly fails, whatever stands in the working tree`() throws {
    try workspace.succeed("hooks", "install")
    let good = try workspace.text(specification)
    try breakSpecification()
    try workspace.git("add", "--all")
    try workspace.write(good, to: specification)
    let refused = try commit()
    #expect(refused.status == 1, "\(refused)")
    #expect((refused.output + refused.errors).contains("out of date \(Workspace.epic)/design/index.md"))
    #expect((refused.output + refused.errors).contains("F-USER-099"))
    try workspace.git("add", "--all")
    try workspace.write("more\n", to: "other")
    try workspace.git("add", "other")
    try breakSpecification()
    let passed = try commit()
    #expect(passed.status == 0 && passed.output.isEmpty && passed.errors.isEmpty, "\(passed)")
    let all = try commit("--all")
    #expect(all.status == 1, "\(all)")
    try workspace.write("code\n", to: "other")
    #expect(try commit("other").status == 0)
    #expect(try commit(specification).status == 1)
  }

  @Test func `the configuration that counts is the staged one`() throws {
    try breakSpecification()
    try workspace.succeed("sync")
    try workspace.git("add", "--all")
    #expect(workspace.run("check", "--staged").status == 1)
    #expect(workspace.run("hooks", "run", "pre-commit").status == 1)
    let configuration = ".specify/speckit.yml"
    let text = try workspace.exists(configuration) ? workspace.text(configuration) : ""
    try workspace.write(text + "rules: { SK032: off, SK005: off }\n", to: configuration)
    #expect(workspace.run("hooks", "run", "pre-commit").status == 1)
    try workspace.git("add", configuration)
    try workspace.write(text, to: configuration)
    let passed = workspace.run("hooks", "run", "pre-commit")
    #expect(passed.status == 0 && passed.output.isEmpty, "\(passed)")
  }

  @Test func `the hook serves linked worktrees and workspaces in a folder`() throws {
    try workspace.succeed("hooks", "install")
    let place = workspace.sandbox.directory.path.appending(component: "linked")
    try workspace.git("worktree", "add", "--quiet", "-b", "topic", place.string)
    let file = place.string + "/" + specification
    try "# Feature Specification: Sign up\n\n**Depends on**: F-USER-099\n".write(
      toFile: file, atomically: true, encoding: .utf8)
    var variables = workspace.sandbox.variables
    variables["PATH"] = workspace.variables["PATH"]
    let refused = try Program.run(
      "/usr/bin/git", ["commit", "--quiet", "--all", "--message", "Work"], in: place, variables: variables)
    #expect(refused.status == 1, "\(refused)")
    #expect((refused.output + refused.errors).contains("F-USER-099"))
  }

  @Test func `a workspace in a folder has a line of its own`() throws {
    try workspace.write("", to: "it's here/.specify/speckit.yml")
    try workspace.write("# Feature Specification: A\n\n**Depends on**: 009-gone\n", to: "it's here/specs/001-a/spec.md")
    let folder = workspace.root.string + "/it's here"
    try workspace.succeed("hooks", "install")
    let own = try workspace.text(hook)
    try workspace.succeed("-C", folder, "hooks", "install")
    try workspace.git("add", "--all")
    let refused = try commit()
    #expect(refused.status == 1, "\(refused)")
    #expect((refused.output + refused.errors).contains("009-gone"))
    try workspace.succeed("-C", folder, "hooks", "uninstall")
    #expect(try workspace.text(hook) == own)
    #expect(try workspace.git("config", "merge.speckit.driver").hasPrefix("speckit "))
    #expect(try commit().status == 0)
  }

  @Test func `during a merge what is resolved is judged, and what is not is refused`() throws {
    try workspace.succeed("hooks", "install")
    try workspace.git("switch", "--quiet", "-c", "side")
    try workspace.write("side\n", to: "shared")
    try workspace.commitAll()
    try workspace.git("switch", "--quiet", "main")
    try workspace.write("main\n", to: "shared")
    try workspace.commitAll()
    let merge = try Program.run(
      "/usr/bin/git", ["merge", "--quiet", "side"], in: workspace.root, variables: workspace.sandbox.variables)
    #expect(merge.status == 1)
    #expect(workspace.run("check", "--staged").errors.contains("shared is not merged yet"))
    try workspace.write("both\n", to: "shared")
    try workspace.git("add", "shared")
    #expect(try commit().status == 0)
  }

  @Test func `a hook that is there goes on running, also one that ends early`() throws {
    try writeHook("#!/usr/bin/env bash\nset -eu\necho ours >>ran\nexit 0\n")
    try workspace.succeed("hooks", "install")
    try workspace.write("x\n", to: "file")
    try workspace.git("add", "file")
    #expect(try commit().status == 0)
    #expect(try workspace.text("ran") == "ours\n")
    try breakSpecification()
    #expect(try commit("--all").status == 1)
    try workspace.succeed("hooks", "uninstall")
    #expect(try workspace.text(hook) == "#!/usr/bin/env bash\nset -eu\necho ours >>ran\nexit 0\n")
  }

  @Test func `a script whose lines end with returns goes on running`() throws {
    try writeHook("echo ours >>ran #\r\n")
    try workspace.succeed("hooks", "install")
    try workspace.write("x\n", to: "file")
    try workspace.git("add", "file")
    let done = try commit()
    #expect(done.status == 0, "\(done)")
    #expect(try workspace.text("ran") == "ours\n")
    try workspace.succeed("hooks", "uninstall")
    #expect(try workspace.text(hook) == "echo ours >>ran #\r\n")
  }

  @Test func `a hook that is no script of the shell is refused, unless it runs the check`() throws {
    try writeHook("#!/usr/bin/env python3\nprint('hello')\n")
    let before = try workspace.snapshot()
    workspace.run("hooks", "install").expectFailure(
      4, naming: ".git/hooks/pre-commit is no script of the shell", hint: "speckit hooks run pre-commit")
    #expect(try differences(before, workspace.snapshot()).isEmpty)
    try workspace.succeed("hooks", "install", "--no-hook")
    #expect(try workspace.git("config", "merge.speckit.driver").hasPrefix("speckit "))
    try writeHook(
      "#!/usr/bin/env python3\nimport subprocess\nsubprocess.check_call('speckit hooks run pre-commit'.split())\n")
    #expect(try workspace.succeed("hooks", "install").output.contains("hook        .git/hooks/pre-commit"))
  }

  @Test func `a hook that git passes over is refused`() throws {
    try workspace.write("#!/bin/sh\n", to: hook)
    workspace.run("hooks", "install").expectFailure(4, naming: "not executable", hint: "chmod +x")
  }

  @Test func `a hook that is a link is refused`() throws {
    try writeHook("#!/bin/sh\n", to: "scripts/pre-commit")
    try workspace.makeFolder(".git/hooks")
    try workspace.link(hook, to: "../../scripts/pre-commit")
    workspace.run("hooks", "install").expectFailure(4, naming: "is a link", hint: "--no-hook")
    #expect(try workspace.succeed("hooks", "status").output.contains("is a link"))
  }

  @Test func `hooks of the working tree get the line there, without a path of this machine`() throws {
    workspace.variables["PATH"] = "/usr/bin"
    try workspace.git("config", "core.hooksPath", ".githooks")
    try workspace.succeed("hooks", "install")
    #expect(try workspace.text(".githooks/pre-commit").contains("then speckit hooks run pre-commit"))
    #expect(!workspace.exists(hook))
    #expect(FileManager.default.isExecutableFile(atPath: workspace.root.string + "/.githooks/pre-commit"))
    try workspace.succeed("hooks", "uninstall")
    #expect(!workspace.exists(".githooks/pre-commit"))
  }

  @Test func `hooks that all repositories of a user share are left alone`() throws {
    try workspace.write("[core]\n\thooksPath = /somewhere/hooks\n", to: "../home/.gitconfig")
    workspace.variables["GIT_CONFIG_GLOBAL"] = workspace.sandbox.directory.path.string + "/home/.gitconfig"
    workspace.run("hooks", "install").expectFailure(
      4, naming: "/somewhere/hooks for every repository of the user", hint: "speckit hooks run pre-commit")
    #expect(try workspace.succeed("hooks", "status").output.contains("/somewhere/hooks"))
  }

  @Test(arguments: [true, false])
  func `husky's own scripts are left alone and the one that it runs gets the line`(hasOldScript: Bool) throws {
    // The layout of husky 9: .husky/_ is generated, and Git is told to look there.
    try workspace.write("*", to: ".husky/_/.gitignore")
    if hasOldScript { try workspace.write("echo deprecated\n", to: ".husky/_/husky.sh") }
    let runner =
      "#!/usr/bin/env sh\nn=$(basename \"$0\")\ns=$(dirname \"$(dirname \"$0\")\")/$n\n[ ! -f \"$s\" ] && exit 0\nsh -e \"$s\" \"$@\"\n"
    try writeHook(runner, to: ".husky/_/h")
    try writeHook("#!/usr/bin/env sh\n. \"$(dirname \"$0\")/h\"\n", to: ".husky/_/pre-commit")
    try workspace.write("echo tested >>ran\n", to: ".husky/pre-commit")
    try workspace.git("config", "core.hooksPath", ".husky/_")
    let wrapper = try workspace.text(".husky/_/pre-commit")
    try workspace.succeed("hooks", "install")
    #expect(try workspace.text(".husky/_/pre-commit") == wrapper)
    try workspace.write("x\n", to: "file")
    try workspace.git("add", "file")
    #expect(try commit().status == 0)
    #expect(try workspace.text("ran") == "tested\n")
    try breakSpecification()
    #expect(try commit("--all").status == 1)
    try workspace.succeed("hooks", "uninstall")
    #expect(try workspace.text(".husky/pre-commit") == "echo tested >>ran\n")
  }

  @Test(arguments: [
    (".pre-commit-config.yaml", "- repo: local", "repos:\n- repo: local\n  hooks:\n  - id: speckit\n"),
    ("lefthook.yml", "commands:", "pre-commit:\n  jobs:\n    - run: speckit hooks run pre-commit\n"),
    (
      ".lefthook.toml", "run = \"speckit hooks run pre-commit\"",
      "[pre-commit.commands.check]\nrun = \"speckit hooks run pre-commit\"\n"
    ),
    (
      "lefthook.json", "{\"run\": \"speckit hooks run pre-commit\"}",
      "{\"pre-commit\": {\"jobs\": [{\"run\": \"speckit hooks run pre-commit\"}]}}\n"
    ),
  ])
  func `a program that writes the hooks itself is told of, and the driver registered`(
    file: String, line: String, complete: String
  ) throws {
    try workspace.write("# run: speckit hooks run pre-commit, id: speckit\n", to: file)
    try writeHook("#!/bin/sh\ncall_lefthook run pre-commit\n")
    let told = try workspace.succeed("hooks", "install")
    #expect(told.output.contains(file) && told.output.contains(line))
    #expect(try workspace.text(hook) == "#!/bin/sh\ncall_lefthook run pre-commit\n")
    #expect(try workspace.git("config", "merge.speckit.driver").hasPrefix("speckit "))
    #expect(try workspace.succeed("hooks", "status", "--json").json()["hook"]["installed"].bool == false)
    try workspace.write(complete, to: file)
    #expect(try workspace.succeed("hooks", "status", "--json").json()["hook"]["installed"].bool == true)
    try FileManager.default.removeItem(atPath: workspace.root.string + "/" + hook)
    let status = try workspace.succeed("hooks", "status", "--json").json()["hook"]
    #expect(status["installed"].bool == false && status["missing"].array.isEmpty)
    let program = try #require(status["program"].string)
    #expect(try workspace.succeed("hooks", "status").output.contains("no hook in this clone yet: \(program) install"))
    #expect(try workspace.succeed("hooks", "uninstall").errors.contains("take its lines out of \(file)"))
  }

  @Test func `a dry run shows the configuration and the hook as a diff and touches nothing`() throws {
    try workspace.git("rm", "--quiet", ".gitattributes")
    let before = try workspace.snapshot()
    let shown = try workspace.succeed("hooks", "install", "--dry-run", "-v").output
    for part in [
      "+++ b/.git/config", "+[merge \"speckit\"]", "+++ b/.git/hooks/pre-commit",
      "+plans/**/exec-plan.md merge=speckit",
    ] {
      #expect(shown.contains(part), "\(shown)")
    }
    #expect(try differences(before, workspace.snapshot()).isEmpty)
    try workspace.succeed("hooks", "install")
    #expect(try workspace.succeed("hooks", "uninstall", "--dry-run", "-v").output.contains("-[merge \"speckit\"]"))
  }

  @Test func `what people write into the section of the driver stays`() throws {
    let before = try workspace.text(".git/config")
    try workspace.succeed("hooks", "install")
    try workspace.git("config", "merge.speckit.recursive", "binary")
    #expect(try workspace.succeed("hooks", "install").output.contains("nothing to change"))
    try workspace.succeed("hooks", "uninstall")
    #expect(try workspace.text(".git/config") == before + "[merge \"speckit\"]\n\trecursive = binary\n")
  }

  @Test func `what git does to the sections around it, or to it, is no damage`() throws {
    try workspace.git("branch", "topic")
    try workspace.git("config", "branch.topic.remote", ".")
    try workspace.succeed("hooks", "install", "--no-hook")
    try workspace.git("config", "branch.other.remote", ".")
    try workspace.git("branch", "--quiet", "-d", "topic")
    #expect(try workspace.succeed("hooks", "install", "--no-hook").output.contains("nothing to change"))
    try workspace.succeed("hooks", "uninstall")
    #expect(try !workspace.text(".git/config").contains("speckit"))

    try workspace.succeed("hooks", "install", "--no-hook")
    try workspace.git("config", "--unset", "merge.speckit.driver")
    try workspace.succeed("hooks", "install", "--no-hook")
    #expect(try workspace.git("config", "--get-all", "merge.speckit.driver") == "speckit" + driver)
    try workspace.git("config", "--remove-section", "merge.speckit")
    #expect(try workspace.succeed("hooks", "uninstall").output.contains("nothing to take away"))
    try workspace.succeed("hooks", "install", "--no-hook")
    #expect(try workspace.git("config", "branch.other.remote") == ".")
  }

  @Test func `what people write into a block is not taken away`() throws {
    try workspace.succeed("hooks", "install")
    try workspace.replace("# speckit:end pre-commit", by: "echo mine\n# speckit:end pre-commit", in: hook)
    let before = try workspace.snapshot()
    workspace.run("hooks", "uninstall").expectFailure(4, naming: "\(hook):", hint: "move it out")
    #expect(try differences(before, workspace.snapshot()).isEmpty)
  }

  @Test func `outside Git there are no hooks`() throws {
    let other = try Workspace(git: false)
    try other.succeed("init")
    other.run("hooks", "install").expectFailure(3, naming: "is in no Git repository", hint: "init --git")
    other.run("hooks", "status").expectFailure(3, naming: "is in no Git repository", hint: "init --git")
  }

  @Test func `a lock of another git command is respected`() throws {
    try workspace.write("", to: ".git/config.lock")
    workspace.run("hooks", "install").expectFailure(4, naming: ".git/config.lock", hint: "other Git command")
    #expect(!workspace.exists(hook))
  }

  @Test func `what is kept of the working tree tells nothing else of what is staged`() throws {
    workspace.variables["SPECKIT_CACHE"] = "eager"
    let good = try workspace.text(specification)
    for commands in [["check", "--staged"], ["sync", "--check", "--staged"], ["hooks", "run", "pre-commit", "-v"]] {
      for isStagedBroken in [true, false, true] {
        try workspace.write(good, to: specification)
        if isStagedBroken { try breakSpecification() }
        try workspace.git("add", "--all")
        try workspace.write(good, to: specification)
        if !isStagedBroken { try breakSpecification() }
        for other in [["check"], ["sync", "--check"]] { _ = workspace.run(other) }
        let (kept, again) = (workspace.run(commands), workspace.run(commands))
        let fresh = workspace.run(commands + ["--no-cache"])
        #expect(kept.output == fresh.output && again.output == fresh.output, "\(kept)\(again)\(fresh)")
        #expect(kept.status == (isStagedBroken ? 1 : 0) && again.status == kept.status, "\(kept)")
      }
    }
  }

  // MARK: What is put in comes out again

  @Test func `uninstall leaves every byte as install found it`() throws {
    var generator = SeededGenerator(seed: 20)
    let rounds = LongTests.areWanted ? 200 : 25
    for round in 0..<rounds {
      try check(round, &generator)
    }
  }

  /// One repository with whatever people may have there.
  private func check(_ round: Int, _ generator: inout SeededGenerator) throws {
    let other = try Workspace()
    other.variables["PATH"] = workspace.variables["PATH"]
    try other.write("layout: epic\n", to: ".specify/speckit.yml")
    let pieces = ["* text=auto", "*.md merge=union", "# ours", "", "é \u{1}", "\tx = y\\", "echo hi", "exit 0", "\r"]
    func text(_ generator: inout SeededGenerator) -> String {
      let lineBreak = ["\n", "\n", "\r\n"].randomElement(using: &generator) ?? "\n"
      let lines = (0..<Int.random(in: 0...5, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? ""
      }
      return lines.joined(separator: lineBreak) + (Bool.random(using: &generator) ? lineBreak : "")
    }
    if Bool.random(using: &generator) { try other.write(text(&generator), to: ".gitattributes") }
    if Bool.random(using: &generator) {
      let heads = ["#!/bin/sh\n", "#!/bin/bash -e\r\n", "#!/bin/sh", "", "#!/usr/bin/env -S dash\n"]
      let head = heads.randomElement(using: &generator) ?? ""
      try other.write(head.hasSuffix("sh") ? head : head + text(&generator), to: hook)
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: other.root.string + "/" + hook)
    }
    let ends = ["", "[a]\n\tb = c", "[a]\n\tb = c\n", "# end", "[a \"b\"]\r\n\tc = d\r\n", "[x]y=z\n\n\n"]
    try other.write(
      other.text(".git/config") + (ends.randomElement(using: &generator) ?? ""), to: ".git/config")
    func files() throws -> [String: String] {
      try other.snapshot().filter {
        !$0.key.hasSuffix("/hooks") && !$0.key.hasSuffix("/info/exclude") && !$0.key.hasSuffix("/info")
      }
    }
    let before = try files()
    let installed = other.run("hooks", "install")
    try #require(installed.status == 0, "round \(round): \(installed)")
    #expect(try other.git("config", "merge.speckit.driver") == "speckit" + driver, "round \(round)")
    #expect(try other.git("check-attr", "merge", "--", "plans/index.md").hasSuffix("merge: speckit"), "round \(round)")
    try other.succeed("hooks", "uninstall")
    let left = try differences(before, files())
    #expect(left.isEmpty, "round \(round): \(left)")
  }

  @Test func `people's lines around the blocks stay when those go`() throws {
    try workspace.git("rm", "--quiet", ".gitattributes")
    try workspace.succeed("hooks", "install")
    try workspace.git("config", "alias.st", "status")
    try workspace.write(workspace.text(".gitattributes") + "*.png binary\n", to: ".gitattributes")
    try workspace.write(workspace.text(hook) + "echo more\n", to: hook)
    try workspace.succeed("hooks", "uninstall")
    #expect(try workspace.git("config", "alias.st") == "status")
    #expect(try !workspace.text(".git/config").contains("speckit"))
    #expect(try workspace.text(".gitattributes") == "*.png binary\n")
    #expect(try workspace.text(hook) == "#!/bin/sh\necho more\n")
  }

  @Test func `attributes that were committed and only brought up to date stay`() throws {
    try workspace.commitAll()
    try workspace.write("plans: planning\n", to: ".specify/speckit.yml")
    try workspace.succeed("hooks", "install")
    let updated = try workspace.text(".gitattributes")
    #expect(updated.contains("planning/**"))
    try workspace.succeed("hooks", "uninstall")
    #expect(try workspace.text(".gitattributes") == updated)
  }
}
