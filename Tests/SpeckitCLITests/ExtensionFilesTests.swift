import Foundation
import Testing

/// The extension as files: `extension export` and `init --spec-kit`.
@Suite struct ExtensionFilesTests {
  private static let place = ".specify/speckit-extension"
  private static let files = [
    "commands/finish.md", "commands/gate-plan.md", "commands/gate-spec.md", "commands/gate-tasks.md",
    "commands/resume.md", "commands/start.md", "extension.yml",
  ]

  @Test func `it is exported with the version of the program, and each command that a hook names has its file`() throws
  {
    let workspace = try Workspace.flat()
    let result = try workspace.succeed("extension", "export", "build/extension")
    #expect(result.output.contains("next: specify extension add --dev build/extension\n"))
    let told = workspace.run("--version").output.trimmingCharacters(in: .newlines)
    let version = try #require(told.split(separator: " ").last)
    let manifest = try workspace.text("build/extension/extension.yml")
    #expect(manifest.contains("  version: \"\(version)\"\n"))
    #expect(!manifest.contains("{{"))
    for line in manifest.split(separator: "\n") where line.contains(" command: ") {
      let name = try #require(line.split(separator: ".").last)
      #expect(try workspace.text("build/extension/commands/\(name).md").hasPrefix("---\ndescription: \""))
    }
    let again = try workspace.succeed("extension", "export", "build/extension", "--json").json()
    #expect(again["changes"].array.isEmpty)
  }

  @Test func `programs read where it is by the root of the workspace, and of the repository where it is outside that`()
    throws
  {
    let workspace = try Workspace.flat()
    try workspace.write("", to: "inner/.specify/.keep")
    for (folder, place) in [(".", "x"), ("inner", "../x")] {
      let told = try workspace.succeed("-C", folder, "extension", "export", place, "--dry-run", "--json").json()
      #expect(told["root"].string == "\(workspace.root)")
      #expect(told["changes"].array.last?["path"].string == "x/extension.yml")
    }
    let inside = try workspace.succeed("-C", "inner", "extension", "export", "x", "--dry-run", "--json").json()
    #expect(inside["root"].string == "\(workspace.root)/inner")
    #expect(inside["changes"].array.last?["path"].string == "x/extension.yml")
  }

  @Test func `another file in the place of one of its own is kept, and told`() throws {
    let workspace = try Workspace.flat()
    try workspace.write("Mine.\n", to: "there/commands/start.md")
    let before = try workspace.snapshot()
    workspace.run("extension", "export", "there").expectFailure(4, naming: "there/commands/start.md", hint: "folder")
    #expect(differences(before, try workspace.snapshot()) == [])
  }

  @Test(arguments: ["", "../elsewhere", "/", ".", "speckit.yml"])
  func `a place that is no folder of the repository is refused`(place: String) throws {
    let workspace = try Workspace.flat()
    try workspace.write("x", to: "speckit.yml")
    #expect(workspace.run("extension", "export", place).status == 2, "\(place)")
  }

  @Test func `init puts it beside spec-kit's files, says how it is installed, and overwrites nothing`() throws {
    let workspace = try Workspace.flat()
    let result = try workspace.succeed("init", "--spec-kit")
    #expect(
      result.output.hasSuffix(
        "\nnext:\n  1. specify init --here\n  2. specify extension add --dev \(Self.place)\n  3. in your agent: specify …\n"
      ))
    for file in Self.files { #expect(workspace.exists("\(Self.place)/\(file)")) }
    let made = try workspace.snapshot()
    let again = try workspace.succeed("init", "--spec-kit", "--json").json()["specKitExtension"]
    #expect(again["installed"].string == "missing")
    #expect(again["next"].string == "specify extension add --dev \(Self.place)")
    #expect(differences(made, try workspace.snapshot()) == [])
    try workspace.write("Mine.\n", to: "\(Self.place)/commands/start.md")
    let kept = try workspace.succeed("init", "--spec-kit")
    #expect(kept.errors.contains("\(Self.place)/commands/start.md: note: other files stand in the place"))
    #expect(!kept.output.contains("extension add"))
    #expect(try workspace.text("\(Self.place)/commands/start.md") == "Mine.\n")
  }

  @Test func `once it is installed there is nothing to do, and another version is replaced by force`() throws {
    let workspace = try Workspace.flat()
    try workspace.succeed("init", "--spec-kit")
    try workspace.makeFolder(".specify/extensions")
    try FileManager.default.copyItem(
      atPath: "\(workspace.root)/\(Self.place)", toPath: "\(workspace.root)/.specify/extensions/workspace")
    let current = try workspace.succeed("init", "--spec-kit", "--json").json()["specKitExtension"]
    #expect(current["installed"].string == "current" && current["next"].isNull)
    try workspace.remove(Self.place)
    let made = try workspace.succeed("init", "--spec-kit", "--json").json()["specKitExtension"]
    #expect(made["next"].string == "specify extension add --dev --force \(Self.place)")
    try workspace.write("id: workspace\n", to: ".specify/extensions/workspace/extension.yml")
    let other = try workspace.succeed("init", "--spec-kit", "--json").json()["specKitExtension"]
    #expect(other["next"].string == "specify extension add --dev --force \(Self.place)")
  }

  @Test(arguments: [("true", true), ("false", false)])
  func `branches that spec-kit's extension for Git makes too are told`(enabled: String, isTold: Bool) throws {
    let workspace = try Workspace.flat()
    let hook = "  - extension: git\n    command: speckit.git.feature\n    enabled: \(enabled)\n    optional: false\n"
    try workspace.write("hooks:\n  before_specify:\n\(hook)", to: ".specify/extensions.yml")
    #expect(try workspace.succeed("init", "--spec-kit").errors.contains("specify extension disable git") == isTold)
  }

  @Test func `a dry run writes nothing`() throws {
    let workspace = try Workspace.flat()
    let before = try workspace.snapshot()
    try workspace.succeed("init", "--spec-kit", "--dry-run")
    try workspace.succeed("extension", "export", "build", "--dry-run")
    try workspace.succeed("extension", "start", "Search", "--dry-run")
    #expect(differences(before, try workspace.snapshot()) == [])
  }
}
