public import Markdown

/// The numbered things of a specification that tasks refer to.
public struct Requirements: Sendable {
  /// The numbers of the user stories and their lines; of two with one number the first.
  public let stories: [(number: Int, line: Int)]
  /// The IDs of the functional requirements, such as `FR-001`, and their lines; of two with one ID the first.
  public let functional: [(id: String, line: Int)]

  /// Finds user stories by headings and bold labels, functional requirements in list items, table rows, headings and
  /// bold paragraphs. What is struck out was withdrawn.
  public init(of document: Document) {
    var stories: [(number: Int, line: Int)] = document.headings.compactMap { heading in
      Requirements.story(heading.text).map { ($0, heading.lines.lowerBound) }
    }
    var functional: [(id: String, line: Int)] = []
    for line in (document.frontMatter?.upperBound ?? 1)..<document.source.lines.count + 1 {
      guard let text = document.visibleText(ofLine: line) else { continue }
      if let id = Requirements.requirement(text) { functional.append((id, line)) }
      if let number = Requirements.labelledStory(text) { stories.append((number, line)) }
    }
    stories.sort { $0.line < $1.line }
    var numbers: Set<Int> = []
    self.stories = stories.filter { numbers.insert($0.number).inserted }
    var ids: Set<String> = []
    self.functional = functional.filter { ids.insert($0.id.uppercased()).inserted }
  }

  /// The ID behind a bullet, a number, a bar, a number sign, a box or bold marks.
  private static func requirement(_ text: String) -> String? {
    guard text.utf8.contains(UInt8(ascii: "F")), text.contains("FR-") else { return nil }
    let start = withoutMarker(text[...])
    let marks = start.prefix { "*`[|#~_ \t".contains($0) }
    let label = start.dropFirst(marks.count)
    guard label.startIndex != text.firstIndex(where: { !$0.isWhitespace }), !marks.contains("~~") else { return nil }
    return RequirementID.leading(label)
  }

  /// The story of a heading, behind its own number, an emoji or a bracket.
  private static func story(_ heading: String) -> Int? {
    UserStory.leading(heading.drop { !$0.isLetter })?.number
  }

  /// The story of `**US-1**: …` and `- **User Story 1 (P1)**: …`.
  private static func labelledStory(_ text: String) -> Int? {
    let start = withoutMarker(text[...])
    guard start.hasPrefix("**"), let end = start.dropFirst(2).firstRange(of: "**") else { return nil }
    let label = start.dropFirst(2)[..<end.lowerBound]
    guard let story = UserStory.leading(label) else { return nil }
    let isLabel = [":", "：", "-", "–", "—"].contains { mark in
      label.hasSuffix(mark) || start[end.upperBound...].drop { $0 == " " }.hasPrefix(mark)
    }
    return isLabel ? story.number : nil
  }

  /// The text behind spaces, quotes, one list marker and a box.
  private static func withoutMarker(_ text: Substring) -> Substring {
    let rest = text.drop { " \t>".contains($0) }.withoutListMarker.drop { $0 == " " || $0 == "\t" }
    return ["[ ] ", "[x] ", "[X] "].first(where: rest.hasPrefix).map { rest.dropFirst($0.count) } ?? rest
  }
}
