import Foundation
import TestSupport
import Testing

/// Folders that people renamed or moved by hand are mended by `check --fix`.
@Suite struct HandMovedTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace.withFeatures("Sign up with mail", "Delete account")
    try workspace.succeed("new-epic", "Billing", "--scope", "system", "--area", "BILL")
    try workspace.writeSpec("F-USER-001")
    try workspace.succeed("plan", "F-USER-001", "--force")
    try workspace.writePlan("F-USER-001")
    try workspace.succeed("decision", "add", "Mails are signed", "--rationale", "Spam", "--feature", "F-USER-001")
    let plan = workspace.folder("F-USER-001") + "/impl-plan.md"
    try workspace.write(workspace.text(plan) + "\nAs D-USER-001-1 says, see [it](../F-USER-002/spec.md).\n", to: plan)
    try workspace.succeed("sync")
    try workspace.commitAll()
  }

  private func move(_ old: String, _ new: String) throws {
    let target = "\(workspace.root)/\(new)"
    try FileManager.default.createDirectory(
      atPath: (target as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try FileManager.default.moveItem(atPath: "\(workspace.root)/\(old)", toPath: target)
  }

  private func expectMended() throws {
    _ = workspace.run("check", "--fix")
    try workspace.succeed("sync")
    let findings = try workspace.run("check", "--json").json()["findings"].array.filter {
      ["SK002", "SK007", "SK010", "SK020", "SK030", "SK032", "SK050"].contains($0["rule"].string)
    }
    #expect(findings.isEmpty, "\(findings)")
  }

  @Test func `a folder that bears another ID takes headers and decisions along`() throws {
    try move(workspace.folder("F-USER-001"), workspace.folder("F-USER-009"))
    #expect(try !workspace.run("check", "--select", "SK020", "--json").json()["findings"].array.isEmpty)
    try expectMended()
    let folder = workspace.folder("F-USER-009")
    #expect(try workspace.text(folder + "/spec.md").contains("**Feature ID**: F-USER-009"))
    #expect(
      try workspace.text(folder + "/impl-plan.md").contains("As D-USER-009-1 says, see [it](../F-USER-002/spec.md)."))
    let log = try workspace.text(Workspace.epic + "/exec-plan.md")
    #expect(log.contains("[D-USER-009-1] Mails are signed") && !log.contains("F-USER-001"))
    let decisions = try workspace.succeed("decision", "list", "--json").json()["decisions"].array
    #expect(decisions.compactMap { $0["id"].string } == ["D-USER-009-1"])
  }

  @Test(arguments: [
    ("F-USER-001", "F-USER-009"), ("[it](../F-USER-001/spec.md)", "[it](../F-USER-009/spec.md)"),
    ("F-USER-001–F-USER-002", "F-USER-009, F-USER-002"), ("none", "none"),
  ])
  func `whoever depends on a folder that bears another ID follows it`(header: String, written: String) throws {
    try workspace.succeed("new-feature", "Sign out", "--no-branch", "--epic", "EPIC-USER-001")
    let spec = workspace.folder("F-USER-003") + "/spec.md"
    try workspace.replace("**Depends on**: none", by: "**Depends on**: \(header)", in: spec)
    let before = try workspace.text(spec)
    try move(workspace.folder("F-USER-001"), workspace.folder("F-USER-009"))
    try expectMended()
    #expect(
      try workspace.text(spec) == before.replacing("**Depends on**: \(header)", with: "**Depends on**: \(written)"))
  }

  @Test func `a plan that a merge brings into a feature that has another ID by now follows it`() throws {
    try workspace.branch("topic") { try workspace.succeed("plan", "F-USER-002", "--force") }
    try workspace.succeed("renumber", "F-USER-002", "--id", "F-USER-009")
    try workspace.commitAll()
    try workspace.git("config", "merge.directoryRenames", "true")
    try workspace.git("merge", "--quiet", "--no-edit", "-X", "ours", "topic")
    let plan = workspace.folder("F-USER-009") + "/impl-plan.md"
    #expect(try workspace.text(plan).contains("F-USER-002"))
    try expectMended()
    #expect(
      try !workspace.text(plan).contains("F-USER-002")
        && workspace.text(plan).contains("`\(workspace.folder("F-USER-009"))/spec.md`"))
  }

  @Test(arguments: [
    "**Input**: `FEATURES/F-USER-007/spec.md` and `FEATURES/F-USER-002/spec.md`",
    "**Input**: `FEATURES/F-USER-007/spec.md` and `FEATURES/F-USER-008/spec.md`",
    "**Depends on**: `FEATURES/F-USER-007/spec.md`", "**Input**: F-USER-007",
    "**Input**: what was said\n\n## Summary\n\nAs `FEATURES/F-USER-007/spec.md` says.",
  ])
  func `a plan that speaks of another feature is left to people`(header: String) throws {
    let plan = workspace.folder("F-USER-002") + "/impl-plan.md"
    let text = "# Plan\n\n\(header.replacing("FEATURES", with: Workspace.epic + "/features"))\n"
    try workspace.write(text, to: plan)
    _ = workspace.run("check", "--fix", "--select", "SK032", "--select", "SK020")
    #expect(try workspace.text(plan) == text)
    #expect(try !workspace.run("check", "--select", "SK032", "--json").json()["findings"].array.isEmpty)
  }

  @Test func `a folder in another epic takes headers, links and decisions along`() throws {
    let folder = "plans/system/EPIC-BILL-001-billing/features/F-USER-001"
    let index = Workspace.epic + "/design/index.md"
    let rows = try workspace.text(index).split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.hasPrefix("| [F-USER-001](") && line.hasSuffix("|  |") ? line.dropLast(2) + "by Ada |" : line
    }
    try workspace.write(rows.joined(separator: "\n"), to: index)
    try move(workspace.folder("F-USER-001"), folder)
    try expectMended()
    #expect(try workspace.text("plans/system/EPIC-BILL-001-billing/design/index.md").contains("| by Ada |"))
    #expect(try !workspace.text(index).contains("by Ada"))
    let plan = try workspace.text(folder + "/impl-plan.md")
    #expect(plan.contains("**Epic**: `EPIC-BILL-001-billing` (`plans/system/EPIC-BILL-001-billing/exec-plan.md`)"))
    #expect(
      plan.contains(
        "see [it](../../../../services/user-service/EPIC-USER-001-user-onboarding/features/F-USER-002/spec.md)"))
    #expect(
      try workspace.text("plans/system/EPIC-BILL-001-billing/exec-plan.md").contains("[D-USER-001-1] Mails are signed"))
    #expect(try !workspace.text(Workspace.epic + "/exec-plan.md").contains("D-USER-001-1"))
  }

  @Test func `an epic that was renamed mends its own header and those of its features`() throws {
    let epic = "plans/services/user-service/EPIC-USER-002-members"
    try move(Workspace.epic, epic)
    try expectMended()
    for path in [
      "exec-plan.md", "features/F-USER-001/spec.md", "features/F-USER-001/impl-plan.md", "features/F-USER-002/spec.md",
    ] {
      let text = try workspace.text(epic + "/" + path)
      #expect(text.contains("EPIC-USER-002-members") && !text.contains("EPIC-USER-001"), "\(path)")
    }
    #expect(try workspace.text(epic + "/exec-plan.md").contains("[D-USER-001-1] Mails are signed"))
  }

  @Test func `a copied specification gets the ID of its folder, and the feature that it comes from keeps its own`()
    throws
  {
    let (old, new) = (workspace.folder("F-USER-001") + "/spec.md", workspace.folder("F-USER-003") + "/spec.md")
    try workspace.write(workspace.text(old) + "\nLike F-USER-001.\n", to: new)
    let before = try workspace.text(old)
    try expectMended()
    #expect(try workspace.text(old) == before)
    #expect(
      try workspace.text(new).contains("**Feature ID**: F-USER-003")
        && workspace.text(new).hasSuffix("Like F-USER-001.\n"))
  }
}
