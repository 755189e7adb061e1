public import Documents

/// What a Decision Log holds, by where it was captured from and by its words, so that each look-up takes one step.
public struct LoggedDecisions {
  /// The entry of each source, by its key, that is in force; the last one where none is.
  public private(set) var current: [String: Int] = [:]
  /// The words of the decisions in force that people wrote themselves.
  private var words: Set<String> = []
  private let log: DecisionLogFacts

  /// Takes the entries of a Decision Log.
  public init(_ log: DecisionLogFacts) {
    self.log = log
    var isInForce: [String: Bool] = [:]
    for (position, placed) in log.entries.enumerated() {
      let stands = if case .superseded = placed.standing { false } else { true }
      if let source = placed.entry.sourceKey, CapturedDecision.kind(ofSource: source) != nil {
        if !stands, isInForce[source] == true { continue }
        isInForce[source] = stands
        current[source] = position
      } else if stands {
        words.insert(DecisionText.normalised(placed.entry.decision))
      }
    }
  }

  /// The entry that stands for the key of a source; nil if there is none.
  public func entry(of source: String) -> DecisionLogFacts.Entry? { current[source].map { log.entries[$0] } }

  /// The captured entries in force whose source is not among those that documents state now, in the order of the log;
  /// `isKnown` tells the sources that the documents at hand would state.
  public func gone(stated: Set<String>, isKnown: (String) -> Bool) -> [(source: String, position: Int)] {
    current.filter { source, position in
      let entry = log.entries[position].entry
      return !stated.contains(source) && isKnown(source) && !entry.isWithdrawal && entry.supersededBy == nil
    }.map { ($0.key, $0.value) }.sorted { $0.1 < $1.1 }
  }

  /// Whether the log holds a decision: captured under its source, or written by people in the same words.
  public func hold(_ decision: CapturedDecision) -> Bool {
    if let placed = entry(of: decision.key), !placed.entry.isWithdrawal { return true }
    return words.contains(DecisionText.normalised(decision.decision))
  }
}
