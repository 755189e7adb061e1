/// How much a finding weighs.
public enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
  /// Told; counts only with `--strict`.
  case warning
  /// Makes `check` answer no.
  case error

  /// A warning weighs less than an error.
  public static func < (left: Severity, right: Severity) -> Bool { left == .warning && right == .error }
}
