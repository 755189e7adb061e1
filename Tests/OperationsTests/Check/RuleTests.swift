import Templates
import Testing

@testable import Survey
@testable import Check

/// Each rule on the least that it has to find, planted into a workspace in which nothing else is wrong.
struct RuleTests {
  /// What is planted, and what must be found, no more and no less.
  struct Fault: Sendable, CustomTestStringConvertible {
    let name: String
    let expected: [String]
    let plant: @Sendable (inout [String: String]) throws -> Void
    var isPlantedAfterSync = false

    var testDescription: String { name }
  }

  @Test func `nothing is wrong with a good workspace`() throws {
    let report = try CheckedTree().report()
    #expect(report.findings.map(\.message) == [])
    #expect(report.featureCount == 2)
  }

  @Test(arguments: faults) func `a planted fault is found once, and nothing else`(fault: Fault) throws {
    let found = try CheckedTree().findings(
      { if !fault.isPlantedAfterSync { try fault.plant(&$0) } },
      afterSync: { if fault.isPlantedAfterSync { try fault.plant(&$0) } })
    #expect(found == fault.expected)
  }

  @Test func `every rule that needs no repository is planted`() {
    let planted = Set(Self.faults.flatMap(\.expected).map { String($0.prefix(5)) })
    // Branches, histories and tracked files are Git's; a MemoryTree has no file that cannot be read.
    let elsewhere: Set = [
      "SK007", "SK008", "SK009", "SK022", "SK023", "SK025", "SK070", "SK071", "SK072", "SK073",
    ]
    #expect(Set(Rule.all.map(\.id)).subtracting(planted) == elsewhere)
  }

  private static let spec = CheckedTree.second + "/spec.md"
  private static let plan = CheckedTree.second + "/impl-plan.md"
  private static let tasks = CheckedTree.second + "/tasks.md"

  static let faults = names + contents + headers + references + lists + indexes + bytes

  private static let names = [
    Fault(name: "an epic without a number", expected: ["SK001 plans/services/user/EPIC-shop"]) {
      $0["plans/services/user/EPIC-shop/exec-plan.md"] = "# Epic: Shop\n"
      $0["plans/services/user/EPIC-shop/design/index.md"] = "# Design\n"
    },
    Fault(
      name: "features that are named otherwise",
      expected: ["F-USER-9", "FUSER011", "f-user-010"].map { "SK001 \($0)" }
    ) {
      for id in ["F-USER-9", "f-user-010", "FUSER011"] {
        $0["\(epicFolder)/features/\(id)/spec.md"] = "# Feature Specification: Log\n\nText.\n"
      }
    },
    Fault(name: "one ID with two names", expected: ["SK002 F-USER-009-log"]) {
      for name in ["", "-log"] {
        $0["\(epicFolder)/features/F-USER-009\(name)/spec.md"] =
          "# Feature Specification: Log\n\n**Feature ID**: F-USER-009\n\nText.\n"
      }
    },
    Fault(name: "one ID in two epics", expected: ["SK002 plans/system/EPIC-SYS-001-base/F-USER-001"]) {
      let other = "plans/system/EPIC-SYS-001-base"
      $0[other + "/exec-plan.md"] = "# Epic: Base\n"
      $0[other + "/design/index.md"] = "# Design\n"
      $0[other + "/features/F-USER-001/spec.md"] =
        "# Feature Specification: Log\n\n**Feature ID**: F-USER-001\n\nText.\n"
    },
    Fault(name: "one number in two headers", expected: ["SK003 F-USER-002/spec.md:4"]) {
      try $0.replace("002-sign-in", by: "001-sign-in", in: spec)
      try $0.replace("002-sign-in", by: "001-sign-in", in: plan)
    },
    Fault(name: "a feature beside its epic's features", expected: ["SK004 F-USER-009"]) {
      $0[epicFolder + "/F-USER-009/notes.md"] = "# Notes\n"
    },
    Fault(name: "two plans", expected: ["SK005 F-USER-002/plan.md"]) {
      $0[CheckedTree.second + "/plan.md"] = "# Plan\n\nText.\n"
    },
    Fault(name: "a document in capitals", expected: ["SK005 F-USER-002/Research.md"]) {
      $0[CheckedTree.second + "/Research.md"] = "# Research\n\nText.\n"
    },
    Fault(name: "a folder in capitals", expected: ["SK005 F-USER-002/Contracts"]) {
      $0[CheckedTree.second + "/Contracts/api.md"] = "# API\n\nText.\n"
    },
    Fault(name: "tasks without a plan", expected: ["SK006 F-USER-002/tasks.md"]) { $0[plan] = nil },
    Fault(name: "a plan without a specification", expected: ["SK006 F-USER-001/impl-plan.md"]) {
      $0[CheckedTree.first + "/spec.md"] = nil
      try $0.replace(" | **Spec**: [spec.md](spec.md)", by: "", in: CheckedTree.first + "/impl-plan.md")
    },
    Fault(
      name: "no design index", expected: ["SK006 design/index.md"], plant: { $0[CheckedTree.designIndex] = nil },
      isPlantedAfterSync: true),
  ]

  private static let contents = [
    Fault(name: "a scaffold that was never filled in", expected: ["SK010 F-USER-002/research.md:3"]) {
      $0[CheckedTree.second + "/research.md"] = unfilledResearch
    },
    Fault(name: "a placeholder", expected: ["SK011 F-USER-002/impl-plan.md:11"]) {
      try $0.replace("Go 1.24", by: "[e.g., Go 1.24, TypeScript 5.8, Python 3.13]", in: plan)
    },
    Fault(name: "an open question", expected: ["SK012 F-USER-002/spec.md:19"]) {
      try $0.replace("The page is shown", by: "The page is shown [NEEDS CLARIFICATION: to whom?]", in: spec)
    },
    Fault(
      name: "four open questions",
      expected: (19...22).flatMap { line in
        ["SK012 F-USER-002/spec.md:\(line)"] + (line == 22 ? ["SK013 F-USER-002/spec.md:22"] : [])
      }
    ) {
      $0[".specify/templates/spec-template.md"] = "# Feature Specification: [FEATURE NAME]\n"
      let mark = "[NEEDS CLARIFICATION: how?]"
      try $0.replace(
        "The page is shown",
        by: "The page is shown \(mark)\n- Shown fast \(mark)\n- Shown well \(mark)\n- Shown \(mark)", in: spec)
    },
    Fault(name: "an option label", expected: ["SK014 F-USER-002/impl-plan.md:21"]) {
      try $0.replace("services/user/", by: "# Option 1: one service\nservices/user/", in: plan)
    },
    Fault(name: "a required section that is empty", expected: ["SK015 F-USER-002/impl-plan.md:5"]) {
      try $0.replace("A page.\n", by: "", in: plan)
    },
    Fault(name: "a required section that is missing", expected: ["SK015 F-USER-002/impl-plan.md"]) {
      try $0.replace("## Summary", by: "## In short", in: plan)
      try $0.replace("(spec.md)\n", by: "(spec.md)\n<!-- speckit:made-from spec=none -->\n", in: plan)
    },
    Fault(name: "a mandatory section that is empty", expected: ["SK015 F-USER-002/spec.md:22"]) {
      try $0.replace("- **SC-001**: 95 of 100 people succeed\n", by: "", in: spec)
    },
    Fault(name: "open boxes behind a gate", expected: ["SK016 F-USER-002/checklists/requirements.md:4"]) {
      try $0.replace("[x] Testable", by: "[ ] Testable", in: CheckedTree.second + "/checklists/requirements.md")
    },
    Fault(name: "an unanswered gate", expected: ["SK017 F-USER-002/impl-plan.md:15"]) {
      try $0.replace("**Safety**: OK", by: "**Safety**: TBD", in: plan)
    },
    Fault(name: "a failing gate", expected: ["SK018 F-USER-002/impl-plan.md:15"]) {
      try $0.replace("**Safety**: OK", by: "**Safety**: NEEDS REVIEW, no limit on attempts", in: plan)
    },
  ]

  private static let headers = [
    Fault(name: "the ID of another feature", expected: ["SK020 F-USER-002/spec.md:3"]) {
      try $0.replace("**Feature ID**: F-USER-002", by: "**Feature ID**: F-USER-001", in: spec)
    },
    Fault(name: "the ID of another epic", expected: ["SK020 F-USER-002/spec.md:3"]) {
      try $0.replace("EPIC-USER-001-users", by: "EPIC-USER-007-users", in: spec)
    },
    Fault(name: "another feature in the title", expected: ["SK020 F-USER-002/impl-plan.md:1"]) {
      try $0.replace("# Implementation Plan: Let people sign-in", by: "# Implementation Plan: F-USER-001", in: plan)
    },
    Fault(name: "the branch of another feature", expected: ["SK021 F-USER-002/impl-plan.md:3"]) {
      try $0.replace("002-sign-in", by: "001-sign-up", in: plan)
    },
  ]

  private static let references = [
    Fault(name: "a link to nowhere", expected: ["SK030 F-USER-002/impl-plan.md:7"]) {
      try $0.replace("A page.", by: "A page, see [the sketch](sketch.md#page).", in: plan)
    },
    Fault(name: "a path to nowhere", expected: ["SK031 F-USER-002/impl-plan.md:7"]) {
      try $0.replace("A page.", by: "A page, see `plans/system/overview.md`.", in: plan)
    },
    Fault(name: "a link to somebody's machine", expected: ["SK038 F-USER-002/impl-plan.md:7"]) {
      try $0.replace("A page.", by: "A page, see [it](/Users/ada/shop/plans/sketch.md).", in: plan)
    },
    Fault(name: "a feature that there is not", expected: ["SK032 F-USER-002/impl-plan.md:7"]) {
      try $0.replace("A page.", by: "A page, as F-USER-042 has one.", in: plan)
    },
    Fault(name: "a dependency that there is not", expected: ["SK032 F-USER-002/spec.md:5"]) {
      try $0.replace("**Depends on**: F-USER-001", by: "**Depends on**: 042-search", in: spec)
    },
    Fault(name: "a circle", expected: ["SK033 F-USER-001/spec.md:5"]) {
      try $0.replace("**Status**: Approved", by: "**Depends on**: F-USER-002", in: CheckedTree.first + "/spec.md")
    },
    Fault(name: "built, and no task ticked", expected: ["SK024 F-USER-002/spec.md:5"]) {
      try $0.replace("**Depends on**: F-USER-001", by: "**Status**: Implemented", in: spec)
      try $0.replace("- [x] T001", by: "- [ ] T001", in: tasks)
    },
    Fault(name: "a need that was closed", expected: ["SK037 F-USER-002/spec.md:5"]) {
      try $0.replace("**Status**: Approved", by: "> **Status: SUPERSEDED**", in: CheckedTree.first + "/spec.md")
    },
    Fault(name: "a need that was closed, with another in its place", expected: ["SK037 F-USER-002/spec.md:5"]) {
      try $0.replace(
        "**Status**: Approved", by: "**Status**: Superseded by F-USER-003", in: CheckedTree.first + "/spec.md")
    },
    Fault(name: "done before what it needs", expected: ["SK034 F-USER-001/spec.md:5"]) {
      try $0.replace("**Status**: Approved", by: "**Depends on**: F-USER-002", in: CheckedTree.first + "/spec.md")
      try $0.replace("**Depends on**: F-USER-001", by: "**Status**: Draft", in: spec)
      $0[plan] = nil
      $0[tasks] = nil
    },
    Fault(name: "one entity of two features", expected: ["SK035 F-USER-002/data-model.md:3"]) {
      try $0.makeIndependent()
      for folder in [CheckedTree.first, CheckedTree.second] {
        $0[folder + "/data-model.md"] =
          "# Data Model\n\n## Entity: Account\n\n| Field | Type |\n|---|---|\n| id | uuid |\n"
      }
    },
    Fault(name: "one operation of two features", expected: ["SK036 F-USER-002/contracts/api.yaml:4"]) {
      try $0.makeIndependent()
      for folder in [CheckedTree.first, CheckedTree.second] {
        $0[folder + "/contracts/api.yaml"] =
          "openapi: 3.1.0\ninfo: {title: Users, version: '1'}\npaths:\n  /users:\n    get: {}\n"
      }
    },
  ]

  private static let lists = [
    Fault(name: "a task ID twice", expected: ["SK040 F-USER-002/tasks.md:4"]) {
      try $0.replace("T002", by: "T001", in: tasks)
    },
    Fault(name: "a task for no story", expected: ["SK041 F-USER-002/tasks.md:5"]) {
      $0[tasks, default: ""] += "- [ ] T003 [US7] Show another page\n"
    },
    Fault(name: "a story without a task", expected: ["SK042 F-USER-002/spec.md:13"]) {
      try $0.replace("[US2] ", by: "", in: tasks)
    },
    Fault(name: "a requirement without a task", expected: ["SK043 F-USER-002/spec.md:20"]) {
      try $0.replace(" (FR-002)", by: "", in: tasks)
    },
    Fault(name: "a requirement's ID twice", expected: ["SK044 F-USER-002/spec.md:20"]) {
      try $0.replace("**FR-002**", by: "**FR-001**", in: spec)
    },
    Fault(name: "a task for no requirement", expected: ["SK046 F-USER-002/tasks.md:5"]) {
      $0[tasks, default: ""] += "- [ ] T003 [US2] Show another page (FR-007)\n"
    },
    Fault(name: "a task that waits for none", expected: ["SK047 F-USER-002/tasks.md:5"]) {
      $0[tasks, default: ""] += "- [ ] T003 [US2] Show another page (depends on T009)\n"
    },
    Fault(name: "a range of tasks that ends beyond the last", expected: ["SK045 F-USER-002/tasks.md:6"]) {
      $0[tasks, default: ""] += "\nAll of T001–T009 are small.\n"
    },
  ]

  private static let indexes = [
    Fault(name: "a plan older than its specification", expected: ["SK050 F-USER-002/impl-plan.md:4"]) {
      try $0.replace(
        "(spec.md)\n", by: "(spec.md)\n<!-- speckit:made-from spec=0123456789ab constitution=none -->\n", in: plan)
    },
    Fault(name: "a plan older than a requirement", expected: ["SK050 F-USER-002/impl-plan.md:4"]) {
      try $0.replace(
        "(spec.md)\n", by: "(spec.md)\n<!-- speckit:made-from spec=none items=FR-001:000000 -->\n", in: plan)
    },
    Fault(name: "tasks older than a story", expected: ["SK050 F-USER-002/tasks.md:1"]) {
      $0[tasks] = "<!-- speckit:made-from spec=none items=US1:000000 -->\n" + $0[tasks, default: ""]
    },
    Fault(name: "a plan older than a principle", expected: ["SK051 F-USER-002/impl-plan.md:4"]) {
      $0["docs/constitution.md"] = "# Constitution\n\n## Core Principles\n\n### Small\n\nA change MUST be small.\n"
      try $0.replace(
        "(spec.md)\n", by: "(spec.md)\n<!-- speckit:made-from constitution=none gates=Small:000000 -->\n", in: plan)
    },
    Fault(name: "a plan older than the constitution", expected: ["SK051 F-USER-002/impl-plan.md:4"]) {
      $0["docs/constitution.md"] = "# Constitution\n\n## Core Principles\n\n### Small\n\nA change MUST be small.\n"
      try $0.replace("(spec.md)\n", by: "(spec.md)\n<!-- speckit:made-from spec=none constitution=none -->\n", in: plan)
    },
    Fault(
      name: "an index out of date", expected: ["SK052 design/index.md:17"],
      plant: {
        try $0.replace(
          "# Feature Specification: Let people sign-in", by: "# Feature Specification: Let people come in", in: spec)
        let execPlan = $0[CheckedTree.execPlan]?.replacing("Let people sign-in", with: "Let people come in")
        $0[CheckedTree.execPlan] = execPlan
      }, isPlantedAfterSync: true),
    Fault(
      name: "a decision that was not logged", expected: ["SK053 F-USER-002/impl-plan.md:29"],
      plant: {
        try $0.replace(
          "None.", by: "| Violation | Why | Alternative |\n|---|---|---|\n| A second store | Speed | One is too slow |",
          in: plan)
      }, isPlantedAfterSync: true),
    Fault(
      name: "a region that nothing ends", expected: ["SK054 design/index.md:13"],
      plant: {
        try $0.replace("<!-- speckit:end features -->\n", by: "", in: CheckedTree.designIndex)
      }, isPlantedAfterSync: true),
    Fault(
      name: "a line of somebody's in a region", expected: ["SK055 design/index.md:18"],
      plant: {
        try $0.replace(
          "<!-- speckit:end features -->", by: "Mind the order.\n<!-- speckit:end features -->",
          in: CheckedTree.designIndex)
      }, isPlantedAfterSync: true),
    Fault(name: "one ID for two decisions", expected: ["SK056 exec-plan.md:9"]) {
      $0[CheckedTree.execPlan, default: ""] +=
        "\n## Decision Log\n\n- Decision: [D-001] A\n  Rationale: a\n- Decision: [D-002] B\n  Rationale: b\n"
        + "- Decision: [d-001] C\n  Rationale: c\n\n| # | Decision |\n|---|---|\n| 1 | D |\n| 1 | E |\n"
    },
    Fault(name: "one ID for two decisions of a feature", expected: ["SK056 exec-plan.md:7", "SK056 exec-plan.md:14"]) {
      $0[CheckedTree.execPlan, default: ""] +=
        "\n## Decision Log\n\n- Decision: [D-USER-001-1] A\n  Rationale: a\n- Decision: [D-USER-001-1] B\n  Rationale: b\n"
        + "\n### D-002\n\nDecision: C\n\n### D-002\n\nDecision: D\n"
    },
  ]

  private static let bytes = [
    Fault(name: "two kinds of line endings", expected: ["SK060 F-USER-002/spec.md:19"]) {
      try $0.replace("The page is shown\n", by: "The page is shown\r\n", in: spec)
    },
    Fault(name: "a merge conflict", expected: ["SK061 F-USER-002/research.md:3"]) {
      $0[CheckedTree.second + "/research.md"] = "# Research\n\n<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> other\n"
    },
    Fault(name: "an example of a merge conflict", expected: []) {
      $0[CheckedTree.second + "/research.md"] =
        "# Research\n\n```text\n<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> other\n```\n\n"
        + "```diff\n a\n<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> other\n b\n```\n"
    },
    Fault(name: "a merge conflict in a sample", expected: ["SK061 F-USER-002/research.md:5"]) {
      $0[CheckedTree.second + "/research.md"] =
        "# Research\n\n```text\nsrc/\n<<<<<<< HEAD\n  a\n=======\n  b\n>>>>>>> other\n```\n"
    },
    Fault(name: "a merge conflict that takes in all of a section", expected: ["SK061 F-USER-002/spec.md:24"]) {
      try $0.replace(
        "- **SC-001**: 95 of 100 people succeed\n",
        by: "<<<<<<< HEAD\nMost people succeed.\n=======\nAll succeed.\n>>>>>>> other\n", in: spec)
    },
    Fault(
      name: "a section twice", expected: ["SK062 exec-plan.md:25"],
      plant: {
        $0[CheckedTree.execPlan, default: ""] += "\n## Progress\n\nMore.\n"
      }, isPlantedAfterSync: true),
    Fault(name: "a comment that switches nothing off", expected: ["SK063 F-USER-002/spec.md:19"]) {
      try $0.replace("- **FR-001**", by: "<!-- speckit:ignore SK012 asked -->\n- **FR-001**", in: spec)
    },
  ]
}

/// The research template as speckit makes it.
private let unfilledResearch =
  Template.builtIn(.research).map { String(decoding: $0.bytes, as: UTF8.self).replacing("[FEATURE]", with: "Sign in") }
  ?? ""
