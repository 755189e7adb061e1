import Templates
import Testing

private let epic = PlaceholderValues(
  title: "Sign up", featureID: "F-USER-001", epicID: "EPIC-USER-001-onboarding", scope: "services",
  service: "user-service", branch: "001-sign-up", date: "2026-11-21", specLink: "spec.md",
  specPath: "plans/services/user-service/EPIC-USER-001-onboarding/features/F-USER-001/spec.md",
  checklistPath: "checklists/requirements.md",
  featureDirectory: "plans/services/user-service/EPIC-USER-001-onboarding/features/F-USER-001",
  arguments: "Let customers sign up", isEpicLayout: true)

private let flat = PlaceholderValues(
  title: "Sign up", featureID: "001-sign-up", branch: "001-sign-up", date: "2026-11-21", specLink: "spec.md",
  specPath: "specs/001-sign-up/spec.md", checklistPath: "checklists/requirements.md",
  featureDirectory: "specs/001-sign-up", arguments: "Let customers sign up", isEpicLayout: false)

private func fill(_ template: String, _ values: PlaceholderValues = epic) -> String {
  String(decoding: Placeholders.fill(Array(template.utf8), with: values), as: UTF8.self)
}

@Test(arguments: [
  ("# Plan: [FEATURE] ([FEATURE NAME])", "# Plan: Sign up (Sign up)"),
  ("[FEATURE_ID] [FEATURE-ID] <FEATURE-ID>", "F-USER-001 F-USER-001 F-USER-001"),
  ("`[EPIC-ID]` <EPIC-ID>", "`EPIC-USER-001-onboarding` EPIC-USER-001-onboarding"),
  ("`[###-feature-name]` [###-feature-branch] [###-feature]", "`001-sign-up` 001-sign-up 001-sign-up"),
  ("**Date**: [DATE]  \n", "**Date**: 2026-11-21  \n"),
  ("[relative path to spec.md]", "spec.md"),
  ("[relative path to checklists/requirements.md]", "checklists/requirements.md"),
  ("Input: \"$ARGUMENTS\"", "Input: \"Let customers sign up\""),
  ("plans/<scope>/<service-or-system>/<EPIC-ID>/", "plans/services/user-service/EPIC-USER-001-onboarding/"),
  ("plans/<scope>/<service>/x", "plans/services/user-service/x"),
])
func `a placeholder becomes its value`(template: String, expected: String) {
  #expect(fill(template) == expected)
}

@Test(arguments: [
  "[feature]", "[Feature Name]", "[FEATURE", "[ FEATURE ]", "[e.g., Go 1.24]", "[OK / NEEDS REVIEW – reason]",
  "- [ ] x",
  "<service-name>", "</service>", "<...>", "[DATES]", "$ARGUMENTS_FILE", "$ARG", "[NEEDS CLARIFICATION: when?]", "",
])
func `every other bracket stays`(template: String) {
  #expect(fill(template) == template)
}

@Test func `placeholders in fences and comments are filled too`() {
  #expect(fill("```text\n[###-feature]/\n```\n<!-- [DATE] -->") == "```text\n001-sign-up/\n```\n<!-- 2026-11-21 -->")
}

@Test(arguments: ["[link]", "[Link to spec.md]"]) func `a link placeholder becomes a link`(placeholder: String) {
  var values = epic
  values.specLink = "../spec.md"
  #expect(fill("**Spec**: \(placeholder)\n", values) == "**Spec**: [spec.md](../spec.md)\n")
}

@Test func `in a code span a link placeholder becomes the bare path`() {
  #expect(fill("**Spec**: `[link]`") == "**Spec**: `spec.md`")
}

@Test(arguments: ["see [link](https://example.org)", "see [link][1]"])
func `a link that the author wrote stays`(template: String) {
  #expect(fill(template) == template)
}

@Test func `what would end a link is encoded`() {
  var values = flat
  values.specLink = "../my (old) 仕様/spec.md"
  #expect(fill("[link]", values) == "[spec.md](../my%20%28old%29%20仕様/spec.md)")
}

@Test func `without a service its part of a path vanishes`() {
  var values = epic
  values.scope = "system"
  values.service = nil
  #expect(fill("plans/<scope>/<service>/<EPIC-ID>", values) == "plans/system/EPIC-USER-001-onboarding")
  #expect(fill("`plans/<scope>/<service-or-system>`", values) == "`plans/system`")
  #expect(fill("<service>/src and (<service>)", values) == "src and ()")
}

@Test(arguments: [
  ("specs/[###-feature]/plan.md", "FOLDER/plan.md"),
  ("specs/[###-feature-branch]/", "FOLDER/"),
  ("from `/specs/[###-feature-name]/spec.md`", "from `/FOLDER/spec.md`"),
  ("(./specs/[###-feature]/)", "(./FOLDER/)"),
  ("仕様：specs/[###-feature]", "仕様：FOLDER"),
  ("docs/specs/[###-feature]/", "docs/specs/001-sign-up/"),
  ("../specs/[###-feature]/", "../specs/001-sign-up/"),
  ("myspecs/[###-feature]/", "myspecs/001-sign-up/"),
  ("specs/[anything]/", "specs/[anything]/"),
])
func `in an epic a path below specs becomes the feature's folder`(template: String, expected: String) throws {
  let folder = try #require(epic.featureDirectory)
  #expect(fill(template) == expected.replacing("FOLDER", with: folder))
}

@Test func `in the flat layout a path below specs keeps its root`() {
  #expect(fill("/specs/[###-feature-name]/spec.md", flat) == "/specs/001-sign-up/spec.md")
}

@Test func `the epic of a header line vanishes where there are no epics`() {
  #expect(fill("**Feature ID**: [FEATURE_ID] | **Epic**: [EPIC-ID]  \n", flat) == "**Feature ID**: 001-sign-up  \n")
}

@Test func `a placeholder without a value stays`() {
  let values = PlaceholderValues(title: "Onboarding", date: "2026-11-21", isEpicLayout: true)
  let template = "<FEATURE-ID> [EPIC-ID] <scope>/<service> [###-feature] specs/[###-feature]/ [link]"
  #expect(fill(template, values) == template)
  #expect(fill("Input: $ARGUMENTS.", values) == "Input: .")
}

@Test func `what was put in is not filled again`() {
  var values = epic
  values.title = "[DATE] of $ARGUMENTS"
  values.arguments = "[FEATURE] <scope>"
  #expect(fill("[FEATURE]: $ARGUMENTS", values) == "[DATE] of $ARGUMENTS: [FEATURE] <scope>")
}

@Test func `a placeholder put together by a value is not filled`() {
  var values = epic
  values.title = "FEATURE"
  #expect(fill("[[FEATURE]]", values) == "[FEATURE]")
}

@Test func `values cannot begin a line of their own`() {
  var values = epic
  values.title = "one\r\n## two\u{0}\u{1B}[31m\u{2028}three\u{85}"
  #expect(fill("# [FEATURE]\n", values) == "# one ## two [31m three \n")
}

@Test func `all other bytes stay as they are`() {
  let before = [0xEF, 0xBB, 0xBF] + Array("# x  \r\n\t\r".utf8) + [0x00, 0xFF, 0xC3]
  let after = [0x80] + Array("\n\n  ".utf8)
  let filled = Placeholders.fill(before + Array("[DATE]".utf8) + after, with: epic)
  #expect(filled == before + Array("2026-11-21".utf8) + after)
}

@Test(arguments: ["[FEATURE NAME]", "specs/[###-feature]", "<service-or-system>", "$ARGUMENTS", "[Link to spec.md]"])
func `a placeholder cut off by the end stays`(placeholder: String) {
  for length in 0..<placeholder.utf8.count {
    let cut = Array(placeholder.utf8.prefix(length))
    #expect(Placeholders.fill(cut, with: epic) == cut)
  }
}

@Test func `the tree of documents names the plan as the layout does, with its remarks in line`() {
  let tree =
    "├── spec.md              # wanted\n├── plan.md              # this plan\n└── tasks.md             # work\n"
  let inEpic =
    "├── spec.md              # wanted\n├── impl-plan.md         # this plan\n└── tasks.md             # work\n"
  #expect(fill(tree) == inEpic)
  #expect(fill(tree, flat) == tree)
  #expect(fill("See plan.md     there.") == "See plan.md     there.")
}
