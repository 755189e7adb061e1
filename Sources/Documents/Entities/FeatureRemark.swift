import Names
import Text
import Vocabulary

/// Remarks that say by the name of a feature that something is that feature's: `Source: 001-accounts`, `Managed by spec 001`,
/// `The source of truth for users is 001-accounts`.
struct FeatureRemark {
  /// What stands before the feature, in order: the first begins the line.
  private let before: [String]
  /// What stands behind it; empty where the line may end or go on as it likes.
  private let behind: String

  /// Reads a pattern in which `#` stands for the feature, and `…` for any words.
  private init?(_ pattern: String) {
    guard let place = pattern.firstIndex(of: "#") else { return nil }
    before = pattern[..<place].split(separator: "…").map(String.init)
    behind = String(pattern[pattern.index(after: place)...])
  }

  private static let all = Words.featureRemarks.compactMap { FeatureRemark($0) }

  /// Whether a line, in lower case and without marks, says so.
  static func says(_ line: String) -> Bool {
    guard line.utf8.contains(where: \.isDigit), line.utf8.count <= longest else { return false }
    if selfReferences.stand(in: line) { return false }
    guard anyPart.stand(in: line) else { return false }
    let start = line.drop { !$0.isLetter && !$0.isNumber }
    return all.contains { $0.stands(in: start) }
  }

  /// The longest part of each pattern, without which none stands in a line.
  private static let anyPart = SearchedWords(
    all.map { remark in (remark.before + [remark.behind]).max { $0.utf8.count < $1.utf8.count } ?? "" })
  private static let selfReferences = SearchedWords(Words.selfReferences)
  /// No remark is longer than a few sentences.
  private static let longest = 400

  private func stands(in line: Substring) -> Bool {
    var rest = line
    for (index, words) in before.enumerated() {
      if index == 0 {
        guard rest.hasPrefix(words) else { return false }
        rest = rest.dropFirst(words.count)
      } else {
        // What follows the next full stop is another sentence.
        guard let range = rest.firstRange(of: words), !rest[..<range.lowerBound].contains(". ") else { return false }
        rest = rest[range.upperBound...]
      }
    }
    if behind.isEmpty { return FeatureReference.leading(rest) != nil }
    return rest.firstRange(of: behind).map { FeatureReference.leading(rest[..<$0.lowerBound]) != nil } ?? false
  }
}
