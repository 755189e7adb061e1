import Names

/// The ID of an entry, such as `D1`, `D-001` or `ADR-004`: letters, a joint and a number; or that of a feature's decision,
/// `D-USER-003-1` and `D-007-1`, which is numbered within the feature.
struct DecisionIdentifier: Hashable {
  /// What stands before the digits.
  let prefix: String
  let digits: String
  /// Whether it names the feature that it is numbered in.
  let isOfFeature: Bool

  private static let words: Set<String> = ["d", "ad", "adr", "dec", "dl"]

  /// Reads an ID; nil for anything else.
  init?(_ text: some StringProtocol) {
    guard text.utf8.count <= 64 else { return nil }
    let word = text.prefix { $0.isASCII && $0.isLetter }
    let rest = text.dropFirst(word.count)
    let joint = rest.prefix { "-_ #".contains($0) }
    let digits = rest.dropFirst(joint.count)
    guard DecisionIdentifier.words.contains(word.lowercased()), joint.count <= 1, let first = digits.utf8.first else {
      return nil
    }
    if first.isDecimal, digits.utf8.allSatisfy(\.isDecimal) {
      prefix = String(word) + String(joint)
      self.digits = String(digits)
      isOfFeature = false
    } else if joint == "-", word.utf8.count == 1, let number = DecisionIdentifier.numberInFeature(String(digits)) {
      prefix = String(text.dropLast(number.count))
      self.digits = number
      isOfFeature = true
    } else {
      return nil
    }
  }

  /// The first ID of a feature's decisions: `D-USER-003-1` for `F-USER-003`, `D-007-1` for `007-search`; nil where the ID of
  /// the feature holds no number.
  init?(firstOf feature: FeatureID) {
    if let parts = feature.parts {
      self.init("D-\(parts.area)-\(parts.number.padded(to: 3))-1")
    } else if FeatureNumber.of(feature.string) != nil {
      self.init("D-\(feature.string.prefix { $0 != "-" })-1")
    } else {
      return nil
    }
  }

  /// Whether it counts as a new log does: `D-001`.
  var isStandard: Bool { !isOfFeature && prefix.lowercased() == "d-" }

  /// The number behind `USER-003-` or `007-`; nil where no feature stands before it.
  private static func numberInFeature(_ text: String) -> String? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let number = parts.last, !number.isEmpty, number.utf8.count <= 6,
      number.utf8.allSatisfy(\.isDecimal)
    else { return nil }
    let feature = parts[parts.count - 2]
    guard (3...12).contains(feature.utf8.count), feature.utf8.allSatisfy(\.isDecimal) else { return nil }
    if parts.count == 3 {
      guard Area(String(parts[0])) != nil, parts[0].contains(where: \.isLetter) else { return nil }
    }
    return String(number)
  }

  /// Reads an ID from a column of IDs, where a bare number is one too.
  init?(inColumn text: String) {
    if let identifier = DecisionIdentifier(text) {
      self = identifier
    } else if !text.isEmpty, text.utf8.count <= 20, text.utf8.allSatisfy(\.isDecimal) {
      self.init(prefix: "", digits: text)
    } else {
      return nil
    }
  }

  /// The first ID of a new log, `D-001`.
  static let standard = DecisionIdentifier(prefix: "D-", digits: "001")

  private init(prefix: String, digits: String) {
    self.prefix = prefix
    self.digits = digits
    isOfFeature = false
  }

  /// An ID of the same style with another number.
  func numbered(_ number: Int) -> String { prefix + number.padded(to: digits.count) }
}

extension UInt8 {
  fileprivate var isDecimal: Bool { self >= 48 && self <= 57 }
}
