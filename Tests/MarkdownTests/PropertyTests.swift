import Markdown
import TestSupport
import Testing

/// What holds for every document. A failing case names its seed.
@Suite struct PropertyTests {
  private static let cases: Range<UInt64> = 0..<(LongTests.areWanted ? 20_000 : 600)
  private static let names: [SectionName] = ["Feature Map"]

  private func insert(_ lines: [String], in document: Document) -> [Edit]? {
    try? RegionWriter.insert(
      name: "features", remark: "generated", lines: lines, under: Self.names, heading: "Feature Map", in: document)
  }

  private func described(_ seed: UInt64, _ bytes: [UInt8]) -> Comment {
    "seed \(seed): \(String(decoding: bytes, as: UTF8.self).debugDescription)"
  }

  @Test func `the lines of any document put together are the document, and blocks lie in order within them`() {
    for seed in Self.cases {
      var generator = AwkwardDocument(seed: seed)
      let bytes = generator.make(lineEndings: ["\n", "\r\n", "\r"])
      let document = Document(bytes)
      let table = document.source.lines
      #expect((1..<table.count + 1).flatMap { bytes[table.full(ofLine: $0)] } == bytes, described(seed, bytes))
      var start = 1
      for block in document.blocks {
        let isInOrder = block.lines.lowerBound >= start && block.lines.upperBound <= table.count + 1
        #expect(isInOrder && !block.lines.isEmpty, described(seed, bytes))
        start = block.lines.lowerBound
        if let parent = block.parent {
          let outer = document.blocks[parent]
          #expect(outer.depth == block.depth - 1, described(seed, bytes))
          #expect(
            outer.lines.lowerBound <= block.lines.lowerBound && outer.lines.upperBound >= block.lines.upperBound,
            described(seed, bytes))
        }
      }
    }
  }

  @Test func `uniform line endings change no line's content, and are uniform`() {
    for seed in Self.cases {
      var generator = AwkwardDocument(seed: seed)
      let bytes = generator.make(lineEndings: ["\n", "\r\n", "\r"])
      let (before, after) = (Source(bytes), Source(Source(bytes).withUniformLineEndings))
      #expect(contents(of: after) == contents(of: before), described(seed, bytes))
      #expect(after.firstOddLineEnding == nil, described(seed, bytes))
      #expect(after.lineEnding == before.lineEnding, described(seed, bytes))
      #expect((after.bytes == bytes) == (before.firstOddLineEnding == nil), described(seed, bytes))
    }
  }

  private func contents(of source: Source) -> [ArraySlice<UInt8>] {
    (1..<source.lines.count + 1).map { source.bytes[source.lines.content(ofLine: $0)] }
  }

  @Test func `references stand in order, and where their column says that they do`() {
    for seed in Self.cases {
      var generator = AwkwardDocument(seed: seed)
      let more = ["see [a](b.md) and `c`", "`a b` ![é](é.png)", "| `x` | [y](z) |\n|---|---|", "[a][link] `漢`"]
      let bytes = generator.makePieces(lineEndings: ["\n", "\r\n"], more: more).flatMap(\.self)
      let document = Document(bytes)
      var last = 1
      for reference in document.inlineReferences {
        #expect(reference.line >= last && reference.line <= document.source.lines.count, described(seed, bytes))
        last = reference.line
        let line = document.source.text(ofLine: reference.line).unicodeScalars.dropFirst((reference.column ?? 1) - 1)
        #expect(reference.column == nil || line.starts(with: reference.text.unicodeScalars), described(seed, bytes))
      }
    }
  }

  @Test func `siblings do not overlap`() {
    for seed in Self.cases {
      var generator = AwkwardDocument(seed: seed)
      let bytes = generator.make(lineEndings: ["\n", "\r\n", "\r"])
      var ends: [Int?: Int] = [:]
      for block in Document(bytes).blocks {
        #expect(block.lines.lowerBound >= ends[block.parent, default: 1], described(seed, bytes))
        ends[block.parent] = block.lines.upperBound
      }
    }
  }

  @Test func `an inserted region leaves every other byte in its place`() {
    for seed in Self.cases {
      var generator = AwkwardDocument(seed: seed)
      let bytes = generator.make(lineEndings: ["\n", "\r\n", "\r"])
      guard let edits = insert(generator.regionLines(), in: Document(bytes)) else { continue }
      #expect(edits.map(\.range.count).reduce(0, +) == 0, described(seed, bytes))
      var edited = edits.apply(to: bytes)
      for edit in edits.reversed() {
        edited.removeSubrange(edit.range.lowerBound..<edit.range.lowerBound + edit.replacement.count)
      }
      #expect(edited == bytes, described(seed, bytes))
    }
  }

  @Test func `an inserted region is found under its heading, and the same content is no change`() throws {
    var inserted = 0
    for seed in Self.cases {
      var generator = AwkwardDocument(seed: seed)
      let bytes = generator.make(lineEndings: ["\n", "\r\n", "\r"])
      let lines = generator.regionLines()
      guard let edits = insert(lines, in: Document(bytes)) else { continue }
      inserted += 1
      let edited = Document(edits.apply(to: bytes))
      let region = try #require(ManagedRegions(edited)["features"], described(seed, bytes))
      let section = try #require(edited.section(named: Self.names), described(seed, bytes))
      #expect(section.body.contains(region.beginLine) && section.body.contains(region.endLine), described(seed, bytes))
      #expect(region.versions == [lines], described(seed, bytes))
      #expect(RegionWriter.replace(region, with: lines, in: edited) == nil, described(seed, bytes))
    }
    #expect(inserted > Self.cases.count * 9 / 10)
  }

  @Test func `the blocks above and below an inserted region stay what they were`() throws {
    for seed in Self.cases {
      var generator = AwkwardDocument(seed: seed)
      let bytes = generator.make(lineEndings: ["\n", "\r\n", "\r"])
      let document = Document(bytes)
      let hasConflict = String(decoding: bytes, as: UTF8.self).contains(">>>>>>>")
      guard !hasConflict, let edit = insert(["| a |", "|---|"], in: document)?.first else { continue }
      let edited = Document([edit].apply(to: bytes))
      let region = try #require(ManagedRegions(edited)["features"])
      let kept = edited.blocks.filter {
        $0.depth == 0 && ($0.lines.upperBound <= region.beginLine || $0.lines.lowerBound > region.endLine)
      }
      let old = document.blocks.filter { $0.depth == 0 }.map(\.kind)
      let appended = kept.count - old.count
      #expect(appended == 0 || appended == 1, described(seed, bytes))
      var kinds = kept.map(\.kind)
      if appended == 1, let index = kinds.lastIndex(of: .heading(level: 2, text: "Feature Map")) {
        kinds.remove(at: index)
      }
      #expect(kinds == old, described(seed, bytes))
    }
  }

  @Test func `a replaced region leaves what stands outside of it`() throws {
    for seed in Self.cases {
      var generator = AwkwardDocument(seed: seed)
      let before = generator.make(lineEndings: ["\n", "\r\n", "\r"])
      guard let edits = insert(["| old |", "|---|"], in: Document(before)) else { continue }
      let document = Document(edits.apply(to: before))
      let region = try #require(ManagedRegions(document)["features"])
      let edit = try #require(RegionWriter.replace(region, with: ["| new |", "|---|"], in: document))
      let content = document.source.lines
      #expect(edit.range.lowerBound == content.full(ofLine: region.beginLine).upperBound, described(seed, before))
      #expect(edit.range.upperBound == content.full(ofLine: region.endLine).lowerBound, described(seed, before))
      let again = Document([edit].apply(to: document.source.bytes))
      #expect(ManagedRegions(again)["features"]?.versions == [["| new |", "|---|"]], described(seed, before))
    }
  }

  @Test func `editing the CRLF form gives the CRLF form of the edited document`() {
    for seed in Self.cases {
      var generator = AwkwardDocument(seed: seed)
      let bytes = generator.make()
      guard bytes.contains(10), !hasLoneCarriageReturn(bytes) else { continue }
      let lines = generator.regionLines()
      let edited = insert(lines, in: Document(bytes)).map { withCRLF($0.apply(to: bytes)) }
      let converted = withCRLF(bytes)
      #expect(insert(lines, in: Document(converted))?.apply(to: converted) == edited, described(seed, bytes))
    }
  }

  private func hasLoneCarriageReturn(_ bytes: [UInt8]) -> Bool {
    bytes.indices.contains { bytes[$0] == 13 && ($0 + 1 == bytes.count || bytes[$0 + 1] != 10) }
  }

  private func withCRLF(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for byte in bytes {
      if byte == 10, result.last != 13 { result.append(13) }
      result.append(byte)
    }
    return result
  }

  @Test func `what a cell is escaped to shows the text, and keeps its cell`() {
    let characters =
      Array(#"ab _*`[]()<>&!~#\|-+=1.:"' é漢👍"#) + ["&amp;", "**", "](", "<b>", "<!--", "~~", "\\|"].flatMap { $0 }
    for seed in Self.cases {
      var generator = SeededGenerator(seed: seed)
      let count = Int.random(in: 0...16, using: &generator)
      let text = String((0..<count).map { _ in characters[Int.random(in: 0..<characters.count, using: &generator)] })
      let trimmed = text.split(separator: " ", omittingEmptySubsequences: false).joined(separator: " ").trimmingSpaces
      let shown = trimmed.split(separator: " ").joined(separator: " ")
      let cell = InlineText.escapeCell(text)
      let cells = Document.cells(ofRow: "| x | \(cell) | y |")
      #expect(cells.count == 3, "seed \(seed): \(text.debugDescription)")
      #expect(InlineText.plain(cells[1]) == shown, "seed \(seed): \(text.debugDescription)")
      #expect(InlineText.plain(InlineText.escapeText(text)) == trimmed, "seed \(seed): \(text.debugDescription)")
      #expect(InlineText.links(in: "[\(cell)](x)").map(\.text) == [shown], "seed \(seed): \(text.debugDescription)")
    }
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    var text = Substring(self)
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
