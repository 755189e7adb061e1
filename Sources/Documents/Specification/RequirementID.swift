import Text

/// The IDs of requirements: `FR-001`, `FR-001a`, `FR-1.2.3`, `FR-AUTH-01`, and those of other kinds and languages.
public enum RequirementID {
  /// Every ID that stands in a text, in upper case; of a range such as `FR-001–FR-004`, `FR-001 to 004` all of it.
  public static func all(in text: String) -> Set<String> {
    var mentions = RequirementMentions()
    mentions.read(text)
    return mentions.ids
  }

  /// The ID that a text begins with, as it is written.
  static func leading(_ text: some StringProtocol) -> String? {
    let bytes = Array(text.utf8)
    return end(ofIDAt: 0, in: bytes).map { String(decoding: bytes[..<$0], as: UTF8.self) }
  }

  /// What IDs begin with.
  public static let prefixes = functional + successCriteria
  static let prefixBytes = prefixes.map { Array($0.utf8) }
  /// What the IDs of requirements begin with: functional and other ones, and those of users, in English, in Portuguese,
  /// Spanish and Italian, and in French.
  static let functional = ["FR-", "NFR-", "UR-", "RF-", "RNF-", "EF-", "ENF-"]
  /// What the IDs of success criteria begin with.
  static let successCriteria = ["SC-", "CS-"]

  /// What an ID begins with.
  static func prefix(of id: String) -> String { String(id.uppercased().prefix { $0 != "-" }) + "-" }

  /// The IDs of which one is a part: `FR-001` of `FR-001A`, `FR-2.1` and `FR-2` of `FR-2.1.3`.
  public static func wholes(of id: String) -> [String] {
    zip(id.indices.dropFirst(), id.indices).filter { end, last in id[last].isNumber && !id[end].isNumber }
      .map { end, _ in String(id[..<end]) }
  }

  /// A text in which hyphens that do not break and signs of full width are those of ASCII, each for one character.
  public static func plain(_ text: String) -> String {
    guard !text.utf8.allSatisfy(\.isASCII) else { return text }
    return String(
      text.map { character -> Character in
        guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else { return character }
        if scalar == "\u{2011}" || scalar == "\u{2010}" { return "-" }
        let isWide = ("\u{FF10}"..."\u{FF19}").contains(scalar) || ("\u{FF21}"..."\u{FF3A}").contains(scalar)
        guard isWide || scalar == "\u{FF0D}", let plain = Unicode.Scalar(scalar.value - 0xFEE0) else {
          return character
        }
        return Character(plain)
      })
  }

  /// Where the ID ends that begins at `start`: parts of letters and digits joined by hyphens and periods, one of them with
  /// a digit. A hyphen before another `FR` is a range.
  static func end(ofIDAt start: Int, in bytes: [UInt8]) -> Int? {
    guard let prefix = prefixBytes.first(where: { bytes.has($0, at: start) }) else { return nil }
    var end = start + prefix.count - 1
    var hasDigit = false
    while end < bytes.count, bytes[end] == hyphen || bytes[end] == period {
      let part = bytes[(end + 1)...].prefix { isWordPart($0) }
      guard !part.isEmpty, !prefixes.contains(where: { part.elementsEqual($0.utf8.dropLast()) }) else { break }
      let partHasDigit = part.contains { isDigit($0) }
      // `FR-001-based` and `FR-001.See` are an ID and a word.
      if hasDigit, !partHasDigit { break }
      hasDigit = hasDigit || partHasDigit
      end += 1 + part.count
    }
    return hasDigit ? end : nil
  }

  private static let hyphen = UInt8(ascii: "-")
  private static let period = UInt8(ascii: ".")

  static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

  static func isWordPart(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
      || byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
  }
}
