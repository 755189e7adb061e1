/// The text of a heading as sections are found by it: without case, numbering, trailing marks, emphasis and emoji.
public struct SectionName: Sendable, Hashable, ExpressibleByStringLiteral {
  /// The text that is compared.
  let text: String

  /// Normalises the text of a heading, plain or with markup around it.
  public init(_ heading: String) {
    guard !Self.isPlainWords(heading) else {
      text = heading.lowercased()
      return
    }
    var name = Self.withoutEmoji(heading).lowercased()
    name = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    name = Self.withoutTrailingMarks(name[...])
    name = Self.withoutNumber(name[...])
    text = Self.withPlainJoints(name)
  }

  /// Normalises a literal.
  public init(stringLiteral heading: String) { self.init(heading) }

  /// Whether a heading is nothing but ASCII words, one space apart: most are, and need no more than lower case.
  private static func isPlainWords(_ heading: String) -> Bool {
    var last: UInt8 = .space
    for byte in heading.utf8 {
      guard byte.isLetter || (byte == .space && last != .space) else { return false }
      last = byte
    }
    return last != .space
  }

  private static func withoutEmoji(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let properties = scalar.properties
      let isEmoji = properties.isEmojiPresentation || properties.generalCategory == .otherSymbol
      let isJoiner = properties.isVariationSelector || properties.isEmojiModifier || scalar == "\u{200D}"
      if !isEmoji && !isJoiner { scalars.append(scalar) }
    }
    return String(scalars)
  }

  /// What people write behind headings to say how they are meant.
  private static let marks: Set<String> = [
    "mandatory", "optional", "required", "recommended", "if applicable", "必須", "任意", "必填", "可选", "필수", "선택",
    "obrigatório", "opcional",
  ]

  private static func withoutTrailingMarks(_ name: Substring) -> String {
    var name = name
    while true {
      let before = name.endIndex
      name = trimmingMarkup(name)
      if name.last == ":" || name.last == "：" { name.removeLast() }
      if let open = openingBracket(of: name), isMark(name[open...].dropFirst().dropLast()) { name = name[..<open] }
      if name.endIndex == before { return String(name) }
    }
  }

  private static func isMark(_ text: Substring) -> Bool {
    let mark = String(trimmingMarkup(text))
    return marks.contains(mark) || mark.hasPrefix("include if ")
  }

  private static func trimmingMarkup(_ text: Substring) -> Substring {
    let isMarkup: (Character) -> Bool = { $0 == " " || $0 == "*" || $0 == "_" || $0 == "`" || $0 == "~" }
    var text = text.drop(while: isMarkup)
    while let last = text.last, isMarkup(last) { text.removeLast() }
    return text
  }

  /// Where the bracket opens that closes at the end of `name`; not at its start, which would leave no name.
  private static func openingBracket(of name: Substring) -> Substring.Index? {
    let pairs: [Character: Character] = [")": "(", "]": "[", "）": "（", "】": "【"]
    guard let last = name.last, let opening = pairs[last], let open = name.lastIndex(of: opening) else { return nil }
    return open > name.startIndex ? open : nil
  }

  /// Drops `2. `, `2.1 `, `1) ` or `iv. `; a number alone is part of the name.
  private static func withoutNumber(_ name: Substring) -> String {
    guard let space = name.firstIndex(of: " ") else { return String(name) }
    let number = name[..<space]
    let digits = number.filter { $0.isASCII && $0.isNumber }
    let isDecimal =
      number.first?.isNumber == true && digits.count < number.count
      && number.allSatisfy { ($0.isASCII && $0.isNumber) || $0 == "." || $0 == ")" }
    let isRoman =
      (number.last == "." || number.last == ")") && number.count > 1 && number.dropLast().allSatisfy("ivxlc".contains)
    return String(isDecimal || isRoman ? name[space...].dropFirst() : name)
  }

  /// Writes the ampersand as a word and the slash without spaces.
  private static func withPlainJoints(_ name: String) -> String {
    let words = name.split(separator: " ").map { $0 == "&" || $0 == "＆" ? "and" : $0 }
    let parts = words.joined(separator: " ").split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "／" }
    return parts.map { trimmingMarkup($0) }.joined(separator: "/")
  }
}
