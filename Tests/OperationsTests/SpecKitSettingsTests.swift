import Configuration
import Files
import TestSupport
import Testing

@testable import Operations

/// What is read of the files that spec-kit leaves in `.specify`.
@Suite struct SpecKitSettingsTests {
  private func read(_ files: [String: String]) throws -> SpecKitSettings? {
    try SpecKitSettings.read(
      in: MemoryTree(texts: Dictionary(uniqueKeysWithValues: files.map { (".specify/" + $0.key, $0.value) })))
  }

  @Test func `version, agent, numbering, scripts and separator are read`() throws {
    let settings = try #require(
      try read([
        "init-options.json": """
        {"ai": "gemini", "branch_numbering": "timestamp", "here": true, "script": "ps", "speckit_version": "0.9.5"}
        """,
        "integration.json": """
        {"version": "0.9.4", "integration": "gemini", "default_integration": "claude", "integration_settings":
        {"gemini": {"invoke_separator": "."}, "claude": {"invoke_separator": "-"}}}
        """,
      ]))
    #expect(settings.version == "0.9.5")
    #expect(settings.integration == "claude")
    #expect(settings.numbering == .timestamp)
    #expect(settings.scripts == .powershell)
    #expect(settings.separator == "-")
    #expect(settings.problems.isEmpty)
  }

  @Test func `where one file is missing the other answers`() throws {
    let options = try #require(try read(["init-options.json": "{\"ai\": \"copilot\", \"integration\": null}"]))
    #expect(options.integration == "copilot")
    #expect(options.version == nil && options.numbering == nil && options.scripts == nil && options.separator == nil)
    let state = try #require(try read(["integration.json": "{\"integration\": \"codex\", \"version\": \"1.0.1\"}"]))
    #expect(state.integration == "codex")
    #expect(state.version == "1.0.1")
    #expect(options.problems.isEmpty && state.problems.isEmpty)
  }

  @Test(arguments: ["feature_numbering", "branch_numbering"])
  func `the numbering has an older and a newer name`(key: String) throws {
    #expect(try read(["init-options.json": "{\"\(key)\": \"timestamp\"}"])?.numbering == .timestamp)
  }

  @Test(arguments: ["scripts/bash/common.sh", "scripts/powershell/common.ps1", "templates/spec-template.md"])
  func `its core templates and what its scripts share tell of spec-kit`(file: String) throws {
    #expect(try read([file: ""]) != nil)
  }

  @Test(arguments: ["memory/constitution.md", "scripts/bash/setup-plan.sh", "templates/overrides/spec-template.md"])
  func `what speckit makes too tells nothing`(file: String) throws {
    #expect(try read([file: "", "speckit.yml": ""]) == nil)
    #expect(try read([file: "", "speckit.yml": "", "integration.json": "{}"]) != nil)
  }

  @Test func `without its files and folders there is no spec-kit`() throws {
    #expect(try read([:]) == nil)
    #expect(try read(["feature.json": "{}"]) == nil)
  }

  @Test(arguments: ["", "none", "[]", "{\"ai\": ", "{'ai': 'a'}", "\u{0}", "null"])
  func `what is no JSON object is one problem, and says nothing`(text: String) throws {
    let settings = try #require(try read(["init-options.json": text, "integration.json": "{\"version\": \"1\"}"]))
    #expect(settings.problems.map(\.path.string) == [".specify/init-options.json"])
    #expect(settings.integration == nil)
    #expect(settings.version == "1")
  }

  @Test func `each value of another type is a problem with its line, and the others are read`() throws {
    let settings = try #require(
      try read([
        "init-options.json": """
        {
          "ai": ["claude"],
          "branch_numbering": "weekly",
          "script": "sh",
          "speckit_version": 1.0
        }
        """,
        "integration.json": "{\"integration\": \"claude\",\n\"integration_settings\": {\"claude\": true}}",
      ]))
    #expect(
      settings.problems.map { "\($0.path.name):\($0.line ?? 0): \($0.message)" } == [
        "init-options.json:5: speckit_version is no text",
        "init-options.json:3: branch_numbering is neither \"sequential\" nor \"timestamp\", but \"weekly\"",
        "integration.json:2: integration_settings.claude is no object",
      ])
    #expect(settings.integration == "claude")
    #expect(settings.scripts == .bash)
  }

  @Test func `of a key that stands there twice the last counts, as for spec-kit`() throws {
    let settings = try #require(
      try read([
        "init-options.json": """
        {"ai": "a", "speckit_version": "1.0.1", "ai": "b", "speckit_version": "1.2.3"}
        """,
        "integration.json": """
        \u{feff}{"integration_settings": {"b": {"invoke_separator": "."}}, "integration": "b",
        "integration_settings": {"b": {"invoke_separator": ".", "invoke_separator": "-"}}}
        """,
      ]))
    #expect(settings.version == "1.2.3")
    #expect(settings.integration == "b")
    #expect(settings.separator == "-")
    #expect(settings.problems.isEmpty)
  }

  @Test(arguments: [
    // What stands as default_integration, and whether the separator is that of `integration`: as the scripts have it.
    ("\"\"", false), ("\"z\"", false), ("true", false), ("5", false), ("[1]", false), ("{\"a\": 1}", false),
    ("null", true), ("false", true), ("0", true), ("0.0", true), ("[]", true), ("{}", true),
  ])
  func `the separator is that of the default integration, else of the only one`(value: String, isOfOther: Bool) throws {
    let settings = try read([
      "integration.json": """
      {"default_integration": \(value), "integration": "a", "integration_settings": {"a": {"invoke_separator": "-"}}}
      """
    ])
    #expect(settings?.separator == (isOfOther ? "-" : nil))
    #expect(settings?.integration == (value == "\"z\"" ? "z" : "a"))
  }
}
