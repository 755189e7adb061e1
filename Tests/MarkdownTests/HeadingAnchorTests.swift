import Markdown
import Testing

@Test(arguments: [
  ("Decision Log", "decision-log"), ("決定ログ", "決定ログ"), ("Risks & Mitigations", "risks--mitigations"),
  ("2. Scope (draft)", "2-scope-draft"), ("Registro de Decisões", "registro-de-decisões"),
])
func `a heading is linked to as code hosts do`(heading: String, anchor: String) {
  #expect(HeadingAnchor.of(heading) == anchor)
}
