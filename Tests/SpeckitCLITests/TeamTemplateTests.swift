import Files
import Testing

/// A team's own plan template comes out with speckit's placeholders filled and all else byte for byte.
@Suite struct TeamTemplateTests {
  /// Two spaces at the end, tabs, form feeds, CRLF, a byte order mark, and an end without a line break.
  private static let templates = [
    "# Implementation Plan: [FEATURE]\n\n**Branch**: `[###-feature-name]`, **Spec**: [link], **Date**: [DATE]  \n"
      + "**Input**: what `/specs/[###-feature-name]/spec.md` asks for\n\n[REMOVE IF UNUSED] Option 1\n",
    "\u{feff}# Plan: [FEATURE]\r\n\r\n**Epic**: `[EPIC-ID]`, see `plans/<scope>/<service-or-system>/<EPIC-ID>/design/`\r\n"
      + "**Spec**: `[relative path to spec.md]`  \r\n**Checks**: [relative path to checklists/requirements.md]\t \r\n"
      + "```text\r\nspecs/[###-feature]/\r\n├── plan.md  # keep\r\n```\r\n\u{c}\r\n- Safety: [OK / NEEDS REVIEW – reason]",
    "# [FEATURE NAME] ([FEATURE-ID], <FEATURE-ID>)\n| a | [DATE] |\n|---|---|\n\n<!-- ACTION: [feature-module] -->\n"
      + "$ARGUMENTS\n\n[Link to spec.md]\n\n- [ ] I. [PRINCIPLE_1_NAME]\n[e.g., a second queue] <service-name>\n\n\n",
  ]

  /// What the placeholders mean, the longest first.
  private func expected(_ template: String, _ values: [(String, String)]) -> String {
    values.reduce(template) { $0.replacing($1.0, with: $1.1) }
  }

  private func plan(_ template: String, of id: String, in workspace: Workspace, at path: String) throws -> String {
    try workspace.write(template, to: ".specify/templates/overrides/plan-template.md")
    try workspace.succeed("plan", id, "--force")
    return try workspace.text(path)
  }

  @Test(arguments: templates)
  func `in the epic layout`(template: String) throws {
    let workspace = try Workspace.withFeatures("Sign up")
    let folder = workspace.folder("F-USER-001")
    let expected = expected(
      template,
      [
        ("specs/[###-feature-name]/spec.md", folder + "/spec.md"), ("specs/[###-feature]", folder),
        ("[###-feature-name]", "001-sign"), ("[FEATURE]", "Sign up"), ("[FEATURE NAME]", "Sign up"),
        ("[FEATURE-ID]", "F-USER-001"), ("<FEATURE-ID>", "F-USER-001"), ("[DATE]", "2026-11-21"),
        ("[EPIC-ID]", "EPIC-USER-001-user-onboarding"), ("<EPIC-ID>", "EPIC-USER-001-user-onboarding"),
        ("<scope>", "services"), ("<service-or-system>", "user-service"), ("$ARGUMENTS", "Sign up"),
        ("[link]", "[spec.md](spec.md)"), ("[Link to spec.md]", "[spec.md](spec.md)"),
        ("[relative path to spec.md]", "spec.md"),
        ("[relative path to checklists/requirements.md]", "checklists/requirements.md"),
      ])
    #expect(try plan(template, of: "F-USER-001", in: workspace, at: folder + "/impl-plan.md") == expected)
  }

  @Test func `the segment of a service that there is none of vanishes`() throws {
    let workspace = try Workspace.withEpic()
    try workspace.succeed("new-epic", "Foundation", "--scope", "system", "--area", "SYS")
    try workspace.succeed("new-feature", "Build", "--epic", "EPIC-SYS", "--no-branch")
    let text = try plan(
      "`plans/<scope>/<service-or-system>/<EPIC-ID>/`", of: "F-SYS-001", in: workspace,
      at: "plans/system/EPIC-SYS-001-foundation/features/F-SYS-001/impl-plan.md")
    #expect(text == "`plans/system/EPIC-SYS-001-foundation/`")
  }

  @Test func `in the flat layout paths below specs stay`() throws {
    let workspace = try Workspace.withEpic()
    try workspace.write("# Feature Specification: Old\n", to: "specs/004-old/spec.md")
    let text = try plan(
      "# [FEATURE] `/specs/[###-feature-name]/spec.md` [link]\n", of: "4", in: workspace, at: "specs/004-old/plan.md")
    #expect(text == "# Old `/specs/004-old/spec.md` [spec.md](spec.md)\n")
  }

  @Test func `what the template leaves to write holds up the plan gate`() throws {
    let workspace = try Workspace.withFeatures("Sign up")
    try workspace.writeSpec("F-USER-001")
    _ = try plan(
      "# Plan\n\n## Summary\n\n[What we do here]\n", of: "F-USER-001", in: workspace,
      at: workspace.folder("F-USER-001") + "/impl-plan.md")
    #expect(workspace.run("gate", "plan", "F-USER-001").output.contains("[What we do here]"))
    try workspace.replace(
      "[What we do here]", by: "We do [this].", in: workspace.folder("F-USER-001") + "/impl-plan.md")
    #expect(!workspace.run("gate", "plan", "F-USER-001").output.contains("placeholder"))
  }
}
