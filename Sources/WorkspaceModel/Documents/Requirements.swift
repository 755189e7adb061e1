public import Markdown

/// The numbered things of a specification that tasks refer to.
public struct Requirements: Sendable {
  /// The numbers of the user stories and the lines of their headings.
  public let stories: [(number: Int, line: Int)]
  /// The IDs of the functional requirements, such as `FR-001`, and their lines.
  public let functional: [(id: String, line: Int)]

  /// Finds user stories by their headings, and functional requirements in list items, table rows and headings.
  public init(of document: Document) {
    stories = document.headings.compactMap { heading in
      Requirements.storyNumber(heading.text).map { ($0, heading.lines.lowerBound) }
    }
    var functional: [(id: String, line: Int)] = []
    var seen: Set<String> = []
    for line in 1..<document.source.lines.count + 1 {
      guard let text = document.visibleText(ofLine: line), text.contains("FR-") else { continue }
      let start = text.drop { " \t-*+|#~".contains($0) }
      guard start.hasPrefix("FR-"), start.startIndex != text.startIndex else { continue }
      let id = String(start.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "." }).trimmingSuffix(".")
      if id.count > 3, seen.insert(id).inserted { functional.append((id, line)) }
    }
    self.functional = functional
  }

  private static func storyNumber(_ heading: String) -> Int? {
    let words = ["User Story", "US-", "US", "ユーザーストーリー", "ユーザストーリー", "用户故事", "使用者故事", "사용자 스토리", "História de Usuário"]
    guard let word = words.first(where: heading.hasPrefix) else { return nil }
    let rest = heading.dropFirst(word.count).drop { $0 == " " }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    let next = rest.dropFirst(digits.count).first
    return next?.isLetter == true ? nil : Int(decimalDigits: digits)
  }
}

extension String {
  fileprivate func trimmingSuffix(_ character: Character) -> String {
    var text = self
    while text.last == character { text.removeLast() }
    return text
  }
}
