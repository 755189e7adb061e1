public import Markdown
import Vocabulary

/// An item of a plan's Constitution Check and what the plan says of it.
public struct ConstitutionGate: Hashable, Sendable {
  /// What the plan says.
  public enum Answer: Hashable, Sendable {
    /// A tick, ✅, PASS, OK, conforms, or prose of the author's own.
    case passes
    /// ⚠️, ❌, FAIL, NEEDS REVIEW and the like.
    case fails
    /// N/A.
    case notApplicable
    /// Untouched template text: blocks, but is no violation.
    case unanswered
    /// An empty box with no word against it: blocks, but nobody says that the gate fails.
    case unticked
    /// PENDING, TBD, NEEDS CLARIFICATION: the answer is yet to come, and the plan says so.
    case pending
    /// Such a one that says why or till when: `PENDING: tests come with the code`.
    case deferred
  }

  /// The line it stands on.
  public let line: Int
  /// What it is about, without markers and markup.
  public let text: String
  /// What the plan says of it.
  public let answer: Answer
  /// Whether nothing but a sign of warning speaks against it, and its reason stands beside the sign.
  public var isExplained = false
  /// Whether nothing but such a sign or an empty box speaks against it, and its justification follows under a label of its
  /// own.
  public var isJustified = false

  /// Whether its answer is a question that somebody has to answer.
  public var asksToClarify: Bool { text.contains(OpenMark.plainWords) }
}

extension Heading {
  /// Whether the heading itself answers, as in `Constitution Check: PASS`.
  public var statesVerdict: Bool { !VerdictText(text).verdicts.isEmpty }
}

extension Document {
  /// The statements of each check of the constitution in some sections.
  func gateStatements(in sections: [Section], _ vocabulary: SectionVocabulary) -> [[GateStatement]] {
    if sections.isEmpty { return [] }
    let lines = GateLines(of: self, in: sections, vocabulary)
    return sections.flatMap { lines.checks(in: $0) }
  }
}
