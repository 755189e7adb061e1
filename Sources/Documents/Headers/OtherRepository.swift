import Text
import Vocabulary

/// Texts that speak of another repository than the one that they stand in.
public enum OtherRepository {
  /// Whether a text says that something lies in another repository: `of the mailroom repository`, `in repo x`.
  public static func isNamed(in text: some StringProtocol) -> Bool {
    let words = text.lowercased().split { $0.isWhitespace || "()[]*_`\"“”„,;:：".contains($0) }
      .map { $0.trimmedAtEnd { ".!?".contains($0) } }
    return words.indices.contains { index in
      guard let noun = nouns.first(where: { isNoun($0, words[index]) }) else { return false }
      let before = words[max(0, index - 4)..<index]
      guard let lead = before.lastIndex(where: { Words.repositoryLeads.contains(String($0)) }) else { return false }
      let between = words[(lead + 1)..<index]
      if between.contains(where: { Words.ownRepository.contains(String($0)) }) { return false }
      if words[index].count > noun.count { return true }
      let names = between.filter { !Words.repositoryArticles.contains(String($0)) }
      return !names.isEmpty || between.isEmpty && index + 1 < words.count
    }
  }

  private static let nouns = Words.repositories

  /// Whether a word is the noun, or a name that ends with it, as in `mailroom-repo`.
  private static func isNoun(_ noun: String, _ word: some StringProtocol) -> Bool {
    word == noun || word.hasSuffix("-" + noun)
  }
}
