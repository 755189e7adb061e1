import Text

/// The number in front of a heading that is ASCII, by bytes. ``SectionNumber`` reads others.
enum ASCIISectionNumber {
  /// Behind `(2)`; nil where no such number stands.
  static func endOfBrackets(_ name: ArraySlice<UInt8>) -> Int? {
    guard name.first == .openingParenthesis else { return nil }
    let rest = name.dropFirst().drop(while: \.isDigit)
    return rest.startIndex > name.startIndex + 1 && rest.first == .closingParenthesis ? rest.startIndex + 1 : nil
  }

  /// Behind `2.`, `2.1`, `2)`, `2: `, `2 - `, `iv. `, `a) `; nil where no such number stands.
  static func endOfListNumber(_ name: ArraySlice<UInt8>) -> Int? {
    guard name.first?.isDigit == true else { return endOfLetters(name) }
    let number = name.prefix { $0.isDigit || $0 == .period }
    let rest = name[number.endIndex...]
    if rest.first == .closingParenthesis { return rest.startIndex + 1 }
    if rest.begins(with: [.colon, .space]) { return rest.startIndex + 2 }
    if rest.begins(with: [.space, .hyphen, .space]) { return rest.startIndex + 3 }
    guard number.contains(.period), let next = rest.first else { return nil }
    // `2.Summary` is numbered, `2.5d` and `3.x` are words.
    let isWord = number.last == .period && rest.prefix(3).count == 3 && rest.prefix(3).allSatisfy(\.isLetter)
    return next == .space || isWord ? rest.startIndex : nil
  }

  private static func endOfLetters(_ name: ArraySlice<UInt8>) -> Int? {
    let letters = name.prefix(while: \.isLetter)
    guard letters.count == 1 || !letters.isEmpty && letters.allSatisfy(isRoman) else { return nil }
    let rest = name[letters.endIndex...]
    return rest.begins(with: [.period, .space]) || rest.begins(with: [.closingParenthesis, .space])
      ? rest.startIndex + 2 : nil
  }

  private static func isRoman(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "i"), UInt8(ascii: "v"), UInt8(ascii: "x"), UInt8(ascii: "l"), UInt8(ascii: "c"): true
    default: false
    }
  }
}
