import Names
import Text
import Vocabulary

/// The IDs of requirements that the lines of a document name. `FR-001–FR-004` and `FR-001 to 004` are ranges that name all
/// between, `FR-003/004`, `FR-003/003a` and `FR-001, 002` are lists.
struct RequirementMentions {
  /// Every ID, in upper case.
  private(set) var ids: Set<String> = []
  /// The ranges that were taken apart already.
  private var ranges: Set<[String]> = []
  /// How many IDs ranges may still add; of what is beyond, only the ends count.
  private var budget = 20_000

  private static let longestJoint = 12
  private static let longestRange = 1000

  /// Adds the IDs of a text.
  mutating func read(_ text: String) {
    let bytes = Array(RequirementID.plain(text).uppercased().utf8)
    var last: (id: String, end: Int)?
    var index = 0
    while index < bytes.count {
      let isWordStart = index == 0 || !RequirementID.isWordPart(bytes[index - 1])
      let isDigit = RequirementID.isDigit(bytes[index])
      // Only before an ID or a digit does it matter what stands between it and the last ID.
      let joint = { last.flatMap { Self.isRange(bytes[$0.end..<index]) ? $0.id : nil } }
      let listed = { last.flatMap { Self.isList(bytes[$0.end..<index]) ? $0.id : nil } }
      if isWordStart, let end = RequirementID.end(ofIDAt: index, in: bytes) {
        let id = String(decoding: bytes[index..<end], as: UTF8.self)
        ids.insert(id)
        if let first = joint() { addRange(from: first, to: id) }
        last = (id, end)
        index = end
      } else if isDigit, let first = joint() {
        let digits = bytes[index...].prefix { RequirementID.isDigit($0) }
        addRange(from: first, to: Self.prefix(of: first) + String(decoding: digits, as: UTF8.self))
        last = nil
        index += digits.count
      } else if isDigit, isWordStart, let first = listed() {
        let digits = bytes[index...].prefix { RequirementID.isDigit($0) }
        // A letter behind the digits is a part of the ID where they stand close together; `FR-001, 200m` is a distance.
        let hasLetter = bytes[index - 1] == UInt8(ascii: "/") && digits.endIndex < bytes.count
        let end = digits.endIndex + (hasLetter && RequirementID.isWordPart(bytes[digits.endIndex]) ? 1 : 0)
        let numbered = first.last?.isNumber == true ? first[...] : first.dropLast()
        let prefix = Self.prefix(of: String(numbered))
        let isWhole = end == bytes.count || !RequirementID.isWordPart(bytes[end])
        let id = prefix + String(decoding: bytes[index..<end], as: UTF8.self)
        last = prefix.utf8.count + digits.count == numbered.utf8.count && isWhole ? (id, end) : nil
        if last != nil { ids.insert(id) }
        index = end
      } else {
        if let place = last, index - place.end > Self.longestJoint { last = nil }
        index += 1
      }
    }
  }

  private mutating func addRange(from first: String, to last: String) {
    let prefix = Self.prefix(of: first)
    guard prefix == Self.prefix(of: last), let start = Int(decimalDigits: first.dropFirst(prefix.count)),
      let end = Int(decimalDigits: last.dropFirst(prefix.count)), start < end, end - start <= Self.longestRange,
      end - start < budget, ranges.insert([first, last]).inserted
    else { return }
    budget -= end - start + 1
    for number in start...end { ids.insert(prefix + number.padded(to: first.count - prefix.count)) }
  }

  private static let joints = Words.requirementRanges.union(["-", "–", "—", "~", "〜", "～", "..", "...", "…"])

  private static let separators: Set<String> = [",", "，", "、", "/", "／", "・", "&", "+"]

  private static func isList(_ joint: ArraySlice<UInt8>) -> Bool {
    guard !joint.isEmpty, joint.count <= longestJoint else { return false }
    return separators.contains(String(decoding: joint, as: UTF8.self).trimmingWhitespace())
  }

  private static func isRange(_ joint: ArraySlice<UInt8>) -> Bool {
    guard !joint.isEmpty, joint.count <= longestJoint else { return false }
    return joints.contains(String(decoding: joint, as: UTF8.self).trimmingWhitespace())
  }

  /// An ID without the digits at its end.
  private static func prefix(of id: String) -> String {
    String(id.dropLast(id.reversed().prefix { $0.isASCII && $0.isNumber }.count))
  }
}
