import Text

/// Finds out whether a text names features, as `Extends 001-shipments` and `see F-USER-002` do.
enum FeatureNames {
  /// Whether a word of the text is the name of a feature in either layout.
  static func stand(in text: String) -> Bool {
    text.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.contains { isFlat($0) || isID($0) }
  }

  /// `001-shipments`.
  private static func isFlat(_ word: Substring) -> Bool {
    let rest = word.drop { $0.isASCII && $0.isNumber }
    return word.count - rest.count >= 3 && rest.first == "-" && rest.dropFirst().first?.isLetter == true
  }

  /// `F-USER-002`.
  private static func isID(_ word: Substring) -> Bool {
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    return parts.count == 3 && parts[0].uppercased() == "F" && parts[1].contains(where: \.isLetter)
      && parts[2].count >= 3 && parts[2].allSatisfy { $0.isASCII && $0.isNumber }
  }
}
