import Documents
import Markdown
import Testing

@Suite struct DecisionRenamingTests {
  private func renamed(_ text: String, _ ids: [String: String] = ["D-001": "D-USER-003-2"]) -> String {
    let edits = DecisionRenaming(ids).edits(in: Document(text))
    return String(decoding: edits.apply(to: Array(text.utf8)), as: UTF8.self)
  }

  @Test(arguments: [
    ("- Decision: [D-001] Keep it", "- Decision: [D-USER-003-2] Keep it"),
    ("\\[D-001\\], ~~D-001~~ and _D-001_", "\\[D-USER-003-2\\], ~~D-USER-003-2~~ and _D-USER-003-2_"),
    ("See `D-001`.", "See `D-USER-003-2`."), ("D-001", "D-USER-003-2"), ("(D-001)", "(D-USER-003-2)"),
    ("as D-001 says; D-001: so; D-001. So", "as D-USER-003-2 says; D-USER-003-2: so; D-USER-003-2. So"),
    ("| D-001|x |", "| D-USER-003-2|x |"), ("D-001、決定D-001を", "D-USER-003-2、決定D-USER-003-2を"),
    ("D-001/D-002", "D-USER-003-2/D-002"), ("D-002/D-001", "D-002/D-USER-003-2"),
    ("[D-001](../exec-plan.md#d-001-keep-it)", "[D-USER-003-2](../exec-plan.md#d-user-003-2-keep-it)"),
    ("[it](#d-001)", "[it](#d-user-003-2)"), ("[it](<#d-001-a>)", "[it](<#d-user-003-2-a>)"),
    ("[it]: exec-plan.md#d-001-a", "[it]: exec-plan.md#d-user-003-2-a"),
    (
      "<a href=\"#d-001\">D-001</a> <a id=\"d-001\"></a>",
      "<a href=\"#d-user-003-2\">D-USER-003-2</a> <a id=\"d-user-003-2\"></a>"
    ),
    ("<!-- D-001 -->", "<!-- D-USER-003-2 -->"),
    ("### D-001 Keep it {#d-001}", "### D-USER-003-2 Keep it {#d-user-003-2}"),
    ("    - Decision: [D-001] Keep it\n", "    - Decision: [D-USER-003-2] Keep it\n"),
    ("D-001\r\nD-001 \u{0}", "D-USER-003-2\r\nD-USER-003-2 \u{0}"),
  ])
  func `an ID is renamed wherever it stands as a word`(text: String, expected: String) {
    #expect(renamed(text) == expected)
  }

  @Test(arguments: [
    "D-0012 D-001-2 D-001a AD-001 F-D-001 X_D-001 D-001_a", "docs/D-001.md and decisions/D-001", "D-001.md",
    "[it](D-001.md) [it](<D-001>) [it](x/D-001)", "[it](#d-001-2-tiers)", "```\nD-001\n```", "```\nD-001",
    "text\n\n    code D-001\n",
  ])
  func `what is part of a longer word, of a path or of code is none`(text: String) {
    #expect(renamed(text) == text)
  }

  @Test func `two IDs can change places`() {
    #expect(renamed("D-001 D-002 D-0021", ["D-001": "D-002", "D-002": "D-001"]) == "D-002 D-001 D-0021")
  }

  @Test func `the longer of two IDs is meant`() {
    let ids = ["D-007": "D-008", "D-007-1": "D-009-1"]
    #expect(renamed("D-007-1 D-007 [x](#d-007-1-a) D-007-10", ids) == "D-009-1 D-008 [x](#d-009-1-a) D-007-10")
  }

  @Test func `whole anchors are renamed by what they become`() {
    let text = "[a](exec-plan.md#d-001-1), [b](exec-plan.md#d-001), #d-001-1"
    let renaming = DecisionRenaming([:], anchors: ["d-001-1": "d-002"])
    let edits = renaming.edits(in: Document(text))
    #expect(
      String(decoding: edits.apply(to: Array(text.utf8)), as: UTF8.self)
        == "[a](exec-plan.md#d-002), [b](exec-plan.md#d-001), #d-001-1")
  }

  @Test func `a mention tells where its link goes`() {
    let text = "D-001\n[D-001](../exec-plan.md#d-001) [x](#d-001)"
    let mentions = DecisionRenaming(["D-001": "D-002"]).mentions(in: Document(text))
    #expect(mentions.map(\.line) == [1, 2, 2, 2])
    #expect(mentions.map(\.target) == [nil, nil, "../exec-plan.md", ""])
    #expect(DecisionRenaming(["D-001": "D-002"]).edits(in: Document(text), where: { $0.line == 1 }).count == 1)
  }

  @Test func `lines of any length are read in linear time`() {
    let text = String(repeating: "D-001,", count: 200_000) + String(repeating: "](", count: 100_000)
    #expect(DecisionRenaming(["D-001": "D-002"]).edits(in: Document(text)).count == 200_000)
  }
}
