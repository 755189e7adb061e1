import Text
import Vocabulary

/// The text of a heading as sections are found by it: without case, numbering, trailing marks, emphasis and emoji.
public struct SectionName: Sendable, Hashable, ExpressibleByStringLiteral {
  /// The text that is compared.
  let text: String
  /// The parts of a heading that may name its section by themselves: what stands before brackets and in them, and on both
  /// sides of a slash, a colon or a dash, as in `概要 (Summary)` and `Constitution Check – Post-Design`.
  public let parts: [SectionName]

  /// Normalises the text of a heading, plain or with markup around it.
  public init(_ heading: String) {
    text = Self.normalised(heading)
    parts = Self.parts(of: text)
  }

  private init(part: Substring) { self.init(normalised: Self.normalised(String(part))) }

  /// A name that is normalised already and has no parts.
  init(normalised text: String) {
    self.text = text
    parts = []
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
    return names.contains { bytes.firstRange(of: Array($0.text.utf8), in: bytes.indices) != nil }
  }

  /// Whether a heading is nothing but ASCII words, one space apart: most are, and need no more than lower case.
  private static func isPlainWords(_ heading: String) -> Bool {
    var last: UInt8 = .space
    for byte in heading.utf8 {
      guard byte.isLetter || (byte == .space && last != .space) else { return false }
      last = byte
    }
    return last != .space
  }

  /// Lower case, one space apart, full-width signs made narrow, without emoji and what nobody sees.
  private static func simplified(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !isDecoration(scalar) { scalars.append(narrow(scalar)) }
    return String(scalars).lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func isDecoration(_ scalar: Unicode.Scalar) -> Bool {
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
      if let open = openingBracket(of: name), isMark(name[open...].dropFirst().dropLast()) { name = name[..<open] }
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
    let pairs: [Character: Character] = [")": "(", "]": "[", "】": "【"]
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
    guard !isPlainWords(heading) else { return heading.lowercased() }
    let name = withoutTrailingMarks(simplified(heading)[...])
    return withPlainJoints(String(SectionNumber.dropped(from: name)))
  }

  private static func parts(of text: String) -> [SectionName] {
    guard text.unicodeScalars.contains(where: { "()[]【】/:|-–—".unicodeScalars.contains($0) }) else { return [] }
    let plain = [" - ", " – ", " — "].reduce(text) { $0.replacing($1, with: ":") }
    return plain.split { "()[]【】/:|".contains($0) }.map { SectionName(part: $0) }.filter { !$0.text.isEmpty }
  }
}
