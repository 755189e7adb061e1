import Text
import Vocabulary

extension DecisionField {
  /// The field that has this name.
  init?(name: String) {
    guard let field = DecisionField.byName[DecisionField.normalised(name)] else { return nil }
    self = field
  }

  private static let byName: [String: DecisionField] = Dictionary(
    Words.decisionFields.flatMap { field, names in names.map { (normalised($0), field) } },
    uniquingKeysWith: { first, _ in first })

  /// Lower case; white space around joints does not count, nor which of the slashes and dots of a script joins.
  private static func normalised(_ name: String) -> String {
    var normalised = ""
    let slashed = name.utf8.allSatisfy(\.isASCII) ? name : String(name.map { "／・·、".contains($0) ? "/" : $0 })
    for word in slashed.lowercased().split(whereSeparator: \.isWhitespace) {
      let isJoined = normalised.isEmpty || "/&,".contains(normalised.last ?? "/") || "/&,".contains(word.first ?? " ")
      normalised += isJoined ? word : " " + word
    }
    return normalised
  }

  /// The longest name, in characters: a key is no longer.
  static let longestName = 30

  /// The key to write for this field beside keys that are written already: in their language.
  func name(beside written: [DecisionField: String]) -> String {
    switch self {
    case .source: "Source"
    case .supersedes: "Supersedes"
    case .supersededBy: "Superseded by"
    default:
      Words.writtenDecisionFields.max { $0.matches(written) < $1.matches(written) }?[self]
        ?? Words.writtenDecisionFields.first?[self] ?? ""
    }
  }
}

extension [DecisionField: String] {
  /// How many of the written names a language has; the first language wins where none has.
  fileprivate func matches(_ written: [DecisionField: String]) -> Int {
    written.count { self[$0.key]?.lowercased() == $0.value.lowercased() }
  }
}
