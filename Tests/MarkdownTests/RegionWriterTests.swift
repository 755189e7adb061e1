import Markdown
import Testing

@Suite struct RegionWriterTests {
  private func inserted(_ text: String, lines: [String] = ["| a |", "|---|"]) throws -> String {
    let document = Document(text)
    let edits = try RegionWriter.insert(
      name: "map", remark: "generated", lines: lines, under: ["Map", "Feature Map"], heading: "Feature Map",
      in: document)
    return String(decoding: edits.apply(to: document.source.bytes), as: UTF8.self)
  }

  private let region = "<!-- speckit:begin map · generated -->\n| a |\n|---|\n<!-- speckit:end map -->\n"

  @Test func `a region goes to the end of its section, below what people wrote`() throws {
    #expect(try inserted("# T\n## Map\ntext\n\n## B\n") == "# T\n## Map\ntext\n\n\(region)\n## B\n")
    #expect(try inserted("# T\n## Map\n## B\n") == "# T\n## Map\n\n\(region)\n## B\n")
    #expect(try inserted("## Map\ntext\n\n\n") == "## Map\ntext\n\n\(region)\n\n")
    #expect(try inserted("## Map\n### Sub\nx\n# B\n") == "## Map\n### Sub\nx\n\n\(region)\n# B\n")
    #expect(try inserted("## Map\n- a\n  - b\n") == "## Map\n- a\n  - b\n\n\(region)")
    #expect(try inserted("## Map\n\nB\n===\n") == "## Map\n\n\(region)\nB\n===\n")
  }

  @Test func `a missing heading is appended with the region`() throws {
    #expect(try inserted("# T\ntext\n") == "# T\ntext\n\n## Feature Map\n\n\(region)")
    #expect(try inserted("# T\n\n\n") == "# T\n\n\n## Feature Map\n\n\(region)")
    #expect(try inserted("") == "## Feature Map\n\n\(region)")
    #expect(try inserted("\u{FEFF}") == "\u{FEFF}## Feature Map\n\n\(region)")
    #expect(try inserted("---\na: b\n---\n") == "---\na: b\n---\n\n## Feature Map\n\n\(region)")
    #expect(try inserted("```\n## Map\n```\n").hasSuffix("```\n\n## Feature Map\n\n\(region)"))
  }

  @Test func `a missing final newline is added first`() throws {
    #expect(try inserted("## Map") == "## Map\n\n\(region)")
    #expect(try inserted("text\n  ") == "text\n  \n## Feature Map\n\n\(region)")
    #expect(try inserted("a\n## Map\r") == "a\n## Map\r\n\n\(region)")
  }

  @Test func `line endings are those of the file`() throws {
    let expected = "## Map\r\ntext\r\n\r\n" + region.split(separator: "\n").joined(separator: "\r\n") + "\r\n"
    #expect(try inserted("## Map\r\ntext\r\n") == expected)
    #expect(try inserted("## Map\r\ntext") == expected)
    #expect(try inserted("## Map\rtext\r") == expected.replacing("\r\n", with: "\r"))
  }

  @Test func `a region goes before a fence or HTML block that nothing closes`() throws {
    #expect(try inserted("## Map\ntext\n```\nopen\n") == "## Map\ntext\n\n\(region)\n```\nopen\n")
    #expect(try inserted("# T\n<!-- open\n") == "# T\n\n## Feature Map\n\n\(region)\n<!-- open\n")
    #expect(try inserted("\u{FEFF}~~~\n") == "\u{FEFF}## Feature Map\n\n\(region)\n~~~\n")
    #expect(try inserted("## Map\n<div>\n") == "## Map\n<div>\n\n\(region)")
    #expect(try inserted("## Map\n- ```\n  open\n") == "## Map\n- ```\n  open\n\n\(region)")
  }

  @Test func `what cannot be placed is refused`() {
    #expect(throws: RegionDamage(name: "map", line: 1, kind: .doubled)) { try inserted(region) }
    #expect(throws: RegionDamage(name: "map", line: 1, kind: .missingEnd)) {
      try inserted("<!-- speckit:begin map -->\n")
    }
    #expect(throws: RegionDamage(name: "map", line: 1, kind: .insideOpenBlock)) { try inserted("", lines: ["```"]) }
  }

  @Test func `the remark stays within its comment`() throws {
    let edits = try RegionWriter.insert(
      name: "a", remark: "· one\n--> two", lines: [], under: ["S"], heading: "S", in: Document(""))
    #expect(
      String(decoding: edits.apply(to: []), as: UTF8.self)
        == "## S\n\n<!-- speckit:begin a · one two -->\n<!-- speckit:end a -->\n")
  }

  @Test func `content is replaced between the markers as they stand`() throws {
    let document = Document("a\r\n<!-- speckit:begin x · mine -->\r\nold\r\n<!-- speckit:end x -->\r\nb")
    let found = try #require(ManagedRegions(document)["x"])
    let edit = try #require(RegionWriter.replace(found, with: ["new", "er"], in: document))
    #expect(
      String(decoding: [edit].apply(to: document.source.bytes), as: UTF8.self)
        == "a\r\n<!-- speckit:begin x · mine -->\r\nnew\r\ner\r\n<!-- speckit:end x -->\r\nb")
    #expect(RegionWriter.replace(found, with: ["", "old  "], in: document) == nil)
  }

  @Test func `what formatters change does not count`() {
    let plain = ["| a | b |", "|---|:-:|", "| 1 | |", "text"]
    #expect(RegionWriter.saysTheSame(plain, ["", "| a   | b |  ", "| - | :---: |", "|1||", "", "text \t"]))
    #expect(RegionWriter.saysTheSame(["```", "a", "```", "| a|"], ["", "```", "a", "", "```", "", "|  a |"]))
    #expect(!RegionWriter.saysTheSame(plain, ["| a | c |", "|---|:-:|", "| 1 | |", "text"]))
    #expect(!RegionWriter.saysTheSame(plain, ["| a | b |", "|---|---|", "| 1 | |", "text"]))
    #expect(RegionWriter.saysTheSame(["| a |", "| --- |"], ["| a |", "| :-- |"]))
    #expect(RegionWriter.saysTheSame(["- **a**: b_c `\\_`", "- [x] a"], ["*   __a__: b\\_c `\\_`", "+ [X] a"]))
    for (one, other) in Self.formatted {
      #expect(RegionWriter.saysTheSame(one, other), "\(one) and \(other)")
    }
    for (one, other) in Self.different {
      #expect(!RegionWriter.saysTheSame(one, other), "\(one) and \(other)")
    }
    #expect(!RegionWriter.saysTheSame(["- `b_c`"], ["- `b\\_c`"]))
    #expect(!RegionWriter.saysTheSame(["- a"], ["  - a"]))
    #expect(!RegionWriter.saysTheSame(["```", "|a|", "```"], ["```", "| a |", "```"]))
    #expect(!RegionWriter.saysTheSame(["a", "b"], ["b", "a"]))
  }

  /// What formatters such as mdformat, pandoc and Prettier make of a line.
  private static let formatted: [([String], [String])] = [
    (["- [a](b.md) one two: draft", "- c"], ["- [a](b.md) one", "  two: draft", "- c"]),
    (["- [a b](c.md) d"], ["* [a", "  b](c.md)", "  d"]), (["- a b"], ["- a", "b"]), (["- a b"], ["- a\\", "  b"]),
    (["- [a](x/日本.md)"], ["- [a](x/%E6%97%A5%E6%9C%AC.md)"]), (["[a](b%20c.md#L1)"], ["[a](<b c.md#L1>)"]),
    (["| [a](x/é.md) |"], ["| [a](x/%c3%a9.md) |"]), (["| a  b |"], ["| a b |"]), (["- a b"], ["- a  b"]),
    (["| a & b | <c |"], ["| a &amp; b | &lt;c |"]), (["| \\[a\\] \\_b |"], ["| &#91;a\\] _b |"]),
    (["- **a** *b*"], ["- __a__ _b_"]), (["```mermaid", "a", "```"], ["``` mermaid", "a", "```"]),
    (["```mermaid", "a", "```"], ["~~~mermaid", "a", "~~~"]), (["- see http://a.b/c"], ["- see <http://a.b/c>"]),
    (["- a `b  c`"], ["- a `b c`"]), (["| `a` | \\|b |"], ["| ``a`` | &#124;b |"]), (["- a\u{A0}b"], ["- a&nbsp;b"]),
  ]

  /// What renders otherwise.
  private static let different: [([String], [String])] = [
    (["- a", "- b"], ["- a b"]), (["- a *b*"], ["- a \\*b\\*"]), (["- **a**"], ["- *a*"]),
    (["- [a](b.md)"], ["- [a](c.md)"]),
    (["- [a](b.md)"], ["- a"]), (["- `a`"], ["- a"]), (["| a |"], ["| a | b |"]), (["- a b"], ["- a", "", "b"]),
    (["- [a](b%2Fc.md)"], ["- [a](bc.md)"]), (["- ![a](b.md)"], ["- [a](b.md)"]), (["- a b"], ["- ab"]),
    (["```", "a b", "```"], ["```", "a  b", "```"]), (["- a"], ["- a", "  - b"]), (["- a b"], ["- a", "# b"]),
  ]

  @Test func `edits are made at once, in any order`() {
    let edits = [
      Edit(range: 4..<5, replacement: Array("E".utf8)), Edit(range: 0..<2, replacement: []),
      Edit(range: 2..<2, replacement: Array("x".utf8)), Edit(range: 2..<2, replacement: Array("y".utf8)),
      Edit(range: 6..<6, replacement: Array("!".utf8)),
    ]
    #expect(edits.apply(to: Array("abcdef".utf8)) == Array("xycdEf!".utf8))
    #expect([Edit]().apply(to: [1, 2]) == [1, 2])
  }
}
