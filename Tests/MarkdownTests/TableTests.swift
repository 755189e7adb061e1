import Markdown
import Testing

@Suite struct TableTests {
  @Test(
    arguments: [
      ("| a | b |", ["a", "b"]), ("a | b", ["a", "b"]), ("|a||b|", ["a", "", "b"]),
      ("| a \\| b | c |", ["a | b", "c"]),
      ("| `a | b` |", ["`a", "b`"]), ("| `a \\| b` |", ["`a | b`"]), ("", []), ("| a |  ", ["a"]),
      ("| a | |", ["a", ""]),
      ("|\ta\t|", ["a"]), ("| \\\\ | b |", ["\\\\", "b"]),
    ])
  func `bars part cells unless they are escaped`(row: String, cells: [String]) {
    #expect(Document.cells(ofRow: row) == cells)
  }

  @Test func `rows have as many cells as the head`() {
    let table = Document("x\n\n| a | b |\n|:--|--:|\n| 1 |\n| 1 | 2 | 3 |\n\n| no table |").tables(in: 1..<20)
    #expect(table.count == 1)
    #expect(table.first?.headerLine == 3 && table.first?.delimiterLine == 4)
    #expect(table.first?.header == ["a", "b"])
    #expect(table.first?.rows == [.init(line: 5, cells: ["1", ""]), .init(line: 6, cells: ["1", "2"])])
  }

  @Test func `tables are found in quotes, in lists and below text, not in code`() {
    let text =
      "> | a |\n> |---|\n> | > 1 |\n\n- | b |\n  |---|\n  | 2 |\n\ntext\n| c |\n|-|\n\n```\n| d |\n|---|\n```\n"
    let tables = Document(text).tables(in: 1..<20)
    #expect(tables.map(\.header) == [["a"], ["b"], ["c"]])
    #expect(tables.map(\.headerLine) == [1, 5, 10])
    #expect(tables.flatMap(\.rows).map(\.cells) == [["> 1"], ["2"]])
    #expect(Document(text).tables(in: 5..<10).count == 1)
  }
}
