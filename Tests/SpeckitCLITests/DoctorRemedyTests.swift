import Files
import Foundation
import Testing

@testable import SpeckitCLI

/// What `doctor` says mends something: nothing that people wrote is lost by following it.
@Suite struct DoctorRemedyTests {
  /// All that it says of a thing.
  private func told(_ name: String, in workspace: Workspace) throws -> [(message: String, hint: String)] {
    try workspace.run("doctor", "--json").json()["checks"].array.filter { $0["name"].string == name }
      .map { ("\($0["status"].string ?? ""): \($0["message"].string ?? "")", $0["hint"].string ?? "") }
  }

  private let bash = ".specify/scripts/bash"
  private let git = ".specify/extensions/git"

  @Test func `edits of scripts and of shims come back from Git, and only plain shims from init`() throws {
    let workspace = try Workspace.withSpecKit()
    let manifest = ".specify/integrations/speckit.manifest.json"
    let original = try workspace.text(manifest)
    try workspace.succeed("init", "--scripts", "bash", "--replace")
    let (script, shim, plain) = ("\(bash)/setup-plan.sh", "\(bash)/setup-tasks.sh", "\(bash)/resolve-template.sh")
    try workspace.write("mine\n", to: script)
    let edited = try workspace.text(shim) + "# mine\n"
    try workspace.write(edited, to: shim)
    try workspace.commitAll()
    let commands = ["git restore -- \(script) \(shim)", "speckit init --scripts bash --replace"]
    #expect(
      try told("force", in: workspace).map(\.hint)
        == ["commit them first; afterwards: \(commands.joined(separator: ", then "))"])
    for path in [script, shim, plain] { try workspace.write("theirs\n", to: path) }
    try workspace.write(original, to: manifest)
    #expect(try told("overwritten", in: workspace).map(\.hint) == [commands.joined(separator: "; ")])
    #expect(try told("scripts", in: workspace).allSatisfy { !$0.message.contains("setup-plan.sh") })
    try workspace.git("restore", "--", script, shim)
    try workspace.succeed("init", "--scripts", "bash", "--replace")
    #expect(try workspace.text(script) == "mine\n")
    #expect(try workspace.text(shim) == edited)
    #expect(try workspace.text(plain).contains("speckit compat"))
    #expect(try told("overwritten", in: workspace).isEmpty)
  }

  @Test func `an edit is no less lost where no shims are`() throws {
    let workspace = try Workspace.withSpecKit()
    try workspace.write("mine\n", to: "\(bash)/setup-plan.sh")
    try workspace.commitAll()
    try workspace.write("theirs\n", to: "\(bash)/setup-plan.sh")
    #expect(try told("overwritten", in: workspace).map(\.hint) == ["git restore -- \(bash)/setup-plan.sh"])
    #expect(try told("scripts", in: workspace).allSatisfy { !$0.message.contains("setup-plan.sh") })
  }

  @Test func `in Python one command brings back what the extension for Git has in three languages`() throws {
    let workspace = try Workspace.withSpecKit()
    try workspace.write(#"{"speckit_version": "1.2.3", "script": "py"}"#, to: ".specify/init-options.json")
    try workspace.remove(bash)
    try workspace.write("extension:\n", to: "\(git)/extension.yml")
    let paths = ["bash/create-new-feature-branch.sh", "powershell/create-new-feature-branch.ps1"]
      .map { "\(git)/scripts/\($0)" }
    let digest = "ed9c86a61e05623abeb71f9eeda8780dab0e28a2f69bb54813f99a2ec4b3602f"
    let entries = paths.map { "\"\($0)\": \"\(digest)\"" }.joined(separator: ", ")
    let manifest = ".specify/integrations/speckit.manifest.json"
    try workspace.write("{\"files\": {\(entries)}}", to: manifest)
    for path in paths { try workspace.write("theirs\n", to: path) }
    try workspace.succeed("init", "--scripts", "python", "--replace")
    try workspace.commitAll()
    let counted = try told("scripts", in: workspace).first?.message ?? ""
    #expect(counted.contains(/^ok: python: \d, bash: 1, powershell: 1 call speckit$/), "\(counted)")
    let command = "speckit init --scripts python --replace"
    #expect(try told("force", in: workspace).last?.hint == "afterwards: \(command)")
    for path in paths { try workspace.write("theirs\n", to: path) }
    try workspace.write("{\"files\": {\(entries)}}", to: manifest)
    let found = try told("overwritten", in: workspace)
    #expect(found.map(\.hint) == [command], "\(found)")
  }

  @Test(arguments: ["removed", "text of a link", "link to nowhere"])
  func `a command that an agent was given and cannot call is told`(fault: String) throws {
    let workspace = try Workspace.withSpecKit()
    let skills = ".claude/skills"
    try workspace.write(
      #"{"files": {"\#(skills)/speckit-plan/SKILL.md": "00"}}"#, to: ".specify/integrations/claude.manifest.json")
    try workspace.write(#"{"default_integration": "claude"}"#, to: ".specify/integration.json")
    let commands = #"["speckit.workspace.start", "speckit.workspace.gate-spec"]"#
    try workspace.write(
      #"{"extensions": {"workspace": {"version": "\#(version)", "registered_commands": {"claude": \#(commands), "x": \#(commands)}}}}"#,
      to: ".specify/extensions/.registry")
    let isTold = { try told("extension", in: workspace).filter { $0.message.contains("lacks commands") } }
    #expect(try isTold().isEmpty)
    let (start, other) = (
      "\(skills)/speckit-workspace-start/SKILL.md", "\(skills)/speckit-workspace-gate-spec/SKILL.md"
    )
    for path in [start, other] { try workspace.write("Do it.\n", to: path) }
    #expect(try isTold().isEmpty)
    let target = "../../../.specify/extensions/workspace/x/SKILL.md"
    try workspace.remove(start)
    if fault == "text of a link" { try workspace.write(target, to: start) }
    if fault == "link to nowhere" {
      try workspace.makeFolder("\(skills)/speckit-workspace-start")
      try workspace.link(start, to: target)
    }
    let found = try isTold()
    let note = fault == "text of a link" ? " (the text of a link)" : ""
    #expect(found.map(\.message) == ["warning: claude lacks commands: \(start)\(note)"])
    let add = "specify extension add --dev --force .specify/speckit-extension"
    #expect(found.map(\.hint) == ["speckit init --spec-kit, then \(add)"])
    try workspace.succeed("init", "--spec-kit")
    #expect(try isTold().map(\.hint) == [add])
    try workspace.write(#"{"default_integration": "gemini"}"#, to: ".specify/integration.json")
    #expect(
      try isTold().map(\.hint) == ["specify integration use claude, then specify integration use gemini"])
  }

  @Test func `a feature.json that names another feature than the branch's, or a folder that is not here, is noted`()
    throws
  {
    let workspace = try Workspace.flat()
    try workspace.succeed("new-feature", "First")
    try workspace.commitAll()
    let first = try workspace.git("branch", "--show-current").trimmingCharacters(in: .whitespacesAndNewlines)
    let record = ".specify/feature.json"
    #expect(try told("feature", in: workspace).isEmpty)
    try workspace.write(#"{"feature_directory": "./specs/\#(first)"}"#, to: record)
    #expect(try told("feature", in: workspace).isEmpty)
    try workspace.write("# Feature Specification: X\n", to: "specs/009-x/spec.md")
    try workspace.write(#"{"feature_directory": "specs/009-x"}"#, to: record)
    let found = try told("feature", in: workspace)
    #expect(found.map(\.message) == ["note: feature.json names specs/009-x, and the branch is \(first)'s"])
    #expect(found.map(\.hint) == ["speckit switch \(first)"])
    try workspace.succeed("switch", first)
    #expect(try told("feature", in: workspace).isEmpty)
    try workspace.commitAll()
    try workspace.git("switch", "-q", "main")
    try workspace.write(#"{"feature_directory": "specs/\#(first)"}"#, to: record)
    let away = try told("feature", in: workspace)
    #expect(away.map(\.message) == ["note: \(record) names specs/\(first), which is not in this checkout"])
    #expect(away.map(\.hint) == ["it stands on branch \(first): speckit switch \(first)"])
    try workspace.write("# Feature Specification: X\n", to: "specs/\(first)/spec.md")
    #expect(try told("feature", in: workspace).isEmpty)
  }
}
