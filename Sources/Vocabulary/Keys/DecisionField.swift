/// What a key of a Decision Log entry, or a column of its table, tells.
public enum DecisionField: Hashable, Sendable, CaseIterable {
  case decision, rationale, dateAndAuthor, date, author, source, supersedes, supersededBy
  /// A key that people use beside these, such as `Consequences`: it ends the field before it.
  case other
}
