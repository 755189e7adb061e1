import Foundation
import Testing

/// Nothing that documents and names hold is a command to the build server in whose log it is printed.
@Suite struct BuildLogTests {
  private let workspace: Workspace

  /// A workspace in which titles, names, decisions and questions are commands.
  init() throws {
    workspace = try Workspace.withFeatures("Sign up")
    let spec = workspace.folder("F-USER-001") + "/spec.md"
    try workspace.replace("Specification: Sign up", by: "Specification: ##[error]x ##vso[task.setvariable]y", in: spec)
    try workspace.replace("`001-sign`", by: "`001-##[group]`", in: spec)
    try workspace.replace("**Depends on**: none", by: "**Depends on**: 009-##[x]", in: spec)
    try workspace.write(
      text(spec) + "\n## Open Questions\n\n- [NEEDS CLARIFICATION: ::error::x ##[error]y]\n", to: spec)
    try workspace.writeFlatSpec("specs/::error::x", title: "::warning::y")
    try workspace.writeFlatSpec("specs/##[error]x", body: "[NEEDS CLARIFICATION: ::error::z ##[error]y]")
    try workspace.succeed("decision", "add", "::warning::x", "--rationale", "##[debug]y", "--epic", "EPIC-USER")
    try workspace.makeFolder("specs/::error::x/tasks.md")
  }

  private func text(_ path: String) throws -> String { try workspace.text(path) }

  /// Whether a runner of GitHub or an agent of Azure would take a line for a command.
  private func isCommand(_ line: Substring) -> Bool {
    let seen = String(
      String.UnicodeScalarView(line.unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint }))
    return seen.drop(while: \.isWhitespace).hasPrefix("::") || seen.contains(/##[A-Za-z]*\[/)
  }

  private static let lines: [[String]] = [
    ["list"], ["list", "epics"], ["show", "F-USER-001"], ["show", "EPIC-USER-001"], ["gate", "spec", "--all"], ["sync"],
    ["check"], ["sync", "--check"], ["decision", "list"],
    ["new-feature", "Next", "--epic", "EPIC-USER", "--dry-run", "-v"],
    ["sync", "--dry-run", "-v"], ["show", "::error::x"], ["::error::x"], ["list", "--##[x]"],
    ["list", "-C", "::error::x"],
    ["plan", "##[error]x"], ["switch", "##[error]x"], ["checklist", "F-USER-001", "::x::"],
  ]

  @Test(arguments: lines) func `no line is a command`(line: [String]) throws {
    let results = [line, line + ["--color", "always"], line + ["--json"]].map(workspace.run)
    for result in results {
      let commands = (result.output + result.errors).split(separator: "\n").filter(isCommand)
      #expect(commands.isEmpty, "\(result.arguments): \(commands)")
    }
  }

  @Test func `the text can still be read, and JSON holds it as it is`() throws {
    #expect(workspace.run("list").output.contains(#"##\[error]x ##vso\[task.setvariable]y"#))
    let list = workspace.run("list", "--json")
    #expect(list.output.contains(#"##\u005berror]x"#))
    let titles = try list.json()["features"].array.compactMap { $0["title"].string }
    #expect(titles.contains("##[error]x ##vso[task.setvariable]y"))
  }

  @Test func `a log of findings holds no command, and workflow commands are ours`() throws {
    let sarif = workspace.run("check", "--format", "sarif")
    #expect(sarif.output.split(separator: "\n").filter(isCommand).isEmpty)
    #expect(sarif.output.contains(#"##\u005b"#))
    _ = try JSONSerialization.jsonObject(with: Data(sarif.output.utf8))
    let github = workspace.run("check", "--format", "github").output.split(separator: "\n")
    #expect(!github.isEmpty && github.allSatisfy { $0.starts(with: /::(error|warning|notice) file=/) })
  }

  @Test func `a script's text holds none either, and a template stays as it is`() throws {
    let workspace = try Workspace.ofSpecKit()
    let folder = "specs/001-a\n::error::x ##[error]y"
    for name in ["spec.md", "plan.md"] { try workspace.write("x\n", to: "\(folder)/\(name)") }
    try workspace.write("::error::x\n##[y]\n", to: ".specify/templates/plan-template.md")
    workspace.variables["SPECIFY_FEATURE_DIRECTORY"] = folder
    let text = workspace.script("check-prerequisites")
    #expect(text.status == 0, "\(text)")
    let lines = text.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.first == "FEATURE_DIR:\(workspace.root)/specs/001-a\u{fffd}::error::x ##\\[error]y")
    #expect(workspace.script("resolve-template", "plan-template").output == "::error::x\n##[y]\n")
    let json = try workspace.script("check-prerequisites", "--json").json()
    #expect(json["FEATURE_DIR"].string == "\(workspace.root)/\(folder)")
  }
}
