import Files
import Testing

@testable import Check

/// Where a maintainer would shrug, findings are notices, one for a document, or none.
struct LighterFindingTests {
  private static let spec = CheckedTree.second + "/spec.md"
  private static let plan = CheckedTree.second + "/impl-plan.md"
  private static let tasks = CheckedTree.second + "/tasks.md"
  private static let checklist = CheckedTree.second + "/checklists/requirements.md"
  private static let stories =
    "\n" + (3...6).map { "### User Story \($0) - Look again\n\nSomebody looks.\n\n" }.joined()

  /// What is told, with its weight: `notice SK016 F-USER-002/…:4`.
  private func told(_ change: (inout [String: String]) throws -> Void) throws -> [String] {
    try CheckedTree().report(change).findings.map {
      "\($0.severity) \($0.rule.id) \($0.path.name):\($0.line ?? 0)"
    }
  }

  @Test func `boxes that stayed open behind their gate are a notice, and nothing once the feature is done`() throws {
    let open = { (documents: inout [String: String]) in
      try documents.replace("[x] Testable", by: "[ ] Testable", in: Self.checklist)
    }
    #expect(try told(open) == ["notice SK016 requirements.md:4"])
    let done = try told { documents in
      try open(&documents)
      try documents.replace("- [ ] T002", by: "- [x] T002", in: Self.tasks)
    }
    #expect(done == [])
  }

  @Test func `a gate that failed is a notice once the feature is done`() throws {
    let told = try told { documents in
      try documents.replace("**Safety**: OK", by: "**Safety**: NEEDS REVIEW, no limit on attempts", in: Self.plan)
      try documents.replace("- [ ] T002", by: "- [x] T002", in: Self.tasks)
    }
    #expect(told == ["notice SK018 impl-plan.md:15"])
  }

  @Test(
    arguments: [
      ("- [ ] Safety", ["error SK017 impl-plan.md:15"]), ("- [ ] Safety: TBD", ["error SK017 impl-plan.md:15"]),
      ("- [ ] Safety ❌ two stores", ["error SK018 impl-plan.md:15"]),
      ("- [ ] PENDING: proven by the load test", ["notice SK017 impl-plan.md:15"]),
      ("- **Safety**: PENDING", ["warning SK017 impl-plan.md:15"]),
      ("- **Safety**: ⚠️ review in progress", ["notice SK017 impl-plan.md:15"]),
    ])
  func `a gate that nobody answered weighs as its words do`(gate: String, expected: [String]) throws {
    #expect(try told { try $0.replace("- **Safety**: OK", by: gate, in: Self.plan) } == expected)
  }

  @Test func `a gate that is put off weighs more once the Status says that the feature is built`() throws {
    let told = try told { documents in
      try documents.replace("- **Safety**: OK", by: "- [ ] PENDING: proven by the load test", in: Self.plan)
      try documents.replace("**Depends on**: F-USER-001", by: "**Status**: Implemented", in: Self.spec)
    }
    #expect(told.contains("warning SK017 impl-plan.md:15"))
  }

  @Test func `a gate that is put off is not told before there are tasks`() throws {
    let told = try told { documents in
      try documents.replace("- **Safety**: OK", by: "- [ ] PENDING: proven by the load test", in: Self.plan)
      documents[Self.tasks] = nil
    }
    #expect(told == [])
  }

  @Test func `a row of Complexity Tracking answers an empty box`() throws {
    let row = "| Two stores | Speed | One is too slow |"
    let told = try told { documents in
      try documents.replace("- **Safety**: OK", by: "- [ ] Safety", in: Self.plan)
      try documents.replace(
        "\nNone.\n", by: "\n| Violation | Why Needed | Alternative |\n|---|---|---|\n\(row)\n", in: Self.plan)
    }
    #expect(!told.contains { $0.contains("SK017") || $0.contains("SK018") })
  }

  // MARK: Sections

  @Test(arguments: ["\n## Project Structure\n\n```text\nservices/user/\n└── src/\n```\n", "## Summary\n\nA page.\n"])
  func `a section that is missing is told of a plan in work, and Project Structure is not`(section: String) throws {
    let remove = { (documents: inout [String: String]) in
      try documents.replace(section, by: "", in: Self.plan)
      try documents.replace("(spec.md)\n", by: "(spec.md)\n<!-- speckit:made-from spec=none -->\n", in: Self.plan)
    }
    #expect(try told(remove) == (section.hasPrefix("##") ? ["warning SK015 impl-plan.md:0"] : []))
    let built = try told { documents in
      try remove(&documents)
      try documents.replace("**Depends on**: F-USER-001", by: "**Status**: Implemented", in: Self.spec)
    }
    #expect(!built.contains { $0.contains("SK015") })
  }

  @Test func `sample rows that stay in Complexity Tracking are a notice`() throws {
    let row = "| [e.g., 4th project] | [current need] | [why 3 projects insufficient] |"
    let template =
      "# Plan\n\n## Summary\n\n[Sum up] [as one] [sees it]\n\n## Technical Context\n\n[Which language] [Which store]\n\n## Complexity Tracking\n\n| A | B | C |\n|---|---|---|\n\(row)\n"
    let told = try told { documents in
      documents[".specify/templates/plan-template.md"] = template
      try documents.replace("\nNone.\n", by: "\n| A | B | C |\n|---|---|---|\n\(row)\n", in: Self.plan)
    }
    #expect(told == ["notice SK011 impl-plan.md:29"])
  }

  @Test func `several lines of the template that are only noted are one finding`() throws {
    let report = try CheckedTree().report { documents in
      documents[".specify/templates/tasks-template.md"] =
        "# Tasks\n\n- [ ] T001 A\n- [ ] T002 B\n\nTest of [endpoint here]\n\nTest of [journey here]\n"
      try documents.replace("- [ ] T002", by: "- [x] T002", in: Self.tasks)
      documents[Self.tasks, default: ""] += "\nTest of [endpoint here]\n\nTest of [journey here]\n"
    }
    let messages = report.findings.filter { $0.rule.id == "SK011" }.map(\.message)
    #expect(messages == ["2 lines of the template are still there, this is the first: [endpoint here]"])
  }

  @Test func `text of the template in the tasks of a feature that is done is a notice`() throws {
    let told = { (done: String) in
      try CheckedTree().report { documents in
        documents[".specify/templates/tasks-template.md"] =
          "# Tasks\n\n- [ ] T001 A\n- [ ] T002 B\n\nTest of [endpoint here]\n"
        try documents.replace("- [ ] T002", by: "- [\(done)] T002", in: Self.tasks)
        documents[Self.tasks, default: ""] += "\nTest of [endpoint here]\n"
      }.findings.filter { $0.rule.id == "SK011" }.map(\.severity)
    }
    #expect(try told("x") == [.notice])
    #expect(try told(" ") != [.notice])
  }

  // MARK: Documents

  @Test func `nobody misses the plan of a feature whose tasks are done`() throws {
    let told = { (mark: String) in
      try CheckedTree().report { documents in
        documents["specs/001-a/spec.md"] = "# Feature Specification: A\n\nIt sorts.\n"
        documents["specs/001-a/tasks.md"] = "# Tasks\n\n- [\(mark)] T001 Sort\n"
      }.findings.contains { $0.rule.id == "SK006" }
    }
    #expect(try told(" "))
    #expect(try !told("x"))
  }

  @Test func `of two features with one number the one that got less far is told`() throws {
    let told = { (first: String, second: String) in
      try CheckedTree().report { documents in
        for (name, mark) in [("001-first", first), ("001-second", second)] {
          documents["specs/\(name)/spec.md"] = "# Feature Specification: \(name)\n\nIt sorts.\n"
          documents["specs/\(name)/plan.md"] = "# Plan\n\nIt sorts.\n"
          documents["specs/\(name)/tasks.md"] = "# Tasks\n\n- [\(mark)] T001 Sort\n"
        }
      }.findings.filter { $0.rule.id == "SK003" && $0.path.string.hasPrefix("specs") }.map(\.path.name)
    }
    #expect(try told("x", " ") == ["001-second"])
    #expect(try told(" ", "x") == ["001-first"])
    #expect(try told("x", "x") == ["001-second"])
  }

  @Test func `tasks without a plan are a notice where no feature beside them has one`() throws {
    let told = { (others: [String: String]) in
      try CheckedTree().report { documents in
        documents[".specify/memory/constitution.md"] = "# C\n"
        documents["specs/001-a/spec.md"] = "# Feature Specification: A\n\nIt sorts.\n"
        documents["specs/001-a/tasks.md"] = "# Tasks\n\n- [ ] T001 Sort\n"
        documents.merge(others) { $1 }
      }.findings.filter { $0.rule.id == "SK006" }.map { "\($0.severity) \($0.path.name)" }
    }
    #expect(try told([:]) == ["notice tasks.md"])
    #expect(
      try told(["specs/002-b/plan.md": "# P\n\nB.\n", "specs/002-b/spec.md": "# B\n\nB.\n"]) == ["error tasks.md"])
    #expect(
      try told([
        "specs/002-b/plan.md": "# P\n\nB.\n", "specs/002-b/spec.md": "# B\n\nB.\n",
        "specs/003-c/spec.md": "# C\n\nC.\n",
        "specs/003-c/tasks.md": "# Tasks\n\n- [x] T001 Sort\n",
      ]).contains("error tasks.md") == false)
    let small = ["003-c", "004-d"].flatMap { name in
      [("specs/\(name)/spec.md", "# C\n\nC.\n"), ("specs/\(name)/tasks.md", "# Tasks\n\n- [x] T001 Sort\n")]
    }
    #expect(try told(Dictionary(uniqueKeysWithValues: small)) == [])
    #expect(
      try told(["specs/001-a/spec.md": "# Feature Specification: A\n\n**Status**: ❄️ On hold\n\nIt sorts.\n"]) == [])
    #expect(
      try told([
        "specs/001-a/design.md": "# Design\n", "specs/002-b/plan.md": "# P\n\nB.\n",
        "specs/002-b/spec.md": "# B\n\nB.\n",
      ]) == [])
  }

  @Test func `a plan by another name beside the tasks may do`() throws {
    let told = try told { documents in
      documents[CheckedTree.second + "/plan.md"] = documents.removeValue(forKey: Self.plan)
    }
    #expect(!told.contains { $0.contains("SK006") })
  }

  @Test func `a requirement that only says TBD is a warning`() throws {
    #expect(
      try told { try $0.replace("The page can be left", by: "TBD", in: Self.spec) } == ["warning SK012 spec.md:20"])
  }

  @Test func `a configured weight stands before a lighter one`() throws {
    let report = try CheckedTree(configuration: "rules: {SK016: error}\n").report {
      try $0.replace("[x] Testable", by: "[ ] Testable", in: Self.checklist)
    }
    #expect(report.findings.map(\.severity) == [.error])
  }

  @Test(arguments: ["main", "feature/002-log-in", "002-signin", "feature/002-sign-in"])
  func `a branch that is no other feature's is nobody's business`(branch: String) throws {
    #expect(try told { try $0.replace("002-sign-in", by: branch, in: Self.plan) } == [])
  }

  @Test func `in the flat layout a header that names another feature's folder is told, and a topic branch is not`()
    throws
  {
    let spec = { (branch: String) in
      "# Feature Specification: Search\n\n**Feature Branch**: `\(branch)`\n\n## Requirements\n\nNone yet.\n"
    }
    let told = try told { documents in
      documents["specs/007-search/spec.md"] = spec("007-search")
      documents["specs/008-filter/spec.md"] = spec("feature/007-search")
      documents["specs/009-sort/spec.md"] = spec("feature/sort-better")
    }
    #expect(told == ["warning SK021 spec.md:3"])
  }

  @Test func `in the flat layout a branch that is the folder with another number is told while the feature is made`()
    throws
  {
    let spec = { (branch: String, status: String) in
      "# Feature Specification: Search\n\n**Feature Branch**: `\(branch)`\n**Status**: \(status)\n\n## Requirements\n\nNone yet.\n"
    }
    let told = try told { documents in
      documents["specs/007-search/spec.md"] = spec("008-search", "Draft")
      documents["specs/008-搜索/spec.md"] = spec("feature/010-搜索", "开发中")
      documents["specs/009-sort/spec.md"] = spec("011-sort", "Implemented")
      documents["specs/012-filter/spec.md"] = spec("12-filter", "Draft")
      documents["specs/013-share/spec.md"] = spec("012-share-links", "Draft")
    }
    #expect(told == ["warning SK021 spec.md:3", "warning SK021 spec.md:3"])
  }

  @Test(arguments: [
    ("[spec.md](../F-USER-001/spec.md)", true), ("`\(CheckedTree.first)/spec.md`", true),
    ("[spec](/\(CheckedTree.first)/spec.md#goals)", true), ("[spec.md](spec.md)", false), ("[spec](./spec.md)", false),
    ("[spec](/\(CheckedTree.second)/spec.md)", false), ("[plan](../F-USER-001/impl-plan.md)", false),
    ("accounts", false),
  ])
  func `a plan whose header leads to the specification of another feature is told`(link: String, isTold: Bool) throws {
    let told = try told {
      try $0.replace("[spec.md](spec.md)", by: link, in: Self.plan)
    }
    #expect(told == (isTold ? ["warning SK021 impl-plan.md:3"] : []))
  }

  @Test func `several IDs that stand for two tasks each are one finding`() throws {
    let told = try told { documents in
      documents[Self.tasks, default: ""] += "- [ ] T001 [US1] Again\n- [ ] T002 [US2] Again\n"
    }
    #expect(told == ["error SK040 tasks.md:5"])
  }

  // MARK: Stories

  @Test func `stories are not missed where no task bears the mark of one`() throws {
    let told = try told { documents in
      try documents.replace("[US1] ", by: "", in: Self.tasks)
      try documents.replace("[US2] ", by: "", in: Self.tasks)
    }
    #expect(told == [])
  }

  @Test func `a list that covers a first part of the stories is nobody's business`() throws {
    let told = try told { try $0.replace("## Requirements", by: Self.stories + "## Requirements", in: Self.spec) }
    #expect(told == [])
  }

  @Test func `a story of half a number is served by the tasks of the whole, and its name is told`() throws {
    func message(_ story: String) throws -> [String] {
      try CheckedTree().report {
        try $0.replace(
          "## Requirements", by: "### User Story \(story) - Look\n\nSomebody.\n\n## Requirements", in: Self.spec)
      }.findings.map(\.message)
    }
    #expect(try message("2.5") == [])
    #expect(try message("3.5") == ["no task belongs to User Story 3.5: mark one [US3.5]"])
  }

  // MARK: Status and counts

  @Test(arguments: [
    ("Implemented", ["notice SK024 spec.md:5"]), ("Done ✅", ["notice SK024 spec.md:5"]),
    ("完了", ["notice SK024 spec.md:5"]), ("Complete (phases 1–2), phase 3 in progress", []), ("Done 🚧", []),
    ("Draft", []),
  ])
  func `a Status ahead of some tasks is a notice`(status: String, expected: [String]) throws {
    #expect(
      try told { try $0.replace("**Depends on**: F-USER-001", by: "**Status**: \(status)", in: Self.spec) } == expected)
  }

  @Test func `a Status ahead of tasks that were put off alone is right`() throws {
    let told = try told { documents in
      try documents.replace("**Depends on**: F-USER-001", by: "**Status**: Implemented", in: Self.spec)
      documents[Self.tasks] =
        "# Tasks\n\n- [x] T001 [US1] Show it (FR-001)\n- [ ] T002 [US2] Hide it (FR-002), DEFERRED to #93\n"
        .replacing(", DEFERRED", with: " – DEFERRED")
    }
    #expect(told == [])
  }

  @Test func `it says how many tasks are open`() throws {
    let report = try CheckedTree().report {
      try $0.replace("**Depends on**: F-USER-001", by: "**Status**: Implemented", in: Self.spec)
    }
    #expect(report.findings.map(\.message) == ["the Status says Implemented, and 1 of 2 tasks is open"])
  }

  @Test func `a wrong count of a feature that is done is a notice`() throws {
    let told = try told { documents in
      try documents.replace("- [ ] T002", by: "- [x] T002", in: Self.tasks)
      documents[Self.tasks, default: ""] += "\n## Summary\n\nTotal tasks: 5\n"
    }
    #expect(told == ["notice SK045 tasks.md:8"])
  }

  @Test func `a success criterion that no task mentions is a notice`() throws {
    let told = try told { documents in
      documents[Self.spec, default: ""] += "- **SC-002**: Nobody waits for long\n- **SC-003**: Two a day sign up\n"
      try documents.replace("(FR-001)", by: "(FR-001, SC-001, SC-002)", in: Self.tasks)
    }
    #expect(told.map { $0.prefix(20) } == ["notice SK043 spec.md"])
  }

  @Test func `a requirement that the plan gives to a task is not missed in the tasks`() throws {
    let found = { (plan: String) throws -> [String] in
      try told { documents in
        try documents.replace("can be left\n", by: "can be left\n- **FR-003**: The page is kept\n", in: Self.spec)
        try documents.replace("A page.\n", by: "A page.\n\n\(plan)\n", in: Self.plan)
      }
    }
    #expect(try found("It is kept, see FR-003.") == ["warning SK043 spec.md:21"])
    #expect(try found("| FR | Task |\n|---|---|\n| FR-003 | 2 |") == [])
  }

  @Test(
    arguments: [
      ("(follow-up): show it faster", []), ("[US1] Show it faster", ["error SK040 tasks.md:5"]),
      ("(suite) montrer plus vite", []), ("(fast) show it", ["error SK040 tasks.md:5"]),
    ] as [(String, [String])])
  func `a task that goes on with another one may bear its ID`(text: String, expected: [String]) throws {
    let told = try told { $0[Self.tasks, default: ""] += "- [ ] T001 \(text)\n" }
    #expect(told.filter { $0.contains("SK040") } == expected)
  }

  @Test func `more than three questions are a remark where spec-kit's template is at hand`() throws {
    let told = { (template: String?) throws -> [Severity] in
      try CheckedTree().report { documents in
        documents[".specify/templates/spec-template.md"] = template
        let marks = ["when", "how", "who", "why"].map { "- [NEEDS CLARIFICATION: \($0)?]\n" }.joined()
        try documents.replace("can be left\n", by: "can be left\n\n\(marks)", in: Self.spec)
      }.findings.filter { $0.rule.id == "SK013" }.map(\.severity)
    }
    #expect(try told("# Feature Specification: [FEATURE NAME]\n") == [.notice])
    #expect(try told(nil) == [])
  }

  @Test func `a list that counts stories by itself gets one notice`() throws {
    let told = try told { documents in
      documents[Self.tasks, default: ""] += (5...8).map { "- [ ] T00\($0) [US\($0)] Show it\n" }.joined()
    }
    #expect(told == ["notice SK041 tasks.md:5"])
  }

  @Test func `a story whose number another one has is told instead of the tasks that name it by the next`() throws {
    let story = "### User Story 2 - Come back (Priority: P3)\n\nSomebody comes back.\n\n## Requirements"
    let told = try told { documents in
      try documents.replace("## Requirements", by: story, in: Self.spec)
      documents[Self.tasks, default: ""] += "- [ ] T003 [US3] Let them in\n"
    }
    #expect(told == ["error SK041 spec.md:17"])
  }

  @Test func `several tasks of one unknown story are told once`() throws {
    let report = try CheckedTree().report { documents in
      documents[Self.tasks, default: ""] += "- [ ] T003 [US7] Show it\n- [ ] T004 [US7] Hide it\n"
    }
    #expect(report.findings.map(\.message) == ["the specification has no User Story 7, to which 2 tasks belong"])
    #expect(report.findings.map(\.severity) == [.error])
  }

  // MARK: Indexes

  @Test func `an epic without indexes is told where other epics have them`() throws {
    let epic = "plans/services/pay/EPIC-PAY-001-pay/features/F-PAY-001/spec.md"
    let indexes = [CheckedTree.execPlan, CheckedTree.designIndex]
    func missing(besides gone: [String], status: String = "Draft") throws -> [String] {
      let report = try CheckedTree().report { documents in
        documents[epic] = documents[Self.spec]
        try documents.replace("**Depends on**: F-USER-001", by: "**Status**: \(status)", in: epic)
      } afterSync: { documents in
        for path in documents.keys where path.hasPrefix("plans/services/pay/") && path != epic { documents[path] = nil }
        for path in gone { documents[path] = nil }
      }
      return report.findings.filter { $0.rule.id == "SK006" }.map { "\($0.severity) \($0.path.name)" }
    }
    #expect(try missing(besides: []) == ["notice index.md", "notice exec-plan.md"])
    #expect(try missing(besides: [], status: "Cancelled") == [])
    #expect(try missing(besides: indexes) == [])
  }

  @Test func `indexes of people's own are current until a sync has put regions into one of them`() throws {
    func stale(keeping region: String?) throws -> [String] {
      let report = try CheckedTree().report { _ in
      } afterSync: { documents in
        documents[CheckedTree.execPlan] = "# Users\n\n## Progress\n\nAll is well.\n"
        documents[CheckedTree.designIndex] = "# Index\n\n## Feature Map\n\nSee below.\n" + (region ?? "")
      }
      return report.findings.filter { $0.rule.id == "SK052" }.map(\.path.name)
    }
    #expect(try stale(keeping: nil) == [])
    let region = "\n<!-- speckit:begin features -->\n<!-- speckit:end features -->\n"
    #expect(try stale(keeping: region) == ["index.md", "exec-plan.md"])
  }
}
