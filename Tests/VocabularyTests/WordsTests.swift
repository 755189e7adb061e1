import Testing

@testable import Vocabulary

@Suite struct WordsTests {
  @Test(arguments: KnownSection.allCases)
  func `the English heading of a section comes first, and no heading comes twice`(section: KnownSection) throws {
    let names = try #require(Words.sections[section])
    #expect(names.first == LanguageWords.english.sections[section]?.first)
    #expect(Set(names).count == names.count)
  }

  @Test func `no word stands for two header fields, or two keys of a Decision Log, or two verdicts`() {
    #expect(twice(Array(Words.headerFields.values)) == [])
    #expect(twice(Array(Words.decisionFields.values)) == [])
    #expect(twice(Array(Words.statedFields.values)) == [])
    #expect(
      twice(VerdictOutcome.allCases.map { outcome in LanguageWords.all.flatMap { $0.verdicts.phrases(outcome) } }) == []
    )
  }

  @Test func `merged lists hold no word twice`() {
    let lists = [
      Words.headingConditions, Words.stories, Words.withdrawals, Words.taskConditions, Words.planOptions,
      Words.decisionResults, Words.entityLabels, Words.entityKindsBehind, Words.entityKindsBefore, Words.enumerations,
      Words.entityExtensions, Words.entityContainers, Words.entityRemarks, Words.obligationPhrases,
      Words.gateStatusColumns, Words.checksAgain, Words.complexityViolations, Words.complexityReasons,
      Words.complexityAlternatives, Words.verdictPhrases.map(\.text),
    ]
    for list in lists { #expect(Set(list).count == list.count, "\(list)") }
  }

  @Test func `no word comes behind one that it begins with, where the first match counts`() {
    for list in [Words.stories, Words.planOptions, Words.entityLabels, Words.entityKindsBefore] {
      for (index, word) in list.enumerated() {
        #expect(list[..<index].filter(word.hasPrefix) == [])
      }
    }
  }

  @Test func `English keys are written where no others are, and each set of keys has the same fields`() {
    #expect(Words.writtenDecisionFields.first?[.decision] == "Decision")
    #expect(Set(Words.writtenDecisionFields.map { Set($0.keys) }).count == 1)
  }

  /// The words that stand in more than one of the lists.
  private func twice(_ lists: [[String]]) -> [String] {
    let words = lists.flatMap { Set($0.map { $0.lowercased() }) }
    return Dictionary(grouping: words) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
  }
}
