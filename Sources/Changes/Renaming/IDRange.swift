public import Names
import Text
import Vocabulary

/// Features that are named by the first and the last of them: `F-USER-001–F-USER-003`, `F-USER-001 to F-USER-003`.
public struct IDRange {
  /// Where it stands, from the first name to the last.
  public let range: Range<Int>
  /// The features, from the first to the last.
  public let features: [FeatureID]

  private static let signs: Set<String> = ["..", "...", "…", "–", "—", "~", "〜", "～"]
  private static let longestJoint = 24
  private static let longest = 100

  /// The ranges of a text, in order.
  public static func all(in bytes: [UInt8]) -> [IDRange] {
    var found: [IDRange] = []
    var first: (range: Range<Int>, area: Area, number: Int)?
    for word in words(of: bytes) {
      let last = FeatureID(String(decoding: bytes[word], as: UTF8.self)).parts
      if let first, word.lowerBound - first.range.upperBound <= longestJoint {
        let joint = bytes[first.range.upperBound..<word.lowerBound]
        let number = last.map { $0.area == first.area ? $0.number : nil } ?? shortNumber(bytes[word], behind: joint)
        if let number, number > first.number, number - first.number < longest, isJoint(joint) {
          let features = (first.number...number).map { FeatureID(area: first.area, number: $0) }
          found.append(IDRange(range: first.range.lowerBound..<word.upperBound, features: features))
        }
      }
      if let last { first = (word, last.area, last.number) }
    }
    return found
  }

  /// Each feature by itself, `old` by its new name.
  public func writtenOut(_ old: FeatureID, as new: FeatureID) -> [UInt8] {
    Array(features.map { ($0 == old ? new : $0).string }.joined(separator: ", ").utf8)
  }

  /// The number of `F-USER-001–003`: no word and no space stands before it.
  private static func shortNumber(_ word: ArraySlice<UInt8>, behind joint: ArraySlice<UInt8>) -> Int? {
    guard word.count >= 3, word.allSatisfy(\.isDigit), !joint.contains(where: \.isWhiteSpace) else { return nil }
    return Int(decimalDigits: String(decoding: word, as: UTF8.self))
  }

  private static func isJoint(_ bytes: ArraySlice<UInt8>) -> Bool {
    let marks = bytes.filter { !"*_`".utf8.contains($0) }
    if marks.contains(.lineFeed) { return false }
    let joint = String(decoding: marks, as: UTF8.self).trimmingWhitespace()
    return signs.contains(joint) || Words.requirementRanges.contains(joint.uppercased())
  }

  /// The runs of letters, digits and hyphens that may be an ID, or the number of one.
  private static func words(of bytes: [UInt8]) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start: Int?
    for index in 0...bytes.count {
      let isInside = index < bytes.count && (bytes[index].isLetter || bytes[index].isDigit || bytes[index] == .hyphen)
      if isInside {
        if start == nil { start = index }
      } else if let first = start {
        start = nil
        let isNumber = bytes[first].isDigit
        let isID = index - first > 5 && bytes[first] | 0x20 == UInt8(ascii: "f") && bytes[first + 1] == .hyphen
        if isNumber || isID { words.append(first..<index) }
      }
    }
    return words
  }
}
