import Text
import Vocabulary

/// The number in front of a heading, in the shapes in which people number sections.
enum SectionNumber {
  /// The heading, simplified already, without `2. `, `2.1 `, `1) `, `(3)`, `iv. `, `a. `, `2 - `, `一、`, `第2章` or `①`. A
  /// number that is all there is, or one in a phrase, is part of the name.
  static func dropped(from name: Substring) -> Substring {
    for rest in [afterChapter(name), afterBrackets(name), afterCircle(name), afterListNumber(name)] {
      let text = rest?.drop { " :、.)".contains($0) } ?? ""
      if !text.isEmpty { return text }
    }
    return name
  }

  /// `第2章 `, `第一節`, `제1장`.
  private static func afterChapter(_ name: Substring) -> Substring? {
    guard let first = name.first, Words.chapterOpenings.contains(first) else { return nil }
    let number = name.dropFirst().drop { $0 == " " }
    let unit = number.drop(while: isNumeral).drop { $0 == " " }
    guard unit.count < number.count, let last = unit.first, Words.chapterUnits.contains(last) else { return nil }
    return unit.dropFirst()
  }

  /// `(2) `, `(一)`.
  private static func afterBrackets(_ name: Substring) -> Substring? {
    guard name.first == "(" else { return nil }
    let number = name.dropFirst()
    let rest = number.drop(while: isNumeral)
    return rest.count < number.count && rest.first == ")" ? rest.dropFirst() : nil
  }

  /// `① `.
  private static func afterCircle(_ name: Substring) -> Substring? {
    guard let first = name.unicodeScalars.first, first.properties.generalCategory == .otherNumber else { return nil }
    return name.dropFirst()
  }

  /// `2. `, `2.1 `, `2) `, `2：`, `2 - `, `iv. `, `a) `, `一、`.
  private static func afterListNumber(_ name: Substring) -> Substring? {
    let digits = name.prefix { isDigit($0) || $0 == "." }
    let number = digits.first.map(isDigit) == true ? digits : name.prefix(while: Words.numerals.contains)
    if number.isEmpty { return afterLetters(name) }
    let rest = name[number.endIndex...]
    for joint in [")", "、", ": ", " - ", " – "] where rest.hasPrefix(joint) { return rest.dropFirst(joint.count) }
    guard number.contains(".") || rest.first == ".", let next = rest.first else { return nil }
    // `2.要約` and `2.Summary` are numbered, `2.5d` and `3.x` are words.
    let isWord = number.last == "." && rest.prefix { $0.isLetter }.count > 2
    return next == " " || next == "." || !next.isASCII || isWord ? rest : nil
  }

  private static func afterLetters(_ name: Substring) -> Substring? {
    let letters = name.prefix { $0.isASCII && $0.isLetter }
    let rest = name[letters.endIndex...]
    guard letters.count == 1 || letters.allSatisfy("ivxlc".contains), !letters.isEmpty else { return nil }
    return rest.hasPrefix(". ") || rest.hasPrefix(") ") ? rest.dropFirst(2) : nil
  }

  private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }
  private static func isNumeral(_ character: Character) -> Bool {
    isDigit(character) || Words.numerals.contains(character)
  }
}
