import Files
import Testing

/// Colours, quietness, JSON, and text from documents that could do harm in a terminal.
@Suite struct OutputTests {
  let workspace: Workspace

  init() throws { workspace = try Workspace.withFeatures("Sign up") }

  private static let escape: Character = "\u{1b}"

  @Test func `colour follows the terminal, NO_COLOR, TERM and --color`() throws {
    #expect(!workspace.run("list").output.contains(OutputTests.escape))
    #expect(workspace.run("list", "--color", "always").output.contains("\u{1b}[1mF-USER-001\u{1b}[0m"))
    workspace.isTerminal = (output: true, errors: true)
    #expect(workspace.run("list").output.contains(OutputTests.escape))
    #expect(workspace.run("show", "x").errors.contains("\u{1b}[1;31merror: \u{1b}[0m"))
    #expect(!workspace.run("list", "--color=never").output.contains(OutputTests.escape))
    workspace.variables["NO_COLOR"] = "1"
    #expect(!workspace.run("list").output.contains(OutputTests.escape))
    #expect(workspace.run("list", "--color", "always").output.contains(OutputTests.escape))
    workspace.variables["NO_COLOR"] = ""
    #expect(workspace.run("list").output.contains(OutputTests.escape))
    workspace.variables["TERM"] = "dumb"
    #expect(!workspace.run("list").output.contains(OutputTests.escape))
  }

  @Test func `each stream is coloured by itself, JSON never`() throws {
    workspace.isTerminal = (output: false, errors: true)
    let result = workspace.run("plan", "F-USER-001")
    #expect(!result.output.contains(OutputTests.escape))
    #expect(result.errors.contains(OutputTests.escape))
    #expect(!workspace.run("list", "--json", "--color", "always").output.contains(OutputTests.escape))
  }

  @Test func `-q prints errors only`() throws {
    let made = workspace.run("new-feature", "Sign in", "--no-branch", "-q")
    #expect(made.status == 0 && made.output.isEmpty && made.errors.isEmpty)
    #expect(workspace.run("-q", "show", "x").errors.hasPrefix("error: "))
  }

  @Test func `escapes, bidi controls and line breaks of a title come out harmless`() throws {
    let hostile = "Red\u{1b}[31m\u{7}\u{9b}2J\u{202e}\u{2028}x"
    let spec = workspace.folder("F-USER-001") + "/spec.md"
    try workspace.replace("Specification: Sign up", by: "Specification: \(hostile)", in: spec)
    try workspace.replace("`001-sign`", by: "`\u{1b}]0;owned\u{7}`", in: spec)
    for line in [["list"], ["show", "F-USER-001"], ["list", "--json"], ["show", "F-USER-001", "--json"], ["sync"]] {
      let result = workspace.run(line)
      for scalar in (result.output + result.errors).unicodeScalars {
        #expect(
          scalar == "\n" || !["\u{1b}", "\u{7}", "\u{9b}", "\u{202e}", "\u{2028}"].contains(scalar), "\(line) \(scalar)"
        )
      }
    }
    let json = try workspace.succeed("list", "--json").json()
    #expect(json["features"][0]["title"].string?.contains("\u{1b}[31m") == true)
  }

  @Test func `arguments that hold escapes come out harmless in errors`() throws {
    for line in [
      ["show", "\u{1b}[31mx"], ["\u{1b}[2J"], ["new-epic", "T", "--service", "\u{1b}]0;x\u{7}"],
      ["list", "-C", "\u{1b}"],
    ] {
      let result = workspace.run(line)
      #expect(!result.errors.contains(OutputTests.escape), "\(line)")
      #expect(!workspace.run(line + ["--json"]).output.contains(OutputTests.escape))
    }
  }

  @Test func `wide and combining characters keep the columns straight`() throws {
    try workspace.replace("`001-sign`", by: "`001-日本`", in: workspace.folder("F-USER-001") + "/spec.md")
    try workspace.succeed("new-feature", "Plain", "--no-switch")
    let lines = try workspace.succeed("list").output.split(separator: "\n")
    #expect(lines[0].hasSuffix("001-日本   Sign up"))
    #expect(lines[1].hasSuffix("002-plain  Plain"))
  }

  @Test func `--version and version as JSON`() throws {
    #expect(workspace.run("--version").output.hasPrefix("speckit 0."))
    #expect(try workspace.run("--version", "--json").json()["version"].string?.isEmpty == false)
  }

  @Test func `usage errors are JSON too where that is asked for`() throws {
    let result = workspace.run("list", "--jsn", "--json")
    #expect(result.status == 2)
    #expect(try result.json()["error"]["hint"].string == "did you mean --json?")
    #expect(workspace.run("new-feature", "--bogus", "--", "--json").errors.hasPrefix("error: "))
  }
}
