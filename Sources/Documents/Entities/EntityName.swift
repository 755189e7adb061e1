import Markdown
import Text
import Vocabulary

/// Reads the name of an entity from a heading.
enum EntityName {
  /// The name that a heading of a data model announces; nil for headings such as "Relationships".
  ///
  /// `Entity: X` and `X Entity` tell by themselves, as does one word in Pascal case. Of other headings a number (from the
  /// third level on) or the place must tell: a section of entities, or a table of fields right below.
  static func announced(by heading: Heading, isListed: Bool, hasFields: Bool) -> String? {
    let whole = heading.text.drop { !$0.isLetter && !"[\"'".contains($0) && !$0.isNumber }
    let unnumbered = withoutNumber(whole)
    let isNumbered = unnumbered.startIndex != whole.startIndex && heading.level > 2
    let text = modifier(of: unnumbered).map { unnumbered[$0.endIndex...].drop { " :".contains($0) } } ?? unnumbered
    if isEnumeration(text) { return nil }
    if let labelled = withoutLabel(text) { return bare(labelled) }
    guard let name = bare(text), !EntityHeading.isOrdinary(name, hasFields: hasFields) else { return nil }
    let isKind = name.lowercased().hasSuffix(" entity")
    let isAnnounced = isListed || hasFields || isNumbered || isKind || isPascalCase(name)
    return isAnnounced ? String(withoutKind(name)) : nil
  }

  /// The text behind `1. `, `1.2 `, `1) ` or `E1. `.
  private static func withoutNumber(_ text: Substring) -> Substring {
    let label = text.prefix { $0.isASCII && $0.isLetter }
    let labelled = text[label.endIndex...].drop(while: \.isNumber)
    if (1...2).contains(label.count), labelled.startIndex != label.endIndex, let mark = labelled.first,
      ".):".contains(mark),
      labelled.dropFirst().first == " "
    {
      return labelled.dropFirst(2)
    }
    let rest = text.drop { $0.isNumber || ".)、．".contains($0) }
    let endsNumber = rest.first == " " || text[..<rest.startIndex].last.map { !$0.isNumber } == true
    return endsNumber ? rest.drop { $0 == " " } : text
  }

  /// A name without the word for what it is: `User Entity`, `User エンティティ`, `实体 User`.
  static func withoutKind(_ name: String) -> Substring {
    let lowered = name.lowercased()
    guard lowered.count == name.count else { return name[...] }
    if let suffix = Words.entityKindsBehind.first(where: lowered.hasSuffix), lowered.count > suffix.count {
      return name.dropLast(suffix.count).trimmedAtEnd(while: \.isWhitespace)
    }
    if let prefix = Words.entityKindsBefore.first(where: lowered.hasPrefix), lowered.count > prefix.count {
      return name.dropFirst(prefix.count)
    }
    return name[...]
  }

  /// A name in lower case, whose characters are bytes, without the word for what it is.
  static func withoutKind(_ name: [UInt8]) -> ArraySlice<UInt8> {
    let suffix = kindsBehind.first { name.suffix($0.count).elementsEqual($0) }
    if let suffix, name.count > suffix.count { return name.dropLast(suffix.count) }
    let prefix = kindsBefore.first { name[...].begins(with: $0) }
    if let prefix, name.count > prefix.count { return name.dropFirst(prefix.count) }
    return name[...]
  }

  private static let kindsBehind = Words.entityKindsBehind.compactMap(\.characterBytes)
  private static let kindsBefore = Words.entityKindsBefore.compactMap(\.characterBytes)

  /// A name without emphasis and without the remark in parentheses or behind a dash; nil for a placeholder.
  static func bare(_ text: Substring) -> String? {
    guard let bytes = text.characterBytes else { return bareByCharacters(text) }
    var name = bytes.prefix { $0 != .openingParenthesis }.trimmedWhiteSpace
    if let dash = bytes.firstRange(of: spacedHyphen, in: name.startIndex..<name.endIndex) {
      name = name[..<dash.lowerBound].trimmedWhiteSpace
    }
    while let last = name.last, last == .colon || isFrame(last) { name.removeLast() }
    name = name.drop(while: isFrame)
    return name.isEmpty || name.count > longest || isPlaceholder(name.text) ? nil : name.text
  }

  private static func isFrame(_ byte: UInt8) -> Bool {
    byte == .asterisk || byte == .backtick || byte == UInt8(ascii: "\"")
  }

  /// The same of any text.
  static func bareByCharacters(_ text: Substring) -> String? {
    var name = text.prefix { !"(（".contains($0) }.trimmingWhitespace()
    for dash in [" - ", " – ", " — "] {
      if let range = name.firstRange(of: dash) { name = name[..<range.lowerBound].trimmingWhitespace() }
    }
    while let last = name.last, ":：*`\"".contains(last) { name.removeLast() }
    name = String(name.drop { "*`\"".contains($0) })
    return name.isEmpty || isPlaceholder(name) || name.count > longest ? nil : name
  }

  private static let longest = 80
  private static let enumerations = Words.enumerations.compactMap(\.characterBytes)

  /// What follows `Entity:`, `Table:`, `エンティティ：`; nil where no such label stands.
  private static func withoutLabel(_ text: Substring) -> Substring? {
    let lowered = text.lowercased()
    guard lowered.count == text.count else { return nil }
    for label in Words.entityLabels where lowered.hasPrefix(label) {
      let number = text.dropFirst(label.count).prefix { $0 == " " || $0.isNumber }
      let rest = text.dropFirst(label.count + number.count)
      if let mark = rest.first, ":：-–—".contains(mark) { return rest.dropFirst().drop { $0 == " " } }
    }
    return nil
  }

  private static let spacedHyphen: [UInt8] = [.space, .hyphen, .space]

  /// Whether a heading says that the entity is there already, and is extended, changed or reused here: by the remark behind
  /// the name, or by the word before it.
  static func isExtension(_ heading: String) -> Bool {
    if let remark = remark(of: heading), Borrowing.isOfExisting(String(remark)) || Borrowing.tellsOfChange(remark) {
      return true
    }
    let name = withoutNumber(heading.drop { !$0.isLetter && !$0.isNumber })
    guard let word = modifier(of: name) else { return false }
    return Borrowing.isExtension(Substring(word.lowercased()))
  }

  /// What stands behind a name in parentheses or behind a dash.
  static func remark(of heading: String) -> Substring? {
    if let bytes = heading.characterBytes, !bytes.contains(.openingParenthesis), !bytes.contains(spacedHyphen) {
      return nil
    }
    let start = heading.firstIndex { "(（–—".contains($0) } ?? heading.firstRange(of: " - ")?.lowerBound
    return start.map { heading[$0...] }
  }

  /// The word before a label or a name that says whether the entity is new or there already: `Updated` in `Updated Model: X`
  /// and in `Updated OrderItem`.
  private static func modifier(of text: Substring) -> Substring? {
    let word = text.prefix(while: \.isLetter)
    guard !word.isEmpty, text[word.endIndex...].first.map({ " :".contains($0) }) == true,
      Words.existingAdjectives.contains(word.lowercased()) || Words.newcomers.contains(word.lowercased())
    else { return nil }
    let rest = text[word.endIndex...].drop { " :`".contains($0) }
    let name = bare(rest).map { String(withoutKind($0)) } ?? ""
    return withoutLabel(rest) != nil || isPascalCase(name) ? word : nil
  }

  /// Whether a remark says that the type only lists values.
  static func isEnumeration(_ text: Substring) -> Bool {
    guard let bytes = text.characterBytes?.map(\.lowercased) else { return isEnumerationByCharacters(text) }
    return enumerations.contains { word in
      bytes[...].begins(with: word + [.colon]) || bytes.contains([.openingParenthesis] + word)
        || bytes.suffix(word.count + 1).elementsEqual([.space] + word)
    }
  }

  static func isEnumerationByCharacters(_ text: Substring) -> Bool {
    let lowered = text.lowercased()
    return Words.enumerations.contains { word in
      lowered.contains("(" + word) || lowered.contains("（" + word) || lowered.hasPrefix(word + ":")
        || lowered.hasPrefix(word + "：") || lowered.hasSuffix(" " + word)
    }
  }

  private static func isPascalCase(_ name: String) -> Bool {
    guard let first = name.first, first.isUppercase, name.contains(where: \.isLowercase) else { return false }
    return name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
  }
}
