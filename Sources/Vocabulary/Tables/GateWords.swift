/// The words of a Constitution Check beside the verdicts, in lower case.
struct GateWords: Sendable {
  /// What stands before a colon and the answer to what stands above.
  let statusLabels: [String]
  /// What stands before a colon and an explanation of signs.
  let legendLabels: [String]
  /// What stands before a colon and the reason why a gate is not kept.
  let justificationLabels: [String]
  /// What stands before a colon and an explanation of an answer.
  let remarkLabels: [String]
  /// What the head of the column of answers holds.
  let statusColumns: [String]
  /// The heads of the columns of a table that explains signs.
  let legendColumns: [String]
  /// What a cell says that answers with yes.
  let yes: [String]
  /// What a cell says that answers with no.
  let no: [String]
  /// What a heading or a head holds that says that the check is made once more.
  let again: [String]
  /// What a heading holds that says which of several checks it is, beside those words.
  let phases: [String]
  /// How words begin of which one names what is checked in the heading of a check of the constitution.
  let laws: [String]
  /// How words begin of which one says in such a heading that it is checked.
  let checks: [String]
  /// What stands before a colon and the answer for all gates at once.
  let overall: [String]
  /// What begins a sentence that speaks of all gates.
  let everyGate: [String]
  /// What such a sentence holds where they are kept.
  let kept: [String]
  /// What says by itself that all gates are kept.
  let allKept: [String]
  /// What a question holds whose good answer is no.
  let faults: [String]
  /// What says that the answer is yet to come.
  let pending: [String]
  /// What says that a gate is looked at later.
  let delays: [String]
  /// What says that it is still worked at.
  let progress: [String]
}
