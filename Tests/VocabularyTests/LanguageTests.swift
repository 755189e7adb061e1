import Testing

@testable import Vocabulary

@Suite struct LanguageTests {
  @Test(arguments: LanguageWords.all)
  func `every language has every table, but for those that it has no use for`(language: LanguageWords) {
    let empty = Table.all(of: language).filter(\.words.isEmpty).map(\.name)
    #expect(empty.filter { !Table.mayBeEmpty($0, in: language.name) } == [])
  }

  @Test(arguments: LanguageWords.all)
  func `every language has names for every section and every header field`(language: LanguageWords) {
    #expect(KnownSection.allCases.filter { language.sections[$0, default: []].isEmpty } == [])
    #expect(HeaderFieldName.allCases.filter { language.headerFields[$0, default: []].isEmpty } == [])
    #expect(StatedField.allCases.filter { language.decisions.stated[$0, default: []].isEmpty } == [])
  }

  @Test(arguments: LanguageWords.all)
  func `no word begins or ends with white space, and none is empty`(language: LanguageWords) {
    for table in Table.all(of: language) {
      #expect(
        table.words.filter { $0.first?.isWhitespace ?? true || $0.last?.isWhitespace ?? true } == [], "\(table.name)")
    }
  }

  @Test(arguments: LanguageWords.all)
  func `what is compared in lower case is in lower case`(language: LanguageWords) {
    for table in Table.all(of: language) where !table.keepsCase {
      #expect(table.words.filter { $0 != $0.lowercased() } == [], "\(table.name)")
    }
  }

  @Test(arguments: LanguageWords.all)
  func `no table of a language holds a word twice`(language: LanguageWords) {
    for table in Table.all(of: language) where !table.name.hasPrefix("decisions.written") {
      #expect(Set(table.words).count == table.words.count, "\(table.name)")
    }
  }

  @Test(arguments: LanguageWords.all)
  func `the names that are written are names that are read`(language: LanguageWords) {
    for names in language.decisions.written {
      for (field, name) in names {
        #expect(language.decisions.fields[field, default: []].contains(name.lowercased()), "\(name)")
      }
    }
    let nothing = language.nothing
    #expect((nothing.openEnded + nothing.alone + nothing.phrases).contains(nothing.written))
  }

  @Test func `every language is in the list, once`() {
    #expect(LanguageWords.all.first?.name == "English")
    #expect(Set(LanguageWords.all.map(\.name)).count == LanguageWords.all.count)
  }
}
