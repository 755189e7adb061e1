import Files
import Foundation
import TestSupport
import Testing

/// `create-new-feature` in releases where it makes the folder alone.
@Suite struct CreateNewFeatureFolderTests {
  private func workspace(_ folders: String...) throws -> Workspace {
    let workspace = try Workspace.ofSpecKit(release: "1.2.3")
    for name in folders { try workspace.write("", to: "specs/\(name)/spec.md") }
    return workspace
  }

  @Test func `no branch is made, HEAD stays, and the folder is recorded`() throws {
    let workspace = try workspace("003-a")
    let result = try workspace.create("--json", "Search orders")
    let folder = "\(workspace.root)/specs/004-search-orders"
    #expect(
      result.output
        == "{\"BRANCH_NAME\":\"004-search-orders\",\"SPEC_FILE\":\"\(folder)/spec.md\",\"FEATURE_NUM\":\"004\"}\n")
    #expect(try workspace.head() == "main")
    #expect(try workspace.git("branch", "--format=%(refname:short)") == "main")
    #expect(try workspace.text("specs/004-search-orders/spec.md") == "# The spec of [FEATURE NAME]\n")
    #expect(try workspace.recordedDirectory() == "specs/004-search-orders")
  }

  @Test func `two lines tell feature and directory to a shell`() throws {
    let workspace = try workspace()
    let folder = "\(workspace.root)/specs/001-search-orders"
    let result = try workspace.create("Search orders")
    #expect(
      result.errors
        == "# To persist: export SPECIFY_FEATURE=001-search-orders\n"
        + "#              export SPECIFY_FEATURE_DIRECTORY=\(folder)\n")
    #expect(
      result.output.hasSuffix(
        "FEATURE_NUM: 001\n# To persist in your shell: export SPECIFY_FEATURE=001-search-orders\n"
          + "#                           export SPECIFY_FEATURE_DIRECTORY=\(folder)\n"))
    let other = try workspace.create("--json", "Überweisung prüfen")
    #expect(other.errors.hasPrefix("# To persist: export SPECIFY_FEATURE='002-überweisung-prüfen'\n"))
    let dry = try workspace.create("--json", "--dry-run", "Search orders")
    #expect(dry.errors == "" && dry.output.hasSuffix(",\"DRY_RUN\":true}\n"), "\(dry)")
  }

  @Test(arguments: [
    "0010-a": "011", "20260319-143022-a": "001", "42-a": "001", "9999999999999-a": "10000000000000", "010": "001",
  ])
  func `the number is one more than that of the highest folder, whatever branches there are`(
    folder: String, number: String
  ) throws {
    let workspace = try workspace(folder)
    try workspace.git("branch", "050-other")
    #expect(try workspace.nextBranch() == "\(number)-search-orders")
  }

  @Test func `a folder of a linked worktree counts`() throws {
    let workspace = try workspace("003-a")
    let place = workspace.sandbox.directory.path.appending(component: "linked").string
    try workspace.git("worktree", "add", "--quiet", "-b", "work", place)
    try workspace.sandbox.directory.write("", to: "linked/specs/005-a/spec.md")
    #expect(try workspace.nextBranch() == "006-search-orders")
    #expect(try workspace.nextBranch("--number", "5") == "006-search-orders")
    #expect(try workspace.nextBranch("--number", "4") == "004-search-orders")
  }

  @Test func `where numbers have four digits, one with fewer zeros is the same number`() throws {
    let workspace = try workspace("005-x")
    try workspace.write("branch: { digits: 4 }\n", to: ".specify/speckit.yml")
    #expect(try workspace.nextBranch("--number", "5") == "0006-search-orders")
    #expect(try workspace.nextBranch("--number", "4") == "0004-search-orders")
  }

  @Test func `behind the largest number there is none`() throws {
    try workspace("9223372036854775807-a").script("create-new-feature", "--json", "Search orders").expectRefusal(
      "Error: feature number must be between 0 and 9223372036854775807, got '9223372036854775808'\n")
  }

  @Test(arguments: [
    ("001-a", "1", "002"), ("001-a", "2", "002"), ("0010-a", "10", "010"),
    ("20260319-143022-a", "20260319", "001"),
  ])
  func `a number that a folder begins with becomes the next free one`(
    folder: String, given: String, number: String
  ) throws {
    let workspace = try workspace(folder)
    #expect(try workspace.nextBranch("--number", given) == "\(number)-search-orders")
  }

  @Test func `--allow-existing-branch goes on with the folder of the name, and with no other`() throws {
    let workspace = try workspace("003-search-orders")
    try workspace.write("mine\n", to: "specs/003-search-orders/spec.md")
    let same = try workspace.create("--json", "--number", "3", "--allow-existing-branch", "Search orders")
    #expect(try same.json()["BRANCH_NAME"].string == "003-search-orders")
    #expect(try workspace.text("specs/003-search-orders/spec.md") == "mine\n")
    let other = try workspace.create("--json", "--number", "3", "--allow-existing-branch", "Cancel orders")
    #expect(try other.json()["BRANCH_NAME"].string == "004-cancel-orders")
    #expect(
      other.errors.hasPrefix(
        "[specify] Warning: --number 003 conflicts with an existing spec directory; using 004 instead\n"))
  }

  @Test func `a folder of the same moment is in the way`() throws {
    let workspace = try workspace()
    try workspace.create("--timestamp", "Search orders")
    workspace.script("create-new-feature", "--json", "--timestamp", "Search orders").expectRefusal(
      "Error: Feature directory '\(workspace.root)/specs/20261121-100000-search-orders' already exists. ")
    try workspace.create("--timestamp", "--allow-existing-branch", "Search orders")
  }

  @Test func `in an epic the feature gets its folder and no branch`() throws {
    let workspace = try Workspace.withFeatures("Sign up")
    try workspace.write("{\"speckit_version\": \"1.2.3\"}\n", to: ".specify/init-options.json")
    try workspace.write("# [FEATURE NAME]\n\n`[###-feature-name]`\n", to: ".specify/templates/spec-template.md")
    let head = try workspace.head()
    let result = try workspace.create("--json", "Reset a password")
    let spec = workspace.folder("F-USER-002") + "/spec.md"
    #expect(try result.json()["SPEC_FILE"].string == "\(workspace.root)/\(spec)")
    #expect(try workspace.text(spec).contains("002-reset-password"))
    #expect(try workspace.head() == head)
    #expect(try workspace.recordedDirectory() == workspace.folder("F-USER-002"))
  }

  @Test(.enabled(if: BuiltProgram.exists, "the program is not built"))
  func `sixteen at once get sixteen numbers and folders`() async throws {
    let workspace = try workspace()
    let (root, variables) = (workspace.root, workspace.sandbox.variables)
    let results = try await withThrowingTaskGroup(of: Program.Result.self) { group in
      for number in 1...16 {
        group.addTask {
          try Program.run(
            BuiltProgram.path, ["compat", "create-new-feature", "--json", "Thing number\(number)"], in: root,
            variables: variables)
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(results.allSatisfy { $0.status == 0 }, "\(results.map(\.errors))")
    let folders = try FileManager.default.contentsOfDirectory(atPath: root.string + "/specs")
    #expect(folders.compactMap { Int($0.prefix(3)) }.sorted() == Array(1...16))
  }
}
