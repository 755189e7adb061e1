import Text
import Vocabulary

/// Reads the names of user stories in texts whose characters are bytes, in whatever case; ``UserStory`` reads others.
enum ASCIIUserStory {
  private static let every = Words.everyStory.compactMap(\.characterBytes)
  private static let words = Words.stories.compactMap(\.characterBytes)

  /// The number of the story that a text begins with, that of a part with its period, and what follows.
  static func leading(
    _ text: ArraySlice<UInt8>
  ) -> (number: Int, part: ArraySlice<UInt8>, rest: ArraySlice<UInt8>)? {
    var rest = text
    while let word = words.first(where: { begins(rest, with: $0) }) {
      rest = rest.dropFirst(word.count).drop(while: isJoint)
    }
    guard rest.startIndex > text.startIndex else { return nil }
    let digits = rest.prefix(while: \.isDigit)
    var after = rest[digits.endIndex...]
    guard (1...UserStory.longestNumber).contains(digits.count), after.first?.isLetter != true else { return nil }
    // Part 2 of story 1 is `1.2`.
    while after.first == .period, after.dropFirst().first?.isDigit == true {
      after = after.dropFirst().drop(while: \.isDigit)
    }
    return (number(digits), rest[digits.endIndex..<after.startIndex], after)
  }

  /// The stories that a mark names, such as `US1`, `US1, US2` or `US1-US3`, and whether it holds a `P` as well; nil for a
  /// mark that says something else.
  static func mark(_ text: ArraySlice<UInt8>) -> (stories: [Int], isParallel: Bool)? {
    guard text.count <= UserStory.longestMark else { return nil }
    var stories: [Int] = []
    var isParallel = false
    var rest = text.trimmedWhiteSpace
    if every.contains(where: { $0.elementsEqual(rest.map(\.lowercased)) }) { return ([UserStory.everyStory], false) }
    while let first = rest.first {
      if let story = leading(rest) {
        stories.append(story.number)
        rest = story.rest
      } else if let last = stories.last, let end = range(rest) {
        stories += (last + 1..<max(last + 1, min(end.number, last + UserStory.longestRange) + 1))
        rest = end.rest
      } else if !stories.isEmpty, let number = further(rest) {
        stories.append(number.number)
        rest = number.rest
      } else if first.lowercased == UInt8(ascii: "p"), rest.dropFirst().first.map({ $0.isLetter || $0.isDigit }) != true
      {
        isParallel = true
        rest = rest.dropFirst()
      } else {
        return nil
      }
      rest = rest.drop(while: isSeparator)
    }
    return stories.isEmpty && !isParallel ? nil : (stories, isParallel)
  }

  /// The stories that the parts of a text begin with: `Phase 3: User Story 1 - Title`, `Make it (US1)`.
  static func mentioned(in text: [UInt8]) -> [Int] {
    // A story has a number.
    guard text.contains(where: \.isDigit) else { return [] }
    return text.split(whereSeparator: isPartSign).flatMap { part in
      mark(part)?.stories ?? leading(part.drop { $0 == .space }).map { [$0.number] } ?? []
    }.filter { $0 != UserStory.everyStory }
  }

  /// The last story of a range that runs on behind a dash.
  private static func range(_ text: ArraySlice<UInt8>) -> (number: Int, rest: ArraySlice<UInt8>)? {
    guard text.first == .hyphen || text.first == .tilde else { return nil }
    let end = text.dropFirst().drop { $0 == .space }
    if let story = leading(end) { return (story.number, story.rest) }
    let digits = end.prefix(while: \.isDigit)
    guard (1...UserStory.longestNumber).contains(digits.count) else { return nil }
    return (number(digits), end[digits.endIndex...])
  }

  /// The number of one more story.
  private static func further(_ text: ArraySlice<UInt8>) -> (number: Int, rest: ArraySlice<UInt8>)? {
    let digits = text.prefix(while: \.isDigit)
    let rest = text[digits.endIndex...]
    guard (1...UserStory.longestNumber).contains(digits.count), rest.first.map(isSeparator) ?? true else { return nil }
    return (number(digits), rest)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int {
    digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  private static func begins(_ text: ArraySlice<UInt8>, with word: [UInt8]) -> Bool {
    guard text.count >= word.count else { return false }
    var offset = 0
    while offset < word.count {
      guard text[text.startIndex + offset].lowercased == word[offset] else { return false }
      offset += 1
    }
    return true
  }

  private static func isJoint(_ byte: UInt8) -> Bool {
    switch byte {
    case .space, .hyphen, .numberSign, .colon: true
    default: false
    }
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case .space, UInt8(ascii: ","), .slash, .plus, UInt8(ascii: "&"), UInt8(ascii: ";"): true
    default: false
    }
  }

  private static func isPartSign(_ byte: UInt8) -> Bool {
    switch byte {
    case .colon, .openingParenthesis, .closingParenthesis, .openingBracket, .closingBracket, .period: true
    default: false
    }
  }
}
