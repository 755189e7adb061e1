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
    "<https://x.org>",
    "[a](<spec.md>)", "[a](path/to/[name].md)", "`src/not/yet/written.go`",
    "`plans/services/user/EPIC-USER-001-users/design/index.md`",
    "`plans/services/user/EPIC-USER-001-users/features/F-USER-002/contracts/later.yaml`", "`plans/<scope>/…/spec.md`",
  ])
  func `a link that leads somewhere, or is none, is no finding`(text: String) throws {
    #expect(try CheckedTree().findings { try $0.replace("A page.", by: "A page \(text).", in: Self.plan) } == [])
  }

  @Test(arguments: [
    "[a](nowhere.md)", "[a](./nowhere.md#x)", "[a](../F-USER-009/spec.md)", "[a](/plans/nowhere)", "![a](nowhere.png)",
    "[a][b]\n\n[b]: nowhere.md", "[`plans/nowhere/spec.md`](nowhere.md)", "[a](nowhere.md:3)",
  ])
  func `a link that leads nowhere is one finding`(text: String) throws {
    let found = try CheckedTree().findings { try $0.replace("A page.", by: "A page \(text)", in: Self.plan) }
    #expect(found.map { $0.prefix(5) } == ["SK030"])
  }
}
