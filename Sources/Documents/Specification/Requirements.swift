public import Markdown
import Names
import Text
import Vocabulary

/// The numbered things of a specification that tasks refer to.
public struct Requirements: Hashable, Sendable {
  /// A user story.
  public struct Story: Hashable, Sendable {
    /// Its number, with that of a part: `2.5`.
    public let name: String
    /// Its line.
    public let line: Int

    /// The number by which tasks name it; that of story 2 for `2.5`.
    public var number: Int { Int(decimalDigits: name.prefix { $0 != "." }) ?? 0 }
  }

  /// A functional requirement or a success criterion.
  public struct Item: Hashable, Sendable {
    /// Its ID, such as `FR-001` or `SC-001`, as it is written.
    public let id: String
    /// Its line.
    public let line: Int
    /// Whether it only says what must not happen, or what the whole is to be like.
    public let isProhibition: Bool

    /// What its ID begins with, which tells functional requirements from others.
    public var kind: String { RequirementID.prefix(of: id) }
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
  /// The user stories whose number another one before them has, in headings of one level.
  public let doubledStories: [Story]
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
      guard let name = UserStory.name(leading: heading.text.drop { !$0.isLetter }) else { return nil }
      let line = heading.lines.lowerBound
      let text = document.source.text(ofLine: line)
      let isStruck = text.drop { "# ".contains($0) }.hasPrefix("~~")
      return isStruck || Withdrawal.follows(text) ? nil : Story(name: name, line: line)
    }
    doubledStories = Requirements.doubled(stories, in: document)
    var found: [Found] = []
    var nesting = Nesting()
    let mentions = LineRanges(
      joining: document.sections.filter { section in
        Requirements.mentionSections.contains(section.heading.name)
          || section.heading.level > 1 && RequirementSections.isOutside(section.heading.text.lowercased())
          || section.heading.name.parts.contains(where: Requirements.mentionSections.contains)
      }.map(\.body))
    for line in (document.frontMatter?.upperBound ?? 1)..<document.source.lines.count + 1 {
      let content = document.source.lines.content(ofLine: line)
      let mayDefine =
        !mentions.contains(line)
        && (RequirementID.prefixBytes + Requirements.otherHyphens).contains {
          document.source.bytes.firstRange(of: $0, in: content) != nil
        }
      let mayLabel = document.source.bytes.firstRange(of: ASCIIRequirements.bold, in: content) != nil
      guard mayDefine || mayLabel, !document.isCode(line: line) else { continue }
      if let bytes = document.plainBytes(ofLine: line).map(Array.init) {
        if mayDefine, let requirement = Found(in: bytes, line) { nesting.take(requirement, bytes, &found) }
        if mayLabel, let name = ASCIIRequirements.labelledStory(bytes) { stories.append(Story(name: name, line: line)) }
      } else if let text = document.visibleText(ofLine: line) {
        if mayDefine, let requirement = Found(in: text, line) { nesting.take(requirement, Array(text.utf8), &found) }
        if mayLabel, let name = Requirements.labelledStory(text) { stories.append(Story(name: name, line: line)) }
      }
    }
    if stories.isEmpty { stories = Requirements.listedStories(of: document) }
    stories.sort { $0.line < $1.line }
    var names: Set<String> = []
    self.stories = stories.filter { names.insert($0.name).inserted }
    var ids: Set<String> = []
    found = Requirements.sorted(found, in: document)
    let defined = Set(found.filter(\.isDefinition).map(\.key))
    // Where an ID is defined, a line that mentions it before says nothing.
    let first = found.filter { ($0.isDefinition || !defined.contains($0.key)) && ids.insert($0.key).inserted }
    let items = { (prefixes: [String]) in
      first.filter { found in prefixes.contains { found.key.hasPrefix($0) } }.map { found in
        Item(
          id: found.id, line: found.line,
          isProhibition: Prohibition.stands(behind: found.id, onLine: found.line, of: document))
      }
    }
    functional = items(RequirementID.functional)
    successCriteria = items(RequirementID.successCriteria)
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
      return Story(name: "\(story.number)\(story.part)", line: line)
    }
  }

  private static func doubled(_ stories: [Story], in document: Document) -> [Story] {
    if Set(stories.map(\.name)).count == stories.count { return [] }
    let levels = Dictionary(document.headings.map { ($0.lines.lowerBound, $0.level) }) { first, _ in first }
    var first: [String: Int] = [:]
    return stories.filter { story in
      let level = levels[story.line] ?? 0
      guard let known = first[story.name] else {
        first[story.name] = level
        return false
      }
      return known == level
    }
  }

  private static let longestLead = 100

  private static let mentionSections = Set(Words.requirementMentions.map { SectionName($0) })
  private static let otherHyphens: [[UInt8]] = [[0xE2, 0x80, 0x90], [0xE2, 0x80, 0x91], [0xEF, 0xBC, 0x8D]]

  /// Which items lie within another one: they refer to requirements, unless they have an ID of their own.
  private struct Nesting {
    private var outer: (line: Int, indentation: Int)?

    mutating func take(_ item: Found, _ bytes: [UInt8], _ found: inout [Found]) {
      let indentation = bytes.prefix(while: \.isSpaceOrTab).count
      if let outer, indentation > outer.indentation + 1, item.line - outer.line < 12 {
        found.append(item.with(isDefinition: false))
      } else {
        outer = (item.line, indentation)
        found.append(item)
      }
    }
  }

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
    /// Whether the ID begins an item, and no more than a hyphen parts it from what follows.
    let isBare: Bool

    private init(id: String, line: Int, isDefinition: Bool, isBare: Bool) {
      self.id = id
      self.line = line
      self.isDefinition = isDefinition
      self.isBare = isBare
    }

    /// The same, as a definition or a mention.
    func with(isDefinition: Bool) -> Found { Found(id: id, line: line, isDefinition: isDefinition, isBare: false) }

    /// The ID without regard to case.
    var key: String { id.uppercased() }

    /// Reads a line whose characters are bytes.
    init?(in text: [UInt8], _ line: Int) {
      guard let requirement = ASCIIRequirements.requirement(text) else { return nil }
      (id, isDefinition, isBare) = requirement
      self.line = line
    }

    /// Reads any line.
    init?(in written: String, _ line: Int) {
      let text = RequirementID.plain(written)
      let start = withoutMarker(text[...])
      let marks = start.prefix { "*`[|#~_ \t".contains($0) }
      let label = start.dropFirst(marks.count)
      guard label.startIndex != text.firstIndex(where: { !$0.isWhitespace }), !marks.contains("~~"),
        let id = RequirementID.leading(label)
      else { return nil }
      self.id = id
      self.line = line
      let rest = label.dropFirst(id.count).drop { "*`]_ ".contains($0) }
      if Withdrawal.follows(rest) { return nil }
      if RequirementOwner.follows(rest) { return nil }
      // `FR-001–FR-008 are met` names a range.
      let isRange =
        rest.first.map { "–—".contains($0) } == true
        && RequirementID.leading(rest.drop { "–— *`".contains($0) }) != nil
      let isNamed = marks.hasSuffix("**") && rest.first?.isLetter == true && !Requirements.isRemark(rest)
      isDefinition = !marks.contains("|") && !isRange && (isNamed || rest.first.map { ":：–—".contains($0) } ?? false)
      isBare = !isDefinition && !marks.contains { "|#".contains($0) } && Requirements.isBare(rest)
    }
  }

  /// The story of `**US-1**: …` and `- **User Story 1 (P1)**: …`.
  static func labelledStory(_ text: String) -> String? {
    let start = withoutMarker(text[...])
    guard start.hasPrefix("**"), let end = start.dropFirst(2).firstRange(of: "**") else { return nil }
    let label = start.dropFirst(2)[..<end.lowerBound]
    guard let story = UserStory.leadingByCharacters(label) else { return nil }
    let isAlone = start[end.upperBound...].allSatisfy { $0.isWhitespace }
    let isLabel =
      isAlone
      || [":", "：", "-", "–", "—"].contains { mark in
        label.hasSuffix(mark) || start[end.upperBound...].drop { $0 == " " }.hasPrefix(mark)
      }
    return isLabel ? "\(story.number)\(story.part)" : nil
  }

  /// The text behind spaces, quotes, one list marker and a box.
  private static func withoutMarker(_ text: Substring) -> Substring {
    let rest = text.drop { " \t>".contains($0) }.withoutListMarker.drop { $0 == " " || $0 == "\t" }
    return ["[ ] ", "[x] ", "[X] "].first(where: rest.hasPrefix).map { rest.dropFirst($0.count) } ?? rest
  }
}
