import Documents
import Text

/// A comment `<!-- speckit:ignore SK012 reason -->` with the rules that it names.
struct RuleComment {
  let comment: IgnoreComment
  /// The rules it names, those included that there are not.
  let rules: [String]
  /// Whether it says why.
  let hasReason: Bool

  init(_ comment: IgnoreComment) {
    self.comment = comment
    let words = comment.words ?? []
    let named = words.prefix { RuleComment.isRule($0) }
    rules = named.map(RuleComment.id)
    hasReason = named.count < words.count
  }

  /// Whether there is a rule with an ID.
  static func isKnown(_ id: String) -> Bool { ids.contains(id) }

  private static let ids = Set(Rule.all.map(\.id))
  private static let names = Dictionary(uniqueKeysWithValues: Rule.all.map { ($0.name, $0.id) })

  /// Whether a word names a rule, or looks as if it should.
  private static func isRule(_ word: String) -> Bool {
    let name = id(word)
    let isID = name.hasPrefix("SK") && name.count > 2 && name.dropFirst(2).allSatisfy(\.isNumber)
    return isID || ids.contains(name)
  }

  /// The ID that a word stands for: `SK012`, `sk012;` and `open-mark:` are one.
  private static func id(_ word: String) -> String {
    let bare = word.trimmedAtEnd { ":;".contains($0) }
    return names[bare.lowercased()] ?? bare.uppercased()
  }
}
