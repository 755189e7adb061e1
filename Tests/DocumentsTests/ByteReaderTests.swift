import Documents
import Markdown
import TestSupport
import Testing

/// Readers that go by bytes find what those find that go by characters.
@Suite struct ByteReaderTests {
  private static let pieces = [
    "- **FR-001**: Sign up, see FR-002–FR-004", "- [ ] T001 [US1] Make it (fr-007, SC-001 to 003)", "| FR-1.2.3 | x |",
    "Calls `POST /orders`, `GET /users/{id}, /users` and Accounts.Create.", "mutation join, query user.",
    "acme.v1.Accounts.Create e.g. v1.2 [a.b] /x", "*FR-009*\u{a0}—\u{2003}SC-010", "ＦＲ-001 ſc-002 ﬁne FR-003-based",
    "  three words here  ", "two words", "\u{3000}full width here now\u{3000}", "a\u{b}b\u{c}c d", "x\ty  z  w",
    "**Status**: Draft", "three words <!-- of which --> two show", "`FR-005` and\u{85}more words than two",
  ]

  private static var seeds: Range<UInt64> { 0..<(LongTests.areWanted ? 100_000 : 400) }

  private func expectAgreement<Answer: Equatable>(
    _ bytes: @escaping (Document) throws -> Answer, _ characters: @escaping (Document) throws -> Answer
  ) rethrows {
    for seed in Self.seeds {
      var generator = AwkwardDocument(seed: seed)
      let pieces = generator.makePieces(lineEndings: ["\n", "\r\n", "\r"], more: Self.pieces)
      let document = Document(Array(pieces.joined()))
      guard try bytes(document) != characters(document) else { continue }
      let smallest = shrink(pieces) { pieces in
        let document = Document(Array(pieces.joined()))
        return (try? bytes(document)) != (try? characters(document))
      }
      Issue.record("seed \(seed): \(String(decoding: Array(smallest.joined()), as: UTF8.self).debugDescription)")
      return
    }
  }

  @Test func `the digest of a document`() throws {
    // Definitions and entities, which stand elsewhere or for something else, are tested by themselves.
    let isPlain = { (document: Document) in !document.source.contains("]:") && !document.source.contains("&") }
    try expectAgreement(
      { isPlain($0) ? try DocumentDigest.of($0) : "" }, { isPlain($0) ? try StringReaders.digest($0) : "" })
  }

  @Test func `the digests of lines and of sentences`() {
    expectAgreement(LineDigest.lines, StringReaders.lines)
    expectAgreement(LineDigest.sentences, StringReaders.sentences)
  }

  @Test func `the requirements that a document mentions`() {
    expectAgreement(\.mentionedRequirements, StringReaders.mentionedRequirements)
  }

  @Test func `the operations that a document mentions`() {
    expectAgreement({ ContractMentions.keys(in: $0.source.bytes) }, { StringReaders.contractMentions($0.source.bytes) })
  }
}
