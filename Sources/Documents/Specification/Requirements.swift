public import Markdown
import Text
import Vocabulary

/// The numbered things of a specification that tasks refer to.
public struct Requirements: Hashable, Sendable {
  /// A user story.
  public struct Story: Hashable, Sendable {
    /// Its number.
    public let number: Int
    /// Its line.
    public let line: Int
  }

  /// A functional requirement or a success criterion.
  public struct Item: Hashable, Sendable {
    /// Its ID, such as `FR-001` or `SC-001`, as it is written.
    public let id: String
    /// Its line.
    public let line: Int
  }

  /// A requirement whose ID is that of an earlier one.
  public struct Doubled: Hashable, Sendable {
    /// The ID.
    public let id: String
    /// The line of the later one.
    public let line: Int
    /// The line of the first.
    public let first: Int
  }

  /// The user stories; of two with one number the first.
  public let stories: [Story]
  /// The functional requirements; of two with one ID the first.
  public let functional: [Item]
  /// The success criteria; of two with one ID the first.
  public let successCriteria: [Item]
  /// Where an ID is defined once more.
  public let doubled: [Doubled]

  /// Finds user stories by headings and bold labels, requirements and criteria in list items, table rows, headings and
  /// bold paragraphs. What is struck out was withdrawn.
  public init(of document: Document) {
    var stories: [Story] = document.headings.compactMap { heading in
      guard let number = Requirements.story(heading.text) else { return nil }
      let line = heading.lines.lowerBound
      let isStruck = document.source.text(ofLine: line).drop { "# ".contains($0) }.hasPrefix("~~")
      return isStruck ? nil : Story(number: number, line: line)
    }
    var found: [Found] = []
    for line in (document.frontMatter?.upperBound ?? 1)..<document.source.lines.count + 1 {
      let content = document.source.lines.content(ofLine: line)
      let mayDefine = RequirementID.prefixBytes.contains {
        document.source.bytes.firstRange(of: $0, in: content) != nil
      }
      let mayLabel = document.source.bytes.firstRange(of: ASCIIRequirements.bold, in: content) != nil
      guard mayDefine || mayLabel, !document.isCode(line: line) else { continue }
      if let bytes = document.plainBytes(ofLine: line).map(Array.init) {
        if mayDefine, let requirement = Found(in: bytes, line) { found.append(requirement) }
        if mayLabel, let number = ASCIIRequirements.labelledStory(bytes) {
          stories.append(Story(number: number, line: line))
        }
      } else if let text = document.visibleText(ofLine: line) {
        if mayDefine, let requirement = Found(in: text, line) { found.append(requirement) }
        if mayLabel, let number = Requirements.labelledStory(text) { stories.append(Story(number: number, line: line)) }
      }
    }
    if stories.isEmpty { stories = Requirements.listedStories(of: document) }
    stories.sort { $0.line < $1.line }
    var numbers: Set<Int> = []
    self.stories = stories.filter { numbers.insert($0.number).inserted }
    var ids: Set<String> = []
    let first = found.filter { ids.insert($0.key).inserted }
    functional = first.filter { $0.key.hasPrefix(RequirementID.functional) }.map { Item(id: $0.id, line: $0.line) }
    successCriteria = first.filter { $0.key.hasPrefix(RequirementID.successCriterion) }.map {
      Item(id: $0.id, line: $0.line)
    }
    doubled = Requirements.doubled(found.filter(\.isDefinition))
  }

  /// The stories that lines such as `| US1 | Join |` and `- US1: Join` name.
  private static func listedStories(of document: Document) -> [Story] {
    (1..<document.source.lines.count + 1).compactMap { line in
      guard let text = document.visibleText(ofLine: line) else { return nil }
      let content = withoutMarker(text[...])
      let isRow = content.first == "|"
      let start = content.prefix(longestLead).drop { "| *_".contains($0) }
      guard let first = start.first, first.isLetter, let story = UserStory.leadingByCharacters(start) else {
        return nil
      }
      let rest = story.rest.drop { "*_ ".contains($0) }
      guard isRow ? rest.first == "|" : rest.first.map({ ":：–—-".contains($0) }) ?? false else { return nil }
      return Story(number: story.number, line: line)
    }
  }

  private static let longestLead = 100

  private static func doubled(_ definitions: [Found]) -> [Doubled] {
    var first: [String: Int] = [:]
    return definitions.compactMap { definition in
      guard let line = first.updateValue(first[definition.key] ?? definition.line, forKey: definition.key) else {
        return nil
      }
      return Doubled(id: definition.id, line: definition.line, first: line)
    }
  }

  /// An ID behind a bullet, a number, a bar, a number sign, a box or bold marks.
  struct Found: Equatable {
    let id: String
    let line: Int
    /// Whether the requirement itself follows, rather than what it is mapped to.
    let isDefinition: Bool

    /// The ID without regard to case.
    var key: String { id.uppercased() }

    /// Reads a line whose characters are bytes.
    init?(in text: [UInt8], _ line: Int) {
      guard let requirement = ASCIIRequirements.requirement(text) else { return nil }
      (id, isDefinition) = requirement
      self.line = line
    }

    /// Reads any line.
    init?(in text: String, _ line: Int) {
      let start = withoutMarker(text[...])
      let marks = start.prefix { "*`[|#~_ \t".contains($0) }
      let label = start.dropFirst(marks.count)
      guard label.startIndex != text.firstIndex(where: { !$0.isWhitespace }), !marks.contains("~~"),
        let id = RequirementID.leading(label)
      else { return nil }
      self.id = id
      self.line = line
      let rest = label.dropFirst(id.count).drop { "*`]_ ".contains($0) }
      let text = rest.drop { "*_:：–— ".contains($0) }
      if Requirements.isWithdrawn(text) { return nil }
      let isNamed = marks.hasSuffix("**") && rest.first?.isLetter == true
      isDefinition = !marks.contains("|") && (isNamed || rest.first.map { ":：–—".contains($0) } ?? false)
    }
  }

  /// Whether what stands for a requirement only says that there is none any more: `*(withdrawn)*`.
  private static func isWithdrawn(_ text: Substring) -> Bool {
    guard let first = text.first, "([（【".contains(first) else { return false }
    let word = text.dropFirst().drop { "*_ ".contains($0) }.lowercased()
    return Words.withdrawals.contains(where: word.hasPrefix)
  }

  /// The story of a heading, behind its own number, an emoji or a bracket.
  private static func story(_ heading: String) -> Int? {
    UserStory.leading(heading.drop { !$0.isLetter })
  }

  /// The story of `**US-1**: …` and `- **User Story 1 (P1)**: …`.
  static func labelledStory(_ text: String) -> Int? {
    let start = withoutMarker(text[...])
    guard start.hasPrefix("**"), let end = start.dropFirst(2).firstRange(of: "**") else { return nil }
    let label = start.dropFirst(2)[..<end.lowerBound]
    guard let number = UserStory.leadingByCharacters(label)?.number else { return nil }
    let isAlone = start[end.upperBound...].allSatisfy { $0.isWhitespace }
    let isLabel =
      isAlone
      || [":", "：", "-", "–", "—"].contains { mark in
        label.hasSuffix(mark) || start[end.upperBound...].drop { $0 == " " }.hasPrefix(mark)
      }
    return isLabel ? number : nil
  }

  /// The text behind spaces, quotes, one list marker and a box.
  private static func withoutMarker(_ text: Substring) -> Substring {
    let rest = text.drop { " \t>".contains($0) }.withoutListMarker.drop { $0 == " " || $0 == "\t" }
    return ["[ ] ", "[x] ", "[X] "].first(where: rest.hasPrefix).map { rest.dropFirst($0.count) } ?? rest
  }
}
