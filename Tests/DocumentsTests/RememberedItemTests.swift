import Markdown
import Names
import TestSupport
import Testing
import Text

@testable import Documents

/// What the line `speckit:made-from` remembers of items.
@Suite struct RememberedItemTests {
  private func item(_ kind: StatedItem.Kind, _ name: String, _ text: String = "text") -> StatedItem {
    StatedItem(kind: kind, name: name, lines: 1..<2, fingerprint: Fingerprint(of: text.utf8))
  }

  private func requirement(_ number: Int, _ text: String = "text") -> StatedItem {
    item(.requirement, "FR-\(number.padded(to: 3))", text)
  }

  private func line(_ words: String) throws -> MadeFrom {
    try #require(MadeFrom.read(from: Document("<!-- speckit:made-from \(words) -->\n")))
  }

  private func filled(_ words: String, _ items: [StatedItem]) -> String {
    let bytes = Array("<!-- speckit:made-from \(words) -->\n".utf8)
    return MadeFrom.Sources(spec: "0123456789ab", constitution: "ba9876543210", items: items).fill(bytes).text
  }

  @Test func `items stand in one line, those with the next number behind the one before`() throws {
    let items = [
      requirement(9, "a"), requirement(10, "b"), requirement(12, "c"), item(.story, "US1", "d"),
      item(.criterion, "SC-1", "e"),
      item(.entity, "Order, item: 50%", "f"), item(.contract, "GET /a/{b}", "g"), item(.gate, "Tests -- first", "h"),
    ]
    let digits = { (text: String) in Fingerprint(of: text.utf8).digits.prefix(6) }
    let text = filled("spec=… constitution=…", items)
    #expect(
      text == "<!-- speckit:made-from spec=0123456789ab constitution=ba9876543210 items=US1:\(digits("d")),"
        + "FR-009:\(digits("a")).\(digits("b")),FR-012:\(digits("c")),SC-1:\(digits("e")) "
        + "entities=Order%2C+item%3A+50%25:\(digits("f")) contracts=GET+/a/{b}:\(digits("g")) "
        + "gates=Tests+-%2D+first:\(digits("h")) -->\n")
    let made = try #require(MadeFrom.read(from: Document(text)))
    #expect(made.spec == "0123456789ab")
    #expect(made.items.changes(to: items, of: Set(StatedItem.Kind.allCases)).isEmpty)
    #expect(Set(made.items.entries.map(\.key)) == Set(items.map(\.key)))
    #expect(
      MadeFrom.Sources(spec: "0123456789ab", constitution: "ba9876543210", items: items).fill(Array(text.utf8)).text
        == text)
  }

  @Test func `a line is filled with what it speaks of, and loses what is gone`() {
    let items = [requirement(1), item(.gate, "Tests")]
    #expect(
      filled("spec=…", items).hasSuffix(
        "spec=0123456789ab items=FR-001:\(requirement(1).fingerprint.digits.prefix(6)) -->\n"))
    #expect(filled("constitution=…", items).contains("constitution=ba9876543210 gates=Tests:"))
    #expect(!filled("constitution=…", items).contains("items="))
    #expect(filled("spec=none items=FR-001:123456 ours", []) == "<!-- speckit:made-from spec=0123456789ab ours -->\n")
    #expect(filled("spec=none  items=FR-001:123456", items).contains("spec=0123456789ab  items=FR-001:"))
  }

  @Test func `many items have fewer digits, and the line stays short`() throws {
    let few = filled("spec=…", (1...40).map { requirement($0, "\($0)") })
    #expect(few.contains("FR-001:\(Fingerprint(of: "1".utf8).digits.prefix(6))."))
    let items = (1...300).map { requirement($0, "\($0)") }
    let many = filled("spec=…", items)
    #expect(many.utf8.count < 2000)
    let made = try #require(MadeFrom.read(from: Document(many)))
    #expect(made.items.entries.count == 300)
    #expect(made.items.changes(to: items, of: [.requirement]).isEmpty)
    #expect(made.items.changes(to: [requirement(7, "other")], of: [.requirement]).changed == ["FR-007"])
  }

  @Test func `a long name is cut off, and found again`() throws {
    let gate = item(.gate, String(repeating: "長い名前 ", count: 20))
    let text = filled("constitution=…", [gate])
    let made = try #require(MadeFrom.read(from: Document(text)))
    #expect(made.items.isCurrent(gate) == true)
    #expect(text.utf8.count < 250)
  }

  @Test(arguments: [
    "items=", "items=:123456", "items=FR-001", "items=FR-001:12345g", "items=FR-001:123", "items=T001:123456",
    "entities=:", "items=FR-001:123456789", "items=,,", "gates=%zz", "items=FR-:123456",
  ])
  func `what cannot be read is passed over`(words: String) throws {
    #expect(try line("spec=none \(words)").items.isEmpty)
  }

  @Test func `what changed, came and went is told by name`() throws {
    let made = try line("items=US1:000000,FR-001:000000,FR-003:\(requirement(3).fingerprint.digits.prefix(4))")
    let changes = made.items.changes(
      to: [requirement(1), requirement(3), requirement(4), item(.entity, "Order")], of: [.story, .requirement])
    #expect(changes.changed == ["FR-001"])
    #expect(changes.added == ["FR-004"])
    #expect(changes.gone == ["US1"])
    #expect(changes.told() == "FR-001 has changed, FR-004 is new and US1 is gone")
    #expect(made.items.isCurrent(requirement(3)) == true)
    #expect(made.items.isCurrent(requirement(1)) == false)
    #expect(made.items.isCurrent(item(.entity, "Order")) == nil)
  }

  @Test func `at most five are named`() throws {
    let made = try line("items=FR-001:000000.000000.000000.000000.000000.000000,FR-009:000000")
    let six = (1...6).map { requirement($0) }
    #expect(
      made.items.changes(to: six, of: [.requirement]).told()
        == "FR-001, FR-002, FR-003, FR-004 and FR-005 have changed and 2 more differ")
    #expect(made.items.changes(to: [], of: [.story]).told() == "")
  }

  @Test func `an ID is one in any case`() throws {
    #expect(try line("items=fr-001:\(requirement(1).fingerprint.digits)").items.isCurrent(requirement(1)) == true)
  }

  private func merged(base: String?, _ ours: String, _ theirs: String, _ current: [StatedItem] = []) -> String? {
    let full = { (words: String) in "<!-- speckit:made-from \(words) -->" }
    return MadeFromMerge.merged(
      base: base.map(full), ours: Array(full(ours).utf8), theirs: Array(full(theirs).utf8),
      current: MadeFrom.Sources(spec: "ffffffffffff", constitution: nil, items: current)
    )?.text.replacing("<!-- speckit:made-from ", with: "").replacing(" -->", with: "")
  }

  @Test func `lines are joined item by item`() {
    let (one, two) = ("111111", "222222")
    #expect(
      merged(
        base: "items=FR-001:000000.000000,FR-009:000000", "items=FR-001:\(one).000000,FR-009:000000",
        "items=FR-001:000000.\(two),FR-009:000000") == "items=FR-001:\(one).\(two),FR-009:000000")
    // What one side took out or added, and the other left alone, is out, or in.
    #expect(
      merged(base: "items=FR-001:000000.000000", "items=FR-001:000000", "items=FR-001:000000.000000.\(two)")
        == "items=FR-001:000000,FR-003:\(two)")
  }

  @Test func `of two values the one of now counts, else none`() {
    let now = String(requirement(1).fingerprint.digits.prefix(6))
    for base in [nil, "items=FR-001:333333"] {
      #expect(
        merged(base: base, "items=FR-001:111111", "items=FR-001:\(now)", [requirement(1)]) == "items=FR-001:\(now)")
      #expect(
        merged(base: base, "items=FR-001:\(now)", "items=FR-001:111111", [requirement(1)]) == "items=FR-001:\(now)")
      #expect(merged(base: base, "items=FR-001:111111", "items=FR-001:222222", [requirement(1)]) == "items=FR-001:x")
    }
    #expect(
      merged(base: nil, "items=FR-001:111111", "items=FR-001:111111.222222", [requirement(1)]) == "items=FR-001:111111")
  }

  @Test func `digests of whole documents are joined too`() {
    let (old, one, now) = ("000000000000", "111111111111", "ffffffffffff")
    #expect(merged(base: "spec=\(old)", "spec=\(old)", "spec=\(one)") == "spec=\(one)")
    #expect(merged(base: "spec=\(old)", "spec=\(one)", "spec=\(old)") == "spec=\(one)")
    #expect(merged(base: "spec=\(old)", "spec=\(one)", "spec=\(now)") == "spec=\(now)")
    #expect(merged(base: nil, "spec=\(one) by hand", "spec=\(old)") == "spec=\(one) by hand")
  }

  private func settled(_ text: String, base: String? = nil, _ current: [StatedItem] = []) -> String? {
    MadeFromMerge.settled(Array(text.utf8), base: { base.map { Array($0.utf8) } }) {
      MadeFrom.Sources(spec: nil, constitution: nil, items: current)
    }?.text
  }

  @Test(arguments: ["\n", "\r\n"])
  func `a conflict that holds nothing but such lines is settled`(ending: String) throws {
    let line = { (words: String) in "<!-- speckit:made-from spec=none \(words) -->" }
    let text = """
      # Plan

      <<<<<<< HEAD
      \(line("items=FR-001:111111.000000"))
      ||||||| base
      \(line("items=FR-001:000000.000000"))
      =======
      \(line("items=FR-001:000000.222222"))
      >>>>>>> topic

      ## Summary

      <<<<<<< HEAD
      Ours.
      =======
      Theirs.
      >>>>>>> topic

      """.replacing("\n", with: ending)
    let expected = "# Plan\n\n\(line("items=FR-001:111111.222222"))\n\n## Summary\n\n<<<<<<< HEAD\nOurs."
    let result = try #require(settled(text))
    #expect(result.hasPrefix(expected.replacing("\n", with: ending)))
    #expect(settled(result) == nil)
    let plain = text.replacing("||||||| base\(ending)\(line("items=FR-001:000000.000000"))\(ending)", with: "")
    #expect(settled(plain)?.contains("items=FR-001:x.x") == true)
    #expect(settled(plain, base: line("items=FR-001:000000.000000")) == result)
    #expect(settled(text.replacing("spec=none items=FR-001:111111", with: "spec=none -->\nMore. <!--")) == nil)
  }
}
