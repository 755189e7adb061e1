import Names
import Text
import Vocabulary

/// Finds the feature that a remark refers to: `(from 003-auth)`, `(Spec 001)`, `specs/001-auth/data-model.md`, `F-USER-001`.
enum FeatureReference {
  /// The first feature that a text names; nil where it names none.
  static func first(in text: some StringProtocol) -> FeatureID? {
    guard text.utf8.contains(where: \.isDigit) else { return nil }
    let words = words(of: text)
    return words.indices.lazy.compactMap { feature(at: $0, in: words) }.first
  }

  /// The feature that a text begins with, perhaps behind the word for a feature or in a path; nil where something else stands
  /// before.
  static func leading(_ text: some StringProtocol) -> FeatureID? {
    let words = words(of: String(text.prefix(120)))
    for index in words.indices.prefix(4) {
      if let feature = feature(at: index, in: words) { return feature }
      let word = words[index]
      // `F001` may be much else, but not where a feature is expected.
      let number = word.dropFirst().trimmedAtEnd { ".!?".contains($0) }
      if word.first.map({ "fF".contains($0) }) == true, isNumber(number) { return FeatureID(String(number)) }
      guard Words.featureWords.contains(word.lowercased()) || !word.contains(where: \.isLetter) else { return nil }
    }
    return nil
  }

  /// The words of a text, parted by white space and signs.
  static func words(of text: some StringProtocol) -> [Substring] {
    let text = Substring(text)
    guard text.utf8.allSatisfy({ $0.isASCII && $0 != .carriageReturn }) else { return wordsByCharacters(of: text) }
    return text.utf8.split { $0.isWhiteSpace || separators.contains($0) }.map { Substring($0) }
  }

  /// The same in any text.
  static func wordsByCharacters(of text: Substring) -> [Substring] {
    text.split { $0.isWhitespace || "()[]（）`*,;:，；：。、/\"'|#".contains($0) }
  }

  private static let separators = Array("()[]`*,;:/\"'|#".utf8)

  private static func feature(at index: Int, in words: [Substring]) -> FeatureID? {
    guard words[index].utf8.contains(where: { $0.isDigit || !$0.isASCII }) else { return nil }
    let name = withoutParticle(words[index].trimmedAtEnd { ".!?".contains($0) })
    let id = FeatureID(directory: String(name))
    if id.parts != nil || isNumberedName(name) { return id }
    if isNumber(name) {
      return index > 0 && Words.featureWords.contains(words[index - 1].lowercased()) ? FeatureID(String(name)) : nil
    }
    // `spec-001`.
    let word = name.prefix(while: \.isLetter)
    let rest = name[word.endIndex...].drop { $0 == "-" || $0 == "_" }
    return isNumber(rest) && Words.featureWords.contains(word.lowercased()) ? FeatureID(String(rest)) : nil
  }

  private static func isNumber(_ word: Substring) -> Bool {
    word.utf8.count >= 3 && word.utf8.count <= 6 && word.utf8.allSatisfy(\.isDigit)
  }

  /// A name in ASCII without the particle that a language writes behind it: `001-auth에`.
  private static func withoutParticle(_ word: Substring) -> Substring {
    guard word.last?.isASCII == false, let particle = Words.particles.first(where: word.hasSuffix) else { return word }
    let name = word.dropLast(particle.count)
    return name.utf8.allSatisfy { $0 < 0x80 } ? name : word
  }

  /// `001-auth`, but no date.
  private static func isNumberedName(_ name: Substring) -> Bool {
    guard FeatureNumber.of(String(name)) != nil, let dash = name.firstIndex(of: "-") else { return false }
    return name[dash...].dropFirst().first?.isLetter == true
  }
}
