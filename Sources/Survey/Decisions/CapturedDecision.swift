public import Configuration
public import Documents
import Files
public import Names
import WorkspaceModel

/// A decision that a feature's documents state and that belongs into the Decision Log.
public struct CapturedDecision: Hashable, Sendable {
  /// Where it comes from, as it is written.
  public let source: String
  /// The source as it is compared: the key that makes capturing idempotent.
  public let key: String
  /// What was decided.
  public let decision: String
  /// Why; empty where nothing says so.
  public let rationale: String

  /// A row of Complexity Tracking; `path` is the plan.
  init(complexity row: ComplexityRow, of feature: FeatureLocation, in path: RelativePath?) {
    let plan = (path ?? feature.path(of: .plan)).name
    source = "\(feature.id) \(plan)\(CapturedDecision.complexityMark)\(normalised(row.violation))\""
    key = normalised(source)
    decision = row.violation
    let rejected = said(row.rejectedAlternative).map { "simpler alternative rejected: " + $0 }
    rationale = [said(row.reason), rejected].compactMap { $0 }.joined(separator: "; ")
  }

  /// A titled entry of Architecture Decisions; `path` is the plan.
  init(architecture entry: StatedDecision, of feature: FeatureLocation, in path: RelativePath?) {
    let plan = (path ?? feature.path(of: .plan)).name
    source = "\(feature.id) \(plan)\(CapturedDecision.architectureMark)\(normalised(entry.title))\""
    key = normalised(source)
    decision = entry.decision.isEmpty ? entry.title : "\(entry.title): \(entry.decision)"
    rationale = said(entry.rationale) ?? ""
  }

  /// An entry of research.md.
  init(research entry: StatedDecision, of feature: FeatureLocation) {
    source = "\(feature.id)\(CapturedDecision.researchMark)\(normalised(entry.title))\""
    key = normalised(source)
    decision =
      entry.decision.isEmpty || entry.decision == entry.title ? entry.title : "\(entry.title): \(entry.decision)"
    rationale = said(entry.rationale) ?? ""
  }

  /// What stands in a source before the title of what was captured.
  private static let complexityMark = ", Complexity Tracking: \""
  private static let architectureMark = ", Architecture Decisions: \""
  private static let researchMark = " \(FeatureDocument.research.name(in: .epic)): \""

  /// Whether a captured entry says what the documents say now.
  public func says(_ entry: DecisionEntry) -> Bool {
    let written = DecisionEntry(id: nil, decision: decision, rationale: rationale, date: nil, author: nil).asRead
    return normalised(entry.decision) == normalised(written.decision)
      && normalised(entry.rationale) == normalised(written.rationale)
  }

  /// Where a `source` that capturing writes comes from; nil for what people write.
  static func kind(ofSource source: String) -> Configuration.Capture? {
    let marks: [(Configuration.Capture, String)] = [
      (.complexity, complexityMark), (.architecture, architectureMark), (.research, researchMark),
    ]
    return marks.first { source.contains($0.1) }?.0
  }

  /// Whether `source` is one that capturing writes as it is configured, of a feature that is here to be asked.
  public static func isKnown(_ source: String, _ features: Set<FeatureID>, _ capture: Set<Configuration.Capture>)
    -> Bool
  {
    guard let kind = kind(ofSource: source), capture.contains(kind) else { return false }
    return source.split(separator: " ").first.map { features.contains(FeatureID(String($0))) } ?? false
  }

  /// Everything that the documents of `features` state, in their order, each source once.
  public static func all(in features: [SharedFacts], workspace: Workspace) -> [CapturedDecision] {
    var keys: Set<String> = []
    return features.flatMap { PlacedDecision.all(of: $0, workspace) }.map(\.decision)
      .filter { keys.insert($0.key).inserted }
  }
}

/// A text; nil where it says nothing.
private func said(_ text: String) -> String? { DecisionText.saysNothing(text) ? nil : text }

private func normalised(_ text: String) -> String { DecisionText.normalised(text) }
