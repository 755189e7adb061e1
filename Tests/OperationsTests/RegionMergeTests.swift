import Markdown
import Testing
import Vocabulary
import Documents

@testable import Indexes

/// How what people keep in a region is joined with what is generated.
@Suite struct RegionMergeTests {
  /// A region of two columns and Notes, whose first column is made of letters.
  private func content(_ rows: [[String]], hasNotes: Bool = true) -> RegionDescription {
    RegionDescription(
      name: "things", section: .featureMap, remark: "generated",
      body: .table(
        GeneratedTable(columns: ["Key", "Value"], rows: rows, hasNotes: hasNotes) { $0[1].hasPrefix("v") }))
  }

  private func update(
    _ lines: [String], to rows: [[String]], hasNotes: Bool = true, isForced: Bool = false
  ) -> (lines: [String], refusals: [RegionRefusal]) {
    let text = (["# D", "<!-- speckit:begin things -->"] + lines + ["<!-- speckit:end things -->", "end"]).map {
      $0 + "\n"
    }
    let update = RegionUpdate(vocabulary: SectionVocabulary(headings: [:]), discardsPeoplesLines: isForced)
    let (bytes, refusals) = update.apply([content(rows, hasNotes: hasNotes)], to: Array(text.joined().utf8))
    let all = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    return (Array(all.dropFirst(2).dropLast(2)), refusals)
  }

  private static let head = ["| Key | Value | Notes |", "| --- | ----- | ----- |"]

  @Test func `rows are set right and notes kept by key`() {
    let result = update(
      Self.head + ["| b | v0 | mine \\| too |", "| a | v9 |  |"], to: [["a", "v1"], ["b", "v2"], ["c", "v3"]])
    #expect(result.refusals.isEmpty)
    #expect(result.lines == Self.head + ["| a | v1 |  |", "| b | v2 | mine \\| too |", "| c | v3 |  |"])
  }

  @Test func `a key is the same with other case, links and code marks`() {
    let result = update(Self.head + ["| `A` | v1 | x |"], to: [["[a](a.md)", "v1"]])
    #expect(result.lines.last == "| [a](a.md) | v1 | x |")
  }

  @Test func `a row whose subject is gone stays struck through while it has a note`() {
    let first = update(Self.head + ["| a | v1 | note |", "| b | v2 |  |"], to: [])
    #expect(first.lines == Self.head + ["| ~~a~~ | ~~v1~~ | note |"])
    #expect(update(first.lines, to: []).lines == first.lines)
    #expect(update(first.lines, to: [["a", "v5"]]).lines == Self.head + ["| a | v5 | note |"])
    #expect(update(Self.head + ["| ~~a~~ | ~~v1~~ |  |"], to: []).lines == Self.head)
  }

  @Test(arguments: ["Mine.", "| a | v1 | n | o |", "| z | mine |  |", "- item"])
  func `a line that cannot be generated is refused by its number, or discarded by force`(line: String) {
    let result = update(Self.head + ["| a | v1 |  |", "", line], to: [["a", "v1"]])
    #expect(result.refusals.map(\.line) == [7])
    #expect(result.lines.contains(line))
    let forced = update(Self.head + ["| a | v1 |  |", "", line], to: [["a", "v1"]], isForced: true)
    #expect(forced.refusals.isEmpty)
    #expect(forced.lines == Self.head + ["| a | v1 |  |"])
  }

  @Test func `a table without notes keeps none`() {
    let head = ["| Key | Value |", "| --- | ----- |"]
    #expect(update(head + ["| b | v0 |"], to: [["a", "v1"]], hasNotes: false).lines == head + ["| a | v1 |"])
  }

  @Test func `the notes of both sides of a conflict are kept, equal ones once`() {
    let conflict = [
      "<<<<<<< HEAD", "| a | v1 | ours |", "| b | v1 | same |", "=======", "| a | v1 | theirs |", "| b | v1 | same |",
      ">>>>>>> b",
    ]
    let result = update(Self.head + conflict, to: [["a", "v1"], ["b", "v1"]])
    #expect(result.refusals.isEmpty)
    #expect(result.lines == Self.head + ["| a | v1 | ours / theirs |", "| b | v1 | same |"])
  }

  @Test func `where the base is known, the side counts that changed a note`() {
    let region = { (rows: [String]) in
      (["# D", "<!-- speckit:begin things -->"] + Self.head + rows + ["<!-- speckit:end things -->", "end", ""])
        .joined(separator: "\n")
    }
    let text = region([
      "<<<<<<< HEAD", "| a | v1 | old |", "| b | v1 | old |", "| c | v1 |  |", "| d | v1 | ours |",
      "| ~~e~~ | ~~v1~~ | gone |",
      "=======", "| a | v1 | new |", "| b | v1 |  |", "| c | v1 | old |", "| d | v1 | theirs |", ">>>>>>> b",
    ])
    let base = region([
      "| a | v1 | old |", "| b | v1 | old |", "| c | v1 | old |", "| d | v1 | old |", "| ~~e~~ | ~~v1~~ | gone |",
    ])
    let update = RegionUpdate(vocabulary: SectionVocabulary(headings: [:]), discardsPeoplesLines: false)
    let rows = ["a", "b", "c", "d"].map { [$0, "v2"] }
    let (bytes, refusals) = update.apply([content(rows)], to: Document(Array(text.utf8))) { Array(base.utf8) }
    #expect(refusals.isEmpty)
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == region(["| a | v2 | new |", "| b | v2 |  |", "| c | v2 |  |", "| d | v2 | ours / theirs |"]))
  }

  @Test func `a region that says the same is left as it is formatted`() {
    let lines = ["|Key|Value |Notes|", "|---|-------|---|", "", "| a |   v1|   |"]
    #expect(update(lines, to: [["a", "v1"]]).lines == lines.filter { !$0.isEmpty })
  }
}
