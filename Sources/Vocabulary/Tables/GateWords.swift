/// The words of a Constitution Check beside the verdicts, in lower case.
struct GateWords: Sendable {
  /// What stands before a colon and the answer to what stands above.
  let statusLabels: [String]
  /// What stands before a colon and an explanation of signs.
  let legendLabels: [String]
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
  /// What says that the answer is yet to come.
  let pending: [String]
}
