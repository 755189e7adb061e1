import Documents
import Markdown
import Testing
import Vocabulary

@Suite struct SectionVocabularyTests {
  @Test(arguments: KnownSection.allCases)
  func `every section has names in the scripts of five languages`(section: KnownSection) {
    let vocabulary = SectionVocabulary()
    #expect(vocabulary.names(section).count >= 6)
    #expect(vocabulary.names(section).first == SectionName(SectionVocabulary.heading(section)))
    #expect(Set(vocabulary.names(section)).count == vocabulary.names(section).count, "a name is there twice")
  }

  @Test(
    arguments: [
      ("概要", .summary), ("## 摘要", nil), ("摘要", .summary), ("요약", .summary), ("Resumo", .summary),
      ("２．技術コンテキスト（必須）", .technicalContext), ("一、技术上下文", .technicalContext), ("技術脈絡", .technicalContext),
      ("기술 컨텍스트 (Technical Context)", .technicalContext), ("Contexto Técnico", .technicalContext),
      ("🏗️ Project Structure", .projectStructure), ("プロジェクト構造", .projectStructure), ("项目结构", .projectStructure),
      ("專案結構", .projectStructure), ("프로젝트 구조", .projectStructure), ("Estrutura do Projeto", .projectStructure),
      ("Notes", nil), ("Complexity", nil),
    ] as [(String, KnownSection?)])
  func `a heading of a plan is known in five languages`(heading: String, section: KnownSection?) {
    #expect(SectionVocabulary().planSection(SectionName(heading)) == section)
  }

  @Test func `the configuration adds names`() {
    let vocabulary = SectionVocabulary(headings: ["summary": ["In a nutshell"], "unknown": ["x"]])
    #expect(vocabulary.planSection("1. In a Nutshell") == .summary)
    #expect(vocabulary.planSection("Summary") == .summary)
  }
}
