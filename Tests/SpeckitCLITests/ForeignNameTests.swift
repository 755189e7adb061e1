import Files
import Foundation
import TestSupport
import Testing

/// Folders and files whose names are not UTF-8: they are told, never taken for a feature, and nothing is written near them.
@Suite struct ForeignNameTests {
  private static let features = Workspace.epic + "/features"

  /// A workspace of both layouts with a folder of such a name, in which a specification lies.
  private func workspace(_ path: String) throws -> Workspace {
    let workspace = try Workspace.withFeatures("Sign up", "Sign in")
    try workspace.write("# Feature Specification: Search\n", to: "specs/001-search/spec.md")
    try workspace.succeed("sync")
    try workspace.makeForeignFolder(path)
    return workspace
  }

  static let places = [
    features + "/F-USER-003", "plans/services/user-service/EPIC-USER-002", "plans/services/pay", "plans/system",
    "specs/003-search", "specs/search",
  ]

  @Test(arguments: places) func `check finds the folder, in every format`(path: String) throws {
    let workspace = try workspace(path)
    let (name, home) = (
      path.split(separator: "/").last ?? "", path.split(separator: "/").dropLast().joined(separator: "/")
    )
    let check = workspace.run("check", "--select", "SK007")
    #expect(check.status == 1)
    #expect(check.output.contains("\(home): error: [SK007] \(name)\u{fffd} cannot be read: its name is not UTF-8"))
    let json = try workspace.run("check", "--select", "SK007", "--format", "json").json()
    #expect(json["findings"].array.map { $0["path"].string } == [home])
    // Whoever owns another document in the folder has nothing to do with it.
    #expect(workspace.run("check", "--select", "SK007", "--format", "sarif").output.contains("\"uri\" : \"\(home)\""))
  }

  @Test(arguments: places) func `readers warn of it and go on, sync leaves its regions alone`(path: String) throws {
    let workspace = try workspace(path)
    let name = path.split(separator: "/").last ?? ""
    for line in [["list"], ["list", "epics"], ["show", "F-USER-001"]] {
      let result = workspace.run(line)
      #expect(result.status == 0, "\(result)")
      #expect(result.errors.contains("warning: \(name)\u{fffd} is left out: its name is not UTF-8"), "\(result)")
      let json = try workspace.run(line + ["--json"]).json()
      #expect(json["diagnostics"].array.count == 1)
    }
    for line in [["sync"], ["sync", "--check"]] {
      let result = workspace.run(line)
      #expect(result.status == 5 && result.errors.contains("cannot be read: its name is not UTF-8"), "\(result)")
    }
    #expect(try workspace.run("list", "--json").json()["features"].array.count == 3)
    let gate = workspace.run("gate", "tasks", "--all")
    #expect(gate.status == 1 && gate.errors.contains("\(name)\u{fffd} is left out"))
    #expect(try workspace.git("status", "--porcelain", "--untracked-files=no") == "")
  }

  @Test(arguments: ["spec", "checklists/ux", "contracts/api", "contracts/v"])
  func `a document of a feature is told too`(name: String) throws {
    let workspace = try Workspace.withFeatures("Sign up")
    let folder = workspace.folder("F-USER-001")
    try workspace.write("# A\n", to: folder + "/contracts/a.md")
    try workspace.writeForeign("# B\n", to: "\(folder)/\(name)", ending: ".md")
    for line in [["list"], ["show", "F-USER-001"], ["sync"]] {
      let result = workspace.run(line)
      #expect(result.status == 0)
      #expect(result.errors.contains("warning: F-USER-001/\(name)\u{fffd}.md is left out: its name is not UTF-8"))
    }
    let check = workspace.run("check", "--select", "SK007")
    #expect(check.status == 1 && check.output.contains("\u{fffd}.md cannot be read: its name is not UTF-8"))
  }

  @Test func `a file of the epic is found by check`() throws {
    let workspace = try Workspace.withEpic()
    try workspace.writeForeign("x", to: Workspace.epic + "/design/notes", ending: ".md")
    let check = workspace.run("check", "--select", "SK007")
    #expect(check.output.contains("\(Workspace.epic)/design: error: [SK007] notes\u{fffd}.md cannot be read"))
  }

  @Test func `the ID and the number that a name begins with are not handed out`() throws {
    let workspace = try Workspace.withFeatures("Sign up")
    try workspace.makeForeignFolder(Self.features + "/F-USER-002")
    try workspace.makeForeignFolder("specs/007-search")
    try workspace.makeForeignFolder("plans/services/user-service/EPIC-USER-002")
    let result = workspace.run("new-feature", "Sign in", "--no-switch", "--json")
    let made = try result.json()["feature"]
    #expect(result.status == 5 && made["id"].string == "F-USER-003" && made["number"].integer == 8)
    workspace.run("new-feature", "Sign out", "--id", "F-USER-002", "--no-switch", "--epic", "EPIC-USER-001")
      .expectFailure(4, naming: "F-USER-002 is taken by \(Self.features)/F-USER-002\u{fffd}")
    workspace.run("new-feature", "Sign out", "--number", "7", "--no-switch")
      .expectFailure(4, naming: "the folder specs/007-search\u{fffd}, whose name is not UTF-8")
    let epic = try workspace.succeed("new-epic", "More", "--service", "user-service", "--json").json()["epic"]
    #expect(epic["id"].string == "EPIC-USER-003-more")
  }

  @Test func `an ID on another branch counts by what can be read of it`() throws {
    let workspace = try Workspace.withFeatures("Sign up")
    try workspace.git("switch", "--quiet", "--create", "other")
    try workspace.makeForeignFolder(Self.features + "/F-USER-004")
    try workspace.commitAll()
    try workspace.git("switch", "--quiet", "main")
    let made = try workspace.succeed("new-feature", "Sign in", "--no-switch", "--json").json()["feature"]
    #expect(made["id"].string == "F-USER-005")
  }

  @Test(arguments: [["--base", "other"], ["--base", "other", "--worktree"]])
  func `what another commit holds under such a name is no feature either`(options: [String]) throws {
    let workspace = try Workspace.withFeatures("Sign up")
    try workspace.git("switch", "--quiet", "--create", "other")
    try workspace.makeForeignFolder(Self.features + "/F-USER-004")
    try workspace.commitAll()
    try workspace.git("switch", "--quiet", "main")
    let made = workspace.run(["new-feature", "Sign in", "--epic", "EPIC-USER-001"] + options)
    #expect(made.status == 5 && made.errors.contains("F-USER-004\u{fffd} cannot be read"), "\(made)")
    let place = options.count > 2 ? "\(workspace.root)-002-sign" : workspace.root.string
    let index = try String(contentsOfFile: "\(place)/\(Workspace.epic)/design/index.md", encoding: .utf8)
    #expect(!index.contains("F-USER-004"))
    #expect(FileManager.default.fileExists(atPath: "\(place)/\(Self.features)/F-USER-005/spec.md"))
  }

  @Test func `a script writes nothing beside a folder that is meant and cannot be named`() throws {
    let workspace = try Workspace.ofSpecKit()
    try workspace.write("x\n", to: "specs/001-a/spec.md")
    try workspace.makeForeignFolder("specs/002-b")
    try workspace.git("switch", "--quiet", "--create", "002-b")
    let plan = workspace.script("setup-plan", "--json")
    #expect(plan.status == 1 && plan.errors.contains("ERROR: The name of specs/002-b\u{fffd} is not UTF-8"))
    workspace.variables["SPECIFY_FEATURE_DIRECTORY"] = "specs/002-b\u{fffd}"
    let named = workspace.script("setup-plan", "--json")
    #expect(named.status == 1 && named.errors.contains("is not UTF-8"), "\(named)")
    workspace.variables["SPECIFY_FEATURE_DIRECTORY"] = nil
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(workspace.root)/specs").count == 2)
    let created = workspace.script("create-new-feature", "--json", "Search")
    #expect(created.output.contains("\"FEATURE_NUM\":\"003\""), "\(created)")
  }

  @Test func `who asks for a feature by what can be read of such a name is told`() throws {
    let workspace = try workspace(Self.features + "/F-USER-003")
    workspace.run("show", "F-USER-003").expectFailure(
      3, naming: "there is no feature F-USER-003",
      hint: "rename \(Self.features)/F-USER-003\u{fffd}, whose name is not UTF-8")
  }

  @Test func `a feature whose folder gets such a name keeps its row in the index`() throws {
    let workspace = try Workspace.withFeatures("Sign up", "Sign in")
    try workspace.succeed("sync")
    let index = try workspace.text(Workspace.epic + "/design/index.md")
    try FileManager.default.removeItem(atPath: "\(workspace.root)/\(Self.features)/F-USER-002")
    try workspace.makeForeignFolder(Self.features + "/F-USER-002")
    for line in [["sync", "--check"], ["sync"]] { #expect(workspace.run(line).status == 5) }
    #expect(try workspace.text(Workspace.epic + "/design/index.md") == index && index.contains("F-USER-002"))
  }

  @Test func `a command in a folder of such a name is told why nothing is found`() throws {
    let workspace = try workspace("specs/003-search")
    workspace.directory = try #require(AbsolutePath("specs/003-search\u{fffd}", relativeTo: workspace.root))
    workspace.run("list").expectFailure(3, naming: "is not UTF-8", hint: "run it elsewhere")
  }

  @Test func `what was typed and is not UTF-8 names nothing that is made`() throws {
    let workspace = try Workspace.withEpic()
    workspace.run("new-epic", "Pay", "--service", "pay\u{fffd}").expectFailure(2, naming: "cannot be the name")
    workspace.run("new-feature", "Pay", "--worktree=../pay\u{fffd}").expectFailure(2, naming: "path of the worktree")
  }
}

extension Workspace {
  /// Makes a folder whose name is `path` and a byte that is not UTF-8, with a specification in it.
  func makeForeignFolder(_ path: String) throws {
    try makeFolder(path.split(separator: "/").dropLast().joined(separator: "/"))
    try ForeignName.makeFolder(Array(path.utf8) + [0xff], below: root)
    try ForeignName.write(
      "# Feature Specification: X\n", to: Array(path.utf8) + [0xff] + Array("/spec.md".utf8), below: root)
  }

  /// Writes a file with a byte that is not UTF-8 before the ending of its name.
  func writeForeign(_ text: String, to path: String, ending: String) throws {
    try makeFolder(path.split(separator: "/").dropLast().joined(separator: "/"))
    try ForeignName.write(text, to: Array(path.utf8) + [0xff] + Array(ending.utf8), below: root)
  }
}
