import Text

extension RememberedItems {
  /// What the words of a line say, each as `FR-001:1a2b3c.4d5e6f,US1:…`: a name and the digits behind it, then those of
  /// the names with the next numbers.
  init(words: [Substring]) {
    var entries: [Entry] = []
    for word in Word.allCases {
      let key = word.rawValue + "="
      guard let value = words.first(where: { $0.hasPrefix(key) })?.dropFirst(key.count) else { continue }
      for part in value.split(separator: ",") {
        let halves = part.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard halves.count == 2, var name = Self.decoded(halves[0]) else { continue }
        for digits in halves[1].split(separator: ".", omittingEmptySubsequences: false) {
          if Self.areDigits(digits), let kind = Self.kind(of: name, under: word) {
            entries.append(Entry(kind: kind, name: name, digits: String(digits)))
          }
          guard let next = NumberedName(name).next else { break }
          name = next
        }
      }
    }
    self.init(entries)
  }

  /// What a line says under a word; nil where it says nothing.
  func text(under word: Word, digits: Int) -> String? {
    var text = ""
    var next: String?
    for entry in entries where Word(entry.kind) == word {
      let print = entry.digits.prefix(digits)
      if entry.name == next {
        text += ".\(print)"
      } else {
        text += (text.isEmpty ? "" : ",") + "\(Self.encoded(entry.name)):\(print)"
      }
      next = word == .items ? NumberedName(entry.name).next : nil
    }
    return text.isEmpty ? nil : "\(word.rawValue)=\(text)"
  }

  /// How many digits are written: fewer where the line would get very long.
  var digitCount: Int {
    let length = Word.allCases.compactMap { text(under: $0, digits: Self.usualDigits)?.utf8.count }.reduce(0, +)
    return length > Self.longestLine ? Self.fewestDigits : Self.usualDigits
  }

  private static let fewestDigits = 4
  /// In bytes, without the digests of whole documents.
  private static let longestLine = 1800

  private static func areDigits(_ text: Substring) -> Bool {
    if text == "x" { return true }
    let isDigit = { (byte: UInt8) in byte.isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte) }
    return (fewestDigits...8).contains(text.utf8.count) && text.utf8.allSatisfy(isDigit)
  }

  private static func kind(of name: String, under word: Word) -> StatedItem.Kind? {
    switch word {
    case .entities: return .entity
    case .contracts: return .contract
    case .gates: return .gate
    case .items:
      let upper = name.uppercased()
      if RequirementID.leading(upper) == upper {
        return RequirementID.successCriteria.contains(where: upper.hasPrefix) ? .criterion : .requirement
      }
      return name.hasPrefix("US") ? .story : nil
    }
  }

  /// A name without what parts words, names and digits, and without what could end a comment; a space is `+`.
  private static func encoded(_ name: String) -> String {
    var text = ""
    for character in name {
      if character == " " {
        text += "+"
      } else if character.isWhitespace || ",:%+<>".contains(character) || character == "-" && text.hasSuffix("-") {
        text += character.utf8.map(\.percentEncoded).joined()
      } else {
        text.append(character)
      }
    }
    return text
  }

  private static func decoded(_ text: Substring) -> String? {
    guard !text.isEmpty else { return nil }
    let bytes = text.utf8.map { $0 == .plus ? .space : $0 }
    return String(decoding: bytes.percentDecoded, as: UTF8.self)
  }
}
