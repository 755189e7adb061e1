import Files
import Foundation
import SpeckitCLI
import Testing

/// `template list`, `template show` and `template export`.
@Suite struct TemplateTests {
  private let workspace: Workspace
  private static let overrides = ".specify/templates/overrides"

  init() throws { workspace = try Workspace.withEpic() }

  /// A preset that adds to plans and wraps task lists, over a task list of the team, and a profile of the team.
  private func addPreset() throws {
    try workspace.write(
      """
      provides:
        templates:
        - {type: template, name: plan-template, file: more.md, strategy: append}
        - {type: template, name: tasks-template, file: around.md, strategy: wrap}
      """, to: ".specify/presets/acme/preset.yml")
    try workspace.write("## Rollout\n", to: ".specify/presets/acme/more.md")
    try workspace.write("above\n{CORE_TEMPLATE}\nbelow\n", to: ".specify/presets/acme/around.md")
    try workspace.write("# Ours\n", to: ".specify/templates/tasks-template.md")
    try workspace.write("# Plan\n", to: ".specify/profiles/ours/plan-template.md")
  }

  @Test func `list tells which file serves each document, and the profiles`() throws {
    try addPreset()
    let transcript = [["template", "list"], ["template", "list", "tasks"]].map {
      workspace.run($0).transcript(root: workspace.root.string)
    }
    try Golden.expect(transcript.joined(separator: "\n"), "template-list")
  }

  @Test func `list tells the same to programs`() throws {
    try addPreset()
    let reply = try workspace.succeed("template", "list", "tasks-template", "--json").json()
    let template = reply["templates"][0]
    #expect(reply["templates"].array.count == 1)
    #expect(template.keys == ["name", "origin", "layers"])
    #expect(template["name"].string == "tasks-template")
    #expect(template["origin"].string == ".specify/presets/acme/around.md")
    #expect(template["layers"].array.map { $0["strategy"].string } == ["wrap", "replace", "replace"])
    #expect(template["layers"].array.map { $0["used"].bool } == [true, true, false])
    #expect(template["layers"][2].keys == ["origin", "strategy", "used"])
    #expect(template["layers"][2]["origin"].string == "built-in")
    let profiles = reply["profiles"].array.compactMap { $0["name"].string }
    #expect(
      profiles == ["clean-architecture", "epic", "governed", "ours", "principles", "standard", "web-go"])
    #expect(reply["profiles"][3]["origin"].string == ".specify/profiles/ours/plan-template.md")
    #expect(reply["usualProfile"].string == "epic")
  }

  @Test func `the usual profile is the configured one, else that of the layout`() throws {
    let usual = { try workspace.succeed("template", "list", "--json").json()["usualProfile"].string }
    try workspace.write("layout: flat\n", to: ".specify/speckit.yml")
    #expect(try usual() == "standard")
    try workspace.write("layout: flat\ntemplates: {plan: web-go}\n", to: ".specify/speckit.yml")
    #expect(try usual() == "web-go")
    #expect(try workspace.succeed("template", "show", "plan").output.contains("Next.js"))
  }

  @Test func `show prints what a document is made from`() throws {
    try addPreset()
    #expect(try workspace.succeed("template", "show", "tasks").output == "above\n# Ours\n\nbelow\n")
    #expect(try workspace.succeed("template", "show", "plan").output.hasSuffix("concerned.\n\n\n## Rollout\n"))
    #expect(try workspace.succeed("template", "show", "plan-template", "--profile", "ours").output == "# Plan\n")
    let reply = try workspace.succeed("template", "show", "tasks", "--json").json()
    #expect(reply["template"].keys == ["name", "origin", "layers", "text"])
    #expect(reply["template"]["text"].string == "above\n# Ours\n\nbelow\n")
    #expect(reply["template"]["layers"].array.count == 2)
  }

  @Test func `show prints byte for byte, but nothing harmful to a terminal`() throws {
    try workspace.write("\u{feff}# A\r\n\u{1b}[31mred\u{1b}[0m\tend", to: ".specify/templates/poem-template.md")
    #expect(
      try workspace.succeed("template", "show", "poem").output == "\u{feff}# A\r\n\u{1b}[31mred\u{1b}[0m\tend")
    workspace.isTerminal.output = true
    let shown = try workspace.succeed("template", "show", "poem", "--color", "never").output
    #expect(shown.contains("red") && !shown.contains("\u{1b}") && !shown.contains("\r"))
  }

  @Test func `show changes no byte that is no text`() throws {
    let bytes: [UInt8] = [0xFF, 0x00, 0x0D, 0xC3, 0x0A]
    let path = workspace.root.appending(component: "templates")
    try FileManager.default.createDirectory(atPath: path.string, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(filePath: path.string + "/spec-template.md"))
    var written: [UInt8] = []
    let environment = Environment(
      variables: workspace.variables, workingDirectory: workspace.directory, now: workspace.now, loginName: nil,
      processIdentifier: 1, isTerminal: (false, false), writeOutput: { _ in }, writeBytes: { written += $0 },
      writeErrors: { _ in })
    #expect(SpeckitCLI.run(["template", "show", "spec"], in: environment) == 0)
    #expect(written == bytes)
  }

  @Test(arguments: [
    (["show", "poem"], "poem", "it is one of "), (["show", "plann"], "plann", "did you mean plan?"),
    (["list", "spec-templat"], "spec-templat", "did you mean spec-template?"),
    (["export", "poem-template"], "poem-template", ""), (["show", "../x"], "../x", ""), (["show", ""], "", ""),
    (["show", "plan", "--profile", "epik"], "epik", "did you mean epic?"),
    (["export", "--profile", "epik"], "epik", "did you mean epic?"),
  ])
  func `a name that nothing bears is told with the nearest one`(words: [String], name: String, hint: String) throws {
    try workspace.write("# Poem\n", to: words == ["export", "poem-template"] ? "templates/poem-template.md" : "x")
    workspace.run(["template"] + words).expectFailure(3, naming: name, hint: hint)
  }

  @Test(arguments: ["show", "export"]) func `only plans have profiles`(command: String) {
    workspace.run("template", command, "spec", "--profile", "epic").expectFailure(2, naming: "spec-template", "epic")
  }

  @Test func `export writes a built-in template that then serves`() throws {
    let shown = try workspace.succeed("template", "show", "plan", "--profile", "governed").output
    let reply = try workspace.succeed("template", "export", "plan", "--profile", "governed", "--json").json()
    let path = Self.overrides + "/plan-template.md"
    #expect(reply["made"].strings == [path])
    #expect(reply["changes"].array.map { $0["path"].string } == [path])
    #expect(try workspace.text(path) == shown)
    #expect(try workspace.succeed("template", "show", "plan").output == shown)
    let list = try workspace.succeed("template", "list", "plan", "--json").json()
    #expect(list["templates"][0]["origin"].string == path)
  }

  @Test func `export of a template whose file exists is refused`() throws {
    try workspace.write("# Mine\n", to: Self.overrides + "/spec-template.md")
    let before = try workspace.snapshot()
    workspace.run("template", "export", "spec").expectFailure(4, naming: Self.overrides + "/spec-template.md")
    #expect(differences(before, try workspace.snapshot()) == [])
  }

  @Test func `export of all keeps the files that exist`() throws {
    try workspace.write("# Mine\n", to: Self.overrides + "/spec-template.md")
    let result = try workspace.succeed("template", "export")
    #expect(result.output.contains("  kept     \(Self.overrides)/spec-template.md (there already)\n"))
    #expect(try workspace.text(Self.overrides + "/spec-template.md") == "# Mine\n")
    let names = try workspace.succeed("template", "list", "--json").json()["templates"].array
    #expect(names.count == 13 && names.allSatisfy { $0["origin"].string?.hasPrefix(Self.overrides) == true })
    let again = try workspace.succeed("template", "export", "--json").json()
    #expect(again["made"].array.isEmpty && again["kept"].array.count == 13 && again["changes"].array.isEmpty)
  }

  @Test func `a plan is put together from a profile and what a preset adds`() throws {
    try addPreset()
    try workspace.succeed("new-feature", "Sign up", "--full", "--no-branch")
    #expect(try workspace.text(workspace.folder("F-USER-001") + "/impl-plan.md").hasSuffix("\n\n## Rollout\n"))
    #expect(try workspace.text(workspace.folder("F-USER-001") + "/tasks.md") == "above\n# Ours\n\nbelow\n")
  }

  @Test func `a manifest that is wrong is told, and nothing is made from another template`() throws {
    try workspace.write("provides:\n  templates: none\n", to: ".specify/presets/acme/preset.yml")
    workspace.run("new-feature", "Sign up").expectFailure(2, naming: ".specify/presets/acme/preset.yml:2: ")
  }

  @Test(arguments: [
    ("templates: {plan: epci}\n", "`templates.plan` is `epci`", "epic"),
    ("templates: {plan: our}\n", "`templates.plan` is `our`", "ours"),
    ("headings: {decision-logg: [Log]}\n", "`headings.decision-logg`", "decision-log"),
  ])
  func `the configuration names profiles and sections that there are`(
    configuration: String, name: String, hint: String
  ) throws {
    try addPreset()
    try workspace.write(configuration, to: ".specify/speckit.yml")
    workspace.run("list").expectFailure(2, naming: ".specify/speckit.yml:1: ", name, hint: hint)
    try workspace.write("templates: {plan: ours}\nheadings: {core-principles: [Rules]}\n", to: ".specify/speckit.yml")
    try workspace.succeed("list")
  }
}
