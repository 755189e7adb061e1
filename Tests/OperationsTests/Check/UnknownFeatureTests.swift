import Testing

@testable import Check

/// Which features that there are not are told, and which are yet to be made.
struct UnknownFeatureTests {
  private static let plan = CheckedTree.second + "/impl-plan.md"

  private func told(_ text: String, in path: String) throws -> [String] {
    try CheckedTree().findings(asking: .init(selected: [.unknownFeature])) {
      $0[path, default: "# Notes\n"] += "\n\(text)\n"
    }
    .map { String($0.prefix { $0 != ":" }) }
  }

  @Test(arguments: [CheckedTree.execPlan, CheckedTree.designIndex, epicFolder + "/README.md", epicFolder + "/epic.md"])
  func `a document of an epic plans features beyond the highest one`(path: String) throws {
    #expect(try told("| F-USER-003 | sign out |\n\nThen F-USER-010.", in: path) == [])
  }

  @Test(arguments: ["F-USER-0001", "F-ORDER-001"])
  func `a gap and an area that nothing is named for are told there too`(id: String) throws {
    #expect(try told("Then \(id).", in: CheckedTree.execPlan) == ["SK032 exec-plan.md"])
  }

  @Test func `an area that only an epic is named for has no feature yet`() throws {
    let found = try CheckedTree().findings(asking: .init(selected: [.unknownFeature])) {
      $0["plans/services/order/EPIC-ORDER-001-orders/exec-plan.md"] = "# Epic Execution Plan: Orders\n\nF-ORDER-001\n"
    }
    #expect(found == [])
  }

  @Test func `a document of a feature plans none by its number alone`() throws {
    #expect(try told("As F-USER-003 does.", in: Self.plan) == ["SK032 F-USER-002/impl-plan.md"])
  }

  @Test(arguments: [
    "Mails are sent by F-USER-042, which is not written yet.", "| Mails | F-USER-042 | planned |",
    "- Mails (a future F-USER-042) are\n  sent later.", "Mails are\nsent by F-USER-042 (to be created).",
    "F-USER-042（未着手）がメールを送る。", "邮件由 F-USER-042 发送（尚未创建）。", "郵件由 F-USER-042 寄送（待建立）。", "F-USER-042는 작성 전이다.",
    "F-USER-042 ainda não existe.", "F-USER-042 ist noch nicht angelegt.", "F-USER-042, à créer.",
    "F-USER-042 aún no existe.", "F-USER-042 non esiste ancora.", "As F-USER-042 (TBD) does.\n\nAs F-USER-042 does.",
  ])
  func `a sentence or a row may say that a feature is yet to be made`(text: String) throws {
    #expect(try told(text, in: Self.plan) == [])
  }

  @Test(arguments: [
    "As F-USER-042 does. Mails are planned.", "| As F-USER-042 | done |\n| Mails | planned |",
    "An unplanned F-USER-042.",
    "- As F-USER-042 does\n- planned", "As F-USER-042 does.\n\nThat is planned.",
  ])
  func `what is said of something else does not count`(text: String) throws {
    #expect(try told(text, in: Self.plan) == ["SK032 F-USER-002/impl-plan.md"])
  }

  @Test(arguments: [
    "Mails are sent by F-USER-042 of the *mailroom* repository.", "- F-USER-042 (in repo mailroom)",
    "See F-USER-042 in the mailroom-repo.", "See https://h.example/mailroom/F-USER-042/spec.md.",
    "See [F-USER-042](https://h.example/mailroom/42).", "F-USER-042 aus dem Mailroom Repository.",
  ])
  func `a feature of another repository is none of ours`(text: String) throws {
    #expect(try told(text, in: Self.plan) == [])
  }

  @Test(arguments: [
    "As F-USER-042 in this repository does.", "As F-USER-042 does, and the repository keeps it.",
    "As F-USER-042 does.\n\nThe mails lie in the mailroom repository.", "F-USER-042 of our repository.",
  ])
  func `a feature of this repository is ours`(text: String) throws {
    #expect(try told(text, in: Self.plan) == ["SK032 F-USER-002/impl-plan.md"])
  }

  private func flat(_ header: String, _ rules: [Rule] = [.unknownFeature]) throws -> [String] {
    try CheckedTree().findings(asking: .init(selected: rules)) {
      $0["specs/001-search/spec.md"] = "# Feature Specification: Search\n\nText.\n"
      $0["specs/002-sort/spec.md"] = "# Feature Specification: Sort\n\n\(header)\n\nText.\n"
    }
    .map { String($0.prefix { $0 != ":" }) }
  }

  @Test(arguments: [
    ("**Depends on**: 099-mail", true), ("**Depends on**: 001-search, Spec 014 of the *mailroom* repository", false),
    ("**Depends on**: 001-search, 014-mail (in repo mailroom)", false),
    ("**Depends on**: [014-mail](https://h.example/mailroom/specs/014-mail)", false),
    ("**Input**: as in the mailroom repository\n**Depends on**: 099-mail", true),
    ("**Status**: Abandoned\n**Depends on**: 099-mail", false), ("**Status**: Draft\n**Depends on**: 099-mail", true),
  ])
  func `a dependency on what is not here is told where somebody can mend it`(header: String, isTold: Bool) throws {
    #expect(try flat(header) == (isTold ? ["SK032 specs/002-sort/spec.md"] : []), "\(header)")
  }

  @Test func `a dependency by a dead link is told once`() throws {
    let header = "**Depends on**: [Search](../001-serch/spec.md)"
    #expect(try flat(header, [.unknownFeature, .brokenLink]) == ["SK030 specs/002-sort/spec.md"])
  }

  @Test func `closed features are left alone, whatever they mention`() throws {
    let found = try CheckedTree().findings(asking: .init(selected: [.unknownFeature])) {
      try $0.replace("**Depends on**: F-USER-001", by: "**Status**: Abandoned", in: CheckedTree.second + "/spec.md")
      $0[Self.plan, default: ""] += "\nAs F-USER-042 does.\n"
    }
    #expect(found == [])
  }

  @Test func `a dependency may be planned`() throws {
    let told = { (value: String) in
      try CheckedTree().findings(asking: .init(selected: [.unknownFeature])) {
        try $0.replace(
          "**Depends on**: F-USER-001", by: "**Depends on**: \(value)", in: CheckedTree.second + "/spec.md")
      }
    }
    #expect(try told("F-USER-001, F-USER-009-mails") == ["SK032 F-USER-002/spec.md:5"])
    #expect(try told("F-USER-001, 042-search (planned)") == [])
  }
}
