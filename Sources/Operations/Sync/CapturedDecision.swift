import Configuration
import Files
import WorkspaceModel

/// A decision that a feature's documents state and that belongs into the Decision Log.
struct CapturedDecision {
  /// The key that makes capturing idempotent.
  let source: String
  let decision: String
  let rationale: String

  /// A row of Complexity Tracking.
  init(complexity row: ComplexityRow, feature: Feature) {
    let plan = feature.location.path(of: .plan).name
    source = "\(feature.id) \(plan), Complexity Tracking: \"\(normalised(row.violation))\""
    decision = row.violation
    let reason = isRealCell(row.reason) ? row.reason : ""
    let rejected = isRealCell(row.rejectedAlternative) ? "simpler alternative rejected: " + row.rejectedAlternative : ""
    rationale = [reason, rejected].filter { !$0.isEmpty }.joined(separator: "; ")
  }

  /// A titled entry of Architecture Decisions.
  init(architecture entry: StatedDecision, feature: Feature) {
    let plan = feature.location.path(of: .plan).name
    source = "\(feature.id) \(plan), Architecture Decisions: \"\(normalised(entry.title))\""
    decision = entry.decision.isEmpty ? entry.title : "\(entry.title): \(entry.decision)"
    rationale = entry.rationale
  }

  /// An entry of research.md.
  init(research entry: StatedDecision, feature: Feature) {
    source = "\(feature.id)\(CapturedDecision.researchMark)\(normalised(entry.title))\""
    decision =
      entry.decision.isEmpty || entry.decision == entry.title ? entry.title : "\(entry.title): \(entry.decision)"
    rationale = entry.rationale
  }

  /// What stands between the feature and the title in the source of an entry of research.md.
  static let researchMark = " \(FeatureDocument.research.name(in: .epic)): \""

  /// Whether a captured entry says what the documents say now.
  func says(_ entry: DecisionEntry) -> Bool {
    normalised(entry.decision) == normalised(decision) && normalised(entry.rationale) == normalised(rationale)
  }

  /// Whether `source` is one that capturing writes.
  static func isSource(_ source: String) -> Bool {
    source.contains(", Complexity Tracking: \"") || source.contains(", Architecture Decisions: \"")
      || source.contains(researchMark)
  }

  /// Everything that the documents of `features` state, in their order, each source once.
  static func all(in features: [Feature], session: Session) -> [CapturedDecision] {
    var sources: Set<String> = []
    return features.flatMap { feature -> [CapturedDecision] in
      var captured: [CapturedDecision] = []
      if session.configuration.capture.contains(.complexity), let plan = feature.plan?.document {
        captured += plan.complexityRows(session.vocabulary).map { CapturedDecision(complexity: $0, feature: feature) }
      }
      if session.configuration.capture.contains(.architecture), let plan = feature.plan?.document {
        captured += plan.architectureDecisions(session.vocabulary).map {
          CapturedDecision(architecture: $0, feature: feature)
        }
      }
      if session.configuration.capture.contains(.research), let research = feature.research?.document {
        captured += research.researchDecisions(session.vocabulary).map {
          CapturedDecision(research: $0, feature: feature)
        }
      }
      return captured
    }.filter { sources.insert($0.source).inserted }
  }
}

/// Whether a cell says something: neither empty nor dashes nor a placeholder.
private func isRealCell(_ cell: String) -> Bool {
  cell.contains { $0.isLetter || $0.isNumber } && !(cell.hasPrefix("[") && cell.hasSuffix("]"))
}

private func normalised(_ text: String) -> String { DecisionText.normalised(text) }
