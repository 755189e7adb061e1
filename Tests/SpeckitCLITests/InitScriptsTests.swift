import Files
import Foundation
import TestSupport
import Testing

/// `init --scripts`: the scripts that spec-kit's command prompts call.
@Suite struct InitScriptsTests {
  private let bash = ".specify/scripts/bash"

  @Test(arguments: [("bash", "sh"), ("powershell", "ps1"), ("python", "py")])
  func `the scripts are made as programs, once`(language: String, suffix: String) throws {
    let workspace = try Workspace()
    try workspace.succeed("init")
    let made = try workspace.succeed("init", "--scripts", language, "--json").json()
    let paths = made["changes"].array.compactMap { $0["path"].string }
    #expect(paths.count == 6)
    let name = language == "python" ? "create_new_feature" : "create-new-feature"
    #expect(paths.contains(".specify/scripts/\(language)/\(name).\(suffix)"))
    try workspace.git("add", "--all")
    let modes = try workspace.git("ls-files", "--stage", "--", ".specify/scripts").split(separator: "\n")
    #expect(modes.count == 6 && modes.allSatisfy { $0.hasPrefix("100755 ") })
    let again = try workspace.succeed("init", "--scripts", language)
    #expect(again.output.contains("nothing, all of it was there"))
    #expect(again.errors.isEmpty)
  }

  @Test func `a script of someone else's is kept, and one note says so`() throws {
    let workspace = try Workspace()
    try workspace.write("theirs\n", to: bash + "/setup-plan.sh")
    try workspace.write("theirs\n", to: bash + "/common.sh")
    try workspace.write("x", to: bash + "/setup-tasks.sh/folder")
    let result = try workspace.succeed("init", "--scripts", "bash")
    #expect(
      result.errors == """
        \(bash): note: scripts that somebody wrote or edited stand there and are kept: setup-plan.sh, setup-tasks.sh
        hint: where nobody needs them, remove them and run speckit init --scripts bash again

        """)
    #expect(try workspace.text(bash + "/setup-plan.sh") == "theirs\n")
    #expect(workspace.exists(bash + "/create-new-feature.sh"))
    let diagnostics = try workspace.succeed("init", "--scripts", "bash", "--json").json()["diagnostics"]
    #expect(diagnostics.array.count == 1)
    #expect(diagnostics[0]["severity"].string == "note")
    #expect(diagnostics[0]["path"].string == bash)

    try FileManager.default.removeItem(atPath: workspace.root.string + "/\(bash)/setup-plan.sh")
    try workspace.succeed("init", "--scripts", "bash")
    #expect(try workspace.text(bash + "/setup-plan.sh").contains("compat setup-plan"))
  }

  @Test(arguments: [("bash", "setup-plan.sh"), ("powershell", "setup-plan.ps1"), ("python", "setup_plan.py")])
  func `a shim of another release is a shim, and stays as it is`(language: String, name: String) throws {
    let workspace = try Workspace()
    try workspace.succeed("init", "--scripts", language)
    let path = ".specify/scripts/\(language)/\(name)"
    let text = try workspace.text(path).replacing("install it", with: "get it")
    try workspace.write(text, to: path)
    let again = try workspace.succeed("init", "--scripts", language, "--replace")
    #expect(again.errors.isEmpty && again.output.contains("nothing, all of it was there"))
    #expect(try workspace.text(path) == text)
    // One that stands in the place of another script is somebody's.
    try workspace.write(text.replacing("setup-plan", with: "setup-tasks"), to: path)
    #expect(try workspace.succeed("init", "--scripts", language).errors.contains("are kept: \(name)"))
  }

  @Test func `a shim that was edited is not told to the manifest, and doctor tells of the edit`() throws {
    let workspace = try specKitWorkspace()
    try workspace.succeed("init", "--scripts", "bash", "--replace")
    let told = try workspace.text(manifest)
    #expect(workspace.run("doctor").output.contains("would write over 1 script that calls speckit"))
    let path = bash + "/setup-plan.sh"
    try workspace.write(workspace.text(path).replacing("install it", with: "get it"), to: path)
    try workspace.succeed("init", "--scripts", "bash", "--replace")
    #expect(try workspace.text(manifest) == told && workspace.text(path).contains("get it"))
    let doctor = workspace.run("doctor").output
    #expect(doctor.contains("bash: 5 call speckit") && doctor.contains("edits of \(path)"), "\(doctor)")
  }

  @Test func `a link that leads to nothing is kept, and one to the script itself is the script`() throws {
    let workspace = try Workspace()
    try workspace.succeed("init", "--scripts", "bash")
    let folder = workspace.root.string + "/" + bash
    try FileManager.default.moveItem(atPath: folder + "/setup-plan.sh", toPath: workspace.root.string + "/plan.sh")
    try FileManager.default.removeItem(atPath: folder + "/setup-tasks.sh")
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/setup-plan.sh", withDestinationPath: "../../../plan.sh")
    try FileManager.default.createSymbolicLink(atPath: folder + "/setup-tasks.sh", withDestinationPath: "nothing")
    let before = try workspace.snapshot()
    let result = try workspace.succeed("init", "--scripts", "bash")
    #expect(result.errors.contains("are kept: setup-tasks.sh\n"))
    #expect(differences(before, try workspace.snapshot()) == [])
  }

  @Test func `a folder that leads out of the workspace is refused`() throws {
    let workspace = try Workspace()
    try workspace.write("", to: ".specify/scripts/kept")
    try FileManager.default.createSymbolicLink(
      atPath: workspace.root.string + "/" + bash, withDestinationPath: workspace.sandbox.directory.path.string)
    let before = try workspace.snapshot()
    workspace.run("init", "--scripts", "bash").expectFailure(4, naming: "leads out of the workspace")
    #expect(differences(before, try workspace.snapshot()) == [])
  }

  @Test func `an unknown language is refused with those that are known`() throws {
    try Workspace().run("init", "--scripts", "ruby").expectFailure(2, naming: "ruby", hint: "bash, powershell, python")
  }

  @Test func `scripts of spec-kit's own are taken over when asked, and its manifest is told`() throws {
    let workspace = try specKitWorkspace()
    let kept = try workspace.succeed("init", "--scripts", "bash")
    #expect(
      kept.errors == """
        \(gitScripts): note: scripts that somebody wrote or edited stand there and are kept: create-new-feature-branch.sh
        hint: where nobody needs them, remove them and run speckit init --scripts bash again
        \(bash): note: spec-kit's own scripts stand there and are kept: setup-plan.sh
        hint: speckit init --scripts bash --replace
        \(bash): note: scripts that somebody wrote or edited stand there and are kept: setup-tasks.sh
        hint: where nobody needs them, remove them and run speckit init --scripts bash again

        """)
    #expect(try workspace.text(bash + "/setup-plan.sh") == "theirs\n")
    #expect(try workspace.text(manifest).contains("\(bash)/setup-plan.sh\": \"\(theirs)"))

    let before = try workspace.snapshot()
    let preview = try workspace.succeed("init", "--scripts", "bash", "--replace", "--dry-run")
    #expect(preview.output.contains("setup-plan.sh"))
    #expect(differences(before, try workspace.snapshot()) == [])

    let answer = try workspace.succeed("init", "--scripts", "bash", "--replace", "--json").json()
    #expect(answer["scripts"]["language"].string == "bash")
    #expect(answer["scripts"]["replaced"].array.compactMap(\.string) == ["\(bash)/setup-plan.sh"])
    #expect(answer["scripts"]["kept"].array.count == 2)
    #expect(try workspace.text(bash + "/setup-plan.sh").contains("compat setup-plan"))
    #expect(FileManager.default.isExecutableFile(atPath: "\(workspace.root)/\(bash)/setup-plan.sh"))
    #expect(try workspace.text(bash + "/setup-tasks.sh") == "edited\n")
    #expect(try workspace.text(bash + "/common.sh") == "theirs\n")
    let told = try workspace.text(manifest)
    #expect(told.contains("\"recovered_files\": [\n    \"\(bash)/setup-plan.sh\"\n  ]"))
    #expect(!told.contains("\(bash)/setup-plan.sh\": \"\(theirs)"))
    #expect(told.contains("\(bash)/setup-tasks.sh\": \"\(theirs)"))
    #expect(told.contains("\(bash)/common.sh\": \"\(theirs)"))

    let after = try workspace.snapshot()
    try workspace.succeed("init", "--scripts", "bash", "--replace")
    #expect(differences(after, try workspace.snapshot()) == [])
  }

  @Test(arguments: [("create-new-feature.sh", "create-new-feature-branch.sh"), ("other.sh", "create-new-feature.sh")])
  func `the Git extension's script has the name that its release gave it`(there: String, absent: String) throws {
    let workspace = try Workspace()
    try workspace.write("extension:\n", to: ".specify/extensions/git/extension.yml")
    try workspace.write("theirs\n", to: "\(gitScripts)/\(there)")
    let result = try workspace.succeed("init", "--scripts", "bash")
    #expect(!workspace.exists("\(gitScripts)/\(absent)"))
    #expect(result.errors.contains(there) == (there == "create-new-feature.sh"))
    #expect(try workspace.text("\(gitScripts)/\(there)") == "theirs\n")
    if there == "other.sh" {
      #expect(
        try workspace.text("\(gitScripts)/create-new-feature-branch.sh").contains("compat create-new-feature-branch"))
    }
  }

  @Test func `beside scripts in Python, the Git extension is served in the languages that its prompts name`() throws {
    let workspace = try Workspace()
    try workspace.write("extension:\n", to: ".specify/extensions/git/extension.yml")
    try workspace.write("theirs\n", to: gitScripts + "/auto-commit.sh")
    try workspace.succeed("init", "--scripts", "python")
    #expect(workspace.exists(".specify/extensions/git/scripts/python/create_new_feature_branch.py"))
    #expect(workspace.exists(gitScripts + "/create-new-feature-branch.sh"))
    #expect(!workspace.exists(".specify/extensions/git/scripts/powershell"))
  }

  @Test func `where upgrades would write over them all the same, the manifest is not told`() throws {
    let workspace = try specKitWorkspace(version: "0.10.1")
    let before = try workspace.text(manifest)
    try workspace.succeed("init", "--scripts", "bash", "--replace")
    #expect(try workspace.text(bash + "/setup-plan.sh").contains("compat setup-plan"))
    #expect(try workspace.text(manifest) == before)
  }

  @Test func `a script that spec-kit found, and did not write, is somebody's own`() throws {
    let workspace = try specKitWorkspace()
    let text = try workspace.text(manifest).replacing(
      "\n}", with: ",\n  \"recovered_files\": [\"\(bash)/setup-plan.sh\"]\n}")
    try workspace.write(text, to: manifest)
    try workspace.succeed("init", "--scripts", "bash", "--replace")
    #expect(try workspace.text(bash + "/setup-plan.sh") == "theirs\n")
  }

  @Test func `a manifest that cannot be read is refused, and nothing changes`() throws {
    let workspace = try specKitWorkspace()
    try workspace.remove(manifest)
    try workspace.write("", to: manifest + "/kept")
    let before = try workspace.snapshot()
    workspace.run("init", "--scripts", "bash", "--replace").expectFailure(5, naming: manifest)
    #expect(differences(before, try workspace.snapshot()) == [])
  }

  @Test func `replacing without a language is refused`() throws {
    try Workspace().run("init", "--replace").expectFailure(
      2, naming: "--replace needs --scripts", hint: "--scripts bash")
  }

  private let gitScripts = ".specify/extensions/git/scripts/bash"
  private let manifest = ".specify/integrations/speckit.manifest.json"
  /// The SHA-256 of `theirs` and a line feed.
  private let theirs = "ed9c86a61e05623abeb71f9eeda8780dab0e28a2f69bb54813f99a2ec4b3602f"

  /// What spec-kit wrote, and what somebody edited of it.
  private func specKitWorkspace(version: String = "1.2.3") throws -> Workspace {
    let workspace = try Workspace()
    let names = ["setup-plan.sh", "common.sh", "setup-tasks.sh"]
    for name in names { try workspace.write(name == "setup-tasks.sh" ? "edited\n" : "theirs\n", to: "\(bash)/\(name)") }
    let entries = names.map { "    \"\(bash)/\($0)\": \"\(theirs)\"" }.joined(separator: ",\n")
    try workspace.write("{\n  \"files\": {\n\(entries)\n  }\n}\n", to: manifest)
    try workspace.write("{\"speckit_version\": \"\(version)\"}", to: ".specify/init-options.json")
    try workspace.write("extension:\n", to: ".specify/extensions/git/extension.yml")
    try workspace.write("edited\n", to: "\(gitScripts)/create-new-feature-branch.sh")
    return workspace
  }
}
