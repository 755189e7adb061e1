import Documents
import Markdown
import Names
import Testing
import WorkspaceModel

@Test func `the fields of a specification are read`() {
  let header = header(
    """
    # Feature Specification: Sign up

    **Feature ID**: F-USER-001
    **Feature Branch**: `001-sign-up`
    **Epic**: [EPIC-USER-001](../../exec-plan.md)
    **Created**: 2026-11-21
    **Status**: Draft
    **Input**: User description: "Let customers sign up"
    **Depends on**: F-USER-002, F-USER-003
    """)
  #expect(header.heading == "Feature Specification: Sign up")
  #expect(header.featureID == "F-USER-001")
  #expect(header.branch == "001-sign-up")
  #expect(header.epic == "EPIC-USER-001")
  #expect(header.created == "2026-11-21")
  #expect(header.status == "Draft")
  #expect(header.input == "User description: \"Let customers sign up\"")
  #expect(header.dependsOn == ["F-USER-002", "F-USER-003"])
}

@Test(arguments: [
  "**Branch**: `001-x` | **Date**: 2026-11-21 | **Spec**: [spec.md](spec.md)",
  "**Branch:** 001-x | **Date:** 2026-11-21",
  "**Branch**: `001-x` &middot; **Date**: 2026-11-21", "**Branch**：`001-x` | **Date**：2026-11-21",
  "**Feature Branch**: [001-x](https://example.org) (merged)\n**Created**: 2026-11-21 (first draft)",
  "- **Branch**: 001-x  \n- **Date**: 2026-11-21  ", "**ブランチ**: 001-x\n**作成日**: 2026-11-21",
  "**功能分支**: `001-x` | **日期**: 2026-11-21", "**브랜치**: 001-x\n**생성일**: 2026-11-21",
  "**Branch da Funcionalidade**: 001-x\n**Criado em**: 2026-11-21",
])
func `branch and date are read in every form`(fields: String) {
  let header = header("# Title\n\n\(fields)\n\n## Next\n")
  #expect(header.branch == "001-x")
  #expect(header.created == "2026-11-21")
}

@Test(arguments: [
  "**Branch**: `[###-feature-name]`", "**Branch**: N/A", "**Branch**: TBD (after review)", "**Branch**: pending",
  "**ブランチ**: 未定", "**Branch**: –", "**Branch**:", "Branch: 001-x",
])
func `a branch that says nothing is none`(field: String) { #expect(header("# T\n\n\(field)\n").branch == nil) }

@Test func `fields stand between the first heading and the next`() {
  let header = header("# T\n\n## Section\n\n**Status**: Draft\n")
  #expect(header.status == nil)
}

@Test func `fields in code and comments are none, and the first of a name counts`() {
  let header = header(
    "# T\n\n```\n**Status**: A\n```\n<!-- **Status**: B -->\n\n**Status**: [Draft]\n**Status**: C\n**Status**: D\n")
  #expect(header.status == "C")
}

@Test(arguments: [
  ("F-USER-001", ["F-USER-001"]), ("F-USER-001, F-USER-002", ["F-USER-001", "F-USER-002"]),
  ("F-USER-001; 002-login", ["F-USER-001", "002-login"]), ("F-USER-001、F-USER-002", ["F-USER-001", "F-USER-002"]),
  ("`F-USER-001` (accounts, sessions), F-USER-002", ["F-USER-001", "F-USER-002"]),
  ("[F-USER-001](../F-USER-001/spec.md), [F-USER-002](x.md)", ["F-USER-001", "F-USER-002"]),
  ("F-USER-001 and F-USER-002", ["F-USER-001", "F-USER-002"]), ("none", []), ("None yet", []), ("N/A", []), ("-", []),
  ("なし", []), ("[F-…]", []), ("F-USER-001 / F-USER-002", ["F-USER-001", "F-USER-002"]),
  ("F-USER-001 & F-USER-002 + F-USER-003", ["F-USER-001", "F-USER-002", "F-USER-003"]),
  ("F-USER-001 F-USER-002", ["F-USER-001", "F-USER-002"]), ("`F-USER-001` `002-login`", ["F-USER-001", "002-login"]),
  ("F-USER-001 e F-USER-002", ["F-USER-001", "F-USER-002"]), ("F-USER-001与F-USER-002", ["F-USER-001", "F-USER-002"]),
  ("F-USER-001 및 F-USER-002", ["F-USER-001", "F-USER-002"]), ("F-USER-001とF-USER-002", ["F-USER-001", "F-USER-002"]),
  ("Features F-USER-001 and also 002-login", ["F-USER-001", "002-login"]), ("Feature 003", ["003"]),
  ("sign-up (F-USER-001), log-in (F-USER-002)", ["F-USER-001", "F-USER-002"]),
  ("F-USER-001 (replaces F-USER-009)", ["F-USER-001"]), ("none (F-USER-009 was dropped)", []),
  ("~~F-USER-001~~ F-USER-002", ["F-USER-002"]), ("~~F-USER-001~~", []),
  ("[the login](../002-login/spec.md)", ["002-login"]), ("specs/002-login/spec.md", ["002-login"]),
  ("F-USER-001 – F-USER-003", ["F-USER-001", "F-USER-002", "F-USER-003"]),
  ("F-USER-001 to F-USER-003", ["F-USER-001", "F-USER-002", "F-USER-003"]),
  ("F-USER-001<br>F-USER-002", ["F-USER-001", "F-USER-002"]), ("accounts", ["accounts"]),
  ("**F-USER-001**, _F-USER-002_", ["F-USER-001", "F-USER-002"]),
  ("\n- F-USER-001: accounts\n- `002-login`", ["F-USER-001", "002-login"]),
  ("[F-USER-001], [F-USER-002]", ["F-USER-001", "F-USER-002"]),
  ("[001-sign-up], [002-login]", ["001-sign-up", "002-login"]),
  ("[F-USER-001, F-USER-002]", ["F-USER-001", "F-USER-002"]), ("[F-USER-001 or none]", []),
  ("001-sign-up。002-login。", ["001-sign-up", "002-login"]), ("F-USER-001, 002", ["F-USER-001", "F-USER-002"]),
  ("F-USER-001; blocks F-USER-002, F-USER-003", ["F-USER-001"]), ("001-sign-up, 002", ["001-sign-up", "002"]),
  ("F-USER-001 (used by F-USER-002), F-USER-003", ["F-USER-001", "F-USER-003"]),
])
func `dependencies are a list of names`(value: String, expected: [String]) {
  #expect(header("# T\n\n**Depends on**: \(value)\n").dependsOn == expected)
}

private func header(_ text: String) -> DocumentHeader { DocumentHeader(of: Document(text)) }

@Test(arguments: [
  "**Branch**: `001-x` | **Date**: 2026-11-21 | **Spec**: [spec.md](spec.md)",
  "**Branch**: `001-x` | **Date**: 2026-11-21 | **Spec**: `spec.md`",
  "**Branch**: 001-x &middot; **Date**: 2026-11-21 &middot; **Spec**: [the spec](spec.md) (v2)",
  "**ブランチ**：`001-x` | **日付**：2026-11-21 | **仕様**：[spec.md](spec.md)",
  "**分支**: `001-x` | **日期**: 2026-11-21 | **规格**: [spec.md](spec.md)",
  "**功能分支**: `001-x` | **建立日期**: 2026-11-21 | **規格**: [spec.md](spec.md)",
  "**브랜치**: `001-x` | **날짜**: 2026-11-21 | **명세**: [spec.md](spec.md)",
  "**Branch**: `001-x` | **Data**: 2026-11-21 | **Especificação**: [spec.md](spec.md)",
])
func `the header of a plan is read with its specification, as link or path`(fields: String) {
  let header = header("# Plan\n\n\(fields)\n\n## Summary\n")
  #expect(header.branch == "001-x")
  #expect(header.created == "2026-11-21")
  #expect(header.spec == "spec.md")
}

@Test func `the front matter tells what the header does not`() {
  let text =
    "---\nstatus: superseded\nbranch: 001-x\ndepends_on:\n  - F-A-001\n  - F-A-002\n---\n# T\n\n**Branch**: 002-y\n"
  #expect(header(text).status == "superseded")
  #expect(header(text).branch == "002-y")
  #expect(header(text).dependsOn == ["F-A-001", "F-A-002"])
}

@Test func `a plan with a branch alone, and one without a header`() {
  #expect(header("# Plan\n\n**Branch**: 001-x\n\n## Summary\n").branch == "001-x")
  #expect(header("# Plan\n\n## Summary\n\n**Branch**: 001-x\n").branch == nil)
  #expect(header("Words.\n").branch == nil)
}

@Test(arguments: ["main", "feat/sign-up", "develop"])
func `a branch that is another than the folder is reported as it stands`(branch: String) {
  #expect(header("# Plan\n\n**Branch**: `\(branch)`\n").branch == branch)
}

@Test(arguments: [
  "**Branch**: `003-lost`｜**Date**: 2026-06-18", "**Branch**: 003-lost　**Date**: 2026-06-18",
  "**Branch**: 003-lost, **Created**: 1 July", "**Branch**：003-lost；**Date**：2026",
])
func `fields on one line may be parted in many ways`(line: String) {
  #expect(DocumentHeader(of: Document("# T\n\n\(line)\n")).branch == "003-lost")
}

@Test func `a comma within a value parts nothing`() {
  #expect(
    DocumentHeader(of: Document("# T\n\n**Depends on**: F-A-001, F-A-002\n")).dependsOn == ["F-A-001", "F-A-002"])
}

@Test(
  arguments: [
    ("**Status**: ~~Draft~~ Superseded", "Superseded"), ("**Status**: ~~Superseded~~ Draft", "Draft"),
    ("> **Status: SUPERSEDED** by 012-x", "SUPERSEDED by 012-x"), ("**Status**：已废弃", "已废弃"),
    ("- Status: Draft", "Draft"),
    ("| **Status** | `Draft` |\n|---|---|\n| Owner | Ada |", "Draft"), ("Status: Draft", "Draft"),
    ("The **Status**: of jobs", nil), ("Words on Status: none", nil),
  ] as [(String, String?)])
func `the status is read wherever people put it`(line: String, status: String?) {
  #expect(header("# T\n\n\(line)\n\n## A\n").status == status)
}

@Test(arguments: [
  ("TODO: describe it", true), ("TBD", true), ("TODO", true), ("- TODO: users\n- TBD", true), ("**Goal**: TBD", true),
  ("[TODO]", true), ("...", true), ("---", true), ("", true), ("待定", true), ("未定", true), ("*To be written.*", true),
  ("後で書く", true), ("要記入", true), ("待办：补充", true), ("추후 작성", true),
  ("TODO lists are shared", false), ("待办事项可以共享", false), ("Words.", false), ("```\ncode\n```", false),
  ("- **FR-001**: It MUST work", false),
  ("TODO: a\n\nIt works.", false), ("| A |\n|---|\n| b |", false),
])
func `a document that is still to be written is told from one that is`(text: String, isUnwritten: Bool) {
  for head in [
    "# T\n\n**Feature Branch**: `001-x`  \n**Status**: Draft  \n\n## Goal\n\n", "# T\n\n",
    "---\na: b\n---\n\n# T\n\n### X\n\n",
  ] {
    #expect(DocumentFacts(of: Document(head + text + "\n"), SectionVocabulary()).isUnwritten == isUnwritten)
  }
}
