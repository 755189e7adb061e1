@testable import Vocabulary

/// A table of words of a language, by the path to it: `gates.yes`, `sections.summary`.
struct Table {
  let name: String
  let words: [String]

  /// Every table, found by reflection, so that no new one is forgotten.
  static func all(of language: LanguageWords) -> [Table] { tables(language, "") }

  private static func tables(_ value: Any, _ path: String) -> [Table] {
    switch value {
    case let words as [String]: return [Table(name: path, words: words)]
    case let characters as [Character]: return [Table(name: path, words: characters.map { String($0) })]
    case let sections as [KnownSection: [String]]: return keyed(sections, path)
    case let fields as [HeaderFieldName: [String]]: return keyed(fields, path)
    case let fields as [DecisionField: [String]]: return keyed(fields, path)
    case let fields as [StatedField: [String]]: return keyed(fields, path)
    case let sets as [[DecisionField: String]]:
      return sets.enumerated().map { Table(name: "\(path).\($0.offset)", words: Array($0.element.values)) }
    case is String, is Bool, is DateUnits?: return []
    default:
      return Mirror(reflecting: value).children.flatMap { child in
        tables(child.value, path.isEmpty ? child.label ?? "" : "\(path).\(child.label ?? "")")
      }
    }
  }

  private static func keyed<Key>(_ table: [Key: [String]], _ path: String) -> [Table] {
    table.map { Table(name: "\(path).\($0.key)", words: $0.value) }
  }

  /// Whether the words are compared as headings are, or in the case that they have.
  var keepsCase: Bool {
    let prefixes = ["sections.", "headerFields.", "decisions.written.", "decisions.stated.", "verdicts.passes"]
    let names: Set = [
      "planOptions", "decisions.results", "entities.containers", "entities.remarks", "obligations.words",
      "verdicts.fails", "verdicts.notApplicable", "verdicts.tests", "verdicts.verbs",
    ]
    return names.contains(name) || prefixes.contains(where: name.hasPrefix)
  }

  /// Whether a language may lack a table, and why.
  static func mayBeEmpty(_ table: String, in language: String) -> Bool {
    let hasCapitals = ["English", "Portuguese"].contains(language)
    switch table {
    // Read in English only.
    case "headings.conditions", "decisions.months", "verdicts.tests", "entities.ambiguous",
      "entities.remarkEndings", "entities.ordinaryBeginnings", "entities.ordinaryEndings":
      return language != "English"
    // Chapters are numbered so in East Asia; Koreans write digits.
    case "headings.chapterOpenings", "headings.chapterUnits": return hasCapitals
    case "headings.numerals": return hasCapitals || language == "Korean"
    // What says so stands beside other words there, or is a part of the verb.
    case "specification.answersToCome", "obligations.duties", "obligations.absences", "obligations.limits":
      return !hasCapitals
    // Languages with capitals oblige by them, others by parts of sentences.
    case "obligations.words": return !hasCapitals
    case "obligations.phrases": return hasCapitals
    // Numbers have counters in East Asia, whose words for denial stand behind what they deny.
    case "verdicts.counters", "tasks.needsBehind": return hasCapitals
    case "verdicts.quantifiers", "verdicts.denials", "verdicts.verbs", "verdicts.connectors", "verdicts.copulas",
      "verdicts.fillers", "verdicts.contrasts":
      return !hasCapitals
    // Their words for none stand before what there is none of.
    case "verdicts.noneBehind": return language == "Portuguese" || language.hasPrefix("Chinese")
    // What stands beside the word of a Status is parted from it by a space.
    case "statuses.degrees", "statuses.remarks": return !hasCapitals
    // Other languages have those of ``OtherLanguages``.
    case "statuses.repositories", "statuses.repositoryLeads", "statuses.repositoryArticles", "statuses.ownRepository":
      return language != "English"
    // Words are told from each other by their length where spaces part them.
    case "complexity.common": return !hasCapitals
    // These say nothing before other words only where spaces part them, or by themselves only where they are short.
    case "nothing.openEnded": return !hasCapitals
    case "nothing.alone": return language == "Korean"
    // Verbs stand behind what they change there, and a document points to itself with the words for others.
    case "entities.extendingBeginnings", "entities.changingBeginnings", "entities.selfReferences",
      "entities.subjects", "entities.existingObjects":
      return !hasCapitals
    // Names of features stand before the words there, with particles behind them; in Portuguese `de` may mean the own one.
    case "entities.featureOrigins": return ["Japanese", "Korean", "Portuguese"].contains(language)
    case "entities.particles": return hasCapitals
    // The word is put on one side of a name, or the other, or not used.
    case "entities.kindsBehind": return language == "Portuguese"
    case "entities.kindsBefore": return language == "English"
    default: return false
    }
  }
}
