import Files
import Testing

/// What people own in an index, and what happens where a region cannot be written.
@Suite struct SyncRegionTests {
  let workspace: Workspace
  let index = Workspace.epic + "/design/index.md"
  let plan = Workspace.epic + "/exec-plan.md"

  init() throws { workspace = try Workspace.withFeatures("Sign up", "Sign in") }

  private func retitle() throws {
    try workspace.replace(
      "Specification: Sign up", by: "Specification: Join", in: workspace.folder("F-USER-001") + "/spec.md")
  }

  /// Puts a note into the row of a feature of the design index.
  private func note(_ note: String, on id: String) throws {
    let lines = try workspace.text(index).split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.hasPrefix("| [\(id)]") && line.contains("../features/") && line.hasSuffix("|  |")
        ? line.dropLast(3) + " \(note) |" : line
    }
    try workspace.write(lines.joined(separator: "\n"), to: index)
  }

  private func line(of text: String, in path: String) throws -> Int {
    let lines = try workspace.text(path).split(separator: "\n", omittingEmptySubsequences: false)
    return try #require(lines.firstIndex { $0.contains(text) }) + 1
  }

  @Test func `a line of people's own stops that file alone with exit 4 and its line`() throws {
    try retitle()
    try workspace.replace("<!-- speckit:end features -->", by: "My own line.\n<!-- speckit:end features -->", in: index)
    let before = try workspace.text(index)
    let result = workspace.run("sync")
    #expect(result.status == 4, "\(result)")
    #expect(result.errors.contains("\(index):\(try line(of: "My own line.", in: index)): error: "))
    #expect(result.errors.contains("hint: "))
    #expect(try workspace.text(index) == before)
    #expect(try workspace.text(plan).contains("| Join |"))
    #expect(workspace.run("sync", "--check").status == 4)
    let json = try workspace.run("sync", "--json").json()
    #expect(json["ok"].bool == false)
    #expect(json["error"]["code"].string == "region-refused")
    #expect(json["diagnostics"][0]["line"].integer == (try line(of: "My own line.", in: index)))
  }

  @Test func `--force discards people's lines inside a region`() throws {
    try workspace.replace("<!-- speckit:end features -->", by: "My own line.\n<!-- speckit:end features -->", in: index)
    try workspace.succeed("sync", "--force")
    #expect(try !workspace.text(index).contains("My own line."))
    try workspace.succeed("sync", "--check")
  }

  @Test func `another command leaves such a region alone and warns`() throws {
    try workspace.replace("<!-- speckit:end features -->", by: "My own line.\n<!-- speckit:end features -->", in: index)
    let result = try workspace.succeed("new-feature", "Sign out")
    #expect(result.errors.contains("warning: "))
    #expect(try workspace.text(index).contains("My own line."))
    #expect(try !workspace.text(index).contains("| Sign out |"))
    #expect(try workspace.text(plan).contains("| Sign out |"))
  }

  @Test func `text outside the regions stays byte for byte`() throws {
    let odd = "Mine:  \ttrailing  \n\n\n* * *\n"
    try workspace.replace("## Feature Map\n", by: "## Feature Map\n\(odd)", in: index)
    try retitle()
    try workspace.succeed("sync")
    #expect(try workspace.text(index).contains("## Feature Map\n\(odd)"))
  }

  @Test func `notes stay with their row`() throws {
    try note("ask legal \\| soon", on: "F-USER-002")
    try retitle()
    try workspace.succeed("new-feature", "Sign out", "--no-switch")
    try workspace.succeed("sync")
    let row = try #require(
      try workspace.text(index).split(separator: "\n").first { $0.hasPrefix("| [F-USER-002](../features") })
    #expect(row.hasSuffix("| ask legal \\| soon |"))
  }

  @Test func `the row of a feature that is gone stays struck through while it has a note`() throws {
    try note("remember me", on: "F-USER-001")
    try workspace.git("rm", "-r", "-q", workspace.folder("F-USER-001"))
    try workspace.succeed("sync")
    let text = try workspace.text(index)
    #expect(text.contains("| ~~[F-USER-001](../features/F-USER-001/spec.md)~~ | ~~Sign up~~ |"))
    #expect(text.contains("| remember me |"))
    try workspace.succeed("sync", "--check")
    try workspace.replace("| remember me |", by: "| |", in: index)
    try workspace.succeed("sync")
    #expect(try !workspace.text(index).contains("~~"))
  }

  @Test(arguments: [
    ("<!-- speckit:end features -->\n", ""),
    ("<!-- speckit:end features -->", "<!-- speckit:end features -->\n<!-- speckit:end features -->"),
    ("<!-- speckit:end features -->", "<!-- speckit:begin entities -->\n<!-- speckit:end features -->"),
  ])
  func `damaged markers are refused and named`(whole: String, damaged: String) throws {
    try retitle()
    try workspace.replace(whole, by: damaged, in: index)
    let before = try workspace.text(index)
    let result = workspace.run("sync")
    #expect(result.status == 4, "\(result)")
    #expect(result.errors.contains("\(index):"))
    #expect(try workspace.text(index) == before)
    #expect(try workspace.text(plan).contains("| Join |"))
    #expect(workspace.run("sync", "--force").status == 4)
  }

  @Test func `conflict markers in a region are regenerated with the notes of both sides`() throws {
    let row = try #require(
      try workspace.text(index).split(separator: "\n").first { $0.hasPrefix("| [F-USER-001](../features") })
    let ours = row.dropLast(3) + " ours |"
    let theirs = row.dropLast(3) + " theirs |"
    try workspace.replace(
      String(row), by: "<<<<<<< HEAD\n\(ours)\n=======\n\(theirs)\n>>>>>>> topic", in: index)
    try workspace.succeed("sync")
    let text = try workspace.text(index)
    #expect(!text.contains("<<<<<<<"))
    #expect(text.contains("| ours / theirs |"))
    try workspace.succeed("sync", "--check")
  }

  @Test func `an exec plan with CRLF keeps CRLF throughout`() throws {
    let text = try workspace.text(plan).replacing("\n", with: "\r\n")
    try workspace.write(text, to: plan)
    try workspace.succeed("sync", "--check")
    try retitle()
    try workspace.succeed("decision", "add", "Ask for no password", "--rationale", "Less to lose")
    let after = try workspace.text(plan)
    #expect(after.contains("Ask for no password"))
    #expect(after.contains("| Join |"))
    #expect(
      after.unicodeScalars.count { $0 == "\n" } == after.utf8.split(separator: 13, omittingEmptySubsequences: false)
        .count - 1)
    try workspace.succeed("sync", "--check")
  }

  @Test func `documents without regions are adopted without moving a byte`() throws {
    try workspace.write("# Epic: Old plan\n\nWords.\n\n## Progress\n\n- [x] (2024-01-01) Began.", to: plan)
    try workspace.write("\u{feff}# Design\r\n\r\n## Feature Map\r\n\r\nMine.\r\n", to: index)
    try workspace.succeed("sync")
    #expect(
      try workspace.text(plan).hasPrefix("# Epic: Old plan\n\nWords.\n\n## Progress\n\n- [x] (2024-01-01) Began.\n"))
    #expect(try workspace.text(index).hasPrefix("\u{feff}# Design\r\n\r\n## Feature Map\r\n\r\nMine.\r\n"))
    try workspace.succeed("sync", "--check")
  }

  @Test func `with index.update manual only sync touches the indexes`() throws {
    try workspace.write("index: { update: manual }\n", to: ".specify/speckit.yml")
    let before = try (workspace.text(index), workspace.text(plan))
    try workspace.succeed("new-feature", "Sign out", "--no-switch")
    #expect(try (workspace.text(index), workspace.text(plan)) == before)
    #expect(workspace.run("sync", "--check").status == 1)
    try workspace.succeed("sync")
    #expect(try workspace.text(index).contains("| Sign out |"))
  }

  @Test func `decision add writes the log and no index when index.update is manual`() throws {
    try workspace.write("index: { update: manual }\n", to: ".specify/speckit.yml")
    let before = try workspace.text(index)
    try workspace.succeed("decision", "add", "Ask for no password", "--rationale", "Less to lose")
    #expect(try workspace.text(plan).contains("[D-001] Ask for no password"))
    #expect(try workspace.text(index) == before)
  }

  @Test func `with index.update manual the plan gate does not wait for the log`() throws {
    try workspace.write("index: { update: manual }\n", to: ".specify/speckit.yml")
    try workspace.writeSpec("F-USER-001")
    try workspace.succeed("plan", "F-USER-001")
    try workspace.writePlan("F-USER-001")
    try workspace.replace(
      "| --- | --- | --- |\n", by: "| --- | --- | --- |\n| A second store | Speed | One is slow |\n",
      in: workspace.folder("F-USER-001") + "/impl-plan.md")
    try workspace.succeed("gate", "plan", "F-USER-001")
    try workspace.succeed("tasks", "F-USER-001")
    #expect(try !workspace.text(plan).contains("A second store"))
    try workspace.succeed("sync")
    #expect(try workspace.text(plan).contains("] A second store\n"))
  }

  @Test(arguments: [
    ("scope", "- **Scope**: remember to ask Bob"),
    ("scope", "- **Service**: user-service, but billing is owned by Bob"),
    ("dependencies", "```sh"), ("dependencies", "n_x --> y important"), ("questions", "- ask Bob"),
  ])
  func `a line that only resembles a generated one in the index is people's`(region: String, line: String) throws {
    try refuses(line, in: region, of: index)
  }

  @Test(arguments: [
    ("progress", "- [x] [2026-01-01] fixed stuff, see [F](features/F-USER-001)"),
    ("progress", "- [x] [F-USER-001](features/F-USER-001) Sign up: nearly"),
    ("artifacts", "- [design/index.md](design/index.md): mind the gap"),
  ])
  func `a line that only resembles a generated one in the exec plan is people's`(region: String, line: String) throws {
    try refuses(line, in: region, of: plan)
  }

  private func refuses(_ line: String, in region: String, of path: String) throws {
    let end = "<!-- speckit:end \(region) -->"
    try workspace.replace(end, by: line + "\n" + end, in: path)
    let before = try workspace.text(path)
    let result = workspace.run("sync")
    #expect(result.status == 4, "\(result)")
    #expect(try workspace.text(path) == before)
  }

  @Test func `a table that lost its header keeps the notes of every row`() throws {
    try note("ask Bob", on: "F-USER-001")
    let lines = try workspace.text(index).split(separator: "\n", omittingEmptySubsequences: false)
    let header = try #require(lines.firstIndex { $0.hasPrefix("| Feature | Title") })
    var without = lines
    without.removeSubrange(header...header + 1)
    try workspace.write(without.joined(separator: "\n"), to: index)
    try workspace.succeed("sync")
    #expect(try workspace.text(index) == lines.joined(separator: "\n"))
  }
}
