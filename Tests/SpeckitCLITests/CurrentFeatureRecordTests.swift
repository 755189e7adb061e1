import TestSupport
import Testing

/// When `new-feature` and `switch` write `.specify/feature.json`.
@Suite struct CurrentFeatureRecordTests {
  private func workspace(_ release: String = "1.2.3") throws -> Workspace {
    let workspace = try Workspace.ofSpecKit(release: release)
    try workspace.write("layout: flat\n", to: ".specify/speckit.yml")
    try workspace.commitAll()
    return workspace
  }

  @Test func `both write it where spec-kit 0.10 or later set up the repository, also where it is not there yet`() throws
  {
    let workspace = try workspace()
    try workspace.succeed("new-feature", "Search orders", "--commit")
    #expect(try workspace.recordedDirectory() == "specs/001-search-orders")
    try workspace.succeed("new-feature", "Cancel orders", "--commit")
    #expect(try workspace.recordedDirectory() == "specs/002-cancel-orders")
    #expect(try workspace.git("status", "--short") == "")
    try workspace.remove(".specify/feature.json")
    try workspace.succeed("switch", "1")
    #expect(try workspace.recordedDirectory() == "specs/001-search-orders")
    try workspace.succeed("switch", "2")
    #expect(try workspace.recordedDirectory() == "specs/002-cancel-orders")
  }

  @Test func `switch to the branch that is checked out already writes it too`() throws {
    let workspace = try workspace()
    try workspace.succeed("new-feature", "Search orders", "--commit")
    try workspace.remove(".specify/feature.json")
    let result = try workspace.succeed("switch", "1")
    #expect(result.output.contains("checked out already"))
    #expect(try workspace.recordedDirectory() == "specs/001-search-orders")
  }

  @Test(arguments: ["0.9.5", nil])
  func `where an older release or none did, a file that is not there is not made`(release: String?) throws {
    let workspace = try workspace(release ?? "1.2.3")
    if release == nil { try workspace.remove(".specify/init-options.json") }
    try workspace.succeed("new-feature", "Search orders")
    try workspace.succeed("switch", "1")
    #expect(try workspace.recordedDirectory() == nil)
  }

  @Test func `SPECIFY_FEATURE_NO_PERSIST leaves it as it is`() throws {
    let workspace = try workspace()
    workspace.variables["SPECIFY_FEATURE_NO_PERSIST"] = "1"
    try workspace.succeed("new-feature", "Search orders", "--commit")
    #expect(try workspace.recordedDirectory() == nil)
    try workspace.write("{\"feature_directory\":\"specs/x\"}\n", to: ".specify/feature.json")
    try workspace.succeed("switch", "1")
    #expect(try workspace.recordedDirectory() == "specs/x")
  }

  @Test func `a feature that is made elsewhere is not the current one here, but in its worktree`() throws {
    let workspace = try workspace()
    try workspace.succeed("new-feature", "Search orders", "--no-switch", "--commit")
    #expect(try workspace.recordedDirectory() == nil)
    try workspace.succeed("new-feature", "Cancel orders", "--worktree=../linked")
    #expect(try workspace.recordedDirectory() == nil)
    let record = try workspace.sandbox.directory.text(of: "linked/.specify/feature.json")
    #expect(record == "{\"feature_directory\":\"specs/002-cancel-orders\"}\n")
  }
}
