extension DecisionEntry {
  /// How an entry begins that says a captured decision is no longer stated.
  public static let withdrawal = "Withdrawn: "

  /// Why such an entry is there.
  public static let withdrawalRationale = "no longer stated in the plan"

  /// Whether the entry says that a captured decision is no longer stated.
  public var isWithdrawal: Bool {
    decision.hasPrefix(DecisionEntry.withdrawal) && rationale == DecisionEntry.withdrawalRationale
  }
}
