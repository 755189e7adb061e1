/// Documents such as people, merges and broken programs leave behind, made from a seed.
public struct AwkwardDocument {
  private var generator: SeededGenerator

  /// Starts the documents that belong to `seed`.
  public init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  private static let pieces: [String] = [
    "# Title", "## Feature Map", "## Progress", "## Decision Log",
    "- Decision: [D-007] Old\n  Rationale: why\n  Date/Author: 2026-01-02 / Ada", "- Decision: by hand",
    "## Open Questions", "## Notes", "### Detail", "## 2. feature map *(mandatory)*", "Setext\n======",
    "Feature Map\n---", "plain text", "text that\ngoes on", "    indented code", "\tindented by a tab", "```",
    "```swift\nlet a = 1\n```", "~~~~\nfence\n~~~~", "~~~", "- item\n- item", "- item\n  - nested\n    - deeper",
    "1. one\n2. two", "- [ ] T001 task\n- [x] done", "- ```\n  in a list", "* a\n\n  b", "> quote",
    "> # Quoted heading",
    "> - quoted item\n> - [~] half", "> > nested\nlazy", "> ```\n> open", "<!-- comment -->", "<!-- open", "-->",
    "<!--\nlong comment\n\n-->", "text <!-- inline\ncomment --> text", "<div>", "<div>\n\n</div>", "<pre>", "</pre>",
    "<script>\nlet x\n</script>", "<?php", "| a | b |\n|---|---|\n| 1 | 2 |",
    "before\n| a | b |\n|---|:-:|\n| x \\| y |",
    "|a|\n|-|\n|b|\n---", "| a |\n|-|-|", "[link]: http://example.org", "[link]: x\nTitle\n===", "---", "***", "===",
    "**Status**: Draft | **Date**: today", "null\0byte", "form\u{C}feed", "\u{C}", "\u{FFFD}", "   ", "\t",
    "<<<<<<< ours\nour text\n=======\ntheir text\n>>>>>>> theirs",
    "<<<<<<< ours\n## Feature Map\n||||||| base\nold\n=======\n## Notes\n>>>>>>> theirs", "<<<<<<< alone",
    "<<<<<<< a\n```\n=======\n~~~\n>>>>>>> b", "`code", "`` a ` b ``", "\\", "*a **b", "-", "1.", ">", "#",
    "##\tFeature Map ##",
    "---\ntitle: x\n---", "é漢字👩‍👩‍👧", "<!-- speckit:begin other · remark -->\n| a |\n|---|\n<!-- speckit:end other -->",
  ]

  /// Lines of awkward pieces; `lineEndings` are drawn from, one for each line.
  public mutating func make(lineEndings: [String] = ["\n", "\n", "\r\n"]) -> [UInt8] {
    Array(makePieces(lineEndings: lineEndings).joined())
  }

  /// A document in pieces, `more` of the caller's own among them. What remains when some are dropped is one too.
  public mutating func makePieces(
    lineEndings: [String] = ["\n", "\n", "\r\n"], more: [String] = []
  ) -> [[UInt8]] {
    let uniform = pick(lineEndings)
    var pieces: [[UInt8]] = []
    func add(_ lines: [String], _ generator: inout AwkwardDocument) {
      pieces.append(lines.flatMap { Array(($0 + (generator.chance(2) ? uniform : generator.pick(lineEndings))).utf8) })
    }
    if chance(10) { pieces.append([0xEF, 0xBB, 0xBF]) }
    if chance(10) { add(["---", "title: a", "---"], &self) }
    for _ in 0..<Int.random(in: 0...9, using: &generator) {
      let indentation = chance(12) ? pick([" ", "  ", "   ", "    ", "> ", "- "]) : ""
      let text = more.isEmpty || chance(2) ? pick(Self.pieces) : pick(more)
      add(text.split(separator: "\n", omittingEmptySubsequences: false).map { indentation + $0 }, &self)
      if chance(2) { add([""], &self) }
      if chance(15) { add(["", ""], &self) }
    }
    if chance(12) { pieces.insert([0xFF], at: Int.random(in: 0...pieces.count, using: &generator)) }
    if chance(4), let last = pieces.last?.last, last == 10 || last == 13 { pieces[pieces.count - 1].removeLast() }
    return pieces
  }

  /// Lines that a region may hold.
  public mutating func regionLines() -> [String] {
    let pool = [
      "| a | b |", "|---|---|", "| 1 | x \\| y |", "- item", "- [x] done", "text", "", "```", "mermaid", "```",
    ]
    let whole = [
      ["| a | b |", "|---|---|", "| 1 | 2 |"], ["```mermaid", "flowchart", "```"], [], ["- [ ] one", "- [x] two"],
    ]
    return chance(2) ? pick(whole) : [pick(pool.filter { $0 != "```" })]
  }

  /// True in one of `oneIn` cases.
  public mutating func chance(_ oneIn: Int) -> Bool { Int.random(in: 0..<oneIn, using: &generator) == 0 }

  /// One of `elements`, which must not be empty.
  public mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &generator)]
  }
}
