import TestSupport
import Testing

/// `close`: nobody will go on with a feature.
@Suite struct CloseTests {
  let workspace: Workspace
  private let spec: String

  init() throws {
    workspace = try Workspace.withFeatures("Sign up", "Sign in", "Log in")
    spec = workspace.folder("F-USER-001") + "/spec.md"
  }

  private func stage(_ id: String = "F-USER-001") throws -> String? {
    try workspace.run("list", "--json").json()["features"].array.first { $0["id"].string == id }?["stage"].string
  }

  private func findings() throws -> [JSON] {
    try workspace.run("check", "--select", "SK037", "--json").json()["findings"].array
  }

  @Test(arguments: [
    ("superseded", nil, "Superseded"), ("superseded", "F-USER-002", "Superseded by F-USER-002"),
    ("abandoned", nil, "Abandoned"), ("withdrawn", "2", "Withdrawn in favour of F-USER-002"),
    ("archived", nil, "Archived"),
  ])
  func `the Status says what became of it, and nothing else changes`(
    word: String, successor: String?, status: String
  ) throws {
    let before = try workspace.text(spec)
    let answer = try workspace.succeed(
      "close", "F-USER-001", "--as", word, "--json", successor.map { "--by=\($0)" } ?? "-v"
    ).json()
    #expect(answer["status"].string == status && answer["document"].string == spec)
    #expect(answer["feature"].string == "F-USER-001")
    #expect(answer["by"].string == (successor == nil ? nil : "F-USER-002"))
    #expect(try workspace.text(spec) == before.replacing("**Status**: Draft", with: "**Status**: \(status)"))
    #expect(before != (try workspace.text(spec)))
    #expect(try stage() == "closed")
    try workspace.succeed("sync", "--check")
    let again = try workspace.succeed(
      "close", "F-USER-001", "--as", word, "--json", successor.map { "--by=\($0)" } ?? "-v")
    #expect(try again.json()["changes"].array.isEmpty)
  }

  @Test(arguments: [
    "**Status:** Draft (since May)  ", "> **Status**: `Draft`", "- **ステータス**: 下書き",
    "**Created**: today | **Status**: Draft",
    "| Field | Value |\n|---|---|\n| Status | Draft |",
  ])
  func `a header in whatever form keeps it`(header: String) throws {
    try workspace.write("# Feature Specification: Sign up\r\n\r\n\(header)\r\n\r\n## Notes\r\n", to: spec)
    try workspace.succeed("close", "F-USER-001", "--as", "withdrawn")
    #expect(try stage() == "closed")
    let text = try workspace.text(spec)
    let words = header.replacing("Draft (since May)", with: "Withdrawn").replacing("`Draft`", with: "Withdrawn")
      .replacing("Draft", with: "Withdrawn").replacing("下書き", with: "Withdrawn")
    #expect(text == "# Feature Specification: Sign up\r\n\r\n\(words)\r\n\r\n## Notes\r\n")
  }

  @Test func `a specification without a Status gets one, and a plan where there is no specification`() throws {
    try workspace.write("# Sign up\n\nText.\n", to: spec)
    try workspace.succeed("close", "F-USER-001", "--as", "archived")
    #expect(try stage() == "closed")
    #expect(try workspace.text(spec).contains("Text.\n"))
    let plan = workspace.folder("F-USER-003") + "/impl-plan.md"
    try workspace.write("# Plan\n\n**Status**: Draft\n", to: plan)
    try workspace.git("rm", "-qf", workspace.folder("F-USER-003") + "/spec.md")
    try workspace.succeed("close", "F-USER-003", "--as", "archived")
    #expect(try workspace.text(plan) == "# Plan\n\n**Status**: Archived\n")
    #expect(try stage("F-USER-003") == "closed")
  }

  @Test(arguments: [
    "Cancelled", "canceled", "REJECTED", "Dropped (2026-11-21)", "~~Draft~~ Deprecated", "Obsolete", "キャンセル", "廃止",
    "已取消", "已廢棄",
    "취소", "cancelado", "annulé", "verworfen",
  ])
  func `the words that people use close too`(status: String) throws {
    try workspace.replace("**Status**: Draft", by: "**Status**: \(status)", in: spec)
    #expect(try stage() == "closed")
  }

  @Test func `who depends on it is told, with what took its place, until it depends on that`() throws {
    let dependent = workspace.folder("F-USER-003") + "/spec.md"
    try workspace.replace("**Depends on**: none", by: "**Depends on**: F-USER-001", in: dependent)
    let answer = try workspace.succeed("close", "F-USER-001", "--as", "superseded", "--by", "F-USER-002")
    #expect(answer.errors.contains("F-USER-003 depends on F-USER-001, which is closed; F-USER-002 took its place"))
    let finding = try #require(try findings().first)
    #expect(finding["path"].string == dependent && finding["severity"].string == "warning")
    #expect(finding["hint"].string?.contains("F-USER-002") == true)
    try workspace.replace("**Depends on**: F-USER-001", by: "**Depends on**: F-USER-001, F-USER-002", in: dependent)
    #expect(try findings().isEmpty)
    #expect(try workspace.succeed("close", "F-USER-001", "--as", "superseded", "--by", "2").errors.isEmpty)
  }

  @Test func `a feature that stands on another branch may have taken its place`() throws {
    try workspace.commitAll()
    try workspace.succeed("new-feature", "Sign in anew")
    try workspace.commitAll()
    try workspace.git("switch", "--quiet", "main")
    let answer = try workspace.succeed("close", "F-USER-001", "--as", "superseded", "--by", "4", "--json").json()
    #expect(answer["by"].string == "F-USER-004" && answer["status"].string == "Superseded by F-USER-004")
    #expect(try workspace.text(spec).contains("**Status**: Superseded by F-USER-004"))
    #expect(try workspace.run("check", "--select", "SK032", "--json").json()["findings"].array.isEmpty)
    workspace.run("close", "F-USER-001", "--as", "superseded", "--by", "F-USER-005").expectFailure(
      3, naming: "F-USER-005")
  }

  @Test func `what makes no sense is refused, and nothing is changed`() throws {
    let before = try workspace.snapshot()
    workspace.run("close", "F-USER-001").expectFailure(2, naming: "--as", hint: "superseded")
    workspace.run("close", "F-USER-001", "--as", "done").expectFailure(2, naming: "done")
    workspace.run("close", "F-USER-009", "--as", "archived").expectFailure(3, naming: "F-USER-009")
    workspace.run("close", "F-USER-001", "--as", "superseded", "--by", "F-USER-009").expectFailure(
      3, naming: "F-USER-009")
    workspace.run("close", "F-USER-001", "--as", "superseded", "--by", "1").expectFailure(2, naming: "F-USER-001")
    #expect(differences(before, try workspace.snapshot()) == [])
  }
}
