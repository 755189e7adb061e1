import TestSupport
import Testing

/// A feature is moved on one branch while another one works on its decisions.
@Suite(.enabled(if: BuiltProgram.exists, "the program is not built"))
struct DecisionsInTwoLogsTests {
  private let workspace: Workspace
  private let old = Workspace.epic + "/exec-plan.md"
  private let new = "plans/services/user-service/EPIC-USER-002-account/exec-plan.md"

  init() throws {
    workspace = try Workspace.withFeatures("Sign up")
    try workspace.registerDriver()
    try workspace.succeed("new-epic", "Account", "--service", "user-service")
    try workspace.commitAll()
  }

  private func add(_ text: String) throws -> String {
    try workspace.succeed(
      "decision", "add", text, "--rationale", "R", "--feature", "F-USER-001", "--json"
    ).json()["decision"]["id"].string ?? ""
  }

  private func move() throws {
    try workspace.succeed("move", "F-USER-001", "--epic", "EPIC-USER-002")
    try workspace.commitAll()
  }

  @Test func `an ID that both branches gave is told where the feature is no longer`() throws {
    try workspace.branch("topic") { _ = try add("Quote all cells") }
    _ = try add("Choose cookies")
    try move()
    try workspace.merge("topic")
    try workspace.succeed("sync")
    let result = workspace.run("check", "--select", "SK056")
    #expect(result.status == 1)
    let line = try #require(
      try workspace.text(old).split(separator: "\n", omittingEmptySubsequences: false)
        .firstIndex { $0.contains("Quote all cells") })
    #expect(
      result.output.hasPrefix(
        "\(old):\(line + 1):14: error: [SK056] the ID D-USER-001-1 is that of \"Choose cookies\" in \(new) too\n"),
      "\(result)")
    #expect(result.output.contains("if they are two, this one is D-USER-001-2\n"))
    #expect(try add("Choose mail") == "D-USER-001-2")
    #expect(workspace.run("check", "--select", "SK056").output.contains("this one is D-USER-001-3\n"))
  }

  @Test func `an ID that only the other log has is not given out`() throws {
    _ = try add("Choose cookies")
    try workspace.commitAll()
    try workspace.branch("topic") { _ = try add("Quote all cells") }
    try move()
    try workspace.merge("topic")
    try workspace.succeed("sync")
    #expect(try workspace.text(old).contains("[D-USER-001-2] Quote all cells"))
    #expect(try add("Choose mail") == "D-USER-001-3")
    #expect(workspace.run("check", "--select", "SK056").status == 0)
  }

  @Test func `an entry that says the same in both logs can go`() throws {
    _ = try add("Choose cookies")
    try workspace.commitAll()
    let before = try workspace.text(old)
    try move()
    try workspace.write(before, to: old)
    try workspace.succeed("sync")
    let result = workspace.run("check", "--select", "SK056")
    #expect(result.output.contains("\(old):"))
    #expect(result.output.contains("hint: delete the entry here: \(new):"), "\(result)")
  }
}
