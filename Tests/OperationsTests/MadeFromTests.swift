@testable import Changes
import Files
import Git
import Markdown
import TestSupport
import Testing
import WorkspaceModel
import Documents
import Names

@testable import Survey

/// The digests of documents, and the line of a plan that keeps them.
@Suite struct MadeFromTests {
  private static let text =
    "# Spec: Sign up\n\n**Status**: Draft\n\n## Rules\n\n- One | two\n\n```text\ncode  here\n```\n"

  private func digest(_ text: String) throws -> String { try DocumentDigest.of(Document(text)) }

  @Test func `the digest is the head of Git's name for the signs that count`() throws {
    let words = "Spec:SignupRules-One|twotextcodehere"
    #expect(try digest(Self.text) == ObjectID.ofBlob(Array(words.utf8)).hex.prefix(12))
  }

  @Test(arguments: [
    ("\n", "\r\n"), ("# Spec", "\u{feff}# Spec"), ("# Spec", "---\nstatus: done\n---\n# Spec"),
    ("Draft", "Approved | **Created**: 2026-11-21"), ("\n\n", "\n\n\n"), ("One | two", "One |   two  "),
    ("## Rules", "## Rules\n\n<!-- a remark\nover lines -->"), ("two", "two <!-- a remark -->"), ("- One", "  - One"),
  ])
  func `what is no requirement does not change it`(old: String, new: String) throws {
    #expect(try digest(Self.text.replacing(old, with: new)) == digest(Self.text))
  }

  @Test(arguments: [
    ("- One | two", "* One\n  | two"), ("- One | two", "-   One \\| two"), ("## Rules", "Rules\n-----"),
    ("```text", "``` text"), ("```", "~~~"), ("## Rules", "## Rules ##"), ("## Rules", "## Rules\n\n-----"),
  ])
  func `what a formatter makes of it does not change it`(old: String, new: String) throws {
    #expect(try digest(Self.text.replacing(old, with: new)) == digest(Self.text))
  }

  @Test(arguments: [
    ("| A | B |\n|---|---|\n| a_b | c |", "| A    | B   |\n|------|:----|\n| a\\_b | c   |"),
    ("A | B\n--|--\na | b", "| A | B |\n| - | - |\n| a | b |"), ("1. a\n2. b", "1)  a\n1)  b"),
    ("__a__ *b*", "**a** _b_"), ("See https://example.org/a.", "See <https://example.org/a>."),
    ("Keep [drafts] for x > 5 or < 3", "Keep \\[drafts\\] for x\n\\> 5 or \\< 3"), ("a -> b ~5", "a -\\> b \\~5"),
    ("> a b", "> a\n> b"), ("***\n\na", "______\n\na"), ("日本 語", "日本\n語"), ("C# \\#1", "C# #1"),
    ("See [the law]\n\n[the law]: https://e.org/a\n\nMore", "See [the\nlaw]\n\nMore\n\n[the law]: https://e.org/a"),
    ("See [the law].\n\n[The Law]: https://e.org/a", "See [the law](https://e.org/a)."),
    ("See [it][law] x\n\n[law]: <https://e.org/a>\n", "See [it](https://e.org/a) x"),
    ("Foot[^a].\n\n[^a]: Note\n    more.\n\nEnd", "Foot[^1].\n\nEnd\n\n[^1]: Note more."), ("x\n\n[^a]: unused", "x"),
    ("a&nbsp;b &copy; &lt; &gt;", "a\u{a0}b © \\< \\>"), ("[a b]( <x y.md> )", "[a b](x%20y.md)"),
    ("a\n\n--", "a\n\n\\--"),
    ("See www.e.org/a now", "See [www.e.org/a](http://www.e.org/a) now"), ("~ a ~", "\\~ a \\~"), ("a ~5", "a\n~5"),
  ])
  func `the forms of formatters have one digest`(old: String, new: String) throws {
    #expect(try digest("# Spec\n\n\(old)\n") == digest("# Spec\n\n\(new)\n"))
  }

  @Test(arguments: [
    ("One", "Ones"), ("code", "cod"), ("- One", "- Three\n- One"), ("up", "in"), ("|", ""), ("two", "> 2"),
    ("- One", "One"),
  ])
  func `other words and other code change it`(old: String, new: String) throws {
    #expect(try digest(Self.text.replacing(old, with: new)) != digest(Self.text))
    #expect(try digest("x < 5") != digest("x > 5"))
    #expect(try digest("[a]\n\n[a]: b") != digest("[a]\n\n[a]: c"))
    #expect(try digest("x[^a]\n\n[^a]: b") != digest("x[^a]\n\n[^a]: c"))
    #expect(try digest("a &copy;") != digest("a &reg;"))
    #expect(try digest("[www.a.org](http://www.b.org)") != digest("www.a.org"))
  }

  @Test func `an empty document has a digest too`() throws {
    #expect(try digest("") == "e69de29bb2d1")
  }

  @Test(
    arguments: [
      ("spec=0123456789ab constitution=ba9876543210", "0123456789ab", "ba9876543210"),
      ("constitution=ba9876543210 · by hand", nil, "ba9876543210"), ("spec=none constitution=…", nil, nil),
      ("spec=0123456789a constitution=0123456789AB", nil, nil), ("", nil, nil),
    ] as [(String, String?, String?)])
  func `a line is read where it holds digests`(values: String, spec: String?, constitution: String?) throws {
    let line = try #require(MadeFrom.read(from: Document("# Plan\n\n  <!-- speckit:made-from \(values) -->\n")))
    #expect(line.line == 3)
    #expect(line.spec == spec)
    #expect(line.constitution == constitution)
    #expect(line.namesConstitution == values.contains("constitution="))
  }

  @Test(arguments: [
    "# Plan\n", "```\n<!-- speckit:made-from spec=0123456789ab -->\n```\n", "<!-- speckit:made-from-x spec=… -->\n",
    "A <!-- speckit:made-from spec=0123456789ab -->\n", "<!-- speckit:made-from spec=0123456789ab\n-->\n", "",
  ])
  func `what only looks like the line is none`(text: String) {
    #expect(MadeFrom.read(from: Document(text)) == nil)
    let sources = MadeFrom.Sources(spec: "0123456789ab", constitution: nil)
    #expect(sources.fill(Array(text.utf8)) == Array(text.utf8))
  }

  @Test func `only the values of the first line are set, all else stays byte for byte`() {
    let line = "\u{feff}  <!--speckit:made-from  spec=… ours constitution=old-->  \r\n"
    let again = "<!-- speckit:made-from spec=… constitution=… -->"
    let filled = MadeFrom.Sources(spec: "0123456789ab", constitution: nil).fill(Array((line + again).utf8))
    let expected = "\u{feff}  <!--speckit:made-from  spec=0123456789ab ours constitution=none-->  \r\n" + again
    #expect(String(decoding: filled, as: UTF8.self) == expected)
  }

  private static let spec = "\(epicFolder)/features/F-USER-001/spec.md"
  private static let constitution = ".specify/memory/constitution.md"

  /// What a plan would be made from, in a workspace with these documents.
  private func sources(_ documents: [String: String]) throws -> MadeFrom.Sources {
    let session = try EmptyWorkspace().session
    let tree = MemoryTree(texts: ["\(epicFolder)/exec-plan.md": "# Epic\n"].merging(documents) { $1 })
    let keeper = GateKeeper(workspace: session.workspace, tree: tree)
    let location = FeatureLocation(
      layout: .epic, epic: nil, directory: try relative(Self.spec).parent)
    return try keeper.sources(ofPlanFor: location)
  }

  @Test func `documents that are written have digests`() throws {
    let sources = try sources([Self.spec: "# Spec\n\nWords.\n", Self.constitution: "# Rules\n\nTests MUST pass.\n"])
    #expect(try sources.spec == digest("# Spec\nWords."))
    #expect(try sources.constitution == digest("# Rules\nTests MUST pass."))
  }

  @Test func `documents that are missing, empty or left as the template has them have none`() throws {
    let none = MadeFrom.Sources(spec: nil, constitution: nil)
    #expect(try sources([:]) == none)
    #expect(try sources([Self.spec: "# Spec\n", Self.constitution: ""]) == none)
    let untouched = [
      Self.spec: "# Spec\n\n### User Story 1 - [Brief title] (Priority: P1)\n",
      Self.constitution: "# Rules\n\n### I. [Name of the principle]\n\nWords.\n",
    ]
    #expect(try sources(untouched) == none)
  }
}
