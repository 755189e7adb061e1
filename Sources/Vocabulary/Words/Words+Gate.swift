extension Words {
  /// What stands before a colon and the answer to what stands above, in lower case: `status`.
  public static let gateStatusLabels = Set(merged(\.gates.statusLabels))

  /// What stands before a colon and an explanation of signs, in lower case: `legend`.
  public static let gateLegendLabels = Set(merged(\.gates.legendLabels))

  /// What stands before a colon and an explanation of an answer, in lower case: `rationale`.
  public static let gateRemarkLabels = Set(merged(\.gates.remarkLabels))

  /// What stands before a colon and the reason why a gate is not kept, in lower case.
  public static let gateJustificationLabels = Set(merged(\.gates.justificationLabels))

  /// What the head of the column of answers holds, in lower case: `complian`.
  public static let gateStatusColumns = merged(\.gates.statusColumns) + OtherLanguages.gateStatusColumns

  /// The heads of the columns of a table that explains signs, in lower case: `symbol`.
  public static let gateLegendColumns = Set(merged(\.gates.legendColumns))

  /// What a cell says that answers with yes, in lower case.
  public static let yes = Set(merged(\.gates.yes))

  /// What a cell says that answers with no, in lower case.
  public static let no = Set(merged(\.gates.no) + OtherLanguages.no)

  /// What says that a check is made once more, in lower case: `post-design`.
  public static let checksAgain = merged(\.gates.again)

  /// What says that the answer of a gate is yet to come, in lower case: `to be determined`.
  public static let pendingAnswers = Set(merged(\.gates.pending))

  /// What says that a gate is looked at later, in lower case, the longest first: `to be validated`.
  public static let gateDelays = longestFirst(\.gates.delays, OtherLanguages.gateDelays)

  /// What says that it is still worked at, in lower case, the longest first: `in progress`.
  public static let gateProgress = longestFirst(\.gates.progress, OtherLanguages.gateProgress)

  /// How words begin that name in a heading what is checked, in lower case: `constitution`.
  public static let gateLaws = merged(\.gates.laws)

  /// How words begin that say in a heading that something is checked, in lower case: `complian`.
  public static let gateChecks = merged(\.gates.checks)

  /// What stands before a colon and the answer for all gates, in lower case: `gate status`.
  public static let overallGates = Set(merged(\.gates.overall))

  /// What begins a sentence that speaks of all gates, in lower case: `all principles`.
  public static let everyGate = merged(\.gates.everyGate)

  /// What such a sentence holds where they are kept, in lower case: `satisf`.
  public static let gatesKept = merged(\.gates.kept)

  /// What says by itself that all gates are kept, in lower case: `no violations`.
  public static let allGatesKept = merged(\.gates.allKept)

  /// What a question holds whose good answer is no, in lower case: `violation`.
  public static let gateFaults = merged(\.gates.faults)

  /// What the heading of one of several checks holds, in lower case: `phase`.
  public static let checkPhases = merged(\.gates.again) + merged(\.gates.phases)
}
