import Files
import Foundation
import TestSupport
import Testing

/// `init --scripts`: the scripts that spec-kit's command prompts call.
@Suite struct InitScriptsTests {
  private let bash = ".specify/scripts/bash"

  @Test(arguments: [("bash", "sh"), ("powershell", "ps1")])
  func `the scripts are made as programs, once`(language: String, suffix: String) throws {
    let workspace = try Workspace()
    try workspace.succeed("init")
    let made = try workspace.succeed("init", "--scripts", language, "--json").json()
    let paths = made["changes"].array.compactMap { $0["path"].string }
    #expect(paths.count == 6)
    #expect(paths.contains(".specify/scripts/\(language)/create-new-feature.\(suffix)"))
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
        \(bash): note: other scripts stand there and are kept: setup-plan.sh, setup-tasks.sh
        hint: they are perhaps spec-kit's own: remove or rename them, then run speckit init --scripts bash

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
    try Workspace().run("init", "--scripts", "ruby").expectFailure(2, naming: "ruby", hint: "bash, powershell")
  }
}
