import Text
import Vocabulary

/// Makes names of sections of headings that are ASCII, by their bytes. ``SectionName`` makes them of others by characters,
/// and of these the same.
enum ASCIIHeading {
  /// The heading without case, numbering, marks and emphasis; nil where it is not ASCII.
  static func normalised(_ heading: some Collection<UInt8>) -> [UInt8]? {
    guard let words = simplified(heading) else { return nil }
    return withPlainJoints(withoutNumber(withoutTrailingMarks(HeadingDecoration.withoutShortcodes(words[...]))))
  }

  /// What stands before and behind the brackets, slashes, bars, colons and spaced hyphens of a name, where any sign tells
  /// that there may be such parts.
  static func parts(of name: [UInt8]) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var hasSign = false
    var start = 0
    var index = 0
    while index < name.count {
      let length = isPartSign(name[index]) ? 1 : name.has([.space, .hyphen, .space], at: index) ? 3 : 0
      hasSign = hasSign || length > 0 || name[index] == .hyphen
      if length > 0 {
        if index > start { parts.append(name[start..<index]) }
        start = index + length
      }
      index += max(length, 1)
    }
    if start < name.count { parts.append(name[start...]) }
    return hasSign ? parts : []
  }

  /// Lower case, one space apart, without control characters.
  private static func simplified(_ heading: some Collection<UInt8>) -> [UInt8]? {
    var words: [UInt8] = []
    words.reserveCapacity(heading.count)
    var isParted = false
    for byte in heading {
      guard byte.isASCII else { return nil }
      if byte.isWhiteSpace {
        isParted = !words.isEmpty
      } else if byte > .space, byte != 0x7F {
        if isParted { words.append(.space) }
        isParted = false
        words.append(byte.lowercased)
      }
    }
    return words
  }

  private static func withoutTrailingMarks(_ name: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var name = name
    while true {
      let before = name.endIndex
      name = trimmingMarkup(name)
      if name.last == .colon { name.removeLast() }
      if let open = openingBracket(of: name) {
        let mark = name[(open + 1)..<(name.endIndex - 1)]
        if name[open] == .openingBrace ? HeadingDecoration.areAttributes(mark) : isMark(mark) { name = name[..<open] }
      }
      if name.endIndex == before { return name }
    }
  }

  /// Where the bracket opens that closes at the end of `name`; not at its start, which would leave no name.
  private static func openingBracket(of name: ArraySlice<UInt8>) -> Int? {
    let opening: UInt8
    switch name.last {
    case .closingParenthesis: opening = .openingParenthesis
    case .closingBracket: opening = .openingBracket
    case .closingBrace: opening = .openingBrace
    default: return nil
    }
    guard let open = name.lastIndex(of: opening) else { return nil }
    return open > name.startIndex ? open : nil
  }

  private static let conditions = Words.headingConditions.map { Array($0.utf8) + [.space] }

  private static func isMark(_ text: ArraySlice<UInt8>) -> Bool {
    let mark = trimmingMarkup(text)
    return Words.headingMarks.contains(mark.text) || conditions.contains { mark.begins(with: $0) }
  }

  private static func trimmingMarkup(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var (start, end) = (text.startIndex, text.endIndex)
    while start < end, isMarkup(text[start]) { start += 1 }
    while end > start, isMarkup(text[end - 1]) { end -= 1 }
    return text[start..<end]
  }

  private static func withoutNumber(_ name: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let end = ASCIISectionNumber.endOfBrackets(name) ?? ASCIISectionNumber.endOfListNumber(name)
    guard let rest = end.map({ name[$0...].drop(while: isNumberEnd) }), !rest.isEmpty else { return name }
    return rest
  }

  /// Writes the ampersand as a word and the slash without spaces.
  private static func withPlainJoints(_ name: ArraySlice<UInt8>) -> [UInt8] {
    guard name.contains(where: { $0 == .slash || $0 == .ampersand }) else { return Array(trimmingMarkup(name)) }
    let words = name.split(separator: .space).map { $0.elementsEqual([.ampersand]) ? Array("and".utf8)[...] : $0 }
    let parts = Array(words.joined(separator: [.space])).split(separator: .slash, omittingEmptySubsequences: false)
    return Array(parts.map(trimmingMarkup).joined(separator: [.slash]))
  }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case .space, .asterisk, .underscore, .backtick, .tilde: true
    default: false
    }
  }

  private static func isNumberEnd(_ byte: UInt8) -> Bool {
    switch byte {
    case .space, .colon, .period, .closingParenthesis: true
    default: false
    }
  }

  private static func isPartSign(_ byte: UInt8) -> Bool {
    switch byte {
    case .openingParenthesis, .closingParenthesis, .openingBracket, .closingBracket, .slash, .colon, .verticalBar: true
    default: false
    }
  }
}
