import Markdown
import Testing

@Suite struct HeaderFieldTests {
  private func fields(_ line: String) -> [[String]] {
    Document("# Title\n\n" + line).headerFields.map { [$0.name, $0.value] }
  }

  @Test(
    arguments: [
      (
        "**Branch**: `a-b` | **Date**: today | **Spec**: [L](x.md)",
        [["Branch", "a-b"], ["Date", "today"], ["Spec", "L"]]
      ),
      ("**Branch:** a &middot; **Date:** b", [["Branch", "a"], ["Date", "b"]]),
      ("**Branch** : a · **Date**： b", [["Branch", "a"], ["Date", "b"]]), ("**状态：** 草案", [["状态", "草案"]]),
      ("- **Key**: v", [["Key", "v"]]), ("* **Key:** v", [["Key", "v"]]),
      ("**Status**: Draft (in review)", [["Status", "Draft"]]),
      ("**Status**: Draft（in review）", [["Status", "Draft"]]), ("**Status**: (none)", [["Status", "(none)"]]),
      ("**Name**: `f (x)`", [["Name", "f (x)"]]), ("**Input**: a | b", [["Input", "a | b"]]),
      ("**Empty**:", [["Empty", ""]]),
      ("**Input**: see [a](b(c)) (and (d))  ", [["Input", "see a"]]), ("**Epic**: *E* <!-- x -->", [["Epic", "E"]]),
      ("**`Code`**: v", [["Code", "v"]]),
    ])
  func `are read in each form that people use`(line: String, expected: [[String]]) {
    #expect(fields(line) == expected)
  }

  @Test(arguments: [
    "**bold** text: no", "Name: value", "**:** x", "****: x", "**Name: value", "`**A**: b`", "> **A**: b",
  ])
  func `are nothing else`(line: String) {
    #expect(fields(line).isEmpty)
  }

  @Test func `stand between the title and the next section`() {
    let text =
      "**Before**: x\n# T\n**A**: 1\n### Sub\n**B**: 2\n```\n**Code**: 3\n```\n<!-- **C**: 4 -->\n## S\n**D**: 5"
    #expect(Document(text).headerFields.map(\.name) == ["A", "B"])
    #expect(Document("---\na: b\n---\n**A**: 1\n\n## S\n**D**: 5").headerFields.map(\.name) == ["A"])
    #expect(Document("\u{FEFF}**A**: 1").headerFields.map(\.name) == ["A"])
  }

  @Test func `keep the value as it stands, its link and its line`() throws {
    let field = try #require(Document("# T\n\n**Spec**: [the *spec*](../spec.md \"x\") (draft)  \n").headerFields.first)
    #expect(field.rawValue == "[the *spec*](../spec.md \"x\") (draft)")
    #expect(field.value == "the spec")
    #expect(field.linkDestination == "../spec.md")
    #expect(field.line == 3)
  }

  @Test(arguments: [
    "**A**: a", "**A**:a | **B**: b", "**A**: <!-- où --> a", "- **Aなa**：a · **B**: b",
    "**A**: a &middot; **B**: <!-- b -->b",
  ])
  func `tell where the value stands`(line: String) {
    let document = Document("# Title\r\n\r\n" + line)
    for field in document.headerFields {
      #expect(String(decoding: document.source.bytes[field.valueRange], as: UTF8.self) == field.rawValue)
    }
    #expect(!document.headerFields.isEmpty)
  }
}

/// Headers as formatters, templates and people write them.
@Suite struct HeaderFormTests {
  private func fields(_ text: String) -> [String] {
    Document("# Title\n\n\(text)\n\n## Next\n").headerFields.map { "\($0.name)=\($0.value)" }
  }

  @Test(arguments: ["\\", "  "])
  func `a value that a formatter has filled goes on to its hard break`(end: String) {
    let found = fields("**Input**: words\nand more\(end)\n**Status**: Draft\(end)\n")
    #expect(found == ["Input=words and more", "Status=Draft"])
    #expect(fields("**Input**: words\(end)\nand more\(end)\n**Status**: Draft") == ["Input=words", "Status=Draft"])
  }

  @Test(arguments: [
    "**Branch**: 001-x\\\n**Status**: Draft\\\n", "**Branch**: 001-x<br>\n**Status**: Draft<br/>",
    "**Branch**: 001-x<br>**Status**: Draft", "**Branch**: 001-x \\| **Status**: Draft",
    "**Branch**: 001-x &#124; **Status**: Draft", "**Branch**: 001-x • **Status**: Draft",
    "**Branch**: 001-x&nbsp;|&nbsp;**Status**: Draft", "**Branch**: 001-x / **Status**: Draft",
    "**Branch**: 001-x **Status**: Draft", "**Branch**:\n001-x **Status**:\nDraft",
    "__Branch__: 001-x\n__Status:__ Draft",
    "> **Branch**: 001-x\n> **Status**: Draft", "> **Branch: 001-x**\n>\n> **Status: Draft**",
    "| **Branch** | 001-x |\n|---|---|\n| **Status** | Draft |",
    "| Field | Value |\n|---|---|\n| Branch | `001-x` |\n| Status: | Draft |",
    "| Branch | Owner | Status |\n|---|---|---|\n| 001-x | Ada | Draft |", "- Branch: 001-x\n- *Status*: Draft",
    "**Branch**: 001-x\r\n**Status**: Draft  \r\n", "**Branch**: 001-x — **Status**: Draft (new)",
  ])
  func `known fields are read in every form`(text: String) {
    #expect(fields(text).filter { $0 != "Owner=Ada" } == ["Branch=001-x", "Status=Draft"])
  }

  @Test func `a value goes on only where what follows can belong to nothing else`() {
    #expect(fields("**Status**: Draft\nThis is about sign-up.") == ["Status=Draft"])
    #expect(
      fields("**Epic**: [EPIC-A-001\nusers](x.md)\\\n**Status**: Draft\\") == ["Epic=EPIC-A-001 users", "Status=Draft"])
    #expect(
      fields("**Depends on**: F-A-001,\nF-A-002\n**Status**: Draft") == ["Depends on=F-A-001, F-A-002", "Status=Draft"])
    #expect(fields("**Depends on**:\n\n- F-A-001\n- F-A-002\n\n- **Status**: Draft").last == "Status=Draft")
    #expect(
      fields("**Feature\nBranch**: `001-x` **Depends\non**: F-A-001 **Input**: words\nand more") == [
        "Feature Branch=001-x", "Depends on=F-A-001", "Input=words and more",
      ])
  }

  @Test(arguments: ["Words about **Status**: of things", "Branch: 001-x", "Note: x", "| A | B |\n|---|---|\n| C | D |"])
  func `what is no field is none`(text: String) { #expect(fields(text) == []) }

  @Test(arguments: [
    "**Depends on**: F-A-001 **Status**: Draft", "| Depends on | F-A-001 |\n|---|---|\n", "- Depends on: F-A-001",
    "**Depends on**:\n- F-A-001\n- F-A-002", "**Depends on: F-A-001**", "**Depends on**: F-A-001\\\n**Status**: Draft",
  ])
  func `a value can be replaced, and nothing else changes`(text: String) throws {
    let document = Document("# T\n\n\(text)\n")
    let field = try #require(document.headerFields.first { $0.name == "Depends on" })
    let edited = [field.edit(value: "F-B-001")].apply(to: document.source.bytes)
    let read = Document(edited).headerFields
    #expect(read.first { $0.name == "Depends on" }?.value == "F-B-001")
    #expect(read.first { $0.name == "Status" }?.value == document.headerFields.first { $0.name == "Status" }?.value)
  }

  @Test func `front matter names fields too`() {
    let text = """
      ---
      title: Sign up # not known
      status: "superseded"
      depends_on: [F-A-001, F-A-002] # two
      featureId: F-A-003
      branch:
      ---
      # T
      """
    let fields = Document(text).frontMatterFields
    #expect(
      fields.map { "\($0.name)=\($0.value)" } == [
        "status=superseded", "depends on=F-A-001, F-A-002", "feature Id=F-A-003", "branch=",
      ])
    let list = Document("---\ndepends-on:\n  - F-A-001\n  - F-A-002\nstatus: x\n---\n").frontMatterFields
    #expect(list.map(\.value) == ["- F-A-001 - F-A-002", "x"])
  }
}
