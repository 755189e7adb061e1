extension Words {
  /// What stands before a colon and the answer to what stands above, in lower case: `status`.
  public static let gateStatusLabels = Set(merged(\.gates.statusLabels))

  /// What stands before a colon and an explanation of signs, in lower case: `legend`.
  public static let gateLegendLabels = Set(merged(\.gates.legendLabels))

  /// What stands before a colon and an explanation of an answer, in lower case: `rationale`.
  public static let gateRemarkLabels = Set(merged(\.gates.remarkLabels))

  /// What the head of the column of answers holds, in lower case: `complian`.
  public static let gateStatusColumns = merged(\.gates.statusColumns)

  /// The heads of the columns of a table that explains signs, in lower case: `symbol`.
  public static let gateLegendColumns = Set(merged(\.gates.legendColumns))

  /// What a cell says that answers with yes, in lower case.
  public static let yes = Set(merged(\.gates.yes))

  /// What a cell says that answers with no, in lower case.
  public static let no = Set(merged(\.gates.no))

  /// What says that a check is made once more, in lower case: `post-design`.
  public static let checksAgain = merged(\.gates.again)

  /// What says that the answer of a gate is yet to come, in lower case: `to be determined`.
  public static let pendingAnswers = Set(merged(\.gates.pending))
}
