import Documents
import TestSupport
import Testing

@testable import Indexes

/// The entries of a Decision Log are settled over conflict markers.
@Suite struct LogSettlementTests {
  private static let one = "- Decision: [D-001] One\n  Rationale: a\n  Date/Author: 2026-01-01 / Ada\n"
  private static let ours = "- Decision: [D-002] Ours\n  Rationale: a\n  Date/Author: 2026-02-01 / Ada\n"
  private static let theirs = "- Decision: [D-003] Theirs\n  Rationale: b\n  Date/Author: 2026-02-02 / Ada\n"

  private func log(_ entries: String) -> String {
    "# Plan\n\n<<<<<<< HEAD\nA\n=======\nB\n>>>>>>> x\n\n## Decision Log\n\n" + entries + "\n## Outcomes\n\nText.\n"
  }

  private func settled(_ text: String, base: String? = nil) throws -> String? {
    try LogSettlement(SectionVocabulary()).settled(Array(text.utf8)) { base.map { Array($0.utf8) } }.map {
      String(decoding: $0.bytes, as: UTF8.self)
    }
  }

  @Test(arguments: ["", "||||||| 1234567\n"])
  func `entries of both sides stay, and a conflict elsewhere does too`(base: String) throws {
    let conflict = Self.one + "<<<<<<< HEAD\n" + Self.ours + base + "=======\n" + Self.theirs + ">>>>>>> x\n"
    let text = base.isEmpty ? log(conflict) : log(conflict).replacing("A\n=======", with: "A\n||||||| 1234567\n=======")
    let expected =
      base.isEmpty
      ? log(Self.one + Self.ours + Self.theirs) : text.replacing(conflict, with: Self.one + Self.ours + Self.theirs)
    #expect(try settled(text) == expected)
    #expect(try settled(text.replacing("\n", with: "\r\n")) == expected.replacing("\n", with: "\r\n"))
  }

  @Test func `two entries whose last lines Git took for common are told apart`() throws {
    let text = log(
      Self.one + "<<<<<<< HEAD\n- Decision: [D-002] Ours\n  Rationale: a\n=======\n- Decision: [D-003] Theirs\n"
        + "  Rationale: b\n>>>>>>> x\n  Date/Author: 2026-02-01 / Ada\n")
    #expect(try settled(text) == log(Self.one + Self.ours + Self.theirs.replacing("02-02", with: "02-01")))
  }

  @Test func `an ID that both gave goes on with the receiving side`() throws {
    let text = log(
      "<<<<<<< HEAD\n" + Self.ours + "=======\n" + Self.theirs.replacing("D-003", with: "D-002") + ">>>>>>> x\n")
    #expect(try settled(text) == log(Self.ours + Self.theirs))
  }

  @Test(arguments: ["\n", "\r\n"])
  func `an entry that one side took away goes where the base has it as the other side does`(_ ending: String) throws {
    let base = log(Self.one + Self.ours).replacing("\n", with: ending)
    let conflict = Self.one + "<<<<<<< HEAD\n" + Self.ours + Self.theirs + "=======\n>>>>>>> x\n"
    #expect(try settled(log(conflict), base: base) == log(Self.one + Self.theirs))
    #expect(try settled(log(conflict)) == log(Self.one + Self.ours + Self.theirs))
    let changed = conflict.replacing(
      "Rationale: a\n  Date/Author: 2026-02", with: "Rationale: z\n  Date/Author: 2026-02")
    let text = try #require(try settled(log(changed), base: base))
    #expect(
      text.contains(
        "<<<<<<< HEAD\n" + Self.ours.replacing("Rationale: a", with: "Rationale: z") + "=======\n>>>>>>> x\n"))
    #expect(text.contains(">>>>>>> x\n" + Self.theirs))
    #expect(try settled(text, base: base) ?? text == text)
  }

  @Test func `of a base that Git made of several the entries of all count`() throws {
    let base = log("<<<<<<<<< a\n" + Self.one + "=========\n" + Self.ours + ">>>>>>>>> b\n")
    let conflict = "<<<<<<< HEAD\n" + Self.one + Self.ours + "=======\n" + Self.theirs + ">>>>>>> x\n"
    let text = try #require(try settled(log(conflict), base: base))
    #expect(text == log(Self.theirs))
  }

  @Test func `an entry that both changed stays in conflict, and settling again changes nothing`() throws {
    let text = log(
      "- Decision: [D-001] One\n<<<<<<< HEAD\n  Rationale: ours\n=======\n  Rationale: theirs\n>>>>>>> x\n"
        + "  Date/Author: 2026-01-01 / Ada\n<<<<<<< HEAD\n" + Self.ours + "=======\n" + Self.theirs + ">>>>>>> x\n")
    let once = try #require(try settled(text))
    #expect(once.contains("<<<<<<< HEAD\n  Rationale: ours\n=======\n  Rationale: theirs\n>>>>>>> x\n"))
    #expect(once.contains(Self.ours + Self.theirs))
    #expect(try settled(once) ?? once == once)
  }

  @Test func `a heading that one side put below its entry stays below all`() throws {
    let notes = "\n### Notes\n\nA remark.\n"
    let text = log(Self.one + "<<<<<<< HEAD\n" + Self.ours + notes + "=======\n" + Self.theirs + ">>>>>>> x\n")
    let settled = try #require(try settled(text))
    #expect(settled.contains(Self.one + Self.ours + Self.theirs))
    #expect(settled.contains("### Notes\n\nA remark.\n"))
  }

  @Test func `a note on one side alone is taken`() throws {
    let text = log(
      Self.one + "<<<<<<< HEAD\n  Superseded by: D-002\n" + Self.ours + "=======\n" + Self.theirs + ">>>>>>> x\n")
    #expect(try settled(text) == log(Self.one + "  Superseded by: D-002\n" + Self.ours + Self.theirs))
  }

  @Test func `a conflict that ends behind the log leaves what is not of the log`() throws {
    let text = log("END").replacing(
      "END\n## Outcomes\n\nText.\n",
      with:
        Self.one + "<<<<<<< HEAD\n" + Self.ours + "\n## Ours\n=======\n" + Self.theirs
        + "\n## Theirs\n>>>>>>> x\n\nText.\n")
    #expect(
      try settled(text)
        == log("END").replacing(
          "END\n## Outcomes\n\nText.\n",
          with:
            Self.one + Self.ours + Self.theirs + "<<<<<<< HEAD\n\n## Ours\n=======\n\n## Theirs\n>>>>>>> x\n\nText.\n"))
  }

  @Test func `blank lines around a log that one side emptied are no conflict`() throws {
    let base = log(Self.one)
    let text = log("END").replacing(
      "END\n", with: "<<<<<<< HEAD\n" + Self.one + Self.ours + "\n=======\n>>>>>>> x\n")
    #expect(try settled(text, base: base) == log(Self.ours))
  }

  @Test func `what no conflict touches is left alone`() throws {
    #expect(try settled(log(Self.one)) == nil)
    #expect(try settled("## Decision Log\n\n" + Self.one) == nil)
  }
}
