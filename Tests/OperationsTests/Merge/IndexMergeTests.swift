import Documents
import Foundation
import Git
import TestSupport
import Testing

@testable import Indexes

/// Indexes and exec plans are merged part by part.
@Suite struct IndexMergeTests {
  private static let plan = """
    # Epic: Shop

    ## Progress

    - [ ] mine
    <!-- speckit:begin progress · generated -->
    - [ ] [F-1](features/F-1) One: draft
    <!-- speckit:end progress -->

    ## Decision Log

    - Decision: [D-001] One
      Rationale: a
      Date/Author: 2026-01-01 / Ada

    ## Outcomes

    None yet.

    """

  private func merged(_ base: String, _ ours: String, _ theirs: String) throws -> (text: String, hasConflicts: Bool) {
    let merged = try IndexMerge(SectionVocabulary(), TextMerge(), hasLog: true)
      .merged(base: Array(base.utf8), ours: Array(ours.utf8), theirs: Array(theirs.utf8))
    return (String(decoding: merged.bytes, as: UTF8.self), merged.hasConflicts)
  }

  @Test func `text right beside a region does not conflict because the region changed`() throws {
    let ours = Self.plan.replacing("- [ ] mine\n", with: "- [ ] mine\n- [ ] ours\n")
      .replacing("One: draft\n", with: "One: done\n")
    let theirs = Self.plan.replacing("One: draft\n", with: "One: draft\n- [ ] [F-2](features/F-2) Two: draft\n")
      .replacing("end progress -->\n", with: "end progress -->\n- [ ] theirs\n")
    let expected = Self.plan.replacing("- [ ] mine\n", with: "- [ ] mine\n- [ ] ours\n")
      .replacing("One: draft\n", with: "One: done\n- [ ] [F-2](features/F-2) Two: draft\n")
      .replacing("end progress -->\n", with: "end progress -->\n- [ ] theirs\n")
    let result = try merged(Self.plan, ours, theirs)
    #expect(result.text == expected)
    #expect(!result.hasConflicts)
    #expect(try merged(Self.plan, theirs, ours).text == expected)
  }

  @Test func `text right beside the entries of a log does not conflict either`() throws {
    let entry = { (id: String) in "- Decision: [\(id)] New\n  Rationale: b\n  Date/Author: 2026-02-01 / Ada\n" }
    let ours = Self.plan.replacing("\n## Outcomes", with: entry("D-X-001-1") + "\n## Outcomes")
    let theirs = Self.plan.replacing("\n## Outcomes", with: entry("D-X-002-1") + "\n## Outcomes")
      .replacing("None yet.", with: "Much.")
    let result = try merged(Self.plan, ours, theirs)
    #expect(
      result.text
        == Self.plan.replacing("\n## Outcomes", with: entry("D-X-001-1") + entry("D-X-002-1") + "\n## Outcomes")
        .replacing("None yet.", with: "Much."))
    #expect(!result.hasConflicts)
  }

  @Test func `a heading that one side put below the entries stays there`() throws {
    let entry = { (id: String) in "- Decision: [\(id)] \(id)\n  Rationale: b\n  Date/Author: 2026-02-01 / Ada\n" }
    let notes = "\n### Notes\n\nA remark.\n"
    let ours = Self.plan.replacing("\n## Outcomes", with: entry("D-002") + notes + "\n## Outcomes")
    let theirs = Self.plan.replacing("\n## Outcomes", with: entry("D-003") + "\n## Outcomes")
    let expected = Self.plan.replacing("\n## Outcomes", with: entry("D-002") + entry("D-003") + notes + "\n## Outcomes")
    for (one, other) in [(ours, theirs), (theirs, ours)] {
      let result = try merged(Self.plan, one, other)
      #expect(result.text == expected)
      #expect(!result.hasConflicts)
    }
  }

  @Test func `the first entries of a log come from both sides`() throws {
    let empty = Self.plan.replacing(
      "- Decision: [D-001] One\n  Rationale: a\n  Date/Author: 2026-01-01 / Ada\n\n", with: "")
    let with = { (text: String) in
      empty.replacing("## Decision Log\n", with: "## Decision Log\n\n- Decision: \(text)\n  Rationale: a\n")
    }
    let result = try merged(empty, with("[D-X-001-1] A"), with("[D-X-002-1] B"))
    #expect(!result.hasConflicts, "\(result.text)")
    #expect(result.text.contains("A\n  Rationale: a\n- Decision: [D-X-002-1] B\n  Rationale: a\n\n## Outcomes"))
  }

  @Test func `people conflict where they wrote against each other, and nowhere else`() throws {
    let ours = Self.plan.replacing("None yet.", with: "Good.").replacing("One: draft", with: "One: done")
    let theirs = Self.plan.replacing("None yet.", with: "Bad.").replacing("One: draft", with: "One: ready")
    let result = try merged(Self.plan, ours, theirs)
    #expect(result.hasConflicts)
    #expect(result.text.contains("<<<<<<< ours\nGood.\n=======\nBad.\n>>>>>>> theirs\n"))
    #expect(result.text.components(separatedBy: "<<<<<<<").count == 2)
  }

  @Test func `notes of both sides stay, in rows of both`() throws {
    let table = { (rows: String) in
      "# D\n\n<!-- speckit:begin features -->\n| Feature | Stage | Notes |\n| --- | --- | --- |\n" + rows
        + "<!-- speckit:end features -->\n"
    }
    let result = try merged(
      table("| F-1 | draft |  |\n| F-3 | draft | old |\n"),
      table("| F-1 | draft | ours |\n| F-2 | draft | new |\n| F-3 | draft | old |\n"),
      table("| F-1 | done | theirs |\n| F-3 | draft |  |\n| F-10 | draft |  |\n"))
    #expect(
      result.text
        == table("| F-1 | done | ours / theirs |\n| F-2 | draft | new |\n| F-3 | draft |  |\n| F-10 | draft |  |\n"))
    #expect(!result.hasConflicts)
  }

  @Test func `line endings that one side changed are no conflict`() throws {
    let ours = Self.plan.replacing("\n", with: "\r\n")
    let theirs = Self.plan.replacing("None yet.", with: "Much.")
    #expect(try merged(Self.plan, ours, theirs).text == theirs.replacing("\n", with: "\r\n"))
    #expect(try merged(Self.plan, theirs, ours).text == theirs.replacing("\n", with: "\r\n"))
    let crlf = { (text: String) in text.replacing("\n", with: "\r\n") }
    let both = try merged(crlf(Self.plan), crlf(theirs), crlf(Self.plan.replacing("mine", with: "my")))
    #expect(both.text == crlf(theirs.replacing("mine", with: "my")))
  }

  @Test func `a version that cannot be taken apart is merged line by line`() throws {
    let damaged = Self.plan.replacing("<!-- speckit:end progress -->\n", with: "")
    let result = try merged(Self.plan, damaged, Self.plan.replacing("None yet.", with: "Much."))
    #expect(result.text == damaged.replacing("None yet.", with: "Much."))
  }

  @Test func `a merge base that holds conflicts of its own is none the worse`() throws {
    let base = Self.plan.replacing("None yet.\n", with: "<<<<<<<<< a\nOne.\n=========\nTwo.\n>>>>>>>>> b\n")
    let result = try merged(base, Self.plan, Self.plan.replacing("One: draft", with: "One: done"))
    #expect(result.text == Self.plan.replacing("One: draft", with: "One: done"))
  }
}
