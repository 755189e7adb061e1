import Text
import Vocabulary

/// The text of a heading as sections are found by it: without case, numbering, trailing marks, emphasis and emoji.
public struct SectionName: Sendable, Hashable, ExpressibleByStringLiteral {
  /// The text that is compared.
  let text: String
  /// Whether the heading may have parts, which a part has not.
  private let mayHaveParts: Bool

  /// The parts of a heading that may name its section by themselves: what stands before brackets and in them, and on both
  /// sides of a slash, a colon or a dash, as in `概要 (Summary)` and `Constitution Check – Post-Design`. Most readers do not
  /// ask for them, so they are not kept.
  public var parts: [SectionName] { mayHaveParts ? Self.parts(of: text) : [] }

  /// Normalises the text of a heading, plain or with markup around it.
  public init(_ heading: String) { self.init(normalised: Self.normalised(heading), mayHaveParts: true) }

  /// A name that is normalised already.
  init(normalised text: String, mayHaveParts: Bool) {
    self.text = text
    self.mayHaveParts = mayHaveParts
  }

  /// Normalises a literal.
  public init(stringLiteral heading: String) { self.init(heading) }

  /// Whether two names have the same text.
  public static func == (first: SectionName, second: SectionName) -> Bool { first.text == second.text }

  /// Hashes the text.
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }

  /// Whether the text of one of the names stands in this one.
  public func contains(anyOf names: [SectionName]) -> Bool {
    let bytes = Array(text.utf8)
    return names.contains { $0.text.utf8.count <= bytes.count && bytes.contains(Array($0.text.utf8)) }
  }

  /// Whether it is a word of a language that parts words by spaces, and nothing else.
  public var isOneWord: Bool { !text.contains(" ") && text.utf8.allSatisfy(\.isASCII) }

  /// Lower case, one space apart, full-width signs made narrow, without emoji and what nobody sees.
  private static func simplified(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !isDecoration(scalar) { scalars.append(narrow(scalar)) }
    return String(scalars).lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func isDecoration(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // Letters and signs of ASCII, accented letters, dashes, kana, Chinese characters and Hangul are none.
    case 0x20..<0x7F, 0xC0...0x24F, 0x2010...0x2027, 0x3041...0x3096, 0x30A1...0x30FA, 0x4E00...0x9FFF, 0xAC00...0xD7A3:
      return false
    default: break
    }
    let properties = scalar.properties
    if properties.isEmojiPresentation || properties.generalCategory == .otherSymbol { return true }
    if properties.isVariationSelector || properties.isEmojiModifier { return true }
    return scalar == "\u{FFFD}" || properties.generalCategory == .format
      || properties.generalCategory == .control && !properties.isWhitespace
  }

  private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    // A keycap is the number of an item.
    if scalar == "\u{20E3}" { return "." }
    guard ("\u{FF01}"..."\u{FF5E}").contains(scalar) else { return scalar }
    return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  }

  private static func withoutTrailingMarks(_ name: Substring) -> Substring {
    var name = name
    while true {
      let before = name.endIndex
      name = trimmingMarkup(name)
      if name.last == ":" { name.removeLast() }
      if let open = openingBracket(of: name) {
        let mark = name[open...].dropFirst().dropLast()
        let isLeftOut = name[open] == "{" ? HeadingDecoration.areAttributes(Array(mark.utf8)[...]) : isMark(mark)
        if isLeftOut { name = name[..<open] }
      }
      if name.endIndex == before { return name }
    }
  }

  private static func isMark(_ text: Substring) -> Bool {
    let mark = String(trimmingMarkup(text))
    return Words.headingMarks.contains(mark)
      || Words.headingConditions.contains { mark.hasPrefix($0) && mark.dropFirst($0.count).first == " " }
  }

  private static func trimmingMarkup(_ text: Substring) -> Substring {
    let isMarkup: (Character) -> Bool = { $0 == " " || $0 == "*" || $0 == "_" || $0 == "`" || $0 == "~" }
    var text = text.drop(while: isMarkup)
    while let last = text.last, isMarkup(last) { text.removeLast() }
    return text
  }

  /// Where the bracket opens that closes at the end of `name`; not at its start, which would leave no name.
  private static func openingBracket(of name: Substring) -> Substring.Index? {
    let pairs: [Character: Character] = [")": "(", "]": "[", "】": "【", "}": "{"]
    guard let last = name.last, let opening = pairs[last], let open = name.lastIndex(of: opening) else { return nil }
    return open > name.startIndex ? open : nil
  }

  /// Writes the ampersand as a word and the slash without spaces.
  private static func withPlainJoints(_ name: String) -> String {
    let words = name.split(separator: " ").map { $0 == "&" ? "and" : $0 }
    let parts = words.joined(separator: " ").split(omittingEmptySubsequences: false) { $0 == "/" }
    return parts.map { trimmingMarkup($0) }.joined(separator: "/")
  }

  private static func normalised(_ heading: String) -> String {
    ASCIIHeading.normalised(heading.utf8)?.text ?? normalisedByCharacters(heading)
  }

  private static func parts(of text: String) -> [SectionName] {
    let bytes = Array(text.utf8)
    guard bytes.allSatisfy(\.isASCII) else { return partsByCharacters(of: text) }
    return ASCIIHeading.parts(of: bytes).compactMap { part in
      guard let name = ASCIIHeading.normalised(part), !name.isEmpty else { return nil }
      return SectionName(normalised: name.text, mayHaveParts: false)
    }
  }

  /// The name of any heading; most are ASCII, and need no more than a look at their bytes.
  static func normalisedByCharacters(_ heading: String) -> String {
    let text = simplified(heading)
    let plain = HeadingDecoration.withoutShortcodes(Array(text.utf8)[...])
    let name = withoutTrailingMarks(plain.count == text.utf8.count ? text[...] : plain.text[...])
    return withPlainJoints(String(SectionNumber.dropped(from: name)))
  }

  /// The parts of any name that is normalised already.
  static func partsByCharacters(of text: String) -> [SectionName] {
    guard text.unicodeScalars.contains(where: { "()[]【】/:|-–—".unicodeScalars.contains($0) }) else { return [] }
    let plain = [" - ", " – ", " — "].reduce(text) { $0.replacing($1, with: ":") }
    return plain.split { "()[]【】/:|".contains($0) }.map {
      SectionName(normalised: normalisedByCharacters(String($0)), mayHaveParts: false)
    }.filter { !$0.text.isEmpty }
  }
}
