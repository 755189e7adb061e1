import Files
import TestSupport
import Testing

/// The files that `create-new-feature` writes.
@Suite struct CreateNewFeatureFileTests {
  @Test func `the specification is the template byte for byte, placeholders unfilled, and no other document is made`()
    throws
  {
    let workspace = try Workspace.ofSpecKit()
    let template = "\u{feff}# [FEATURE NAME]\r\n`[###-feature-name]` [DATE] $ARGUMENTS  \r\nno end"
    try workspace.write(template, to: ".specify/templates/spec-template.md")
    try workspace.commitAll()
    try workspace.create("Search orders")
    #expect(try workspace.text("specs/001-search-orders/spec.md") == template)
    let made = try workspace.git("status", "--short", "--untracked-files=all").split(separator: "\n")
    #expect(made == ["?? .specify/feature.json", "?? specs/001-search-orders/spec.md"])
  }

  @Test func `without a template of spec-kit's the specification is empty, and no other one serves`() throws {
    let workspace = try Workspace()
    try workspace.write("{}", to: ".specify/init-options.json")
    try workspace.write("# Not for scripts\n", to: "templates/spec-template.md")
    let result = try workspace.create("--json", "Search orders")
    #expect(result.errors.contains("Warning: Spec template not found; created empty spec file\n"))
    #expect(try workspace.text("specs/001-search-orders/spec.md") == "")
  }

  @Test(arguments: [true, false])
  func `where spec-kit left nothing, the specification is the one that new-feature makes`(isFlat: Bool) throws {
    let scripted = try isFlat ? Workspace.flat() : Workspace.withEpic()
    let native = try Workspace(copying: scripted)
    let result = try scripted.create("--json", "Search orders")
    #expect(!result.errors.contains("Warning"), "\(result)")
    try native.succeed("new-feature", "Search orders")
    let spec = isFlat ? "specs/001-search-orders/spec.md" : scripted.folder("F-USER-001") + "/spec.md"
    let text = try scripted.text(spec)
    #expect(text.hasPrefix("# Feature Specification: Search orders\n") && text.contains("001-search-orders"))
    #expect(try native.text(spec) == text)
  }

  @Test func `an existing specification is never overwritten`() throws {
    let workspace = try Workspace.ofSpecKit()
    try workspace.create("--number", "3", "Search orders")
    try workspace.write("mine\n", to: "specs/003-search-orders/spec.md")
    try workspace.create("--number", "3", "--allow-existing-branch", "Search orders")
    #expect(try workspace.text("specs/003-search-orders/spec.md") == "mine\n")
  }

  @Test func `the folder is made in the first specs root`() throws {
    let workspace = try Workspace.ofSpecKit()
    try workspace.write("specs: [docs/specs, specs]\n", to: ".specify/speckit.yml")
    try workspace.create("Search orders")
    #expect(workspace.exists("docs/specs/001-search-orders/spec.md"))
    #expect(
      try workspace.text(".specify/feature.json") == "{\"feature_directory\":\"docs/specs/001-search-orders\"}\n")
  }

  @Test(arguments: [
    (
      "{\n  \"other\": [1.50, null],\n  \"feature_directory\" : \"specs/x\"\n}\n",
      "{\n  \"other\": [1.50, null],\n  \"feature_directory\" : \"NEW\"\n}\n"
    ),
    (
      "{\"a\": \"é\\n\", \"b\": [ 1.50 ]}",
      "{\"feature_directory\":\"NEW\",\"a\": \"é\\n\", \"b\": [ 1.50 ]}"
    ),
    ("{\"feature_directory\": null, \"a\": 1}", "{\"feature_directory\": \"NEW\", \"a\": 1}"),
    (
      "{\"x\": {\"feature_directory\": \"y\"}}",
      "{\"feature_directory\":\"NEW\",\"x\": {\"feature_directory\": \"y\"}}"
    ),
    ("{ }\n", "{\"feature_directory\":\"NEW\" }\n"),
    (
      "{\"feature_directory\":\"a\",\"feature_directory\":\"b\"}",
      "{\"feature_directory\":\"a\",\"feature_directory\":\"NEW\"}"
    ),
    ("\u{feff}{\"feature_directory\":\"a\"}", "\u{feff}{\"feature_directory\":\"NEW\"}"),
    ("[1]", "{\"feature_directory\":\"NEW\"}\n"), ("not JSON", "{\"feature_directory\":\"NEW\"}\n"),
    ("", "{\"feature_directory\":\"NEW\"}\n"),
  ])
  func `the folder is recorded, and other keys stay`(before: String, after: String) throws {
    let workspace = try Workspace.ofSpecKit()
    try workspace.write(before, to: ".specify/feature.json")
    try workspace.create("Search orders")
    let expected = after.replacing("NEW", with: "specs/001-search-orders")
    #expect(try workspace.text(".specify/feature.json") == expected)
  }

  @Test func `no index is written`() throws {
    let workspace = try Workspace.withEpic()
    try workspace.create("Search orders")
    let changed = try workspace.git("status", "--short", "--untracked-files=no")
    #expect(changed == "")
  }

  @Test func `a specs root that leads out of the workspace is refused and nothing changes`() throws {
    let workspace = try Workspace.ofSpecKit()
    try workspace.link("specs", to: workspace.sandbox.directory.path.appending(component: "home").string)
    let before = try workspace.snapshot()
    workspace.script("create-new-feature", "--json", "Search orders").expectRefusal("ERROR: ")
    #expect(differences(before, try workspace.snapshot()) == [])
  }
}
