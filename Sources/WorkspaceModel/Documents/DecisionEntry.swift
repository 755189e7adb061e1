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
    source?.split(whereSeparator: { $0 == " " || $0 == "," }).first.map { FeatureID(String($0)) }
  }

  /// The entry in the form of a new log, a line each.
  public var lines: [String] {
    let label = id.map { "[\($0)] " } ?? ""
    var lines = ["- Decision: " + label + oneLine(decision)]
    let fields: [(String, String?)] = [
      ("Rationale", rationale), ("Date/Author", [date, author].compactMap { $0 }.joined(separator: " / ")),
      ("Source", source), ("Supersedes", supersedes), ("Superseded by", supersededBy),
    ]
    for case (let name, let value?) in fields where !value.isEmpty { lines.append("  \(name): " + oneLine(value)) }
    return lines
  }
}

/// White space of every kind as single spaces, control characters dropped.
func oneLine(_ text: String) -> String {
  text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    .filter { $0.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control } }
}
