import Names

/// The ID of an entry, such as `D1`, `D-001` or `ADR-004`: letters, a joint and a number.
struct DecisionIdentifier: Hashable {
  /// What stands before the digits.
  let prefix: String
  let digits: String

  private static let words: Set<String> = ["d", "ad", "adr", "dec", "dl"]

  /// Reads an ID; nil for anything else.
  init?(_ text: some StringProtocol) {
    guard text.utf8.count <= 64 else { return nil }
    let word = text.prefix { $0.isASCII && $0.isLetter }
    let rest = text.dropFirst(word.count)
    let joint = rest.prefix { "-_ #".contains($0) }
    let digits = rest.dropFirst(joint.count)
    guard DecisionIdentifier.words.contains(word.lowercased()), joint.count <= 1, !digits.isEmpty,
      digits.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 })
    else { return nil }
    prefix = String(word) + String(joint)
    self.digits = String(digits)
  }

  /// Reads an ID from a column of IDs, where a bare number is one too.
  init?(inColumn text: String) {
    if let identifier = DecisionIdentifier(text) {
      self = identifier
    } else if !text.isEmpty, text.utf8.count <= 20, text.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) {
      prefix = ""
      digits = text
    } else {
      return nil
    }
  }

  /// The first ID of a new log, `D-001`.
  static let standard = DecisionIdentifier(prefix: "D-", digits: "001")

  private init(prefix: String, digits: String) {
    self.prefix = prefix
    self.digits = digits
  }

  /// An ID of the same style with another number.
  func numbered(_ number: Int) -> String { prefix + number.padded(to: digits.count) }
}
