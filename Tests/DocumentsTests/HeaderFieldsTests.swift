import Documents
import Markdown
import Testing
import Vocabulary
import WorkspaceModel

@Suite struct HeaderFieldsTests {
  private func written(_ line: String) -> String {
    let document = Document("# T\n\n\(line)\n\n## A\n")
    let text = String(
      decoding: [HeaderFields(of: document).edit(.dependsOn, value: "F-A-001")].apply(to: document.source.bytes),
      as: UTF8.self)
    return String(text.dropFirst("# T\n\n".count).dropLast("\n\n## A\n".count))
  }

  @Test(arguments: [
    ("**Depends on**: none  ", "**Depends on**: F-A-001  "), ("**Depends on:** none", "**Depends on:** F-A-001"),
    ("**Dependencies**: [IDs, or none]", "**Dependencies**: F-A-001"),
    ("**Depende de**: nenhum", "**Depende de**: F-A-001"), ("**Dependências:** [IDs]  ", "**Dependências:** F-A-001  "),
    ("**依存**：なし", "**依存**：F-A-001"), ("**依存関係：** なし", "**依存関係：** F-A-001"), ("**依赖**: 无", "**依赖**: F-A-001"),
    ("**相依於**：無  ", "**相依於**：F-A-001  "), ("**의존성**: 없음", "**의존성**: F-A-001"),
    ("- **Depends on**: none", "- **Depends on**: F-A-001"), ("* **의존 기능:** [ID]", "* **의존 기능:** F-A-001"),
    (
      "**Epic**: none | **Depends on**: none | **Status**: none",
      "**Epic**: none | **Depends on**: F-A-001 | **Status**: none"
    ),
    ("**状態**: なし · **依存先**: なし", "**状態**: なし · **依存先**: F-A-001"),
    ("**Depends on**:", "**Depends on**: F-A-001"), ("**依存：**", "**依存：** F-A-001"),
    ("**Depends on**:  ", "**Depends on**: F-A-001  "),
    ("**Depends on**: <!-- où ? --> on <!-- IDs -->", "**Depends on**: <!-- où ? --> F-A-001 <!-- IDs -->"),
    ("**Depends on**: <!-- IDs -->", "**Depends on**: F-A-001 <!-- IDs -->"),
  ])
  func `a field is written in the form and the language that it has`(line: String, expected: String) {
    #expect(written(line) == expected)
    #expect(DocumentHeader(of: Document("# T\n\n\(expected)\n")).dependsOn == ["F-A-001"])
  }

  @Test func `a field that is not there is added behind the last one, or below the title`() {
    #expect(written("**Estado**: Rascunho") == "**Estado**: Rascunho\n**Depends on**: F-A-001  ")
    #expect(written("Words.") == "**Depends on**: F-A-001  \n\nWords.")
  }

  @Test func `of two fields of one name the one that is read is written`() {
    #expect(
      written("**Depends on**: [IDs]\n**Depende de**: nenhum") == "**Depends on**: [IDs]\n**Depende de**: F-A-001")
  }

  @Test(arguments: [
    ("Depends on", "none"), ("Depende de", "nenhum"), ("依存", "なし"), ("依赖", "无"), ("依賴", "無"), ("의존성", "없음"),
  ])
  func `the word for nothing is of the language of the field`(name: String, expected: String) {
    #expect(HeaderFields(of: Document("# T\n\n**\(name)**: [IDs]\n")).nothing(.dependsOn) == expected)
  }
}
