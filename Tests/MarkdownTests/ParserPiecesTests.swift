@testable import Markdown
import TestSupport
import Testing

/// A document that is parsed in pieces is the same as one that is parsed as a whole.
@Suite struct ParserPiecesTests {
  /// A long document of awkward ones.
  private func document(_ seed: UInt64) -> [UInt8] {
    var generator = AwkwardDocument(seed: seed)
    return (0..<4).flatMap { _ in generator.make(lineEndings: ["\n"]) + Array("\n\nText.\n\n".utf8) }
  }

  @Test(arguments: [1, 40, 200])
  func `blocks and headings do not tell in how many pieces a document was parsed`(pieceSize: Int) {
    for seed in 0..<UInt64(LongTests.areWanted ? 20_000 : 2_000) {
      let bytes = document(seed)
      let (whole, pieced) = (Document(bytes, pieceSize: .max), Document(bytes, pieceSize: pieceSize))
      #expect(whole.blocks == pieced.blocks, "seed \(seed): \(String(decoding: bytes, as: UTF8.self).debugDescription)")
      #expect(whole.headings == pieced.headings, "seed \(seed)")
    }
  }

  private func pieces(_ text: String, size: Int) -> [String] {
    var pieces = ParserPieces(of: Array(text.utf8)[...], size: size)
    var texts: [String] = []
    repeat { texts.append(String(decoding: pieces.piece, as: UTF8.self)) } while pieces.goOn()
    return texts
  }

  @Test func `a text is cut before a letter below a blank line, and nowhere else`() {
    let text = "- a\n\nb\n \t\nc\n\n- d\n\n# e\n\nf\ng\n"
    #expect(pieces(text, size: 1) == ["- a\n\n", "b\n \t\n", "c\n\n- d\n\n# e\n\n", "f\ng\n"])
    #expect(pieces("a\n\nb\n\nc\n\nd\n", size: 5) == ["a\n\nb\n\n", "c\n\nd\n"])
    #expect(pieces("", size: 1) == [""])
    #expect(pieces("a", size: 1) == ["a"])
  }

  @Test func `a text that may define links is not cut`() {
    let text = "[a]\n\nb\n\n[a]: c\n"
    #expect(pieces(text, size: 1) == [text])
  }

  @Test func `links mean the same wherever they are defined`() {
    let text = "[one][x]\n\n" + String(repeating: "text\n\n", count: 50) + "[x]: there.md\n"
    let document = Document(Array(text.utf8), pieceSize: 10)
    #expect(document.inlineReferences.map(\.text) == ["there.md"])
  }
}
