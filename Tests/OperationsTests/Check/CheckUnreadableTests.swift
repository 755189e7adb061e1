import Files
import Testing

@testable import Failures
@testable import Check

/// What cannot be read is found, says nothing false about anything else, and keeps no rule from the rest.
@Suite struct CheckUnreadableTests {
  /// The findings with `refused` out of reach, in a workspace in which nothing else is wrong.
  private func findings(
    refusing refused: String..., change: (inout [String: String]) throws -> Void = { _ in }
  ) throws -> [String] {
    try CheckedTree().report(refusing: refused, change).findings.map { finding in
      "\(finding.rule.id) \(finding.path.relative(to: try relative(epicFolder))?.string ?? finding.path.string)"
    }
  }

  @Test(arguments: ["/spec.md", "/tasks.md", "/contracts", "/checklists", ""])
  func `a feature that cannot be read is one finding`(name: String) throws {
    let found = try findings(refusing: CheckedTree.first + name) { $0[CheckedTree.first + "/contracts/a.md"] = "# A\n" }
    #expect(found.count == 1 && found.first?.hasPrefix("SK007 features/F-USER-001") == true, "\(found)")
  }

  @Test func `a folder beside the documents that cannot be listed is one finding`() throws {
    let found = try findings(refusing: CheckedTree.first + "/notes") {
      $0[CheckedTree.first + "/notes/a.md"] = "# A\n"
      $0[CheckedTree.first + "/spec.md"]? += "\nSee [the note](notes/a.md).\n"
    }
    #expect(found == ["SK007 features/F-USER-001/notes"])
  }

  @Test(arguments: [("features", "features"), ("", "features"), ("design", "design/index.md")])
  func `a folder of the epic that cannot be looked into is found, and no index is called stale`(
    refused: String, expected: String
  ) throws {
    let found = try findings(refusing: epicFolder + (refused.isEmpty ? "" : "/" + refused))
    #expect(found.contains("SK007 " + expected), "\(found)")
    #expect(found.allSatisfy { $0.hasPrefix("SK007 ") }, "\(found)")
  }

  @Test(arguments: ["plans", "plans/services", "plans/services/user"])
  func `so is a folder on the way to the epics`(refused: String) throws {
    #expect(try findings(refusing: refused) == ["SK007 " + refused])
  }

  @Test(arguments: [CheckedTree.first + "/spec.md", epicFolder + "/features", epicFolder + "/exec-plan.md"])
  func `where only stale indexes are asked for, what hides them is told`(refused: String) throws {
    let report = try CheckedTree().report(asking: Check.Options(selected: [.staleIndex]), refusing: [refused])
    #expect(report.findings.map(\.rule.id) == ["SK052"])
    #expect(report.findings.first?.path.string == CheckedTree.designIndex)
    #expect(report.findings.first?.message.hasPrefix("whether it is current cannot be told, because ") == true)
  }

  @Test func `an index over all epics that cannot be read is one finding`() throws {
    let report = { (options: Check.Options) in
      try CheckedTree(configuration: "index: { workspace: plans/index.md }\n").report(
        asking: options, refusing: ["plans/index.md"], { $0["plans/index.md"] = "# Epics\n" })
    }
    #expect(try report(Check.Options()).findings.map(\.rule.id) == ["SK007"])
    #expect(try report(Check.Options(selected: [.staleIndex])).findings.map(\.rule.id) == ["SK052"])
  }

  @Test func `a feature that is out of sight is not called unknown`() throws {
    let other = "plans/services/pay"
    let found = try findings(refusing: other) {
      $0[other + "/EPIC-PAY-001-x/features/F-PAY-001/spec.md"] = "# X\n"
      $0[CheckedTree.second + "/spec.md"]? += "\nThis needs F-PAY-001.\n"
    }
    #expect(found == ["SK007 " + other])
  }

  @Test func `a branch that a header out of reach may name is not called unknown`() throws {
    let other = "plans/services/pay/EPIC-PAY-001-x"
    let found = try findings(refusing: other + "/features/F-PAY-001/spec.md") {
      $0[other + "/exec-plan.md"] = "# Epic: Pay\n"
      $0[other + "/design/index.md"] = "# Design\n"
      $0[other + "/features/F-PAY-001/spec.md"] = "# X\n\n**Feature Branch**: `009-pay`\n"
      try $0.replace("**Depends on**: F-USER-001", by: "**Depends on**: 009-pay", in: CheckedTree.second + "/spec.md")
    }
    #expect(found == ["SK007 \(other)/features/F-PAY-001"])
  }
}
