public import Markdown

/// The numbered things of a specification that tasks refer to.
public struct Requirements: Sendable {
  /// The numbers of the user stories and the lines of their headings; of two with one number the first.
  public let stories: [(number: Int, line: Int)]
  /// The IDs of the functional requirements, such as `FR-001`, and their lines; of two with one ID the first.
  public let functional: [(id: String, line: Int)]

  /// Finds user stories by their headings, and functional requirements in list items, table rows and headings.
  public init(of document: Document) {
    var numbers: Set<Int> = []
    stories = document.headings.compactMap { heading in
      guard let number = Requirements.storyNumber(heading.text), numbers.insert(number).inserted else { return nil }
      return (number, heading.lines.lowerBound)
    }
    var ids: Set<String> = []
    functional = (1..<document.source.lines.count + 1).compactMap { line in
      guard let text = document.visibleText(ofLine: line), let id = Requirements.requirement(text) else { return nil }
      return ids.insert(id).inserted ? (id, line) : nil
    }
  }

  /// The ID behind a bullet, a bar, a number sign or bold marks.
  private static func requirement(_ text: String) -> String? {
    guard text.contains("FR-") else { return nil }
    let start = text.drop { " \t-*+|#~`".contains($0) }
    guard start.hasPrefix("FR-"), start.startIndex != text.startIndex else { return nil }
    var id = start.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "." }
    while let last = id.last, last == "." || last == "-" { id.removeLast() }
    return id.contains(where: \.isNumber) ? String(id) : nil
  }

  private static func storyNumber(_ heading: String) -> Int? {
    let heading = heading.lowercased()
    guard let word = storyWords.first(where: heading.hasPrefix) else { return nil }
    let rest = heading.dropFirst(word.count).drop { $0 == " " }
    let digits = rest.prefix { $0.wholeNumberValue != nil }
    guard rest.dropFirst(digits.count).first?.isLetter != true else { return nil }
    return Int(decimalDigits: digits.compactMap(\.wholeNumberValue).map(String.init).joined())
  }

  private static let storyWords = [
    "user story", "us-", "us", "ユーザーストーリー", "ユーザストーリー", "用户故事", "使用者故事", "사용자 스토리", "história de usuário",
    "história do usuário",
  ]
}
