import Text
import Vocabulary

/// Tells a requirement of another feature, which is only mentioned: `FR-013 of 002-pay`, `FR-013 (002-pay)`.
enum RequirementOwner {
  /// Whether what stands behind an ID begins with the feature whose it is.
  static func follows(_ text: some StringProtocol) -> Bool {
    guard text.utf8.contains(where: \.isDigit) else { return false }
    let start = Substring(text).drop { " *_`".contains($0) }
    if start.first.map({ "(（[".contains($0) }) == true {
      return isFeature(start.dropFirst().prefix { !")）]".contains($0) })
    }
    let word = start.prefix { $0.isLetter }
    guard Words.requirementOwners.contains(word.lowercased()) else { return false }
    return isFeature(
      start[word.endIndex...].split { $0.isWhitespace || ":：,，".contains($0) }.prefix(2).joined(separator: " "))
  }

  /// Whether a few words are no more than the name of a feature.
  private static func isFeature(_ text: some StringProtocol) -> Bool {
    let words = Substring(text).split { $0.isWhitespace }
    guard (1...3).contains(words.count) else { return false }
    return FeatureReference.first(in: text) != nil
  }
}
