import TestSupport
import Testing
@testable import Text
import Vocabulary

@testable import Markdown
@testable import Documents

/// Readers of headings, items and cells that go by bytes where these are ASCII find what those find that go by characters.
@Suite struct ASCIIReaderTests {
  private static let pieces = [
    " ", " ", " ", "  ", "\t", "\n", "\u{b}", "\u{1}", "\u{7f}", "*", "**", "_", "`", "~", "~~", ":", ": ", "-",
    " - ", "--", "->", "=>", "=", ".", ". ", ",", ";", "/", "(", ")", "[", "]", "|", "#", "&", " & ", "+", "<", ">",
    "> ", "$", "^", "!", "- ", "* ", "1. ", "2) ", "(3) ", "2.1 ", "10.", "iv. ", "a) ", "ix", "0", "12", "1234",
    "'", "\"", "?", "[ ] ", "[x] ", "User Story 1", "user story", "US1", "US-2", "[US3]", "us", "P", "[P]", "p1",
    "Story", "to", "and", "Option 1", "FR-001", "SC-002", "FR-", "**FR-003**", "**US1**", "(withdrawn)",
    "(mandatory)", "*(optional)*", "(include if data)", "Key Entities", "Constitution Check", "Summary", "Decision",
    "Decision Log", "Decision:", "**Decision**: x", "**Rationale:** y", "Rationale: z", "Alternatives considered",
    "R1", "Legend", "format", "Progress", "all stories", "Checkpoint", "Definition of Done", "Phase 3: ", "None",
    "none of ", "N/A",
    "No violations", "no", "tbd", "Entity", "enum", "User", "user_id", "orderId", "a.b_id", "X.Y", "PASS", "FAIL",
    "Status: ", "post-design", "NEEDS", "word", "Word", "é", "－", "：", "（", "\u{301}", "✅", "\r\n",
  ]

  private static var seeds: Range<UInt64> { 0..<(LongTests.areWanted ? 1_000_000 : 4_000) }

  private func expectAgreement<Answer: Equatable>(
    _ bytes: (String) -> Answer, _ characters: (String) -> Answer
  ) {
    for seed in Self.seeds {
      var generator = SeededGenerator(seed: seed)
      // Most texts are ASCII.
      let pieces = (0..<Int.random(in: 0...9, using: &generator)).map { _ in
        Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &generator)]
      }
      guard bytes(pieces.joined()) != characters(pieces.joined()) else { continue }
      let smallest = shrink(pieces) { bytes($0.joined()) != characters($0.joined()) }.joined()
      Issue.record("seed \(seed): \(smallest.debugDescription): \(bytes(smallest)), not \(characters(smallest))")
      return
    }
  }

  @Test func `the name of a section and its parts`() {
    expectAgreement({ SectionName($0).text }, SectionName.normalisedByCharacters)
    expectAgreement(
      { SectionName($0).parts.map(\.text) }, { SectionName.partsByCharacters(of: SectionName($0).text).map(\.text) })
  }

  @Test func `the parts of the parts of a name are none`() {
    expectAgreement({ SectionName($0).parts.flatMap(\.parts) }, { _ in [] })
  }

  @Test func `the sections that a heading names`() {
    let vocabulary = SectionVocabulary(headings: ["summary": ["Word"], "dependencies": ["Word", "User"]])
    expectAgreement(
      { vocabulary.knownSections(SectionName($0)) },
      { text in Set(KnownSection.allCases.filter { vocabulary.names($0, SectionName(text)) }) })
  }

  @Test func `user stories`() {
    expectAgreement({ UserStory.leading($0) }, { UserStory.leadingByCharacters($0)?.number })
    expectAgreement({ UserStory.mark($0)?.stories }, { UserStory.markByCharacters($0)?.stories })
    expectAgreement({ UserStory.mark($0)?.isParallel }, { UserStory.markByCharacters($0)?.isParallel })
    let document = Document("")
    expectAgreement(document.mentionedStories, document.mentionedStoriesByCharacters)
  }

  @Test func `requirements and labels of stories`() {
    expectAgreement(
      { text in text.characterBytes.map { Requirements.Found(in: $0, 1) } ?? Requirements.Found(in: text, 1) },
      { Requirements.Found(in: $0, 1) })
    expectAgreement(
      { text in text.characterBytes.map(ASCIIRequirements.labelledStory) ?? Requirements.labelledStory(text) },
      Requirements.labelledStory)
  }

  @Test func `headings of task lists`() {
    expectAgreement(TaskListSections.isLegend, TaskListSections.isLegendByCharacters)
    expectAgreement(TaskListSections.isCondition, TaskListSections.isConditionByCharacters)
    expectAgreement(TaskListSections.isReview, TaskListSections.isReviewByCharacters)
  }

  @Test func `tasks`() {
    let item = { (text: String) in
      ChecklistItem(
        line: 1, lines: 1..<2, state: .open, identifier: nil, text: text, isStruck: false, indentation: 0)
    }
    expectAgreement({ FeatureTask(item($0)) }, { FeatureTask(byCharacters: item($0)) })
  }

  @Test func `what says nothing, what is trimmed, and what is made one line`() {
    expectAgreement(isNothing, isNothingByCharacters)
    expectAgreement({ $0.trimmingWhitespace() }, { String($0[...].trimmedByCharacters) })
    expectAgreement(oneLine, oneLineByCharacters)
  }

  @Test func `the words that name entities`() {
    expectAgreement(
      { text in text.characterBytes.map { Set(EntityWords.keys(in: $0)) } ?? EntityWords.keysByCharacters(in: text) },
      EntityWords.keysByCharacters)
    expectAgreement(EntityMention.key, EntityMention.keyByCharacters)
    expectAgreement({ EntityName.bare($0[...]) }, { EntityName.bareByCharacters($0[...]) })
    expectAgreement({ EntityName.isEnumeration($0[...]) }, { EntityName.isEnumerationByCharacters($0[...]) })
  }

  @Test func `the fields and titles of decisions`() {
    expectAgreement({ StatedField.leading($0)?.field }, { StatedField.leadingByCharacters($0)?.field })
    expectAgreement({ StatedField.leading($0)?.value }, { StatedField.leadingByCharacters($0)?.value })
    expectAgreement(
      { text in DecisionTitle.joint(in: text[...]).map { String(text[..<$0.lowerBound] + "|" + text[$0.upperBound...]) }
      },
      { text in
        DecisionTitle.jointByCharacters(in: text[...]).map {
          String(text[..<$0.lowerBound] + "|" + text[$0.upperBound...])
        }
      })
  }

  @Test func `verdicts, labels and words that are looked for`() {
    expectAgreement(VerdictToken.all, VerdictToken.allByCharacters)
    expectAgreement({ GateLabel($0).name }, { GateLabel.partsByCharacters(of: $0).name })
    expectAgreement({ GateLabel($0).value }, { GateLabel.partsByCharacters(of: $0).value })
    let words = Words.gateStatusColumns + Words.checksAgain
    let searched = SearchedWords(words)
    let beginnings = SearchedBeginnings(["no", "word", "us", "decision"])
    expectAgreement(beginnings.begin, beginnings.beginByCharacters)
    expectAgreement(searched.stand, { words.contains(where: $0.contains) })
    expectAgreement({ FeatureReference.words(of: $0) }, { FeatureReference.wordsByCharacters(of: $0[...]) })
  }

  @Test func `IDs of the forms of a list`() {
    let forms: Set = ["T3", "US1", "T-3", "FR-3", "a1"]
    expectAgreement(
      { text in TaskIDForm.all(in: text, of: forms).map { "\($0.id) \(text[..<$0.range.lowerBound].utf8.count)" } },
      { text in
        TaskIDForm.allByCharacters(in: text, of: forms).map { "\($0.id) \(text[..<$0.range.lowerBound].utf8.count)" }
      })
  }
}
