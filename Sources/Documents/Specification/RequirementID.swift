import Text

/// The IDs of functional requirements: `FR-001`, `FR-001a`, `FR-1.2.3`, `FR-AUTH-01`.
public enum RequirementID {
  /// Every ID that stands in a text, in upper case; of a range such as `FR-001–FR-004`, `FR-001 to 004` all of it.
  public static func all(in text: String) -> Set<String> {
    var mentions = RequirementMentions()
    mentions.read(text)
    return mentions.ids
  }

  /// The ID that a text begins with, as it is written.
  static func leading(_ text: some StringProtocol) -> String? {
    guard prefixes.contains(where: text.hasPrefix) else { return nil }
    let bytes = Array(text.utf8)
    return end(ofIDAt: 0, in: bytes).map { String(decoding: bytes[..<$0], as: UTF8.self) }
  }

  /// Functional requirements and success criteria.
  static let prefixes = [functional, successCriterion]
  static let prefixBytes = prefixes.map { Array($0.utf8) }
  /// What the ID of a functional requirement begins with.
  static let functional = "FR-"
  /// What the ID of a success criterion begins with.
  static let successCriterion = "SC-"

  /// Where the ID ends that begins at `start`: parts of letters and digits joined by hyphens and periods, one of them with
  /// a digit. A hyphen before another `FR` is a range.
  static func end(ofIDAt start: Int, in bytes: [UInt8]) -> Int? {
    guard prefixBytes.contains(where: { bytes.has($0, at: start) }) else { return nil }
    var end = start + 2
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
