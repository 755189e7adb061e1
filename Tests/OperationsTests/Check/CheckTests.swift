import Files
import Testing

@testable import Failures
@testable import Survey
@testable import Check

/// What is asked, how much it weighs, and what switches it off.
struct CheckTests {
  private static let spec = CheckedTree.second + "/spec.md"
  private static let plan = CheckedTree.second + "/impl-plan.md"
  private static let tasks = CheckedTree.second + "/tasks.md"

  /// One open question in a specification that was planned already, and one broken link.
  private static func plantTwo(_ documents: inout [String: String]) throws {
    try documents.replace("The page is shown", by: "The page is shown [NEEDS CLARIFICATION: to whom?]", in: spec)
    try documents.replace("A page.", by: "A page, see [the sketch](sketch.md).", in: plan)
  }

  private static let both = ["SK030 F-USER-002/impl-plan.md:7", "SK012 F-USER-002/spec.md:19"]

  @Test func `only the rules that were selected are asked`() throws {
    let rule = try Rule.named("open-mark")
    #expect(try CheckedTree().findings(asking: .init(selected: [rule]), Self.plantTwo) == [Self.both[1]])
    #expect(try CheckedTree().findings(asking: .init(ignored: [rule]), Self.plantTwo) == [Self.both[0]])
  }

  @Test func `a rule is named by its ID or its name, in any case`() throws {
    #expect(try Rule.named("sk012").id == "SK012")
    #expect(try Rule.named("Open-Mark").id == "SK012")
    #expect(throws: Failure.self) { try Rule.named("SK999") }
  }

  @Test func `the configuration switches rules off and weighs them otherwise`() throws {
    let off = try CheckedTree(configuration: "rules: {SK012: off}\n")
    #expect(try off.findings(Self.plantTwo) == [Self.both[0]])
    let eased = try CheckedTree(configuration: "rules: {SK012: warning, SK030: warning}\n")
    #expect(try eased.report(Self.plantTwo).findings.map(\.severity) == [.warning, .warning])
  }

  @Test func `a document that is being written has warnings where a finished one has errors`() throws {
    let question = { (documents: inout [String: String]) in
      try documents.replace("The page is shown", by: "The page is shown [NEEDS CLARIFICATION: to whom?]", in: Self.spec)
    }
    #expect(try CheckedTree().report(question).findings.map(\.severity) == [.error])
    let alone = try CheckedTree().report { documents in
      try question(&documents)
      documents[Self.plan] = nil
      documents[Self.tasks] = nil
    }
    #expect(alone.findings.map(\.severity) == [.warning])
    let strict = try CheckedTree(configuration: "rules: {SK012: error}\n").report { documents in
      try question(&documents)
      documents[Self.plan] = nil
      documents[Self.tasks] = nil
    }
    #expect(strict.findings.map(\.severity) == [.error])
  }

  @Test func `a plan that was only scaffolded is not begun, and says nothing`() throws {
    let found = try CheckedTree().findings { documents in
      documents[Self.tasks] = nil
      documents[Self.plan] = CheckedTree.scaffold
    }
    #expect(found == [])
  }

  @Test func `nothing is said of the contents of a feature that is closed`() throws {
    let found = try CheckedTree().findings { documents in
      try Self.plantTwo(&documents)
      try documents.replace("**Depends on**: F-USER-001", by: "**Status**: Abandoned", in: Self.spec)
    }
    #expect(found == [])
  }

  // MARK: Parts

  @Test(arguments: ["F-USER-001", "F-USER-002"])
  func `a circle is told in the feature that is asked about`(id: String) throws {
    let found = try CheckedTree().findings(asking: .init(subjects: [id])) { documents in
      try documents.replace(
        "**Status**: Approved", by: "**Depends on**: F-USER-002", in: CheckedTree.first + "/spec.md")
    }
    #expect(found == ["SK033 \(id)/spec.md:5"])
  }

  @Test(arguments: ["F-USER-001", "F-USER-002"])
  func `what two features define is told in the one that is asked about`(id: String) throws {
    let found = try CheckedTree().findings(asking: .init(subjects: [id])) { documents in
      try documents.replace("**Depends on**: F-USER-001", by: "**Depends on**: none", in: Self.spec)
      try documents.replace("- [x] T002", by: "- [ ] T002", in: CheckedTree.first + "/tasks.md")
      for folder in [CheckedTree.first, CheckedTree.second] {
        documents[folder + "/data-model.md"] = "# Data Model\n\n## Entity: Account\n\n| Field |\n|---|\n| id |\n"
        documents[folder + "/contracts/api.yaml"] =
          "openapi: 3.1.0\ninfo: {title: Users, version: '1'}\npaths:\n  /users:\n    get: {}\n"
      }
    }
    #expect(found == ["SK036 \(id)/contracts/api.yaml:4", "SK035 \(id)/data-model.md:3"])
  }

  // MARK: Comments

  private func found(ignoring comment: String, before line: String) throws -> Check.Report {
    try CheckedTree().report { documents in
      try documents.replace("- **FR-001**: The page", by: "\(comment)\(line)- **FR-001**: The page", in: Self.spec)
      try documents.replace("is shown", by: "is shown [NEEDS CLARIFICATION: to whom?]", in: Self.spec)
    }
  }

  @Test(arguments: ["\n", "\n\n"]) func `a comment on the line before switches a finding off`(gap: String) throws {
    let report = try found(ignoring: "<!-- speckit:ignore SK012 asked on Monday -->", before: gap)
    #expect(report.findings.map(\.message) == [])
    #expect(report.ignoredCount == 1)
  }

  @Test(arguments: [
    ("<!-- speckit:ignore SK011 asked -->", ["SK063", "SK012"]), ("<!-- speckit:ignore SK012 -->", ["SK063"]),
    ("<!-- speckit:ignore -->", ["SK063", "SK012"]), ("<!-- speckit:ignore SK999 asked -->", ["SK063", "SK012"]),
    ("<!-- speckit:ignore SK011 SK012 asked -->", ["SK063"]),
    ("<!-- speckit:ignore SK012,open-mark: asked -->", []),
    ("<!-- speckit:ignore SK012\nasked -->", ["SK063", "SK012"]),
    ("Text. <!-- speckit:ignore SK012 asked -->", ["SK063", "SK012"]),
    ("<!-- see speckit:ignore SK012 -->", ["SK012"]), ("`<!-- speckit:ignore SK012 asked -->`", ["SK012"]),
  ])
  func `a comment that names no rule, another one or no reason is told of`(comment: String, rules: [String]) throws {
    #expect(try found(ignoring: comment, before: "\n").findings.map(\.rule.id) == rules)
  }

  @Test func `of several rules in a comment, one that finds nothing is told`() throws {
    let findings = try found(ignoring: "<!-- speckit:ignore SK011,SK012 asked -->", before: "\n").findings
    #expect(findings.map(\.message) == ["there is nothing of SK011 to switch off here any more"])
  }

  @Test func `a comment before a table or a fence speaks of all that is in it`() throws {
    let found = try CheckedTree().findings { documents in
      try documents.replace(
        "```text\n", by: "<!-- speckit:ignore SK014 both stay -->\n\n```text\n# Option 1: one\n# Option 2: two\n",
        in: Self.plan)
      try documents.replace(
        "- **Safety**: OK",
        by: "<!-- speckit:ignore SK017 next week -->\n| Gate | Status |\n|---|---|\n| Safety | TBD |\n\n- **Pace**: OK",
        in: Self.plan)
    }
    #expect(found == [])
  }

  @Test func `a comment before the first heading speaks of the document as a whole`() throws {
    let found = try CheckedTree().findings { documents in
      let text = documents[Self.plan] ?? ""
      documents[Self.plan] =
        "<!-- speckit:ignore SK015 told in the epic -->\n" + text.replacing("## Summary", with: "## In short")
      try documents.replace("(spec.md)\n", by: "(spec.md)\n<!-- speckit:made-from spec=none -->\n", in: Self.plan)
    }
    #expect(found == [])
  }

  @Test func `a section that is missing from a plan of an unknown make is nobody's business`() throws {
    #expect(try CheckedTree().findings { try $0.replace("## Summary", by: "## In short", in: Self.plan) } == [])
  }

  // MARK: Decisions

  @Test func `a decision of research is missing in the log where research is captured`() throws {
    let research = CheckedTree.second + "/research.md"
    for (configuration, expected) in [
      ("decisions: {capture: [research]}\n", ["SK053 F-USER-002/research.md:3"]), ("", []),
    ] {
      let found = try CheckedTree(configuration: configuration).findings(
        { $0[research] = "# Research\n\nNothing yet.\n" },
        afterSync: { $0[research] = "# Research\n\n## Store\n\n**Decision**: One store\n" })
      #expect(found == expected)
    }
  }

  @Test func `an entry that was captured from a row that is gone is told where it stands`() throws {
    let row = "| Violation | Why | Alternative |\n|---|---|---|\n| A second store | Speed | One is too slow |"
    let report = try CheckedTree().report(
      { try $0.replace("None.", by: row, in: Self.plan) },
      afterSync: { try $0.replace(row, by: "None.", in: Self.plan) })
    let finding = try #require(report.findings.first)
    #expect(report.findings.count == 1)
    #expect(finding.rule.id == "SK053")
    #expect(finding.path.string == CheckedTree.execPlan)
    #expect(finding.message == "captured from a row that is gone: A second store")
    #expect(finding.excerpt?.contains("A second store") == true)
    #expect(finding.isFixable)
  }

  // MARK: Subjects

  @Test(arguments: ["F-USER-001", "EPIC-USER-001", "f-user-002"]) func `a feature or an epic limits what is told`(
    subject: String
  ) throws {
    let found = try CheckedTree().findings(asking: .init(subjects: [subject]), Self.plantTwo)
    #expect(found == (subject == "F-USER-001" ? [] : Self.both))
  }

  @Test func `what is no feature, epic or path is refused`() {
    #expect(throws: Failure.self) { try CheckedTree().findings(asking: .init(subjects: ["F-USER-777"])) }
  }

  @Test func `a finding points at what it means`() throws {
    let finding = try #require(try CheckedTree().report(Self.plantTwo).findings.first)
    #expect(finding.line == 7)
    #expect(finding.column == 26)
    #expect(finding.excerpt == "A page, see [the sketch](sketch.md).")
  }

  @Test func `what stands on a line more than once is found at each of its places`() throws {
    let mark = "[NEEDS CLARIFICATION: how?]"
    let report = try CheckedTree().report {
      try $0.replace("The page is shown", by: "ページ \(mark) and \(mark)", in: Self.spec)
    }
    #expect(report.findings.map(\.column) == [20, 52])
  }

  @Test func `of a long line, what stands around a finding is shown`() throws {
    let words = String(repeating: "長い words ", count: 1000)
    let finding = try #require(
      try CheckedTree().report {
        try $0.replace("A page.", by: words + "[a](nope.md) " + words, in: Self.plan)
      }.findings.first)
    #expect(finding.column == 9005)
    let excerpt = try #require(finding.excerpt)
    #expect(excerpt.hasPrefix("…") && excerpt.hasSuffix("…") && excerpt.contains("words [a](nope.md) 長い"))
    #expect(excerpt.count <= 102)
  }

  // MARK: Owners

  @Test func `an operation that documents give to features of two epics is told where one defines it`() throws {
    let found = try CheckedTree().findings { documents in
      documents["plans/system/EPIC-SYS-001-base/exec-plan.md"] = "# Epic: Base\n"
      documents["plans/system/EPIC-SYS-001-base/design/index.md"] = "# Design\n"
      documents["plans/system/EPIC-SYS-001-base/features/F-SYS-001/spec.md"] = "# S\n\n**Status**: Draft\n\nText.\n"
      let model = "# Data Model\n\n## Entity: Account\n\n**Owner**: "
      documents[CheckedTree.first + "/data-model.md"] = model + "F-SYS-001\n"
      documents[CheckedTree.second + "/data-model.md"] = model + "F-USER-001\n"
    }
    #expect(found == ["SK035 F-USER-001/data-model.md:3"])
  }

  @Test func `a feature that was not asked for is only looked at as far as one that was depends on it`() throws {
    let plant = { (documents: inout [String: String]) in
      let other = "plans/system/EPIC-SYS-001-base"
      documents[other + "/exec-plan.md"] = "# Epic: Base\n"
      documents[other + "/features/F-SYS-001/spec.md"] =
        "# Feature Specification: Log\n\n**Feature ID**: F-SYS-001\n\nWords, see [nothing](nothing.md).\n"
      try documents.replace("**Status**: Approved", by: "**Depends on**: F-SYS-001", in: CheckedTree.first + "/spec.md")
    }
    let asked = try CheckedTree().findings(asking: .init(subjects: ["F-USER-001"]), plant)
    #expect(asked == ["SK034 F-USER-001/spec.md:5"])
    #expect(try CheckedTree().findings(asking: .init(subjects: ["F-USER-002"]), plant) == [])
  }
}
