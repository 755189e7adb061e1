import Markdown
import Text
import Vocabulary

/// Tells by its headings where a specification states requirements, and where it only speaks of them.
struct RequirementSections {
  private let requirements: LineRanges
  private let outcomes: LineRanges
  private let asides: LineRanges

  init(of document: Document) {
    let sections = document.sections.filter { $0.heading.level > 1 }.map { section in
      (name: section.heading.text.lowercased(), body: section.body)
    }
    let lists = document.ledInLists.filter { $0.text.count <= Self.longestLeadIn }.map { list in
      (name: list.text.lowercased(), lines: list.lines)
    }
    requirements = LineRanges(joining: sections.filter { Self.states($0.name) }.map(\.body))
    outcomes = LineRanges(joining: sections.filter { Self.outcomeWords.stand(in: $0.name) }.map(\.body))
    asides = LineRanges(
      joining: sections.filter { Self.isAside($0.name) }.map(\.body)
        + lists.filter { Self.isAside($0.name) || Self.isOutside($0.name) }.map(\.lines))
  }

  /// How far a line is from where an ID of its kind is defined: 0 in a section for that kind, 1 elsewhere, 2 where
  /// requirements are only spoken of.
  func distance(of id: String, line: Int) -> Int {
    if asides.contains(line) { return 2 }
    let isOutcome = outcomes.contains(line)
    if RequirementID.successCriteria.contains(where: id.hasPrefix) {
      return isOutcome || requirements.contains(line) ? 0 : 1
    }
    if isOutcome { return 2 }
    return requirements.contains(line) ? 0 : 1
  }

  /// Whether a heading in lower case says that what stands below it will not be built: `explicitly out of scope`.
  static func isOutside(_ name: String) -> Bool { outsideWords.stand(in: name) }

  /// `Functional Requirements`, `Requirements for v2`, not `Requirements and their priorities`.
  private static func states(_ name: String) -> Bool { requirementWords.stand(in: name) && !isAside(name) }

  private static func isAside(_ name: String) -> Bool {
    guard asideWords.stand(in: name) else { return false }
    // `Acceptance Requirements` and `Requirements & Constraints` state some.
    let parts = name.split { "&/,:：".contains($0) }.map { $0.trimmingWhitespaceSlice() }
    return !parts.contains { part in
      Words.requirementHeadings.contains { part.hasSuffix($0) || part.hasSuffix("\($0)s") }
    }
  }

  private static let requirementWords = SearchedWords(Words.requirementHeadings)
  private static let outcomeWords = SearchedWords(Words.outcomeHeadings)
  private static let outsideWords = SearchedWords(Words.outsideScope)
  private static let asideWords = SearchedWords(Words.requirementAsides)
  private static let longestLeadIn = 60
}
