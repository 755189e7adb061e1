import Files
import Foundation
import Testing

/// `check --baseline`, the parts that `check` is asked about, and what code hosts are told of them.
struct CheckBaselineTests {
  /// A workspace with one feature, and a link in its specification that leads nowhere.
  private static func faulty() throws -> Workspace {
    let workspace = try Workspace.withFeatures("Sign up")
    try workspace.writeSpec("F-USER-001")
    try link("map.md", in: workspace)
    try workspace.succeed("sync")
    return workspace
  }

  private static func link(_ target: String, in workspace: Workspace) throws {
    let spec = workspace.folder("F-USER-001") + "/spec.md"
    try workspace.write(workspace.text(spec) + "\nSee [it](\(target)).\n", to: spec)
  }

  @Test func `old findings are kept in a file, and new ones alone count`() throws {
    let workspace = try Self.faulty()
    #expect(workspace.run("check").status == 1)
    let written = try workspace.succeed("check", "--write-baseline", ".specify/baseline")
    #expect(written.output == "  baseline  .specify/baseline (1 finding)\n")
    #expect(
      try workspace.succeed("check", "--baseline", ".specify/baseline").output
        == "1 feature, no new findings; 1 in the baseline\n")
    try Self.link("other.md", in: workspace)
    let worse = workspace.run("check", "--baseline", ".specify/baseline")
    #expect(worse.status == 1)
    #expect(!worse.output.contains("map.md") && worse.output.contains("other.md"))
    #expect(worse.output.hasSuffix("1 error in 1 feature; 1 in the baseline\n"))
    let log = workspace.run("check", "--baseline", ".specify/baseline", "--format", "sarif").output
    #expect(log.contains("other.md, which") && !log.contains("map.md, which"))
    let spec = workspace.folder("F-USER-001") + "/spec.md"
    try workspace.write(workspace.text(spec).replacing("See [it](map.md).", with: ""), to: spec)
    let better = workspace.run("check", "--baseline", ".specify/baseline", "--json")
    let json = try better.json()
    #expect(json["baseline"]["known"].integer == 0)
    #expect(json["baseline"]["gone"].integer == 1)
    #expect(json["findings"].array.count == 1)
  }

  @Test func `the file is the same each time, and none is written on a dry run`() throws {
    let workspace = try Self.faulty()
    #expect(try workspace.succeed("check", "--write-baseline", "b", "--dry-run").output == "would create b\n")
    #expect(!FileManager.default.fileExists(atPath: workspace.root.string + "/b"))
    try workspace.succeed("check", "--write-baseline", "b")
    let text = try workspace.text("b")
    let again = try workspace.succeed("check", "--write-baseline", "b", "--json").json()
    #expect(again["changes"].array.isEmpty)
    #expect(try workspace.text("b") == text)
    #expect(text.contains("SK030 ") && text.contains(" \(workspace.folder("F-USER-001"))/spec.md\n"))
  }

  @Test func `what is no baseline is neither read nor overwritten`() throws {
    let workspace = try Self.faulty()
    try workspace.write("# Notes\n", to: "notes.md")
    workspace.run("check", "--baseline", "b").expectFailure(
      3, naming: "there is no baseline b", hint: "--write-baseline b")
    workspace.run("check", "--baseline", "notes.md").expectFailure(2, naming: "notes.md")
    workspace.run("check", "--write-baseline", "notes.md").expectFailure(4, naming: "notes.md")
    workspace.run("check", "--write-baseline", "../b").expectFailure(2, naming: "outside the workspace")
    workspace.run("check", "--write-baseline", ".git/b").expectFailure(2, naming: ".git/b")
    workspace.run("check", "--write-baseline", "b", "--select", "SK012").expectFailure(2, naming: "--select")
    workspace.run("check", "F-USER-001", "--write-baseline", "b").expectFailure(2, naming: "F-USER-001")
    #expect(try workspace.text("notes.md") == "# Notes\n")
  }

  @Test func `a damaged baseline is made anew, and what is no file is called none`() throws {
    let workspace = try Self.faulty()
    try workspace.succeed("check", "--write-baseline", "b")
    let good = try workspace.text("b")
    try workspace.write(good + "<<<<<<< ours\n=======\n>>>>>>> theirs\n", to: "b")
    workspace.run("check", "--baseline", "b").expectFailure(2, naming: "b:4", hint: "--write-baseline b")
    try workspace.succeed("check", "--write-baseline", "b")
    #expect(try workspace.text("b") == good)
    for name in ["/dev/null", "plans"] {
      workspace.run("check", "--baseline", name).expectFailure(
        2, naming: "\(name) is no regular file", hint: "baseline")
    }
  }

  @Test func `what is mended on the way to a baseline is told`() throws {
    let workspace = try Self.faulty()
    let spec = workspace.folder("F-USER-001") + "/spec.md"
    try workspace.write(workspace.text(spec) + "\nOne.\r\n", to: spec)
    let output = try workspace.succeed("check", "--fix", "--write-baseline", "b").output
    #expect(output.hasPrefix("mended \(spec)\n") && output.hasSuffix("  baseline  b (1 finding)\n"), "\(output)")
  }

  @Test func `what counts is printed on a quiet run too`() throws {
    let workspace = try Self.faulty()
    try workspace.write("rules: { broken-link: warning }\n", to: ".specify/speckit.yml")
    #expect(try workspace.succeed("check", "-q").output == "")
    let strict = workspace.run("check", "-q", "--strict")
    #expect(strict.status == 1)
    #expect(strict.output.contains(": warning: [SK030]"), "\(strict)")
  }

  // MARK: Parts

  @Test func `where features may come to lie nothing is found yet, and no file is no feature`() throws {
    let workspace = try Workspace()
    try workspace.succeed("init", "-q")
    for path in ["plans", "specs", "plans/", "."] {
      let result = workspace.run("check", path)
      #expect(result.status == 0 && result.output.hasPrefix("0 features, no findings"), "\(path) \(result)")
    }
    try FileManager.default.createDirectory(
      atPath: workspace.root.string + "/plans/system/user", withIntermediateDirectories: true)
    for path in ["plans/system", "plans/system/user"] {
      workspace.run("check", path).expectFailure(3, naming: "nothing to check in \(path)", hint: "plans")
    }
    for path in ["docs/nope.md", "nope.md", "./docs"] {
      workspace.run("check", path).expectFailure(3, naming: "there is no file or folder \(path)", hint: "plans")
    }
    workspace.run("check", "nope").expectFailure(3, naming: "there is no feature nope")
  }

  @Test func `a part in which nothing is looked at is refused`() throws {
    let workspace = try Self.faulty()
    for path in ["docs", "src/empty"] {
      try FileManager.default.createDirectory(
        atPath: workspace.root.string + "/" + path, withIntermediateDirectories: true)
    }
    try workspace.write("# Notes\n", to: "docs/notes.md")
    try workspace.write("# Notes\n", to: "plans/notes/notes.md")
    let folder = workspace.folder("F-USER-001")
    for path in ["docs", "docs/notes.md", "src/empty", "plans/notes", "plans/notes/notes.md"] {
      workspace.run("check", path).expectFailure(3, naming: "nothing to check in \(path)", hint: "plans")
      workspace.run("check", folder, path).expectFailure(3, naming: "nothing to check in \(path)")
    }
    for path in [folder + "/checklists", Workspace.epic, Workspace.epic + "/design", "plans", "."] {
      #expect(workspace.run("check", path).status < 2, "\(path)")
    }
  }

  @Test func `the constitution is looked at where it is named, and in its folder where there is something to tell`()
    throws
  {
    let workspace = try Workspace.withFeatures("Sign up")
    let path = ".specify/memory/constitution.md"
    for folder in [".specify", ".specify/memory"] {
      workspace.run("check", folder).expectFailure(3, naming: "there is no feature in \(folder)", hint: "plans")
    }
    #expect(workspace.run("check", path).status == 0)
    try workspace.write(workspace.text(path) + "\nSee [the rules](rules.md).\n", to: path)
    for part in [".specify", ".specify/memory", path] {
      #expect(workspace.run("check", part).output.contains("rules.md"), "\(part)")
    }
  }

  @Test func `a number or an ID that a feature outside the part has too is told at the place inside`() throws {
    let workspace = try Workspace(git: false)
    for name in ["007-search", "007-filter", "008-sort"] {
      try workspace.write("# Feature Specification: \(name)\n\nText.\n", to: "specs/\(name)/spec.md")
    }
    for name in ["007-search", "007-filter"] {
      let json = try workspace.run("check", "specs/\(name)", "--select", "SK003", "--json").json()
      #expect(json["findings"].array.compactMap { $0["path"].string } == ["specs/\(name)"])
    }
    #expect(try workspace.succeed("check", "specs/008-sort", "--select", "SK003").output == "1 feature, no findings\n")
    #expect(workspace.run("check", "--select", "SK003").output.hasSuffix("1 error in 3 features\n"))
    for epic in ["EPIC-A-001-one", "EPIC-B-001-two"] {
      try workspace.write("# Feature Specification: X\n\nText.\n", to: "plans/system/\(epic)/features/F-A-001/spec.md")
    }
    for epic in ["EPIC-A-001-one", "EPIC-B-001-two"] {
      let part = "plans/system/\(epic)"
      let json = try workspace.run("check", part, "--select", "SK002", "--json").json()
      #expect(json["findings"].array.compactMap { $0["path"].string } == [part + "/features/F-A-001"])
    }
  }

  // MARK: Code hosts

  @Test func `a finding about a folder is told at a document in it, on a line`() throws {
    let workspace = try Workspace(git: false)
    for name in ["007-search", "007-filter"] {
      try workspace.write("# Feature Specification: \(name)\n\nText.\n", to: "specs/\(name)/spec.md")
    }
    let output = workspace.run("check", "--select", "SK003", "--format", "sarif").output
    let place = JSON(try JSONSerialization.jsonObject(with: Data(output.utf8)))["runs"][0]["results"][0]["locations"][
      0][
        "physicalLocation"]
    #expect(place["artifactLocation"]["uri"].string == "specs/007-search/spec.md")
    #expect(place["region"]["startLine"].integer == 1)
    #expect(
      workspace.run("check", "--select", "SK003", "--format", "github").output
        .hasPrefix("::error file=specs/007-search/spec.md,line=1,title="))
  }

  @Test func `a folder whose name cannot be read is told at the one above, at no document of another feature`() throws {
    let workspace = try Workspace(git: false)
    try workspace.write("# Feature Specification: A\n\nText.\n", to: "specs/001-a/spec.md")
    try workspace.makeForeignFolder("specs/011-b")
    let output = workspace.run("check", "--select", "SK007", "--format", "sarif").output
    let result = JSON(try JSONSerialization.jsonObject(with: Data(output.utf8)))["runs"][0]["results"][0]
    let place = result["locations"][0]["physicalLocation"]
    #expect(place["artifactLocation"]["uri"].string == "specs")
    #expect(place["region"]["startLine"].integer == 1)
  }

  @Test func `what is meant on a line is told from its first column to behind its last`() throws {
    let workspace = try Self.faulty()
    let output = workspace.run("check", "--format", "sarif").output
    let result = JSON(try JSONSerialization.jsonObject(with: Data(output.utf8)))["runs"][0]["results"][0]
    let region = result["locations"][0]["physicalLocation"]["region"]
    #expect(region["startColumn"].integer == 10)
    #expect(region["endColumn"].integer == 16)
    #expect(result["partialFingerprints"].keys == ["speckit/v1"])
  }
}
