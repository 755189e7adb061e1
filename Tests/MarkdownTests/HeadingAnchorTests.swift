import Markdown
import Testing

/// The anchors are those of `html-pipeline` 2.14.3 with Ruby 3.1, but in small letters of every script, as `github-slugger`
/// found them on GitHub.
@Suite struct HeadingAnchorTests {
  @Test(arguments: [
    ("Decision Log", "decision-log"), ("決定ログ", "決定ログ"), ("Risks & Mitigations", "risks--mitigations"),
    ("2. Scope (draft)", "2-scope-draft"), ("Registro de Decisões", "registro-de-decisões"),
    ("⚠️ Risks", "\u{FE0F}-risks"), ("🚀 Decision Log", "-decision-log"), ("👩‍💻 Team", "-team"),
    ("1️⃣ First", "1\u{FE0F}\u{20E3}-first"),
    ("snake_case and kebab-case", "snake_case-and-kebab-case"), ("a  b", "a--b"), ("Ⅳ. Scope", "ⅳ-scope"),
    ("x² and ½", "x-and-"),
    ("ПРОФИЛИ", "профили"), ("e\u{301}t\u{E9}", "e\u{301}té"), ("हिन्दी", "हिन्दी"), ("C++ / C#", "c--c"), ("a–b—c", "abc"),
    ("名前:値、その他", "名前値その他"), ("٣ things", "٣-things"), ("①②", ""), ("a\u{A0}b", "ab"),
  ])
  func `a text is linked to as code hosts do`(heading: String, anchor: String) {
    #expect(Array(HeadingAnchor.of(heading).unicodeScalars) == Array(anchor.unicodeScalars))
  }

  @Test(arguments: [
    ("## `code_span` and *stress*", "code_span-and-stress"), ("## [A link](x.md) here", "a-link-here"),
    ("## a \\* b \\_c\\_", "a--b-_c_"), ("## <a id=\"x\"></a>Title", "title"), ("## R&amp;D", "rd"),
    ("## Decision Log {#log}", "log"), ("## Decision Log {#log .wide}", "log"), ("## Decision Log {: #log}", "log"),
    ("## Decision Log {: .wide}", "decision-log--wide"), ("## Decision Log {#}", "decision-log-"),
    ("## Of {braces}", "of-braces"),
    ("Decision Log\n===", "decision-log"), ("## Closed ##", "closed"), ("# X\n\n## X", "x-1"),
    ("# X\n\n> ## x\n\n## X!", "x-2"),
    ("# Log\n\n## Log {#own}", "own"),
  ])
  func `a heading of a document has an anchor of its own`(text: String, anchor: String) throws {
    let document = Document(text)
    #expect(document.anchor(of: try #require(document.headings.last)) == anchor)
  }
}
