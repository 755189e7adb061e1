import Names
import Text
import Vocabulary

/// How people name user stories: `User Story 1`, `US-1`, `US1`, `Story 1`, and their translations.
enum UserStory {
  /// What stands among the stories of a task that serves all there are: `[All stories]`.
  static let everyStory = -1

  /// The number of the story that a text begins with.
  static func leading(_ text: some StringProtocol) -> Int? {
    if let bytes = text.characterBytes { return ASCIIUserStory.leading(bytes[...])?.number }
    return leadingByCharacters(text)?.number
  }

  /// The number of the story that a text begins with, with that of a part: `2.5`.
  static func name(leading text: some StringProtocol) -> String? {
    if let bytes = text.characterBytes {
      return ASCIIUserStory.leading(bytes[...]).map { "\($0.number)\($0.part.text)" }
    }
    return leadingByCharacters(text).map { "\($0.number)\($0.part)" }
  }

  /// The number of the story that any text begins with, that of a part with its period, and what follows, in lower case.
  static func leadingByCharacters(_ text: some StringProtocol) -> (number: Int, part: Substring, rest: Substring)? {
    let lowered = text.lowercased()
    var rest = lowered[...]
    while let word = Words.stories.first(where: rest.hasPrefix) {
      rest = rest.dropFirst(word.count).drop { " -#:：".contains($0) }
    }
    guard rest.startIndex != lowered.startIndex else { return nil }
    let digits = rest.prefix { $0.wholeNumberValue != nil }
    var after = rest.dropFirst(digits.count)
    guard (1...longestNumber).contains(digits.count), after.first.map({ $0.isASCII && $0.isLetter }) != true else {
      return nil
    }
    while after.first == ".", after.dropFirst().first?.isASCIIDigit == true {
      after = after.dropFirst().drop(while: \.isASCIIDigit)
    }
    let number = Int(decimalDigits: digits.compactMap(\.wholeNumberValue).map(String.init).joined())
    return number.map { ($0, rest[digits.endIndex..<after.startIndex], after) }
  }

  /// The stories that a mark names, such as `US1`, `US1, US2` or `US1–US3`, and whether it holds a `P` as well; nil for
  /// a mark that says something else.
  static func mark(_ text: some StringProtocol) -> (stories: [Int], isParallel: Bool)? {
    guard text.utf8.count <= longestMark else { return nil }
    return text.characterBytes.map { ASCIIUserStory.mark($0[...]) } ?? markByCharacters(text)
  }

  /// The same of any text.
  static func markByCharacters(_ text: some StringProtocol) -> (stories: [Int], isParallel: Bool)? {
    guard text.utf8.count <= longestMark else { return nil }
    var stories: [Int] = []
    var isParallel = false
    var rest = Substring(text.lowercased()).trimmingWhitespaceSlice()
    if Words.everyStory.contains(String(rest)) { return ([everyStory], false) }
    while !rest.isEmpty {
      if let story = leadingByCharacters(rest) {
        stories.append(story.number)
        rest = story.rest
      } else if let last = stories.last, let end = range(rest) {
        stories += (last + 1..<max(last + 1, min(end.number, last + longestRange) + 1))
        rest = end.rest
      } else if !stories.isEmpty, let number = one(rest) {
        stories.append(number.number)
        rest = number.rest
      } else if rest.first == "p", rest.dropFirst().first.map({ $0.isLetter || $0.isNumber }) != true {
        isParallel = true
        rest = rest.dropFirst()
      } else {
        return nil
      }
      rest = rest.drop { " ,/+&、，;".contains($0) }
    }
    return stories.isEmpty && !isParallel ? nil : (stories, isParallel)
  }

  /// The number of one more story.
  private static func one(_ text: Substring) -> (number: Int, rest: Substring)? {
    let digits = text.prefix(while: \.isASCIIDigit)
    let rest = text.dropFirst(digits.count)
    guard digits.count <= longestNumber, let number = Int(decimalDigits: digits),
      rest.first.map({ " ,/+&、，;".contains($0) }) ?? true
    else { return nil }
    return (number, rest)
  }

  /// The stories that a heading names anywhere: `Tests for User Story 1`, `Phase 3 - US1 and US2`.
  static func named(in heading: String) -> [Int] {
    guard heading.contains(where: \.isNumber) else { return [] }
    var stories: [Int] = []
    var rest = heading.lowercased()[...]
    while !rest.isEmpty {
      if let story = leadingByCharacters(rest) {
        stories.append(story.number)
        rest = story.rest
        while let more = further(rest, than: stories.last) {
          stories += more.stories
          rest = more.rest
        }
      }
      // Words of ASCII begin where letters and digits end.
      let isWord = rest.first.map { $0.isASCII && ($0.isLetter || $0.isNumber) } ?? false
      rest = isWord ? rest.drop { $0.isASCII && ($0.isLetter || $0.isNumber) } : rest.dropFirst()
    }
    return stories
  }

  /// The stories that go on a list or range: ` & 4`, `+US3`, `-5`, ` and 2`.
  private static func further(_ text: Substring, than last: Int?) -> (stories: [Int], rest: Substring)? {
    let start = text.drop { $0 == " " }
    // What stands behind a dash and a space may count something else.
    if let last, let end = range(start), start.startIndex == text.startIndex && text.dropFirst().first != " " {
      return (Array(last + 1..<max(last + 1, min(end.number, last + longestRange) + 1)), end.rest)
    }
    var rest = start
    if let sign = rest.first, ",/+&、，;".contains(sign) {
      rest = rest.dropFirst()
    } else if let word = Words.storyJoints.first(where: rest.hasPrefix) {
      rest = rest.dropFirst(word.count)
    } else {
      return nil
    }
    rest = rest.drop { $0 == " " }
    if let story = leadingByCharacters(rest) { return ([story.number], story.rest) }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    guard digits.count <= 2, let number = Int(decimalDigits: digits),
      rest.dropFirst(digits.count).first.map({ !$0.isLetter }) ?? true
    else { return nil }
    return ([number], rest.dropFirst(digits.count))
  }

  static let longestNumber = 3
  static let longestRange = 100
  /// In bytes.
  static let longestMark = 1000

  /// The last story of a range that runs on behind a dash.
  private static func range(_ text: Substring) -> (number: Int, rest: Substring)? {
    guard let dash = text.first, "-–—~〜".contains(dash) else { return nil }
    let end = text.dropFirst().drop { $0 == " " }
    if let story = leadingByCharacters(end) { return (story.number, story.rest) }
    let digits = end.prefix { $0.isASCII && $0.isNumber }
    guard digits.count <= longestNumber, let number = Int(decimalDigits: digits) else { return nil }
    return (number, end.dropFirst(digits.count))
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
