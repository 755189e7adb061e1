import Markdown
import Testing

@Suite struct ManagedRegionTests {
  private func damages(_ text: String) -> [RegionDamage] { ManagedRegions(Document(text)).damages }

  @Test func `a region stands between its markers`() throws {
    let regions = ManagedRegions(
      Document("# T\n   <!-- speckit:begin a · for people -->\r\n| a |  \r\n\n<!--speckit:end a-->  \n"))
    let region = try #require(regions["a"])
    #expect(region.beginLine == 2 && region.endLine == 5 && region.content == 3..<5)
    #expect(region.versions == [["| a |  ", ""]] && !region.hasConflict)
    #expect(regions.damages.isEmpty && regions["b"] == nil)
  }

  @Test func `markers in code, in comments and deeper than three spaces are none`() {
    let text = """
      ```
      <!-- speckit:begin a -->
      ```

          <!-- speckit:begin a -->

      <!--
      <!-- speckit:begin a -->
      `<!-- speckit:begin a -->`
      <!-- speckit:beginning a -->
      <!-- speckit:begin -->
      """
    let regions = ManagedRegions(Document(text))
    #expect(regions.regions.isEmpty && regions.damages.isEmpty)
  }

  @Test func `markers may stand in HTML that a blank line ends`() {
    let text = "<details>\n<!-- speckit:begin a -->\n<b>\n<!-- speckit:end a -->\n</details>\n"
    #expect(ManagedRegions(Document(text))["a"]?.content == 3..<4)
  }

  @Test func `damage names the region, the line and what is wrong`() {
    let begin = "<!-- speckit:begin a -->\n"
    let end = "<!-- speckit:end a -->\n"
    #expect(damages("x\n" + begin) == [.init(name: "a", line: 2, kind: .missingEnd)])
    #expect(damages(end) == [.init(name: "a", line: 1, kind: .missingBegin)])
    #expect(damages(begin + end + begin + end) == [.init(name: "a", line: 3, kind: .doubled)])
    #expect(damages(begin + end + end) == [.init(name: "a", line: 3, kind: .doubled)])
    #expect(damages(begin + begin + end).map(\.kind) == [.missingEnd, .doubled])
    #expect(damages(begin + "text <!--\n" + "<!-- speckit:end a\n").map(\.kind) == [.missingEnd, .missingEnd])
    #expect(
      damages(begin + "<!-- speckit:begin b -->\n<!-- speckit:end b -->\n" + end)
        == [.init(name: "b", line: 2, kind: .nested)])
    #expect(
      damages(begin + "<!-- speckit:begin b -->\n" + end) == [
        .init(name: "b", line: 2, kind: .nested), .init(name: "b", line: 2, kind: .missingEnd),
      ])
    #expect(damages("```\n" + begin + end).map(\.kind) == [.insideOpenBlock, .insideOpenBlock])
    #expect(damages("<!-- speckit:begin a\n") == [.init(name: "a", line: 1, kind: .missingEnd)])
    #expect(damages("<!-- speckit:begin a --> text\n" + end).map(\.kind) == [.missingEnd, .missingBegin])
  }

  @Test func `a damaged region is not among the sound ones`() {
    let text =
      "<!-- speckit:begin a -->\n<!-- speckit:end a -->\n<!-- speckit:end a -->\n<!-- speckit:begin b -->\n<!-- speckit:end b -->\n"
    #expect(ManagedRegions(Document(text)).regions.map(\.name) == ["b"])
  }
}
