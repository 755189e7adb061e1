import Changes
import Configuration
import Documents
import Failures
import Files
import Markdown
import Survey

/// Where the Decision Log of a group and the documents of its features differ.
struct LogComparison {
  struct Difference {
    let source: String
    let path: RelativePath
    let line: Int
    let message: String
    /// What mends it; nil for the rule's own advice.
    var hint: String?
  }

  private let group: CheckedGroup
  private let log: DecisionLogFacts
  private let held: LoggedDecisions
  private let stated: [(feature: CheckedGroup.Member, decision: PlacedDecision)]

  init(_ group: CheckedGroup, _ log: DecisionLogFacts) {
    self.group = group
    self.log = log
    held = LoggedDecisions(log)
    stated = group.features.flatMap { checked in
      PlacedDecision.all(of: checked.shared, group.context.workspace).map { (checked, $0) }
    }
  }

  /// What documents that somebody began state and the log does not hold as it stands.
  var missing: [Difference] {
    var sources: Set<String> = []
    return stated.filter { sources.insert($0.decision.decision.key).inserted }.compactMap { checked, placed in
      guard !checked.unfilled.contains(placed.path), let problem = problem(placed.decision) else { return nil }
      return Difference(
        source: placed.decision.key, path: placed.path, line: placed.line,
        message: "\(problem): \(shortened(InlineText.plain(placed.title)))")
    }
  }

  /// The captured entries in force that no document states any more.
  var gone: [Difference] {
    guard let path = group.logDocument?.path else { return [] }
    let features = Set(group.features.map(\.shared.id))
    let capture = group.context.workspace.configuration.capture
    let gone = held.gone(stated: Set(stated.map(\.decision.decision.key))) {
      CapturedDecision.isKnown($0, features, capture)
    }
    return gone.map { source, position in
      let placed = log.entries[position]
      return Difference(
        source: source, path: path, line: placed.line,
        message: "captured from a row that is gone: \(shortened(InlineText.plain(placed.entry.decision)))",
        hint: "speckit sync notes that it was withdrawn, or drops an entry that was never committed")
    }
  }

  /// What is wrong; nil where the log holds the decision as it stands.
  private func problem(_ decision: CapturedDecision) -> String? {
    guard held.hold(decision) else { return "not in the Decision Log" }
    guard let entry = held.entry(of: decision.key)?.entry, !decision.says(entry) else { return nil }
    return "the Decision Log says otherwise"
  }
}
