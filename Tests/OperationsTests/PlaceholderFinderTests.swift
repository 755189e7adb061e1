import Files
import Markdown
import Templates
import TestSupport
import Testing
import Documents

@testable import Survey

/// What counts as a placeholder that a template left: nothing but what stands in it unchanged.
@Suite struct PlaceholderFinderTests {
  private static let template = """
    # Spec: [FEATURE NAME]

    [Who wants to do what,
    and why]

    - **[Entity]**: [What it stands for]
    - [ ] T001 [P] [US1] [Write it, in path/to/file]
    ### Story 1 - [Short title](Priority:P1)
    See [the guide](guide.md), [the mail](mailto:a@x.org), [the word](word), [NEEDS CLARIFICATION: how?] and [^1].

    ## Format: `[ID] [P?] [Story] Description`

    <!-- [A comment] -->

    ```text
    [the layout]/
    ```

    """

  /// The placeholders of `document`, each behind the line that it begins on.
  private func found(in document: String) throws -> [String] {
    let stack = TemplateStack(
      read: { $0.string == ".specify/templates/spec-template.md" ? Array(Self.template.utf8) : nil }, list: { _ in [] })
    return try PlaceholderFinder(templates: stack.layers(.spec).map(\.template)).placeholders(
      in: DocumentFacts(of: Document(Array(document.utf8)), SectionVocabulary())
    ).map {
      "\($0.line) \($0.text)"
    }
  }

  @Test func `what a template asks for is found in the template itself, with its line`() throws {
    let found = try found(in: Self.template)
    #expect(
      found == [
        "1 [FEATURE NAME]", "3 [Who wants to do what, and why]", "6 [Entity]", "6 [What it stands for]",
        "7 [Write it, in path/to/file]", "8 [Short title]", "16 [the layout]",
      ])
  }

  @Test func `white space and line breaks do not hide a placeholder`() throws {
    #expect(try found(in: "a\n\n[Who  wants\tto do\n what, and why]\n") == ["3 [Who wants to do what, and why]"])
  }

  @Test func `what formatters write for brackets and emphasis does not hide a placeholder`() throws {
    #expect(
      try found(in: "- **\\[Entity\\]**: [What *it* stands\n  for]\n") == ["1 [Entity]", "1 [What *it* stands for]"])
  }

  @Test func `what an author wrote is none, however it is bracketed`() throws {
    #expect(
      try found(in: "[Who wants to do this, and why] [Entity X] [sic] [x] [P] [US1] [the guide] \\[not\\] [[wiki]]\n")
        == [])
  }

  @Test(arguments: [
    "- our specifications kept `[FEATURE NAME]` for weeks", "It tells \"placeholder left\" for \"[FEATURE NAME]\".",
    "Look for `a [FEATURE NAME] b`.",
    "It prints \"left: [FEATURE NAME]\" then.",
  ])
  func `what running text speaks of in quotation marks or code is none`(line: String) throws {
    #expect(try found(in: "# T\n\n\(line)\n") == [])
  }

  @Test(arguments: ["- `[FEATURE NAME]`", "**Feature**: `[FEATURE NAME]`", "| a | `[FEATURE NAME]` |"])
  func `a placeholder that stands as a value in code is one`(line: String) throws {
    #expect(try found(in: "# T\n\n\(line)\n") == ["3 [FEATURE NAME]"])
  }

  @Test func `comments and the text of links are none`() throws {
    #expect(try found(in: "<!-- [Entity] -->\n\n[Entity](model.md)\n") == [])
  }

  @Test func `a placeholder in code is one, and one inside other brackets too`() throws {
    #expect(try found(in: "```\n[the layout]\n```\n\n[see [Entity] there]\n") == ["2 [the layout]", "5 [Entity]"])
  }

  @Test func `sample trees are found by the names that they leave open`() throws {
    let stack = TemplateStack(
      read: { path in
        guard path.string == "templates/spec-template.md" else { return nil }
        return Array("```text\nservices/\n  <service-name>/\n  <div>/\n```\n\n`<service-name>`\n".utf8)
      },
      list: { _ in [] })
    let finder = try PlaceholderFinder(templates: stack.layers(.spec).map(\.template))
    let found = { (text: String) in
      finder.placeholders(in: DocumentFacts(of: Document(text), SectionVocabulary())).map { "\($0.line) \($0.text)" }
    }
    #expect(found("```text\nservices/\n  <service-name>/src\n  <div>/\n```\n") == ["3 <service-name>"])
    #expect(found("```text\nservices/\n  user-service/<other-name>\n```\n\nWe run <service-name>.\n") == [])
  }

  @Test(arguments: ["[", "]", "[a", "[a\n", "[a]", "[a] b\n", "[[a]]", "<a-b"])
  func `a document of many brackets is read in linear time`(piece: String) throws {
    let excess = try Growth.excess(from: 10_000) { size in
      let found = try found(in: String(repeating: piece, count: size))
      #expect(found == [])
    }
    #expect(excess == nil)
  }

  @Test func `sample tasks without brackets are samples until the list is one's own`() throws {
    let template = "- [ ] T001 Create the structure\n- [ ] T002 [P] [US1] Create [Entity] in src/\n"
    let stack = TemplateStack(
      read: { $0.string == "templates/tasks-template.md" ? Array(template.utf8) : nil }, list: { _ in [] })
    let finder = try PlaceholderFinder(templates: stack.layers(.tasks).map(\.template))
    let samples = { (text: String) in
      finder.sampleTaskLines(in: TaskListFacts(of: Document(text), SectionVocabulary())).sorted()
    }
    #expect(samples(template) == [1, 2])
    #expect(samples("- [ ] T001 Create the structure\n") == [1])
    #expect(samples("- [ ] T001 Create the structure\n- [ ] T002 Create User in src/\n") == [])
    #expect(samples("- [x] T001 Create the structure\n") == [])
  }

  @Test func `a bracket that is never closed swallows nothing`() throws {
    #expect(try found(in: "[ open\n\n[Entity] and ] closed\n") == ["3 [Entity]"])
    let hostile = String(repeating: "[", count: 20_000) + "[Entity]" + String(repeating: "[x", count: 20_000) + "\n"
    #expect(try found(in: hostile) == ["1 [Entity]"])
  }

  @Test func `a text before a word in parentheses is a placeholder, and the text of a link is none`() throws {
    let text =
      "### Story 1 - [Short title](Priority:P1)\n\n[the guide](guide.md) [the mail](mailto:a@x.org) [the word](word)\n"
    #expect(try found(in: text) == ["1 [Short title]"])
  }
}
