import Documents
import Git
import Markdown
import Testing

/// Entries of two versions of a Decision Log are joined.
@Suite struct DecisionMergeTests {
  private static let one = entry("D-001", "One", "2026-01-01")
  private static let two = entry("D-002", "Two", "2026-01-02")

  private static func entry(_ id: String, _ text: String, _ date: String, _ more: String = "") -> String {
    "- Decision: [\(id)] \(text)\n  Rationale: why \(text)\n  Date/Author: \(date) / Ada\n" + more
  }

  private func block(_ entries: [String]) throws -> DecisionBlock {
    let text = "# Plan\n\n## Decision Log\n\n" + entries.joined() + "\n## Next\n"
    return try #require(DecisionBlock(of: DecisionLog(of: Document(text), SectionVocabulary())))
  }

  private func merged(
    _ base: [String], _ ours: [String], _ theirs: [String], keeping side: MergeSide = .ours
  ) throws -> (text: String, merged: DecisionMerge.Merged) {
    var merge = DecisionMerge(base: try block(base), ours: try block(ours), theirs: try block(theirs), TextMerge())
    merge.keepingIDs = side
    let merged = try merge.merged()
    return (String(decoding: merged.bytes, as: UTF8.self), merged)
  }

  @Test func `new entries of both sides stand in the order of their dates, whichever side they are of`() throws {
    let (early, late) = (
      Self.entry("D-USER-001-1", "Early", "2026-02-01"), Self.entry("D-USER-002-1", "Late", "2026-03-01")
    )
    let middle = Self.entry("D-USER-003-1", "Middle", "2026-02-15")
    let expected = [Self.one, early, middle, late].joined()
    #expect(try merged([Self.one], [Self.one, early, late], [Self.one, middle]).text == expected)
    #expect(try merged([Self.one], [Self.one, middle], [Self.one, early, late]).text == expected)
    #expect(try merged([], [early, late], [middle]).text == [early, middle, late].joined())
  }

  @Test func `what one side deleted does not part what both added behind it`() throws {
    let (early, late) = (Self.entry("D-003", "Early", "2026-02-01"), Self.entry("D-004", "Late", "2026-03-01"))
    let expected = [Self.one, early, late].joined()
    #expect(try merged([Self.one, Self.two], [Self.one, Self.two, early], [Self.one, late]).text == expected)
    #expect(try merged([Self.one, Self.two], [Self.one, Self.two, late], [Self.one, early]).text == expected)
    #expect(try merged([Self.one], [Self.one, early], [late]).text == early + late)
    let latest = Self.entry("D-005", "Latest", "2026-04-01")
    #expect(
      try merged([Self.two, Self.one], [late, Self.two, Self.one], [latest, Self.one]).text
        == [latest, late, Self.one].joined())
  }

  @Test func `a change of one side is taken, and what one side deleted goes`() throws {
    let changed = Self.entry("D-001", "One", "2026-01-01", "  Superseded by: D-009\n")
    #expect(try merged([Self.one, Self.two], [changed, Self.two], [Self.one]).text == changed)
    #expect(try merged([Self.one, Self.two], [Self.two], [Self.one, Self.two]).text == Self.two)
    #expect(try merged([Self.one, Self.two], [Self.two, Self.one], [Self.one, Self.two]).text == Self.two + Self.one)
  }

  @Test func `changes of both sides conflict in that entry alone`() throws {
    let ours = Self.one.replacing("why One", with: "ours")
    let (text, result) = try merged(
      [Self.one, Self.two], [ours, Self.two], [Self.one.replacing("why One", with: "theirs"), Self.two])
    #expect(result.hasConflicts)
    #expect(
      text.hasPrefix(
        "- Decision: [D-001] One\n<<<<<<< ours\n  Rationale: ours\n=======\n  Rationale: theirs\n>>>>>>> theirs\n"))
    #expect(text.hasSuffix(Self.two))
    #expect(try merged([Self.one], [], [ours]).merged.hasConflicts)
  }

  @Test func `changes of both sides that do not touch are both taken`() throws {
    let ours = Self.one.replacing("One\n  Rat", with: "Uno\n  Rat")
    let theirs = Self.one + "  Superseded by: D-002\n"
    let result = try merged([Self.one], [ours], [theirs])
    #expect(result.text == ours + "  Superseded by: D-002\n")
    #expect(!result.merged.hasConflicts)
  }

  @Test func `what both captured from one place is one entry`() throws {
    let source = "  Source: F-USER-001 impl-plan.md, Complexity Tracking: \"Two\"\n"
    let ours = Self.entry("D-USER-001-1", "Two", "2026-02-01", source)
    let theirs = Self.entry("D-USER-001-2", "Two", "2026-02-03", source)
    let next = Self.entry("D-USER-001-3", "Three", "2026-02-04", "  Supersedes: D-USER-001-2\n")
    let result = try merged([Self.one], [Self.one, ours], [Self.one, theirs, next])
    #expect(
      result.text == Self.one + ours + next.replacing("Supersedes: D-USER-001-2", with: "Supersedes: D-USER-001-1"))
    #expect(try merged([], [Self.one, Self.two], [Self.one]).text == Self.one + Self.two)
  }

  @Test(arguments: [MergeSide.ours, .theirs])
  func `of two entries with one ID that of the main branch keeps it`(_ side: MergeSide) throws {
    let ours = Self.entry("D-002", "Ours", "2026-02-01")
    let theirs = Self.entry("D-002", "Theirs", "2026-02-02")
    let noting = Self.entry("D-003", "Noting", "2026-02-03", "  Supersedes: D-002\n")
    let result = try merged([Self.one], [Self.one, ours], [Self.one, theirs, noting], keeping: side)
    if side == .ours {
      #expect(
        result.text == Self.one + ours + theirs.replacing("D-002", with: "D-004")
          + noting.replacing("D-002", with: "D-004"))
    } else {
      #expect(result.text == Self.one + ours.replacing("D-002", with: "D-004") + theirs + noting)
    }
    #expect(result.merged.renamed.map(\.id) == ["D-004"])
    #expect(!result.merged.hasConflicts)
  }

  @Test func `an entry that came over by another ID before is one, and what names it follows`() throws {
    let (main, picked) = (Self.entry("D-001", "English", "2026-02-01"), Self.entry("D-002", "UTC", "2026-02-01"))
    let own = Self.entry("D-001", "UTC", "2026-02-01")
    let next = Self.entry("D-002", "UTF-8", "2026-02-02", "  Supersedes: D-001\n")
    let result = try merged([], [main, picked], [own, next])
    let last = Self.entry("D-003", "UTF-8", "2026-02-02", "  Supersedes: D-002\n")
    #expect(result.text == main + picked + last)
    #expect(result.merged.renamed.map(\.id) == ["D-002", "D-003"])
    #expect(result.merged.renamed.map(\.isUnited) == [true, false])
    for other in [
      own.replacing("Ada", with: "Bob"), own.replacing("02-01", with: "02-02"), own.replacing("why", with: "for"),
    ] {
      #expect(try merged([], [main, picked], [other]).merged.ids.count == 3)
    }
    // Two features decide the same.
    let (one, two) = (Self.entry("D-X-001-1", "UTC", "2026-02-01"), Self.entry("D-X-002-1", "UTC", "2026-02-01"))
    #expect(try merged([], [one], [two]).merged.ids.count == 2)
  }

  @Test func `what an entry says of itself follows, and so does what stands below it`() throws {
    let own = Self.entry("D-002", "own: D-002, base: D-001", "2026-02-02") + "\nRemark: D-002.\n"
    let result = try merged([Self.one], [Self.one, Self.two], [Self.one, own])
    #expect(result.text == Self.one + Self.two + own.replacing("D-002", with: "D-003"))
  }

  @Test func `an entry that other text names keeps its ID`() throws {
    let log = { (text: String, entries: [String]) in
      let document = Document("# Plan\n\n\(text)\n\n## Decision Log\n\n" + entries.joined())
      return try #require(DecisionBlock(of: DecisionLog(of: document, SectionVocabulary())))
    }
    let theirs = Self.entry("D-002", "Theirs", "2026-02-02")
    let ids = { (base: String, text: String) in
      try DecisionMerge(
        base: log(base, [Self.one]), ours: log(base, [Self.one, Self.two]), theirs: log(text, [Self.one, theirs]),
        TextMerge()
      ).merged().ids
    }
    #expect(try ids("Text.", "As D-002 says.") == ["D-001", "D-002", "D-002"])
    #expect(try ids("Text.", "As D-001 says.") == ["D-001", "D-002", "D-003"])
    #expect(try ids("As D-002 says.", "As D-002 says.") == ["D-001", "D-002", "D-003"])
    let (three, last) = (Self.entry("D-003", "Three", "2026-01-03"), Self.entry("D-003", "Last", "2026-02-03"))
    var merge = DecisionMerge(
      base: try block([Self.one]), ours: try block([Self.one, Self.two, three]),
      theirs: try block([Self.one, theirs, last]), TextMerge())
    #expect(try merge.merged().ids == ["D-001", "D-002", "D-003", "D-004", "D-005"])
    // What names both is to be rewritten at once.
    merge.mayRename = { $0.decision != "Theirs" || $1 != .theirs }
    #expect(try merge.merged().ids == ["D-001", "D-002", "D-003", "D-002", "D-003"])
  }

  @Test func `a criss-cross merge of two that renamed each other's entries has no conflict`() throws {
    let (x, y) = (Self.entry("D-001", "X", "2026-02-01"), Self.entry("D-001", "Y", "2026-02-02"))
    let left = try merged([], [x], [y]).text
    let right = try merged([], [y], [x]).text
    #expect(left != right)
    for base in [left, right, x + y] {
      let result = try merged([base], [left], [right])
      #expect(!result.merged.hasConflicts)
      #expect(Set(result.merged.ids).count == 2, "\(result.text)")
      #expect(result.text.contains("] X\n") && result.text.contains("] Y\n"))
    }
  }

  @Test func `what people wrote between entries stays with them`() throws {
    let noted = Self.one + "\nA remark of mine.\n\n"
    let new = Self.entry("D-USER-001-1", "New", "2026-02-01")
    #expect(
      try merged([Self.one, Self.two], [noted, Self.two], [Self.one, Self.two, new]).text == noted + Self.two + new)
  }

  @Test func `a heading below the last entry ends them`() throws {
    let text = "## Decision Log\n\n\(Self.one)\n### Notes\n\nMine.\n\n## Next\n"
    let block = try #require(DecisionBlock(of: DecisionLog(of: Document(text), SectionVocabulary())))
    #expect(block.lines == 3..<6)
  }

  @Test func `a log whose entries headings part is left to be merged as text`() {
    let text = "## Decision Log\n\n### 2026-01-01\n\n- Decision: A\n- Decision: B\n\n### 2026-01-02\n\n- Decision: C\n"
    #expect(DecisionBlock(of: DecisionLog(of: Document(text), SectionVocabulary())) == nil)
  }

  @Test func `rows and headings are entries too`() throws {
    let head = "## Decision Log\n\n| ID | Decision | Date |\n|---|---|---|\n| D-001 | One | 2026-01-01 |\n"
    let blocks = try ["", "| D-002 | Ours | 2026-01-03 |\n", "| D-003 | Theirs | 2026-01-02 |\n"].map { row in
      try #require(DecisionBlock(of: DecisionLog(of: Document(head + row), SectionVocabulary())))
    }
    let rows = try DecisionMerge(base: blocks[0], ours: blocks[1], theirs: blocks[2], TextMerge()).merged()
    #expect(rows.ids == ["D-001", "D-003", "D-002"])
    let log = "## Decision Log\n\n### D-001: One\n\n**Rationale**: a\n"
    let headings = try ["", "\n### D-002: Ours\n\n**Rationale**: b\n", "\n### D-003: Theirs\n\n**Rationale**: c\n"].map
    {
      try #require(DecisionBlock(of: DecisionLog(of: Document(log + $0), SectionVocabulary())))
    }
    let merged = try DecisionMerge(base: headings[0], ours: headings[1], theirs: headings[2], TextMerge()).merged()
    #expect(
      String(decoding: merged.bytes, as: UTF8.self)
        == "### D-001: One\n\n**Rationale**: a\n\n### D-002: Ours\n\n**Rationale**: b\n\n### D-003: Theirs\n\n**Rationale**: c\n"
    )
  }
}
