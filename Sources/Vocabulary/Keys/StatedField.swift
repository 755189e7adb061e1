/// What a document other than the Decision Log says of a decision.
public enum StatedField: Hashable, Sendable, CaseIterable {
  case decision, rationale
  /// Another field of a decision, such as `Alternatives considered`.
  case other
}
