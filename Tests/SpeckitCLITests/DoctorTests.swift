import Files
import Foundation
import Testing

@testable import SpeckitCLI

/// `doctor`: what is found, and what is wrong.
@Suite struct DoctorTests {
  /// What it says of a thing, each as `status: message`.
  private func told(_ name: String, in workspace: Workspace) throws -> [String] {
    let result = workspace.run("doctor", "--json")
    let checks = try result.json()["checks"].array
    let isWrong = checks.contains { ["warning", "error"].contains($0["status"].string) }
    #expect(result.status == (isWrong ? 1 : 0), "\(result)")
    return checks.filter { $0["name"].string == name }.map {
      "\($0["status"].string ?? ""): \($0["message"].string ?? "")"
    }
  }

  @Test func `where all is well it says what there is`() throws {
    let workspace = try Workspace.withFeatures("Sign up")
    try workspace.succeed("hooks", "install")
    let before = try workspace.snapshot()
    let result = workspace.run("doctor")
    #expect(differences(before, try workspace.snapshot()) == [])
    let transcript = result.transcript(root: workspace.root.string)
      .replacing(/(libgit2|cmark-gfm|libyaml)( +).*/) { "\($0.1)\($0.2)VERSION" }
    try Golden.expect(transcript, "doctor")
    let quiet = try workspace.succeed("doctor", "-q")
    #expect(quiet.output.isEmpty && quiet.errors.isEmpty)
  }

  @Test func `each check has the keys that programs read`() throws {
    let answer = try Workspace.withEpic().succeed("doctor", "--json").json()
    let checks = answer["checks"].array
    #expect(checks.allSatisfy { $0.keys == ["name", "status", "message", "hint", "path"] })
    #expect(checks.first?["name"].string == "speckit" && checks.first?["message"].string == version)
    let libraries = checks.filter { ["libgit2", "cmark-gfm", "libyaml"].contains($0["name"].string) }
    #expect(libraries.count == 3)
    #expect(libraries.allSatisfy { $0["message"].string?.contains(/^\d+\.\d+/) == true })
  }

  @Test func `the git program is asked for its version`() throws {
    let workspace = try Workspace.withEpic()
    workspace.variables["PATH"] = "/usr/bin:/bin"
    let version = try workspace.git("--version").replacing("git version ", with: "")
    #expect(try told("git", in: workspace) == ["ok: \(version), /usr/bin/git"])
    workspace.variables["PATH"] = "bin:."
    #expect(try told("git", in: workspace).first?.hasPrefix("note: there is none on PATH") == true)
  }

  @Test func `without a workspace it still tells the versions, and what is missing`() throws {
    let workspace = try Workspace(git: false)
    let result = workspace.run("doctor")
    #expect(result.status == 1 && result.errors.isEmpty, "\(result)")
    #expect(result.output.contains("  speckit       \(version)\n"))
    #expect(result.output.contains("  workspace     error: "))
    #expect(
      result.output.hasSuffix(
        "hint: speckit init makes a workspace here; speckit init --git makes the repository too\n1 thing is wrong\n"))
  }

  @Test func `a configuration that cannot be read is told`() throws {
    let workspace = try Workspace()
    try workspace.write("layouts: flat\n", to: ".specify/speckit.yml")
    #expect(try told("workspace", in: workspace).first?.hasPrefix("error: .specify/speckit.yml:1: ") == true)
  }

  @Test func `it tells how the workspace was found`() throws {
    let workspace = try Workspace()
    #expect(try told("workspace", in: workspace) == ["note: \(workspace.root), the top of the Git working tree"])
    try workspace.write("# Feature Specification: X\n", to: "specs/001-x/spec.md")
    #expect(try told("workspace", in: workspace) == ["note: \(workspace.root), the nearest folder with features"])
    #expect(try told("layout", in: workspace) == ["ok: flat; specs holds 1 feature"])
    try workspace.succeed("init")
    #expect(try told("workspace", in: workspace) == ["ok: \(workspace.root), the nearest folder with .specify"])
    workspace.variables["SPECIFY_INIT_DIR"] = workspace.root.string
    #expect(try told("workspace", in: workspace) == ["ok: \(workspace.root), which SPECIFY_INIT_DIR names"])
    #expect(try told("constitution", in: workspace).first?.hasPrefix("note: ") == true)
  }

  @Test func `it tells what must be left to git`() throws {
    let workspace = try Workspace.withEpic()
    #expect(try told("repository", in: workspace) == ["ok: .git, branch main"])
    #expect(try told("checkout", in: workspace).first?.hasPrefix("ok: ") == true)
    #expect(try told("commit", in: workspace) == ["ok: --commit can commit here"])
    try workspace.git("config", "core.sparseCheckout", "true")
    try workspace.git("config", "commit.gpgSign", "true")
    #expect(
      try told("checkout", in: workspace)
        == ["note: files cannot be checked out here: the checkout is sparse, which libgit2 does not respect"])
    #expect(
      try told("commit", in: workspace)
        == ["note: nothing can be committed here: commit.gpgSign asks for a signature, which only Git can make"])
    try workspace.git("config", "commit.gpgSign", "false")
    try workspace.write("plans/\n", to: ".gitignore")
    #expect(try told("commit", in: workspace).first?.hasPrefix("warning: Git is told to ignore documents") == true)
  }

  @Test func `outside Git, and in a repository that libgit2 cannot read, the rest is told`() throws {
    let outside = try Workspace(git: false)
    try outside.succeed("init")
    #expect(try told("repository", in: outside) == ["note: there is none, so that features have no branches"])
    #expect(try told("hook", in: outside) == [])
    let workspace = try Workspace.withEpic()
    try workspace.git("config", "core.repositoryFormatVersion", "1")
    try workspace.git("config", "extensions.objectFormat", "sha256")
    #expect(try told("repository", in: workspace).first?.hasPrefix("warning: cannot open the repository: ") == true)
    #expect(try told("layout", in: workspace) == ["ok: epic; plans holds 1 epic and 0 features"])
  }

  @Test func `a clone whose attributes ask for a driver that it does not know is wrong`() throws {
    let workspace = try Workspace.withEpic()
    #expect(try told("merge-driver", in: workspace).first?.hasPrefix("note: not registered") == true)
    try workspace.git("remote", "add", "origin", "/nowhere")
    #expect(try told("merge-driver", in: workspace).first?.hasPrefix("warning: not registered") == true)
  }

  @Test func `templates are told by where they come from`() throws {
    let workspace = try Workspace.withEpic()
    #expect(try told("templates", in: workspace) == ["ok: all built-in"])
    try workspace.write("# Feature Specification: [FEATURE NAME]\n", to: ".specify/templates/spec-template.md")
    #expect(try told("templates", in: workspace).first?.hasSuffix("1 from .specify/templates") == true)
  }

  @Test func `who answers for spec-kit's scripts is told, and what its force would write over`() throws {
    let workspace = try specKitWorkspace()
    #expect(
      try told("scripts", in: workspace)
        == [
          "note: spec-kit's own hand out numbers without looking where speckit does: check-prerequisites.sh,"
            + " create-new-feature.sh, resolve-template.sh, setup-plan.sh, setup-tasks.sh"
        ])
    #expect(try told("force", in: workspace) == [])
    try workspace.succeed("init", "--scripts", "bash", "--replace")
    try workspace.commitAll()
    #expect(
      try told("scripts", in: workspace)
        == ["ok: bash: 6 call speckit", "warning: they call speckit, and there is none on PATH"])
    workspace.variables["SPECKIT_BIN"] = "/opt/speckit"
    #expect(try told("scripts", in: workspace) == ["ok: bash: 6 call speckit"])
    try workspace.write("mine\n", to: template)
    #expect(
      try told("force", in: workspace)
        == [
          "note: specify init --force, integration upgrade --force and the like would write over 5 scripts that call"
            + " speckit and edits of \(template)"
        ])
  }

  @Test func `what spec-kit's force has written over since the last commit is wrong`() throws {
    let workspace = try specKitWorkspace()
    workspace.variables["SPECKIT_BIN"] = "/opt/speckit"
    let original = try workspace.text(manifest)
    try workspace.succeed("init", "--scripts", "bash", "--replace")
    try workspace.write("mine\n", to: template)
    try workspace.commitAll()
    #expect(try told("overwritten", in: workspace) == [])
    let paths = [bash + "/setup-plan.sh", template]
    for path in paths { try workspace.write("theirs\n", to: path) }
    try workspace.write(original, to: manifest)
    #expect(
      try told("overwritten", in: workspace)
        == ["warning: spec-kit has written over what the last commit has: \(paths.joined(separator: ", "))"])
    #expect(try told("scripts", in: workspace).count == 2)
    #expect(try told("scripts", in: workspace).first == "ok: bash: 5 call speckit")
    #expect(try told("scripts", in: workspace).last?.contains("manifest does not know the shims check-") == true)
    try workspace.git("restore", ".")
    #expect(try told("overwritten", in: workspace) == [])
    #expect(try told("scripts", in: workspace) == ["ok: bash: 6 call speckit"])
  }

  @Test func `edited commands of agents, and the shim in the Git extension, are told of too`() throws {
    let workspace = try specKitWorkspace()
    workspace.variables["SPECKIT_BIN"] = "/opt/speckit"
    let git = ".specify/extensions/git"
    let command = ".claude/skills/speckit-plan/SKILL.md"
    try workspace.write("mine\n", to: command)
    try workspace.write(#"{"files": {"\#(command)": "00"}}"#, to: ".specify/integrations/claude.manifest.json")
    try workspace.write("extension:\n", to: git + "/extension.yml")
    try workspace.succeed("init", "--scripts", "bash", "--replace")
    let script = git + "/scripts/bash/create-new-feature-branch.sh"
    try workspace.commitAll()
    #expect(
      try told("force", in: workspace)
        == [
          "note: specify init --force, integration upgrade --force and the like would write over 5 scripts that call"
            + " speckit and edits of \(command)",
          "note: specify extension update git and extension add git --force would write over \(script)",
        ])
    try workspace.write(
      #"{"files": {"\#(command)": "ed9c86a61e05623abeb71f9eeda8780dab0e28a2f69bb54813f99a2ec4b3602f"}}"#,
      to: ".specify/integrations/claude.manifest.json")
    try workspace.write("theirs\n", to: command)
    #expect(
      try told("overwritten", in: workspace)
        == ["warning: spec-kit has written over what the last commit has: \(command)"])
  }

  @Test func `scripts that are missing or edited beside shims are told`() throws {
    let workspace = try specKitWorkspace()
    workspace.variables["SPECKIT_BIN"] = "/opt/speckit"
    try workspace.succeed("init", "--scripts", "bash", "--replace")
    try workspace.write("mine\n", to: bash + "/setup-plan.sh")
    try FileManager.default.removeItem(atPath: "\(workspace.root)/\(bash)/setup-tasks.sh")
    #expect(
      try told("scripts", in: workspace)
        == [
          "ok: bash: 4 call speckit", "note: written or edited by hand: setup-plan.sh",
          "warning: there is no setup-tasks.sh",
        ])
  }

  @Test(arguments: [
    ("{}", "note: speckit's extension of spec-kit is not installed"),
    (#"{"version": "0.0.1", "enabled": true}"#, "warning: workspace is 0.0.1, and this is speckit \(version)"),
    (#"{"version": "\#(version)", "enabled": false}"#, "warning: workspace is not enabled"),
    (#"{"version": "\#(version)", "enabled": true}"#, "ok: workspace \(version)"),
  ])
  func `the extension is told by what spec-kit noted of it`(entry: String, expected: String) throws {
    let workspace = try specKitWorkspace()
    try install(entry, in: workspace)
    if entry == "{}" {
      try workspace.write(#"{"extensions": {"other": {}}}"#, to: ".specify/extensions/.registry")
    }
    #expect(try told("extension", in: workspace) == [expected])
    if expected.hasPrefix("ok") {
      try workspace.write(
        "hooks:\n  before_specify:\n  - extension: workspace\n    enabled: false\n", to: ".specify/extensions.yml")
      #expect(try told("extension", in: workspace).last == "warning: its hooks are not enabled: before_specify")
      try workspace.remove(".specify/extensions.yml")
      #expect(try told("extension", in: workspace).last == "warning: no prompt calls it, since its hooks are not there")
      for order in [["git", "workspace"], ["workspace", "git"]] {
        let entries = order.map { "  - extension: \($0)\n    enabled: true\n" }.joined()
        try workspace.write("hooks:\n  before_specify:\n" + entries, to: ".specify/extensions.yml")
        let isTold = try told("extension", in: workspace).last?.contains("makes a second branch") == true
        let hint = try hint("extension", in: workspace)
        #expect((hint?.hasPrefix("write enabled: false at git's before_specify in .specify/ext") == true) == isTold)
        #expect(isTold == (order == ["workspace", "git"]))
      }
    }
  }

  @Test func `the hint for the extension is what is still to be done`() throws {
    let workspace = try specKitWorkspace()
    let add = "specify extension add --dev "
    let place = ".specify/speckit-extension"
    #expect(try hint("extension", in: workspace) == "speckit init --spec-kit, then \(add)\(place)")
    try workspace.succeed("init", "--spec-kit")
    #expect(try hint("extension", in: workspace) == add + place)
    try workspace.write("older\n", to: "\(place)/extension.yml")
    #expect(try hint("extension", in: workspace) == "rm -r \(place), then speckit init --spec-kit, then \(add)\(place)")
    try install(#"{"version": "\#(version)"}"#, in: workspace)
    try workspace.remove(".specify/extensions/workspace")
    #expect(try told("extension", in: workspace).first?.hasPrefix("warning: workspace is registered, and ") == true)
    try workspace.remove(place)
    #expect(try hint("extension", in: workspace) == "speckit init --spec-kit, then \(add)--force \(place)")
  }

  @Test func `agents that have not got the commands of the extension are told`() throws {
    let workspace = try specKitWorkspace()
    try workspace.write(
      #"{"default_integration": "claude", "installed_integrations": ["claude", "gemini", "none", "codex"]}"#,
      to: ".specify/integration.json")
    let entry = { (skills: String) in
      #"{"version": "\#(version)", "registered_commands": {"claude": [], "codex": []}, "registered_skills": [\#(skills)]}"#
    }
    try install(entry(""), in: workspace)
    #expect(
      try told("extension", in: workspace) == [
        "ok: workspace \(version)", "note: its commands are not there for gemini",
      ])
    #expect(
      try hint("extension", in: workspace) == "specify integration use gemini, then specify integration use claude")
    try install(entry(#""speckit-workspace-start""#), in: workspace)
    #expect(try told("extension", in: workspace) == ["ok: workspace \(version)"])
    workspace.variables["PATH"] = "/nowhere"
    #expect(try told("extension", in: workspace).last == "warning: they call speckit, and there is none on PATH")
  }

  @Test func `in epics spec-kit's own scripts are told to know none`() throws {
    let workspace = try specKitWorkspace()
    try workspace.write("layout: epic\n", to: ".specify/speckit.yml")
    #expect(try told("scripts", in: workspace).first?.hasPrefix("note: spec-kit's own know no epics: ") == true)
  }

  @Test func `what cannot be read of the extension is told, and hides nothing else`() throws {
    let workspace = try specKitWorkspace()
    let registry = ".specify/extensions/.registry"
    try workspace.write("{", to: registry)
    #expect(try wrong(in: workspace).first?.message.hasPrefix("\(registry):1: ") == true)
    try workspace.write(
      "settings: {auto_execute_hooks: false}\nhooks:\n  after_plan: [{extension: workspace, enabled: false}]\n",
      to: ".specify/extensions.yml")
    #expect(try told("extension", in: workspace).last == "warning: its hooks are not enabled: after_plan")
    try install(#"{"version": "\#(version)"}"#, in: workspace)
    try workspace.write("hooks: [\n", to: ".specify/extensions.yml")
    let both = try told("extension", in: workspace)
    #expect(both.first == "ok: workspace \(version)")
    #expect(both.last?.hasPrefix("warning: .specify/extensions.yml:") == true)
  }

  @Test func `a manifest that cannot be read is told once, with what writes it anew`() throws {
    let workspace = try specKitWorkspace()
    try workspace.succeed("init", "--scripts", "bash", "--replace")
    workspace.variables["SPECKIT_BIN"] = "/opt/speckit"
    try workspace.commitAll()
    try workspace.write("{\"files\": {", to: manifest)
    let broken = try wrong(in: workspace)
    #expect(broken.count == 1 && broken.first?.message.contains("no JSON that can be read") == true, "\(broken)")
    #expect(broken.first?.hint == "git restore -- \(manifest)")
    let told = try workspace.succeed("init", "--scripts", "bash", "--replace").errors
    #expect(told.contains(": note: this is no JSON that can be read: ") && told.contains("hint: speckit doctor"))
    try workspace.commitAll()
    #expect(try wrong(in: workspace).map(\.hint) == ["move it out of the way, then specify integration use AGENT"])
    try workspace.remove(manifest)
    try workspace.write("", to: manifest + "/kept")
    let folder = try wrong(in: workspace)
    #expect(folder.map(\.message) == ["the file cannot be read: no regular file"])
  }

  @Test(arguments: [
    (".specify/init-options.json", "specify integration use claude"),
    (".specify/integration.json", "specify integration install claude"),
    (
      ".specify/integrations/claude.manifest.json",
      "specify integration uninstall claude and specify integration install claude"
    ),
  ])
  func `what mends a broken file of spec-kit is what its program does`(path: String, commands: String) throws {
    let workspace = try specKitWorkspace()
    for name in ["init-options", "integration"] {
      try workspace.write(#"{"integration": "claude", "speckit_version": "1.2.3"}"#, to: ".specify/\(name).json")
    }
    try workspace.write("{", to: path)
    try workspace.commitAll()
    #expect(try wrong(in: workspace).map(\.hint) == ["move it out of the way, then \(commands)"])
    try workspace.write(#"{"files": {}}"#, to: path)
    try workspace.commitAll()
    try workspace.write("{", to: path)
    #expect(try wrong(in: workspace).map(\.hint) == ["git restore -- \(path)"])
  }

  @Test func `one file that several things need is told once`() throws {
    let workspace = try specKitWorkspace()
    try workspace.write("{", to: ".specify/extensions/.registry")
    #expect(try wrong(in: workspace).count == 1)
  }

  @Test func `scripts that prompts cannot call are told`() throws {
    let workspace = try specKitWorkspace()
    workspace.variables["SPECKIT_BIN"] = "/opt/speckit"
    try workspace.succeed("init", "--scripts", "bash", "--replace")
    let script = "\(bash)/setup-plan.sh"
    try workspace.setMode("644", of: script)
    let found = try wrong(in: workspace)
    #expect(found.map(\.message) == ["not executable: setup-plan.sh"])
    #expect(found.map(\.hint) == ["chmod +x \(script)"])
  }

  @Test(arguments: ["{", "[]", "{}", #"{"feature_directory": 5}"#])
  func `a feature.json that names no feature is told, with what writes it anew`(text: String) throws {
    let workspace = try Workspace.flat()
    try workspace.succeed("new-feature", "First")
    try workspace.write(text, to: ".specify/feature.json")
    #expect(try wrong(in: workspace).map(\.hint) == ["speckit extension resume"])
    try workspace.succeed("extension", "resume")
    #expect(try wrong(in: workspace).isEmpty)
    try workspace.git("switch", "-q", "--detach")
    try workspace.write(text, to: ".specify/feature.json")
    #expect(try wrong(in: workspace).map(\.hint) == ["speckit switch FEATURE"])
  }

  @Test func `what spec-kit found and did not write is not called an edit`() throws {
    let workspace = try specKitWorkspace()
    let text = try workspace.text(manifest)
    let end = try #require(text.range(of: "\n}", options: .backwards))
    let found = text.replacingCharacters(in: end, with: ",\n  \"recovered_files\": [\"\(template)\"]\n}")
    try workspace.write(found, to: manifest)
    let force = "note: specify init --force, integration upgrade --force and the like would write over"
    #expect(try told("force", in: workspace) == ["\(force) what spec-kit found there: \(template)"])
    try workspace.write("mine\n", to: template)
    #expect(try told("force", in: workspace) == ["\(force) edits of \(template)"])
  }

  @Test func `paths in commands are quoted for the shell`() throws {
    let workspace = try specKitWorkspace()
    let command = ".claude/a; b.md"
    let claude = ".specify/integrations/claude.manifest.json"
    try workspace.write("layout: epic\nplans: my plans\n", to: ".specify/speckit.yml")
    try workspace.write("mine\n", to: command)
    try workspace.write(#"{"files": {"\#(command)": "00"}}"#, to: claude)
    try workspace.commitAll()
    try workspace.write("theirs\n", to: command)
    try workspace.write(
      #"{"files": {"\#(command)": "ed9c86a61e05623abeb71f9eeda8780dab0e28a2f69bb54813f99a2ec4b3602f"}}"#, to: claude)
    try workspace.write("my plans/\n", to: ".gitignore")
    let hints = try workspace.run("doctor", "--json").json()["checks"].array.compactMap { $0["hint"].string }
    #expect(hints.contains("git restore -- '\(command)'"))
    #expect(hints.contains { $0.contains("git check-ignore --verbose -- 'my plans/") }, "\(hints)")
  }

  /// Has spec-kit's registry tell of the extension, with a hook, and speckit on the PATH.
  private func install(_ entry: String, in workspace: Workspace) throws {
    try workspace.write(#"{"extensions": {"workspace": \#(entry)}}"#, to: ".specify/extensions/.registry")
    try workspace.write("", to: ".specify/extensions/workspace/extension.yml")
    try workspace.write("hooks:\n  after_plan:\n  - extension: workspace\n", to: ".specify/extensions.yml")
    try workspace.write("", to: "bin/speckit")
    workspace.variables["PATH"] = "\(workspace.root)/bin"
  }

  /// The last hint about a thing.
  private func hint(_ name: String, in workspace: Workspace) throws -> String? {
    try workspace.run("doctor", "--json").json()["checks"].array.last { $0["name"].string == name }?["hint"].string
  }

  /// What is wrong.
  private func wrong(in workspace: Workspace) throws -> [(message: String, hint: String)] {
    try workspace.run("doctor", "--json").json()["checks"].array
      .filter { ["warning", "error"].contains($0["status"].string) }
      .map { ($0["message"].string ?? "", $0["hint"].string ?? "") }
  }

  private let bash = ".specify/scripts/bash"
  private let template = ".specify/templates/plan-template.md"
  private let manifest = ".specify/integrations/speckit.manifest.json"

  private func specKitWorkspace() throws -> Workspace { try .withSpecKit() }
}
