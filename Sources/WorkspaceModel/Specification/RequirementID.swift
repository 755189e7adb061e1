/// The IDs of functional requirements: `FR-001`, `FR-001a`, `FR-1.2.3`, `FR-AUTH-01`.
public enum RequirementID {
  /// Every ID that stands in a text, in upper case; of a range such as `FR-001–FR-004`, `FR-001 to 004` all of it.
  public static func all(in text: String) -> Set<String> {
    let bytes = Array(text.uppercased().utf8)
    var found: Set<String> = []
    var last: (id: String, end: Int)?
    var index = 0
    while index < bytes.count {
      let isWordStart = index == 0 || !isWordPart(bytes[index - 1])
      let joint = last.flatMap { isRange(bytes[$0.end..<index]) ? $0.id : nil }
      let listed = last.flatMap { isList(bytes[$0.end..<index]) ? $0.id : nil }
      if isWordStart, let end = end(ofIDAt: index, in: bytes) {
        let id = String(decoding: bytes[index..<end], as: UTF8.self)
        found.insert(id)
        if let first = joint { found.formUnion(range(from: first, to: id)) }
        last = (id, end)
        index = end
      } else if let first = joint, isDigit(bytes[index]) {
        let digits = bytes[index...].prefix { isDigit($0) }
        found.formUnion(range(from: first, to: prefix(of: first) + String(decoding: digits, as: UTF8.self)))
        last = nil
        index += digits.count
      } else if let first = listed, isWordStart, isDigit(bytes[index]) {
        // `FR-003/004` and `FR-001, 002`.
        let digits = bytes[index...].prefix { isDigit($0) }
        let end = index + digits.count
        let id = prefix(of: first) + String(decoding: digits, as: UTF8.self)
        let isWhole = end == bytes.count || !isWordPart(bytes[end])
        last = id.utf8.count == first.utf8.count && isWhole ? (id, end) : nil
        if last != nil { found.insert(id) }
        index = end
      } else {
        if let place = last, index - place.end > longestJoint { last = nil }
        index += 1
      }
    }
    return found
  }

  /// The ID that a text begins with, as it is written.
  static func leading(_ text: some StringProtocol) -> String? {
    guard prefixes.contains(where: text.hasPrefix) else { return nil }
    let bytes = Array(text.utf8)
    return end(ofIDAt: 0, in: bytes).map { String(decoding: bytes[..<$0], as: UTF8.self) }
  }

  /// Functional requirements and success criteria.
  private static let prefixes = [functional, successCriterion]
  /// What the ID of a functional requirement begins with.
  static let functional = "FR-"
  /// What the ID of a success criterion begins with.
  static let successCriterion = "SC-"

  private static let longestJoint = 12
  private static let longestRange = 1000

  /// Where the ID ends that begins at `start`: parts of letters and digits joined by hyphens and periods, one of them with
  /// a digit. A hyphen before another `FR` is a range.
  private static func end(ofIDAt start: Int, in bytes: [UInt8]) -> Int? {
    guard prefixes.contains(where: { bytes[start...].starts(with: $0.utf8) }) else { return nil }
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

  private static let joints: Set<String> = [
    "-", "–", "—", "~", "〜", "～", "..", "...", "…", "TO", "THROUGH", "至", "到", "から", "부터", "A", "ATÉ",
  ]

  private static let separators: Set<String> = [",", "，", "、", "/", "／", "・", "&", "+"]

  private static func isList(_ joint: ArraySlice<UInt8>) -> Bool {
    guard !joint.isEmpty, joint.count <= longestJoint else { return false }
    return separators.contains(String(decoding: joint, as: UTF8.self).trimmingWhitespace())
  }

  private static func isRange(_ joint: ArraySlice<UInt8>) -> Bool {
    guard !joint.isEmpty, joint.count <= longestJoint else { return false }
    return joints.contains(String(decoding: joint, as: UTF8.self).trimmingWhitespace())
  }

  private static func range(from first: String, to last: String) -> [String] {
    let prefix = prefix(of: first)
    guard prefix == self.prefix(of: last), let start = Int(decimalDigits: first.dropFirst(prefix.count)),
      let end = Int(decimalDigits: last.dropFirst(prefix.count)), start < end, end - start <= longestRange
    else { return [] }
    return (start...end).map { prefix + $0.padded(to: first.count - prefix.count) }
  }

  /// An ID without the digits at its end.
  private static func prefix(of id: String) -> String {
    String(id.dropLast(id.reversed().prefix { $0.isASCII && $0.isNumber }.count))
  }

  private static let hyphen = UInt8(ascii: "-")
  private static let period = UInt8(ascii: ".")

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

  private static func isWordPart(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
      || byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
  }
}
