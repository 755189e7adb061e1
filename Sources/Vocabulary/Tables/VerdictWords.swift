/// The words by which people say whether a gate is kept, and those that take a verdict back.
struct VerdictWords: Sendable {
  /// Whether other words beside a verdict make it part of a sentence, as in 登录 失败. Languages with capitals tell
  /// their verdicts by them.
  let standAlone: Bool
  /// Phrases of whole words that say that a gate is kept, in the case in which they count.
  let passes: [String]
  /// Phrases that say that a gate is not kept.
  let fails: [String]
  /// Phrases that say that a gate does not concern the plan.
  let notApplicable: [String]
  /// What says none of something, in lower case.
  let none: [String]
  /// Of these words, those that stand behind what there is none of, and never right before it.
  var noneBehind: [String] = []
  /// What a failing verdict or sign may have behind it where it is counted, in lower case, as in `⚠️ items: none`.
  var tallied: [String] = []
  /// What numbers are counted in: `0 件` says none. Only languages with such words have them.
  let counters: [String]
  /// What says before a verdict that it is of something else, in lower case. For languages that put it before.
  let quantifiers: [String]
  /// What denies the verdict that follows, in lower case. For languages that put it before.
  let denials: [String]
  /// Failing words that are verbs, in the case in which they count. For languages with capitals.
  var verbs: [String] = []
  /// What may follow a verdict that is one, in lower case, as in `BLOCKED by the review`. For languages with capitals.
  var connectors: [String] = []
  /// What stands before a verdict that a sentence states, in lower case, as in `is BLOCKED`. For languages with capitals.
  var copulas: [String] = []
  /// What may stand between these two, in lower case, as in `is a VIOLATION`.
  var fillers: [String] = []
  /// What begins a clause that takes back a verdict before it, in lower case, as in `PASS but FAIL for writes`.
  var contrasts: [String] = []
  /// What fails before a gate is looked at, as in `tests FAIL first`. Read in English only.
  var tests: [String] = []

  /// The phrases of an outcome.
  func phrases(_ outcome: VerdictOutcome) -> [String] {
    switch outcome {
    case .passes: passes
    case .fails: fails
    case .notApplicable: notApplicable
    }
  }
}

/// A phrase that is a verdict, in the case in which it counts.
public struct VerdictPhrase: Hashable, Sendable {
  /// Whole words, one space apart.
  public let text: String
  /// What it says.
  public let outcome: VerdictOutcome
  /// Whether other words beside it make it part of a sentence.
  public let standsAlone: Bool
}
