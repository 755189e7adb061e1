@testable import Names
import Testing
import WorkspaceModel

@testable import Operations

@Suite struct DependsOnFieldTests {
  private func filled(_ text: String, with ids: [String] = ["F-A-001", "F-A-002"]) -> String {
    String(decoding: DependsOnField.fill(Array(text.utf8), with: ids.map { .init($0) }), as: UTF8.self)
  }

  @Test func `dependencies are filled into the field, or into one that is added`() {
    #expect(
      filled("# S\n\n**Status**: Draft  \n**Depends on**: none  \n\n## A\n")
        == "# S\n\n**Status**: Draft  \n**Depends on**: F-A-001, F-A-002  \n\n## A\n")
    #expect(
      filled("# S\r\n\r\n**Status**: Draft\r\n\r\n## A\r\n")
        == "# S\r\n\r\n**Status**: Draft\r\n**Depends on**: F-A-001, F-A-002  \r\n\r\n## A\r\n")
    #expect(filled("# S\n\n## A\n") == "# S\n\n**Depends on**: F-A-001, F-A-002  \n\n## A\n")
  }

  @Test func `a field in another language is filled, and none is added beside it`() {
    #expect(
      filled("# S\n\n**Estado**: Rascunho  \n**Depende de**: nenhum  \n\n## A\n")
        == "# S\n\n**Estado**: Rascunho  \n**Depende de**: F-A-001, F-A-002  \n\n## A\n")
  }

  @Test(arguments: [
    ("# S\n", "# S\n"), ("# S\n\n**Depends on**: [IDs]\n", "# S\n\n**Depends on**: none\n"),
    ("# S\n\n**Depende de**: [IDs]\n", "# S\n\n**Depende de**: nenhum\n"),
    ("# S\n\n**依存**：[ID]、[ID]\n", "# S\n\n**依存**：なし\n"), ("# S\n\n**의존성**: 없음\n", "# S\n\n**의존성**: 없음\n"),
    ("# S\n\n**Requer**: Java 17\n", "# S\n\n**Requer**: Java 17\n"),
  ])
  func `without dependencies only a placeholder is replaced`(text: String, expected: String) {
    #expect(filled(text, with: []) == expected)
  }
}
