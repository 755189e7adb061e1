import Testing

@testable import Operations

/// Which links and paths lead nowhere.
struct CheckLinkTests {
  private static let plan = CheckedTree.second + "/impl-plan.md"

  @Test(arguments: [
    "[a](spec.md)", "[a](./spec.md#user-story-1)", "[a](../F-USER-001/spec.md)", "[a](#summary)",
    "[a](https://x.org/y)",
    "[a](mailto:a@x.org)", "[a](/plans/services/user)", "![a](data:image/png;base64,AA)", "`[a](nowhere.md)`",
    "<!-- [a](nowhere.md) -->", "[a](spec.md:12)", "[a](checklists/)", "[a](checklists/requirements%2Emd)",
    "<https://x.org>", "[a](spec.md:3-7)", "[a](www.x.org/y)", "[a](../../issues/12)", "[a](src/new.ts)",
    "[a](path/to/x.md)",
    "[a](url)", "[a](ada@x.org)", "[a](spec)", "![a](<image-url>)", "[a](/NNN-name/spec.md)",
    "[a](specs/###-x/spec.md)",
    "`plans/services/user/EPIC-USER-001-users/exec-plan.md:3-7`", "`plans/services/*/x.md`",
    "`plans/services/user/EPIC-USER-001-users/exec-plan.md:3,9`", "`plans/X/spec.md`", "`plans/{a,b}/spec.md`",
    "`plans/services/user/EPIC-USER-001-users/exec-plan.md#L10`", "`plans/NNN-x/spec.md`", "`plans/$AREA/x.md`",
    "`plans//x`", "`plans/.../spec.md`", "`plans/services/user/EPIC-USER-001-users/exec-plan.md.`",
    "`specs/002-b/spec.md`",
    "[a](priority:P1)", "[简要标题](优先级:P1)", "[a](nowhere)",
    "[a](<spec.md>)", "[a](path/to/[name].md)", "`src/not/yet/written.go`",
    "`plans/services/user/EPIC-USER-001-users/design/index.md`",
    "`plans/services/user/EPIC-USER-001-users/features/F-USER-002/contracts/later.yaml`", "`plans/<scope>/…/spec.md`",
  ])
  func `a link that leads somewhere, or is none, is no finding`(text: String) throws {
    #expect(try CheckedTree().findings { try $0.replace("A page.", by: "A page \(text).", in: Self.plan) } == [])
  }

  @Test(arguments: [
    ("`plans/services/user/nowhere.md:3-7`", true), ("`plans/services/x.md`", true), ("`specs/002-b/spec.md:3`", true),
    ("`specs/001-a/spec.md`", false), ("`specs/009-next/spec.md`", false), ("`specs/openapi.yaml`", false),
    ("`specs/00X-b/spec.md`", false), ("`specs/001-a/gone.md`", true),
  ])
  func `a path in code leads nowhere where its folder is there or was`(text: String, isFound: Bool) throws {
    let found = try CheckedTree().findings {
      $0["specs/001-a/spec.md"] = "# Feature Specification: A\n"
      $0["specs/003-c/spec.md"] = "# Feature Specification: C\n"
      try $0.replace("A page.", by: "A page \(text).", in: Self.plan)
    }
    #expect(found.contains { $0.hasPrefix("SK031") } == isFound, "\(found)")
  }

  @Test func `a sample that a fence of its own closes too soon leads nowhere by intent`() throws {
    let sample = "```markdown\n# Page\n\n```mermaid\nflowchart LR\n```\n\n- [a](nowhere.md)\n```\n"
    let found = { (text: String) in
      try CheckedTree().findings { try $0.replace("A page.", by: "A page.\n\n\(text)", in: Self.plan) }
    }
    #expect(try found(sample) == [])
    #expect(try found(sample.replacing("markdown", with: "text")).map { $0.prefix(5) } == ["SK030"])
    #expect(try found(String(sample.dropLast(4))).map { $0.prefix(5) } == ["SK030"])
  }

  @Test(arguments: [
    ("(e.g., `PATH`)", false), ("for example \"`PATH`\"", false), ("such as `plans/x/` or `PATH`", false),
    ("例：`PATH`", false), ("z. B. `PATH`", false), ("por exemplo: ``PATH``", false),
    ("see `PATH`", true), ("an example is missing from `PATH`", true), ("counterexample `PATH`", true),
  ])
  func `a path that is named as an example may lead nowhere`(text: String, isFound: Bool) throws {
    let path = "plans/services/user/nowhere.md"
    let found = try CheckedTree().findings {
      try $0.replace("A page.", by: "A page \(text.replacing("PATH", with: path)).", in: Self.plan)
    }
    #expect(found.contains { $0.hasPrefix("SK031") } == isFound, "\(found)")
  }

  @Test(arguments: [
    "**Input**: Feature specification from `/Users/ada/x/specs/001-a/spec.md`",
    "**Spec**: /home/ada/x/specs/001/spec.md",
    "**Spec**: [spec](/Users/ada/x/specs/001/spec.md)", "**Spec**: `C:\\Users\\ada\\x\\specs\\001\\spec.md`",
    "**Spec**: [spec](file:///home/ada/x/spec.md)", "**Spec**: D:/work/x/specs/001/spec.md",
    "**Spec**: `/root/work/x/specs/001/spec.md`", "**Spec**: e:\\repos\\x\\specs\\001\\spec.md",
  ])
  func `a path on somebody's machine is told in the header, once`(line: String) throws {
    let found = try CheckedTree().findings {
      try $0.replace("## Summary", by: "\(line) and /Users/ada/y/specs/z.md\n\n## Summary", in: Self.plan)
    }
    #expect(found.map { $0.prefix(5) } == ["SK038"])
  }

  @Test(arguments: [
    "`/Users/ada/x/specs/001-a/spec.md`", "/home/app is where it runs", "    cd /Users/ada/x/specs/a.md",
  ])
  func `a path on somebody's machine in the body is nobody's matter`(text: String) throws {
    #expect(try CheckedTree().findings { try $0.replace("A page.", by: "A page.\n\n\(text)", in: Self.plan) } == [])
  }

  @Test(arguments: [
    "[a](nowhere.md)", "[a](./nowhere.md#x)", "[a](../F-USER-009/spec.md)", "[a](/plans/nowhere)", "![a](nowhere.png)",
    "[a][b]\n\n[b]: nowhere.md", "[`plans/nowhere/spec.md`](nowhere.md)", "[a](nowhere.md:3)",
  ])
  func `a link that leads nowhere is one finding`(text: String) throws {
    let found = try CheckedTree().findings { try $0.replace("A page.", by: "A page \(text)", in: Self.plan) }
    #expect(found.map { $0.prefix(5) } == ["SK030"])
  }

  @Test func `a missing plan is told once, however many links lead to it`() throws {
    let found = try CheckedTree().findings {
      $0[Self.plan] = nil
      $0[CheckedTree.second + "/tasks.md", default: ""] +=
        "\n[Plan](impl-plan.md), [again](./impl-plan.md#summary), [x](plan.md)\n"
    }
    #expect(found == ["SK006 F-USER-002/tasks.md", "SK030 F-USER-002/tasks.md:6"])
  }

  @Test func `the tasks of a feature may come after the links to them`() throws {
    let found = try CheckedTree().findings {
      $0[CheckedTree.second + "/tasks.md"] = nil
      try $0.replace(
        "A page.", by: "A page, see [tasks](tasks.md), [those](tasks-us2.md) and [more](task.md).", in: Self.plan)
    }
    #expect(found.filter { $0.hasPrefix("SK030") }.count == 1)
  }

  @Test(arguments: [("Rejected", 0), ("Superseded by [003](../003-new/spec.md)", 1), ("In Progress", 2)])
  func `in a closed feature only the line of the Status leads anywhere`(status: String, count: Int) throws {
    let spec = CheckedTree.second + "/spec.md"
    let found = try CheckedTree().findings {
      try $0.replace("**Depends on**: F-USER-001", by: "**Status**: \(status)", in: spec)
      try $0.replace("Somebody sees it.", by: "The [prototype](proto.html) was deleted.", in: spec)
      try $0.replace("A page.", by: "A page, see [notes](notes.md).", in: Self.plan)
    }
    #expect(found.filter { $0.hasPrefix("SK030") }.count == count)
  }
}
