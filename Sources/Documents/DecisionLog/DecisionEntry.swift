public import Names

/// An entry of a Decision Log.
public struct DecisionEntry: Hashable, Sendable {
  /// `D-001`; nil where people wrote the entry without one.
  public var id: String?
  /// What was decided.
  public var decision: String
  /// Why.
  public var rationale: String
  /// The day, as it is written; nil where none is.
  public var date: String?
  /// Who decided; nil where nobody is named.
  public var author: String?
  /// Where a captured entry comes from: the key that keeps it from being captured twice.
  public var source: String?
  /// The ID of the entry that this one replaces.
  public var supersedes: String?
  /// The ID of the entry that replaces this one.
  public var supersededBy: String?

  /// Puts an entry together.
  public init(
    id: String?, decision: String, rationale: String, date: String?, author: String?, source: String? = nil,
    supersedes: String? = nil, supersededBy: String? = nil
  ) {
    self.id = id
    self.decision = decision
    self.rationale = rationale
    self.date = date
    self.author = author
    self.source = source
    self.supersedes = supersedes
    self.supersededBy = supersededBy
  }

  /// The feature that `Source:` begins with.
  public var feature: FeatureID? {
    sourceKey?.split(whereSeparator: { $0 == " " || $0 == "," }).first.map { FeatureID(String($0)) }
  }

  /// The source as it is compared: a formatter may have written its signs otherwise.
  public var sourceKey: String? { source.map(DecisionText.normalised) }

  /// The entry in the form of a new log, a line each.
  public var lines: [String] { DecisionStyle.standard.lines(self) }

  /// The entry as it is read back from where it is written: a line for each field, and none that says nothing.
  public var asRead: DecisionEntry {
    let filled = { (text: String?) in text.map(oneLine).flatMap { $0.isEmpty || isNothing($0) ? nil : $0 } }
    return DecisionEntry(
      id: id, decision: oneLine(decision), rationale: filled(rationale) ?? "", date: filled(date),
      author: filled(author), source: filled(source), supersedes: filled(supersedes),
      supersededBy: filled(supersededBy))
  }
}

extension DecisionEntry {
  /// Whether a word is the ID of a feature's decision: `D-USER-003-1`, `D-007-1`.
  public static func isID(ofFeature word: some StringProtocol) -> Bool { DecisionIdentifier(word)?.isOfFeature == true }
}
