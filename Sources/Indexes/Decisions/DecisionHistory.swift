import Documents

/// What HEAD's version of a Decision Log holds.
struct DecisionHistory {
  private let texts: Set<[String?]>
  private let ids: Set<[String?]>

  init(_ log: DecisionLog?) {
    let entries = (log?.entries ?? []).map(\.entry)
    texts = Set(entries.map(DecisionHistory.text))
    ids = Set(entries.map { [$0.id, $0.sourceKey] })
  }

  /// Whether an entry stands there, whatever ID a merge gave it and whatever people made of its words.
  func holds(_ entry: DecisionEntry) -> Bool {
    texts.contains(DecisionHistory.text(entry)) || ids.contains([entry.id, entry.sourceKey])
  }

  private static func text(_ entry: DecisionEntry) -> [String?] {
    [entry.sourceKey, DecisionText.normalised(entry.decision), DecisionText.normalised(entry.rationale)]
  }
}
