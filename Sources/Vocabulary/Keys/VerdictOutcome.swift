/// What a verdict says of a gate.
public enum VerdictOutcome: Hashable, Sendable, CaseIterable {
  case passes, fails, notApplicable
}
