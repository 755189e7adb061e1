import Markdown
import Testing

/// Regions in files that Git could not merge.
@Suite struct ConflictTests {
  private func replaced(_ text: String) throws -> String {
    let document = Document(text)
    let region = try #require(ManagedRegions(document)["a"])
    let edit = try #require(RegionWriter.replace(region, with: ["new"], in: document))
    return String(decoding: [edit].apply(to: document.source.bytes), as: UTF8.self)
  }

  @Test func `a conflict inside a region gives both versions, without the base`() throws {
    let text = """
      <!-- speckit:begin a -->
      | head |
      |---|
      <<<<<<< ours
      | one |
      ||||||| base
      | old |
      =======
      | two |
      >>>>>>> theirs
      | last |
      <!-- speckit:end a -->

      """
    let region = try #require(ManagedRegions(Document(text))["a"])
    #expect(region.hasConflict && region.content == 2..<12)
    #expect(
      region.versions == [["| head |", "|---|", "| one |", "| last |"], ["| head |", "|---|", "| two |", "| last |"]])
    #expect(try replaced(text) == "<!-- speckit:begin a -->\nnew\n<!-- speckit:end a -->\n")
  }

  @Test(
    arguments: [
      ("## A\n\n<<<<<<< HEAD\none\n=======\ntwo\n>>>>>>> x\n", [3]),
      ("above\n<<<<<<< a\none\n=======\n>>>>>>> b\n", [1]),
      ("<<<<<<< a\n# One\n=======\n# Two\n>>>>>>> b\n", []), ("Title\n=======\n\ntext\n", []),
      ("<<<<<<< HEAD\none\n=======\ntwo\n", []), ("- <<<<<<< HEAD\n=======\n", []),
    ] as [(String, Set<Int>)])
  func `the sign between two sides makes a heading of the text above it`(text: String, lines: Set<Int>) {
    #expect(Document(text).headingsMadeByConflicts == lines)
  }

  @Test func `a conflict is resolved even where it says the same`() throws {
    let text = "<!-- speckit:begin a -->\n<<<<<<< o\nnew\n=======\nnew\n>>>>>>> t\n<!-- speckit:end a -->\n"
    #expect(try replaced(text) == "<!-- speckit:begin a -->\nnew\n<!-- speckit:end a -->\n")
  }

  @Test func `a conflict over the begin marker is resolved, and people's lines stay in conflict`() throws {
    let text = """
      above
      <<<<<<< ours
      we say
      <!-- speckit:begin a · x -->
      one
      =======
      they say
      <!-- speckit:begin a · y -->
      two
      >>>>>>> theirs
      three
      <!-- speckit:end a -->
      below
      """
    let region = try #require(ManagedRegions(Document(text))["a"])
    #expect(region.versions == [["one", "three"], ["two", "three"]])
    #expect(
      try replaced(text) == """
        above
        <<<<<<< ours
        we say
        =======
        they say
        >>>>>>> theirs
        <!-- speckit:begin a · x -->
        new
        <!-- speckit:end a -->
        below
        """)
  }

  @Test func `a region that both sides added at one place is one region`() throws {
    let text = """
      # T
      <<<<<<< ours
      <!-- speckit:begin a -->
      one
      <!-- speckit:end a -->
      =======
      <!-- speckit:begin a -->
      two
      <!-- speckit:end a -->

      they add
      >>>>>>> theirs
      """
    #expect(ManagedRegions(Document(text))["a"]?.versions == [["one"], ["two"]])
    #expect(
      try replaced(text) == """
        # T
        <!-- speckit:begin a -->
        new
        <!-- speckit:end a -->
        <<<<<<< ours
        =======

        they add
        >>>>>>> theirs
        """)
  }

  @Test func `a region that only one side has is that side's`() throws {
    let text = "<<<<<<< o\n=======\n<!-- speckit:begin a -->\none\n<!-- speckit:end a -->\n>>>>>>> t\n"
    #expect(ManagedRegions(Document(text))["a"]?.versions == [[], ["one"]])
    #expect(try replaced(text) == "<!-- speckit:begin a -->\nnew\n<!-- speckit:end a -->\n")
  }

  @Test func `conflicts outside a region are left alone`() throws {
    let hunk = "<<<<<<< ours\nx\n=======\ny\n>>>>>>> theirs\n"
    let text = hunk + "<!-- speckit:begin a -->\none\n<!-- speckit:end a -->\n" + hunk
    #expect(ManagedRegions(Document(text))["a"]?.hasConflict == false)
    #expect(try replaced(text) == hunk + "<!-- speckit:begin a -->\nnew\n<!-- speckit:end a -->\n" + hunk)
  }

  @Test func `fences that a conflict doubles do not hide the end marker`() throws {
    let text = """
      <!-- speckit:begin a -->
      ```mermaid
      <<<<<<< ours
      one
      ```
      =======
      two
      three
      ```
      >>>>>>> theirs
      <!-- speckit:end a -->
      """
    let versions = [["```mermaid", "one", "```"], ["```mermaid", "two", "three", "```"]]
    #expect(ManagedRegions(Document(text))["a"]?.versions == versions)
  }

  @Test func `damage on one side is damage, with the line of the file`() {
    let text = "<<<<<<< o\n<!-- speckit:begin a -->\n=======\nx\n>>>>>>> t\n"
    #expect(ManagedRegions(Document(text)).damages == [.init(name: "a", line: 2, kind: .missingEnd)])
  }

  @Test func `one hunk over two regions is damage, because both cannot be written at once`() {
    let region = { (name: String) in "<!-- speckit:begin \(name) -->\n\(name)\n<!-- speckit:end \(name) -->\n" }
    let text =
      "<<<<<<< o\n" + region("a") + region("b") + "=======\n" + region("a") + "x\n" + region("b") + ">>>>>>> t\n"
    let regions = ManagedRegions(Document(text))
    #expect(regions.regions.map(\.name) == ["a"])
    #expect(regions.damages.map(\.kind) == [.nested])
  }

  @Test func `a new region does not go between conflict markers`() throws {
    let text = "# T\n## S\ntext\n<<<<<<< o\nx\n## Next\n=======\ny\n>>>>>>> t\n"
    let document = Document(text)
    let edits = try RegionWriter.insert(
      name: "a", remark: "", lines: ["new"], under: ["S"], heading: "S", in: document)
    #expect(
      String(decoding: edits.apply(to: document.source.bytes), as: UTF8.self)
        == "# T\n## S\ntext\n\n<!-- speckit:begin a -->\nnew\n<!-- speckit:end a -->\n\n<<<<<<< o\nx\n## Next\n=======\ny\n>>>>>>> t\n"
    )
    #expect(throws: RegionDamage(name: "a", line: 4, kind: .insideOpenBlock)) {
      try RegionWriter.insert(
        name: "a", remark: "", lines: [], under: ["S"], heading: "S",
        in: Document("x\n<<<<<<< o\n## S\n# Next\n=======\ny\n>>>>>>> t\n"))
    }
  }
}
