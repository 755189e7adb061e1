/// What was done about a transaction that a killed process left behind.
public enum Recovery: Hashable, Sendable {
  /// It was brought to its end; `label` says what it was.
  case finished(label: String)
  /// It was taken back; `label` says what it was.
  case undone(label: String)
}
