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

  @Test func `other words, and another file, make another one`() throws {
    let before = try fingerprints(Self.plant)
    let after = try fingerprints { documents in
      try Self.plant(&documents)
      try documents.replace("See [the sketch]", by: "Look at [the sketch]", in: Self.spec)
    }
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
    ("- [ ] T003 Do *this* thing", "12) T003 Do __this__   thing"), ("| a | b |", "|a|b|"),
    ("### 2. Name", "## 3. Name"),
    ("仕様書を見る", "> 仕様書を見る"), ("snake\\_case", "snake_case"),
  ])
  func `a line says the same however it is marked`(left: String, right: String) {
    #expect(Fingerprint.words(of: Array(left.utf8)[...]) == Fingerprint.words(of: Array(right.utf8)[...]))
  }

  @Test(arguments: [("FR-001 is here", "FR-002 is here"), ("=======", "<<<<<<<"), ("2026 was good", "2027 was good")])
  func `a line that says something else is another`(left: String, right: String) {
    #expect(Fingerprint.words(of: Array(left.utf8)[...]) != Fingerprint.words(of: Array(right.utf8)[...]))
  }
}
