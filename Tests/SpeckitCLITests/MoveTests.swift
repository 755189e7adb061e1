import TestSupport
import Testing

/// `move`: a feature goes to another epic.
@Suite struct MoveTests {
  private static let target = "plans/system/EPIC-BILL-001-billing"

  private func workspace() throws -> Workspace {
    let workspace = try Workspace.withFeatures("Sign up with mail", "Delete account")
    try workspace.succeed("new-epic", "Billing", "--scope", "system", "--area", "BILL")
    for id in ["F-USER-001", "F-USER-002"] {
      try workspace.writeSpec(id)
      try workspace.succeed("plan", id, "--force")
      try workspace.writePlan(id)
    }
    try workspace.replace(
      "**Depends on**: none", by: "**Depends on**: F-USER-001", in: workspace.folder("F-USER-002") + "/spec.md")
    try workspace.write("# A note\n", to: "docs/note.md")
    let plan = workspace.folder("F-USER-001") + "/impl-plan.md"
    try workspace.write(
      workspace.text(plan) + """

        [own](../F-USER-001/spec.md) [tasks](tasks.md) [other](../F-USER-002/spec.md#a) [log](../../exec-plan.md)
        [note](../../../../../../docs/note.md) `\(workspace.folder("F-USER-002"))/spec.md` `\(workspace.folder("F-USER-001"))/`
        and/or 1.5 https://example.org/F-USER-001/spec.md

        """, to: plan)
    let other = workspace.folder("F-USER-002") + "/impl-plan.md"
    try workspace.write(
      workspace.text(other)
        + "\nSee [it](../F-USER-001/spec.md), [here]: and `../F-USER-001/impl-plan.md`.\n\n[here]: <../F-USER-001/spec.md> \"A\"\n",
      to: other)
    try workspace.succeed("sync")
    try workspace.commitAll()
    return workspace
  }

  private func isClean(_ workspace: Workspace) throws {
    try workspace.succeed("sync", "--check")
    let findings = try workspace.run("check", "--json").json()["findings"].array.filter {
      ["SK002", "SK003", "SK010", "SK020", "SK021", "SK030", "SK031", "SK032", "SK050"].contains($0["rule"].string)
    }
    #expect(findings.isEmpty, "\(findings)")
  }

  @Test func `folder, headers, links and both indexes follow`() throws {
    let workspace = try workspace()
    let answer = try workspace.succeed("move", "F-USER-001", "--epic", "EPIC-BILL-001", "--json").json()
    let folder = Self.target + "/features/F-USER-001"
    #expect(answer["feature"]["directory"].string == folder)
    #expect(answer["feature"]["epic"].string == "EPIC-BILL-001-billing")
    #expect(answer["diagnostics"].array.contains { $0["message"].string?.contains("keeps its ID") == true })
    let plan = try workspace.text(folder + "/impl-plan.md")
    for expected in [
      "[own](../F-USER-001/spec.md) [tasks](tasks.md) [other](../../../../services/user-service/EPIC-USER-001-user-onboarding/features/F-USER-002/spec.md#a) [log](../../exec-plan.md)\n",
      "[note](../../../../../docs/note.md) `\(workspace.folder("F-USER-002"))/spec.md` `\(folder)/`\n",
      "and/or 1.5 https://example.org/F-USER-001/spec.md\n",
      "**Epic**: `EPIC-BILL-001-billing` (`\(Self.target)/exec-plan.md`)",
    ] { #expect(plan.contains(expected), "\(plan) lacks \(expected)") }
    let names = [plan, try workspace.text(folder + "/spec.md")].joined().split(separator: "\n").filter {
      $0.contains("EPIC-USER-001") && !$0.contains("F-USER-002")
    }
    #expect(names.isEmpty, "\(names)")
    let other = try workspace.text(workspace.folder("F-USER-002") + "/impl-plan.md")
    let way = "../../../../../system/EPIC-BILL-001-billing/features/F-USER-001"
    #expect(
      other.hasSuffix(
        "\nSee [it](\(way)/spec.md), [here]: and `\(way)/impl-plan.md`.\n\n[here]: <\(way)/spec.md> \"A\"\n"))
    #expect(try workspace.text(Self.target + "/design/index.md").contains("F-USER-001"))
    #expect(try !workspace.text(Workspace.epic + "/design/index.md").contains("Sign up with mail"))
    #expect(!workspace.exists(workspace.folder("F-USER-001")))
    try isClean(workspace)
  }

  @Test func `with an ID of its own area it is renamed on the way`() throws {
    let workspace = try workspace()
    try workspace.write(
      "{\"features\": [{\"id\": \"F-USER-001\", \"epic\": \"EPIC-USER-001-user-onboarding\", \"path\": \"\(workspace.folder("F-USER-001"))\"}, {\"id\": \"F-USER-002\", \"needs\": [\"F-USER-001\"], \"epic\": \"EPIC-USER-001-user-onboarding\"}]}",
      to: "harness/feature_list.json")
    let answer = try workspace.succeed("move", "F-USER-001", "--epic", "BILL", "--id", "next", "--json").json()
    let folder = Self.target + "/features/F-BILL-001"
    #expect(answer["feature"]["directory"].string == folder)
    #expect(answer["diagnostics"].array.allSatisfy { $0["message"].string?.contains("keeps its ID") != true })
    #expect(try workspace.text(folder + "/impl-plan.md").contains("[own](../F-BILL-001/spec.md)"))
    #expect(try workspace.text(workspace.folder("F-USER-002") + "/spec.md").contains("**Depends on**: F-BILL-001"))
    #expect(
      try workspace.text("harness/feature_list.json")
        == "{\"features\": [{\"id\": \"F-BILL-001\", \"epic\": \"EPIC-BILL-001-billing\", \"path\": \"\(folder)\"}, {\"id\": \"F-USER-002\", \"needs\": [\"F-BILL-001\"], \"epic\": \"EPIC-USER-001-user-onboarding\"}]}"
    )
    try isClean(workspace)
  }

  @Test(arguments: [[], ["--id", "next"]])
  func `the notes on its rows go along, and those of others stay`(options: [String]) throws {
    let workspace = try workspace()
    try workspace.write(
      "# Data model\n\n### Account\n\nMail.\n", to: workspace.folder("F-USER-001") + "/data-model.md")
    try workspace.succeed("sync")
    let (old, new) = (Workspace.epic + "/design/index.md", Self.target + "/design/index.md")
    let noted = try workspace.text(old).split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let subjects = ["| [F-USER-001](../": "of one", "| [F-USER-002](../": "of two", "| Account |": "of the entity"]
      guard line.hasSuffix("|  |"), let note = subjects.first(where: { line.hasPrefix($0.key) })?.value else {
        return line
      }
      return line.dropLast(2) + "\(note) |"
    }
    try workspace.write(noted.joined(separator: "\n"), to: old)
    try workspace.succeed("sync", "--check")
    try workspace.commitAll()
    #expect(workspace.run(["move", "F-USER-001", "--epic", "EPIC-BILL-001"] + options).status == 0)
    let (left, taken) = (try workspace.text(old), try workspace.text(new))
    #expect(!left.contains("~~") && !left.contains("of one") && !left.contains("of the entity"), "\(left)")
    #expect(left.contains("| of two |") && !taken.contains("of two"))
    #expect(taken.contains("| of one |") && taken.contains("| of the entity |"), "\(taken)")
    try isClean(workspace)
  }

  @Test func `its decisions go along byte for byte, each once, and those of others stay`() throws {
    let workspace = try workspace()
    for feature in ["F-USER-001", "F-USER-002", "F-USER-001"] {
      try workspace.succeed("decision", "add", "Mails are signed", "--rationale", "Spam", "--feature", feature)
    }
    let (log, index) = (Workspace.epic + "/exec-plan.md", Workspace.epic + "/design/index.md")
    try workspace.replace("[D-USER-001-2] Mails are signed", by: "[D-USER-001-2]  Mails\tare *signed*", in: log)
    try workspace.succeed("sync")
    try workspace.commitAll()
    let entry = { (id: String) in
      "- Decision: [\(id)] Mails are signed\n  Rationale: Spam\n  Date/Author: 2026-11-21 / Ada Lovelace\n  Source: \(id.dropLast(2).replacing("D-", with: "F-"))\n"
    }
    try #require(workspace.text(log).contains(entry("D-USER-001-1")))
    let answer = try workspace.succeed("move", "F-USER-001", "--epic", "BILL", "--json").json()
    #expect(answer["left"].array.isEmpty)
    let (old, new) = (try workspace.text(log), try workspace.text(Self.target + "/exec-plan.md"))
    #expect(old.contains(entry("D-USER-002-1")) && !old.contains("D-USER-001"))
    #expect(
      new.contains(entry("D-USER-001-1")) && new.contains("[D-USER-001-2]  Mails\tare *signed*\n  Rationale: Spam\n"))
    #expect(try !workspace.text(index).contains("D-USER-001"))
    let decisions = try workspace.succeed("decision", "list", "--json").json()["decisions"].array
    #expect(decisions.compactMap { $0["id"].string }.sorted() == ["D-USER-001-1", "D-USER-001-2", "D-USER-002-1"])
    try workspace.succeed("decision", "add", "Third", "--rationale", "R", "--feature", "F-USER-001")
    #expect(try workspace.text(Self.target + "/exec-plan.md").contains("[D-USER-001-3]"))
    try isClean(workspace)
  }

  @Test func `what cannot be moved is refused, and nothing is changed`() throws {
    let workspace = try workspace()
    let before = try workspace.snapshot()
    workspace.run("move", "F-USER-001").expectFailure(2, naming: "--epic")
    workspace.run("move", "F-USER-001", "--epic", "EPIC-NONE-001").expectFailure(3, naming: "EPIC-NONE-001")
    workspace.run("move", "F-USER-009", "--epic", "BILL").expectFailure(3, naming: "F-USER-009")
    #expect(
      try workspace.succeed("move", "F-USER-001", "--epic", "EPIC-USER-001", "--json").json()["changes"].array.isEmpty)
    #expect(differences(before, try workspace.snapshot()) == [])
    let flat = try Workspace.flat("Sign up")
    flat.run("move", "1", "--epic", "X").expectFailure(2, naming: "flat")
  }
}
