import Files
import TestSupport
import Testing

/// `review`: a plan was read again.
@Suite struct ReviewTests {
  let workspace: Workspace
  private let spec: String
  private let plan: String

  init() throws {
    workspace = try Workspace.withFeatures("Sign up", "Sign in")
    spec = workspace.folder("F-USER-001") + "/spec.md"
    plan = workspace.folder("F-USER-001") + "/impl-plan.md"
    for id in ["F-USER-001", "F-USER-002"] {
      try workspace.writeSpec(id)
      try workspace.succeed("plan", id, "--force")
      try workspace.writePlan(id)
    }
    try workspace.succeed("sync")
  }

  private func line(_ text: String) -> Substring? { text.split(separator: "\n").first { $0.contains("made-from") } }

  private func older() throws -> [JSON] {
    try workspace.run("check", "--select", "SK050", "--json").json()["findings"].array
  }

  private func change(_ id: String = "F-USER-001") throws {
    try workspace.replace(
      "## Assumptions", by: "It asks twice.\n\n## Assumptions", in: workspace.folder(id) + "/spec.md")
    let path = workspace.folder(id) + "/impl-plan.md"
    if try !workspace.text(path).contains("made-from") {
      try workspace.replace(
        "\n## Summary", by: "\n<!-- speckit:made-from spec=0123456789ab constitution=none -->\n\n## Summary", in: path)
    }
  }

  @Test func `the digests become those of now, and nothing else changes`() throws {
    try change()
    let finding = try #require(try older().first)
    #expect(finding["hint"].string?.contains("speckit review F-USER-001") == true)
    let before = try workspace.text(plan)
    let answer = try workspace.succeed("review", "F-USER-001", "--json").json()
    let review = answer["reviewed"].array[0]
    #expect(review["feature"].string == "F-USER-001" && review["changed"].bool == true)
    #expect(review["plan"].string == plan)
    let digest = try #require(review["spec"].string)
    let after = try workspace.text(plan)
    #expect(after.contains(" spec=\(digest) "))
    let (old, new) = (try #require(line(before)), try #require(line(after)))
    #expect(before.replacing(old, with: "") == after.replacing(new, with: ""))
    #expect(answer["changes"].array.map { $0["path"].string } == [plan])
    #expect(try older().isEmpty)
    #expect(try workspace.succeed("review", "F-USER-001", "--json").json()["changes"].array.isEmpty)
    try workspace.succeed("sync", "--check")
  }

  @Test func `several features are reviewed together, or none`() throws {
    try change()
    try change("F-USER-002")
    let before = try workspace.snapshot()
    workspace.run("review", "F-USER-001", "F-USER-009").expectFailure(3, naming: "F-USER-009")
    try workspace.succeed("review", "F-USER-001", "F-USER-002", "--dry-run", "-v")
    #expect(differences(before, try workspace.snapshot()) == [])
    let output = try workspace.succeed("review", "F-USER-001", "2", "F-USER-001").output
    #expect(output.split(separator: "\n").count == 2, "\(output)")
    #expect(try older().isEmpty)
  }

  @Test func `a plan that does not say what it was made from, and a missing one, are refused`() throws {
    try workspace.write("# Plan\n\n## Summary\n\nText.\n", to: plan)
    let before = try workspace.snapshot()
    workspace.run("review", "F-USER-001").expectFailure(3, naming: plan, hint: "speckit:made-from")
    #expect(differences(before, try workspace.snapshot()) == [])
    try workspace.write("# Plan\n\n<!-- speckit:made-from spec=… constitution=… -->\n\n## Summary\n\nText.\n", to: plan)
    try workspace.succeed("review", "F-USER-001")
    #expect(try !workspace.text(plan).contains("…"))
    try workspace.git("add", plan)
    try workspace.git("rm", "-qf", plan)
    workspace.run("review", "F-USER-001").expectFailure(3, naming: plan, hint: "speckit plan F-USER-001")
  }

  @Test(
    arguments: [
      ("<!-- speckit:made-from -->", 3, "names neither", "speckit:made-from spec=…"),
      ("<!-- speckit:made-from spec=… -->\n\n<!-- speckit:made-from spec=… -->", 4, "on lines 3 and 5", "delete one"),
    ] as [(String, Int32, String, String)])
  func `a line that cannot be filled, and one too many, are refused`(
    lines: String, status: Int32, message: String, hint: String
  ) throws {
    try workspace.write("# Plan\n\n\(lines)\n\n## Summary\n\nText.\n", to: plan)
    let before = try workspace.snapshot()
    workspace.run("review", "F-USER-001").expectFailure(status, naming: message, hint: hint)
    #expect(differences(before, try workspace.snapshot()) == [])
  }

  @Test func `a plan without its specification is refused`() throws {
    try change()
    try workspace.git("add", "-A")
    try workspace.git("rm", "-qf", spec)
    let before = try workspace.snapshot()
    workspace.run("review", "F-USER-001").expectFailure(3, naming: spec, hint: "take it back")
    #expect(differences(before, try workspace.snapshot()) == [])
  }
}
