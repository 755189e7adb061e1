import Files
import Foundation
import TestSupport
import Testing

/// The scripts as agents call them: those of `scripts/bash`, copied into `.specify/scripts/bash` of a project, with the
/// built program on the `PATH`.
@Suite(.enabled(if: BuiltProgram.exists, "the program is not built"))
struct ScriptBinaryTests {
  private static let scripts = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "scripts/bash")

  let workspace: Workspace

  init() throws {
    workspace = try Workspace.ofSpecKit()
    let folder = URL(filePath: workspace.root.string).appending(path: ".specify/scripts")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: Self.scripts, to: folder.appending(path: "bash"))
  }

  private func run(_ script: String, _ arguments: String...) throws -> CommandResult {
    let variables = variables
    let result = try Program.run(
      "/bin/bash", [".specify/scripts/bash/\(script).sh"] + arguments, in: workspace.root, variables: variables)
    return CommandResult(
      arguments: [script] + arguments, status: result.status, output: result.output, errors: result.errors)
  }

  private var variables: [String: String] {
    workspace.sandbox.variables.merging(
      ["PATH": BuiltProgram.folder + ":/usr/bin:/bin"]
    ) { $1 }
  }

  @Test(arguments: [
    ("Add go support", "001-support"), ("Use GO now", "001-use-go-now"),
    ("顧客がメールで登録できるようにする", "001-顧客がメールで登録できるようにする"),
  ])
  func `a description gives number and slug`(description: String, branch: String) throws {
    let result = try run("create-new-feature", "--json", description)
    let spec = "\(workspace.root)/specs/\(branch)/spec.md"
    #expect(result.output == "{\"BRANCH_NAME\":\"\(branch)\",\"SPEC_FILE\":\"\(spec)\",\"FEATURE_NUM\":\"001\"}\n")
    #expect(try workspace.head() == branch)
    #expect(try workspace.text("specs/\(branch)/spec.md") == "# The spec of [FEATURE NAME]\n")
  }

  @Test func `a number is in base ten, and grows past 999`() throws {
    #expect(try run("create-new-feature", "--json", "--number", "010", "Search").json()["FEATURE_NUM"].string == "010")
    for number in 1...1000 {
      let name = String(format: "specs/%03d-x", number)
      try FileManager.default.createDirectory(
        atPath: "\(workspace.root)/\(name)", withIntermediateDirectories: true)
    }
    #expect(try run("create-new-feature", "--json", "Find").json()["BRANCH_NAME"].string == "1001-find")
  }

  @Test func `a feature goes through all four scripts`() throws {
    #expect(try run("create-new-feature", "--json", "Search orders").status == 0)
    let folder = "\(workspace.root)/specs/001-search-orders"
    let tooEarly = try run("check-prerequisites", "--json")
    #expect(tooEarly.status == 1 && tooEarly.output.isEmpty)
    #expect(
      tooEarly.errors
        == "ERROR: plan.md not found in \(folder)\nRun /speckit.plan first to create the implementation plan.\n")
    let plan = try run("setup-plan", "--json")
    #expect(try plan.json()["IMPL_PLAN"].string == folder + "/plan.md")
    #expect(try workspace.text("specs/001-search-orders/plan.md") == "# The plan of [FEATURE NAME]\n")
    #expect(try run("setup-tasks", "--json").json()["FEATURE_DIR"].string == folder)
    try workspace.write("# Tasks\n", to: "specs/001-search-orders/tasks.md")
    let ready = try run("check-prerequisites", "--json", "--require-tasks", "--include-tasks")
    #expect(ready.output == "{\"FEATURE_DIR\":\"\(folder)\",\"AVAILABLE_DOCS\":[\"tasks.md\"]}\n")
    #expect(try run("resolve-template", "tasks-template").output == "# The tasks of [FEATURE NAME]\n")
    let branch = try run("create-new-feature-branch", "--json", "Another thing")
    #expect(branch.output == "{\"BRANCH_NAME\":\"002-another-thing\",\"FEATURE_NUM\":\"002\"}\n")
  }

  @Test func `the usage names the script, and a call from elsewhere finds its project`() throws {
    #expect(
      try run("create-new-feature", "--help").output.hasPrefix("Usage: .specify/scripts/bash/create-new-feature.sh "))
    let elsewhere = try TemporaryDirectory()
    let result = try Program.run(
      "/bin/bash", ["\(workspace.root)/.specify/scripts/bash/create-new-feature.sh", "--json", "Search"],
      in: elsewhere.path, variables: variables)
    #expect(result.output.contains("\"SPEC_FILE\":\"\(workspace.root)/specs/001-search/spec.md\""), "\(result)")
  }

  @Test func `sixteen at once get sixteen numbers, folders and branches`() async throws {
    let (root, variables) = (workspace.root, variables)
    let results = try await withThrowingTaskGroup(of: Program.Result.self) { group in
      for number in 1...16 {
        group.addTask {
          try Program.run(
            "/bin/bash", [".specify/scripts/bash/create-new-feature.sh", "--json", "Thing number\(number)"], in: root,
            variables: variables)
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(results.allSatisfy { $0.status == 0 }, "\(results.map(\.errors))")
    let branches = try workspace.git("branch", "--list", "--format=%(refname:short)", "0*").split(separator: "\n")
    #expect(branches.map { Int($0.prefix(3)) } == Array(1...16))
    for branch in branches { #expect(workspace.exists("specs/\(branch)/spec.md")) }
    #expect(Set(results.map(\.output)).count == 16)
    try workspace.git("fsck", "--strict")
  }
}
