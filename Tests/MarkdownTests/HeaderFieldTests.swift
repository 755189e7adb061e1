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
