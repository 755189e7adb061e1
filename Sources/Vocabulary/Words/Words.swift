/// The words of all languages, merged to one table an idea. Each table is built when it is first used.
public enum Words {
  /// The words of each language, in the order of the languages, each once.
  static func merged(_ words: (LanguageWords) -> [String]) -> [String] {
    var seen: Set<String> = []
    return LanguageWords.all.flatMap(words).filter { seen.insert($0).inserted }
  }

  /// Each word once, the longest first: a word comes before those that it begins with.
  static func longestFirst(_ words: (LanguageWords) -> [String], _ more: [String] = []) -> [String] {
    let all = merged(words)
    return (all + more.filter { !all.contains($0) }).sorted { $0.count > $1.count }
  }

  /// The words of each key, in the order of the languages, each once.
  static func merged<Key: Hashable & CaseIterable>(_ table: (LanguageWords) -> [Key: [String]]) -> [Key: [String]] {
    let tables = LanguageWords.all.map(table)
    return Dictionary(
      uniqueKeysWithValues: Key.allCases.map { key in
        var seen: Set<String> = []
        return (key, tables.flatMap { $0[key] ?? [] }.filter { seen.insert($0).inserted })
      })
  }
}
