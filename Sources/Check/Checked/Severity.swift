public import Records

/// How much a finding weighs.
public enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
  /// Told; never counts.
  case notice
  /// Told; counts only with `--strict`.
  case warning
  /// Makes `check` answer no.
  case error

  /// A notice weighs less than a warning, and that less than an error.
  public static func < (left: Severity, right: Severity) -> Bool { left.weight < right.weight }

  private var weight: Int {
    switch self {
    case .notice: 0
    case .warning: 1
    case .error: 2
    }
  }
}

extension Severity: RecordableCase {}
