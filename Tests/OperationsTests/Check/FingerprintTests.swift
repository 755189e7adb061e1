import Testing

@testable import Check

/// Fingerprints stay while what is found stays, and tell findings apart.
struct FingerprintTests {
  private static let spec = CheckedTree.second + "/spec.md"
  private static let plan = CheckedTree.second + "/impl-plan.md"

  private func fingerprints(_ change: (inout [String: String]) throws -> Void) throws -> [String] {
    try CheckedTree().report(change).findings.map { "\($0.rule.id) \($0.fingerprint)" }
  }

  private static func plant(_ documents: inout [String: String]) throws {
    try documents.replace(
      "- **FR-001**: The page", by: "1. See [the sketch](sketch.md)\n- **FR-001**: The page", in: spec)
    try documents.replace("Somebody sees it.", by: "Who? [NEEDS CLARIFICATION: who?]", in: spec)
    try documents.replace("A page.", by: "A page, see [a](a.md) and [b](b.md).", in: plan)
  }

  @Test func `each finding has one of its own, and the same in every run`() throws {
    let found = try fingerprints(Self.plant)
    #expect(found.count == 4 && Set(found).count == 4)
    #expect(try fingerprints(Self.plant) == found)
    #expect(found.allSatisfy { $0.wholeMatch(of: /SK\d{3} [0-9a-f]{16}:[12]/) != nil }, "\(found)")
  }

  @Test(arguments: [
    ("## User Scenarios", "A line more.\n\nAnd one more.\n\n## User Scenarios"),
    ("1. See [the sketch]", "1. Know why\n2. See   [the sketch]"), ("1. See [the sketch]", "- [x] See [the sketch]"),
    ("Who? [NEEDS CLARIFICATION: who?]", "  Who?  [NEEDS CLARIFICATION: who?] "),
    ("Who? [NEEDS CLARIFICATION: who?]", "> Who? [NEEDS CLARIFICATION: who?]"),
    ("Who? [NEEDS CLARIFICATION: who?]", "Tell us:\n[NEEDS CLARIFICATION:\nwho?]"),
    ("1. See [the sketch](sketch.md)", "1. See\n   [what was drawn](sketch.md)"),
    ("1. See [the sketch]", "1. See [the first](first.md)\n2. See [the sketch]"),
  ])
  func `it survives edits that leave the words alone`(old: String, new: String) throws {
    let before = try fingerprints(Self.plant)
    let after = try fingerprints { documents in
      try Self.plant(&documents)
      try documents.replace(old, by: new, in: Self.spec)
    }
    #expect(Set(before).isSubset(of: after), "\(before) \(after)")
  }

  @Test func `it survives the move of its section`() throws {
    let before = try fingerprints(Self.plant)
    let after = try fingerprints { documents in
      try Self.plant(&documents)
      var sections = documents[Self.spec, default: ""].split(separator: "\n## ")
      sections.insert(sections.removeLast(), at: 1)
      documents[Self.spec] = sections.joined(separator: "\n## ")
    }
    #expect(Set(before) == Set(after))
  }

  @Test(arguments: [
    ("[the sketch](sketch.md)", "[the sketch](sketches.md)"),
    ("NEEDS CLARIFICATION: who?", "NEEDS CLARIFICATION: when?"),
  ])
  func `one about something else is another, on the same line`(old: String, new: String) throws {
    let before = try fingerprints(Self.plant)
    let after = try fingerprints { documents in
      try Self.plant(&documents)
      try documents.replace(old, by: new, in: Self.spec)
    }
    #expect(before.count == after.count)
    #expect(Set(before).subtracting(after).count == 1)
  }

  @Test func `one that stands for many lines stays when the first of them goes`() throws {
    let list = CheckedTree.second + "/checklists/requirements.md"
    let open = try fingerprints { $0[list] = "# Checklist\n\n- [ ] Complete\n- [ ] Testable\n- [ ] Clear\n" }
    let fewer = try fingerprints { $0[list] = "# Checklist\n\n- [x] Complete\n- [ ] Testable\n- [ ] Clear\n" }
    #expect(open.count == 1)
    #expect(open == fewer)
  }

  @Test(arguments: [
    ("What  is\n  meant?", "What is meant?"), ("the *first* one", "the first one"), ("snake\\_case", "snake_case"),
    ("`a.md`", "a.md"), ("a\r\nb", "a b"),
  ])
  func `a text says the same however it is wrapped and marked`(left: String, right: String) {
    #expect(Fingerprint.said(left) == Fingerprint.said(right))
  }

  @Test(arguments: [("FR-001", "FR-002"), ("a-b.md", "a_b.md"), ("2026", "2027"), ("ab", "a b")])
  func `a text that says something else is another`(left: String, right: String) {
    #expect(Fingerprint.said(left) != Fingerprint.said(right))
  }
}
