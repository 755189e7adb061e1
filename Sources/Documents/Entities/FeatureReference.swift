import Names
import Text
import Vocabulary

/// Finds the feature that a remark refers to: `(from 003-auth)`, `(Spec 001)`, `specs/001-auth/data-model.md`, `F-USER-001`.
enum FeatureReference {
  /// The first feature that a text names; nil where it names none.
  static func first(in text: some StringProtocol) -> FeatureID? {
    guard text.utf8.contains(where: \.isDigit) else { return nil }
    let words = Substring(text).split { $0.isWhitespace || "()[]（）`*,;:，；：。、/\"'|#".contains($0) }
    for (index, word) in words.enumerated() {
      let name = word.trimmedAtEnd { ".!?".contains($0) }
      let id = FeatureID(directory: String(name))
      if id.parts != nil || isNumberedName(name) { return id }
      let isNumber = name.utf8.count >= 3 && name.utf8.count <= 6 && name.utf8.allSatisfy(\.isDigit)
      if isNumber, index > 0, Words.featureWords.contains(words[index - 1].lowercased()) {
        return FeatureID(String(name))
      }
    }
    return nil
  }

  /// `001-auth`, but no date.
  private static func isNumberedName(_ name: Substring) -> Bool {
    guard FeatureNumber.of(String(name)) != nil, let dash = name.firstIndex(of: "-") else { return false }
    return name[dash...].dropFirst().first?.isLetter == true
  }
}
