import Documents
import Text

/// The forms in which source files name requirements and features. They are narrower than in documents, since source files
/// hold a lot that only looks alike: postal codes, codes of regions and of controls, other trackers' keys.
enum NameForms {
  private static let kinds = RequirementID.prefixes.map { Array($0.utf8.dropLast()) }
  /// The kinds that are written with fewer than three digits too. `SC-7` is a control of NIST and a region of the Seychelles.
  private static let short = kinds.filter { $0.last == UInt8(ascii: "R") || $0.last == UInt8(ascii: "F") }
    .filter { !$0.elementsEqual("EF".utf8) && !$0.elementsEqual("UR".utf8) }

  /// Where the kind begins that ends before the hyphen at `hyphen`; nil where none does.
  static func kindStart(before hyphen: Int, in bytes: [UInt8]) -> Int? {
    var start = hyphen
    while start > 0, hyphen - start < 4, bytes[start - 1].isUppercaseLetter { start -= 1 }
    return isKind(bytes[start..<hyphen]) && isWordStart(start, in: bytes) ? start : nil
  }

  private static func isKind(_ letters: ArraySlice<UInt8>) -> Bool { kinds.contains { letters.elementsEqual($0) } }

  /// Whether a word begins at a place: not behind a letter or a digit, nor as a part of a longer name.
  static func isWordStart(_ place: Int, in bytes: [UInt8]) -> Bool {
    guard place > 0 else { return true }
    let before = bytes[place - 1]
    let isBound = { place > 1 && bytes[place - 2].isNamePart }
    switch before {
    case UInt8(ascii: "n"), UInt8(ascii: "t"), UInt8(ascii: "r"): return place > 1 && bytes[place - 2] == .backslash
    case .hyphen, .period: return !isBound()
    case .tilde, UInt8(ascii: "$"), UInt8(ascii: "%"): return false
    default: return !before.isNamePart
    }
  }

  /// Where the ID of a requirement ends whose kind stands at `start` and ends before `hyphen`: a number of up to four digits,
  /// perhaps behind an area, with a letter or up to two more numbers behind it. Nil where something else stands there.
  static func requirementEnd(_ start: Int, _ hyphen: Int, in bytes: [UInt8], to limit: Int) -> Int? {
    var place = hyphen + 1
    let hasArea = place < limit && bytes[place].isUppercaseLetter
    if hasArea {
      let area = place
      while place < limit, bytes[place].isUppercaseLetter || bytes[place].isDigit { place += 1 }
      guard (2...12).contains(place - area), place < limit, bytes[place] == .hyphen else { return nil }
      place += 1
    }
    let number = place
    guard let first = numberEnd(number, in: bytes, to: limit, digits: 4) else { return nil }
    place = first
    for _ in 0..<2 where place + 1 < limit && (bytes[place] == .period || bytes[place] == .hyphen) {
      guard bytes[place + 1].isDigit else { break }
      guard let next = numberEnd(place + 1, in: bytes, to: limit, digits: 3) else { return nil }
      place = next
    }
    let isShort = bytes[number..<place].prefix { $0.isDigit }.count < 3 && !hasArea
    if isShort, !short.contains(where: { bytes[start..<hyphen].elementsEqual($0) }) { return nil }
    return isNameEnd(place, in: bytes, to: limit) ? place : nil
  }

  /// Where a number ends that begins at `start`, with the letter of a part behind it. `FR-2A` is Corsica.
  private static func numberEnd(_ start: Int, in bytes: [UInt8], to limit: Int, digits: Int) -> Int? {
    var place = start
    while place < limit, bytes[place].isDigit { place += 1 }
    guard place > start, place - start <= digits else { return nil }
    let hasLetter =
      place - start > 2 && place < limit && (UInt8(ascii: "a")...UInt8(ascii: "h")).contains(bytes[place] | 0x20)
    return hasLetter && (place + 1 == limit || !bytes[place + 1].isNamePart) ? place + 1 : place
  }

  /// Whether a name ends at a place: before no letter or digit, and before no further part in upper case or digits.
  private static func isNameEnd(_ place: Int, in bytes: [UInt8], to limit: Int) -> Bool {
    guard place < limit else { return true }
    if bytes[place].isNamePart { return false }
    guard bytes[place] == .hyphen, place + 1 < limit else { return true }
    return !bytes[place + 1].isDigit && !bytes[place + 1].isUppercaseLetter
  }

  /// The ID of a feature that stands at an `F`: `F-USER-001`, where it ends too.
  static func featureIDEnd(_ start: Int, in bytes: [UInt8], to limit: Int) -> Int? {
    guard isWordStart(start, in: bytes) else { return nil }
    var place = start + 2
    guard place < limit, bytes[place].isUppercaseLetter else { return nil }
    while place < limit, bytes[place].isUppercaseLetter || bytes[place].isDigit { place += 1 }
    guard (2...16).contains(place - start - 2), place < limit, bytes[place] == .hyphen else { return nil }
    let number = place + 1
    place = number
    while place < limit, bytes[place].isDigit { place += 1 }
    guard (3...5).contains(place - number) else { return nil }
    return place == limit || !bytes[place].isNamePart ? place : nil
  }

  /// The name of a feature whose number ends before `hyphen`: `001-sign-up`, `20260516-101500-sign-up`. What has a number in
  /// front and is something else, such as `404-page`, is told by having neither a leading zero, nor two words, nor a folder
  /// or a word for features before it.
  static func numberedFeature(_ hyphen: Int, in bytes: [UInt8], to limit: Int) -> Range<Int>? {
    var start = hyphen
    while start > 0, bytes[start - 1].isDigit, hyphen - start < 9 { start -= 1 }
    let isTimed = hyphen - start == 6 && isDate(before: start, in: bytes)
    if isTimed { start -= 9 }
    guard isTimed || (3...4).contains(hyphen - start), isWordStart(start, in: bytes) else { return nil }
    let isYear = hyphen - start == 4 && (bytes[start] == UInt8(ascii: "1") || bytes[start] == UInt8(ascii: "2"))
    var (end, words) = (hyphen + 1, 1)
    while end < limit, bytes[end].isLowercaseLetter || bytes[end].isDigit || bytes[end] == .hyphen {
      if bytes[end] == .hyphen {
        if end + 1 == limit || !(bytes[end + 1].isLowercaseLetter || bytes[end + 1].isDigit) { break }
        words += 1
      }
      end += 1
    }
    guard end - hyphen > 2, isFeatureEnd(end, in: bytes, to: limit) else { return nil }
    let isFolder = start > 0 && bytes[start - 1] == .slash
    let isSure = isTimed || bytes[start] == UInt8(ascii: "0") || isFolder || words > 1 && !isYear
    return isSure || isFeatureWord(before: start, in: bytes) ? start..<end : nil
  }

  private static func isDate(before place: Int, in bytes: [UInt8]) -> Bool {
    place >= 9 && bytes[place - 1] == .hyphen && bytes[(place - 9)..<(place - 1)].allSatisfy { $0.isDigit }
  }

  /// Whether the name of a feature can end there. `001-create-users.sql` is a file.
  private static func isFeatureEnd(_ end: Int, in bytes: [UInt8], to limit: Int) -> Bool {
    guard end < limit else { return true }
    if bytes[end].isNamePart { return false }
    return bytes[end] != .period || end + 1 == limit || !bytes[end + 1].isLetter
  }

  private static func isFeatureWord(before start: Int, in bytes: [UInt8]) -> Bool {
    var end = start
    while end > 0, start - end < 4, !bytes[end - 1].isLetter, bytes[end - 1] != .lineFeed { end -= 1 }
    var first = end
    while first > 0, end - first < 9, bytes[first - 1].isLetter { first -= 1 }
    return ["feature", "branch", "spec"].contains(bytes[first..<end].map(\.lowercased).text)
  }

  /// The requirement that the name of a test holds at a place, since names of functions hold no hyphens: `fr_003`, `FR003`,
  /// `Fr003`, `nfr_001`, `sc_002`; and where it begins. A number without a bar before it has three digits at least.
  static func requirementInName(_ place: Int, in bytes: [UInt8], to limit: Int) -> (start: Int, end: Int, name: String)?
  {
    guard place + 4 < limit else { return nil }
    let letters = (bytes[place], bytes[place + 1])
    guard let kind = kindInName(letters) else { return nil }
    let isLower = letters.0.isLowercaseLetter
    let isUser = kind == "FR" && place > 0 && bytes[place - 1] == (isLower ? UInt8(ascii: "n") : UInt8(ascii: "N"))
    let start = isUser ? place - 1 : place
    if start > 0 {
      let before = bytes[start - 1]
      if before.isDigit || before.isUppercaseLetter || before.isLowercaseLetter && isLower { return nil }
    }
    let isBarred = bytes[place + 2] == .underscore
    let number = place + (isBarred ? 3 : 2)
    var end = number
    while end < limit, bytes[end].isDigit { end += 1 }
    guard ((isBarred ? 2 : 3)...4).contains(end - number) else { return nil }
    var digits = bytes[number..<end].text
    if end < limit, bytes[end].isLetter {
      let isPart = end + 1 == limit || !bytes[end + 1].isLetter && !bytes[end + 1].isDigit
      if isPart, (UInt8(ascii: "a")...UInt8(ascii: "h")).contains(bytes[end] | 0x20) {
        digits += [bytes[end] & ~0x20].text
        end += 1
      } else if isLower || !bytes[end].isUppercaseLetter {
        return nil
      }
    }
    // `fr_12_3` may be a part of FR-12, or two of them.
    if digits.utf8.count < 3, end + 1 < limit, bytes[end] == .underscore, bytes[end + 1].isDigit { return nil }
    return (start, end, (isUser ? "N" : "") + kind + "-" + digits)
  }

  private static func kindInName(_ letters: (UInt8, UInt8)) -> String? {
    switch (letters.0, letters.1 | 0x20) {
    case (UInt8(ascii: "F"), UInt8(ascii: "r")): "FR"
    case (UInt8(ascii: "S"), UInt8(ascii: "c")): "SC"
    case (UInt8(ascii: "f"), UInt8(ascii: "r")): letters.1.isLowercaseLetter ? "FR" : nil
    case (UInt8(ascii: "s"), UInt8(ascii: "c")): letters.1.isLowercaseLetter ? "SC" : nil
    default: nil
    }
  }
}

extension UInt8 {
  /// Whether it is a letter, a digit or a bar at the bottom, of which names are made.
  var isNamePart: Bool { isLetter || isDigit || self == .underscore }
}

extension NameForms {
  /// The features that a path or another short name names.
  static func features(in bytes: [UInt8]) -> [String] {
    var found: [String] = []
    for place in bytes.indices where bytes[place] == .hyphen && place > 0 && place + 1 < bytes.count {
      if bytes[place - 1] == UInt8(ascii: "F"), bytes[place + 1].isUppercaseLetter {
        if let end = featureIDEnd(place - 1, in: bytes, to: bytes.count) { found.append(bytes[(place - 1)..<end].text) }
      } else if bytes[place - 1].isDigit, bytes[place + 1].isLowercaseLetter, place > 2, bytes[place - 2].isDigit,
        bytes[place - 3].isDigit, let range = numberedFeature(place, in: bytes, to: bytes.count)
      {
        found.append(bytes[range].text)
      }
    }
    return found
  }
}

extension NameForms {
  /// The requirements and features that the name of a test names, as a tool reports it: some write a bar at the bottom for
  /// each space.
  static func names(inTest text: [UInt8]) -> (requirements: [String], features: [String]) {
    var (requirements, features) = ([String](), [String]())
    let spaced = text.map { $0 == .underscore ? .space : $0 }
    for candidate in SourceCandidate.all(in: spaced, count: spaced.count, isTest: false) {
      switch candidate.kind {
      case .requirement:
        guard let start = kindStart(before: candidate.place, in: spaced),
          let end = requirementEnd(start, candidate.place, in: spaced, to: spaced.count)
        else { continue }
        requirements.append(spaced[start..<end].map { $0.isLowercaseLetter ? $0 & ~0x20 : $0 }.text)
      case .featureID:
        guard let end = featureIDEnd(candidate.place, in: spaced, to: spaced.count) else { continue }
        features.append(spaced[candidate.place..<end].text)
      case .numberedFeature:
        guard let range = numberedFeature(candidate.place, in: spaced, to: spaced.count) else { continue }
        features.append(spaced[range].text)
      default: continue
      }
    }
    for candidate in SourceCandidate.all(in: text, count: text.count, isTest: true) where candidate.kind == .testName {
      if let named = requirementInName(candidate.place, in: text, to: text.count) { requirements.append(named.name) }
    }
    return (requirements, features)
  }
}
