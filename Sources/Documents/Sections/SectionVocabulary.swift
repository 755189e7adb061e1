public import Facts
public import Markdown
public import Vocabulary

/// The names under which sections are found: the built-in ones and those that the configuration adds.
public struct SectionVocabulary: Sendable {
  private let additions: [KnownSection: [SectionName]]
  /// What tells it from other vocabularies.
  public let key: FactKey
  private let additionsByName: [SectionName: Set<KnownSection>]

  /// Adds `headings`, further names by key, to the built-in ones.
  public init(headings: [String: [String]] = [:]) {
    let known = headings.compactMap { key, names in
      KnownSection(rawValue: key).map { ($0, names.map { SectionName($0) }) }
    }
    additions = Dictionary(known, uniquingKeysWith: +)
    var hasher = FactHasher()
    for (key, names) in headings.sorted(by: { $0.key < $1.key }) {
      hasher.combine(key)
      hasher.combine(UInt64(names.count))
      for name in names { hasher.combine(name) }
    }
    key = hasher.key
    additionsByName = SectionVocabulary.byName(additions)
  }

  /// Every name of `section`, the one to write first.
  public func names(_ section: KnownSection) -> [SectionName] {
    SectionVocabulary.builtIn[section, default: []] + additions[section, default: []]
  }

  /// The names of the Decision Log in a document. Where no heading is one of them, that of the first counts which has one
  /// beside other words, as in `Registro de decisiones (Decision Log)`; a single word, as in `Scope / Decisions`, tells
  /// too little.
  public func decisionLogNames(in document: Document) -> [SectionName] {
    let names = names(.decisionLog)
    if document.headings.contains(where: { isName($0.name, of: .decisionLog) }) { return names }
    let other = document.headings.first { heading in
      heading.name.parts.contains { !$0.isOneWord && isName($0, of: .decisionLog) }
    }
    return names + (other.map { [$0.name] } ?? [])
  }

  /// The heading that is written where a document lacks the section.
  public static func heading(_ section: KnownSection) -> String { Words.sections[section]?.first ?? section.rawValue }

  /// The section of a plan that a heading names; nil where it names none.
  public func planSection(_ heading: SectionName) -> KnownSection? {
    let known = knownSections(heading)
    return KnownSection.ofPlans.first(where: known.contains)
  }

  /// The sections that a heading names as those of plans are named.
  func knownSections(_ heading: SectionName) -> Set<KnownSection> {
    var known: Set<KnownSection> = []
    for name in [heading] + heading.parts {
      if let sections = SectionVocabulary.builtInByName[name] { known.formUnion(sections) }
      if let sections = additionsByName[name] { known.formUnion(sections) }
    }
    if known.isDisjoint(with: SectionVocabulary.neverChecks), namesCheck(heading) { known.insert(.constitutionCheck) }
    return known
  }

  /// Whether a heading names a section of a plan, also beside other words in brackets or behind a dash. The check of the
  /// constitution is repeated under many headings, such as `Post-Design Constitution Check`.
  func names(_ section: KnownSection, _ heading: SectionName) -> Bool {
    if isName(heading, of: section) || heading.parts.contains(where: { isName($0, of: section) }) { return true }
    guard section == .constitutionCheck, namesCheck(heading) else { return false }
    return !SectionVocabulary.neverChecks.contains { names($0, heading) }
  }

  private func isName(_ heading: SectionName, of section: KnownSection) -> Bool {
    SectionVocabulary.sets[section]?.contains(heading) == true || additions[section]?.contains(heading) == true
  }

  /// Whether a heading says, in whatever words, that something is held against the constitution.
  private func namesCheck(_ heading: SectionName) -> Bool {
    heading.isCheckOfConstitution || heading.contains(anyOf: names(.constitutionCheck))
  }

  /// The sections that speak of the check in their headings, as in `Complexity Tracking (Constitution Check)`.
  private static let neverChecks: Set<KnownSection> = [.complexityTracking, .architectureDecisions, .riskAssessment]

  private static let builtIn = Words.sections.mapValues { $0.map { SectionName($0) } }
  private static let sets = builtIn.mapValues { Set($0) }
  private static let builtInByName = byName(builtIn)

  private static func byName(_ names: [KnownSection: [SectionName]]) -> [SectionName: Set<KnownSection>] {
    names.reduce(into: [:]) { sections, entry in
      for name in entry.value { sections[name, default: []].insert(entry.key) }
    }
  }
}
