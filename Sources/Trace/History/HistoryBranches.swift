import Git
import Names
import Survey
import Text

/// Which branches count beside HEAD and the main branches.
public struct HistoryBranches: Hashable, Sendable {
  private enum Kind: Hashable {
    case none, numbered, all
  }

  private let kind: Kind
  private var names: Set<String> = []

  /// No other.
  public static let none = HistoryBranches(kind: .none)
  /// Those whose name has the number, the time or the ID of a feature: `001-sign-up`, `feat/001-sign-up`, `F-USER-001`.
  public static let numbered = HistoryBranches(kind: .numbered)
  /// All of them.
  public static let all = HistoryBranches(kind: .all)

  private init(kind: Kind) { self.kind = kind }

  /// Those branches, and some by their names, as the headers of features have them.
  public func with(_ names: some Sequence<String>) -> HistoryBranches {
    var branches = self
    branches.names.formUnion(names)
    return branches
  }

  /// Whether a branch counts, by its name without that of the remote.
  func contain(_ name: String) -> Bool {
    switch kind {
    case .all: return true
    case .none: return names.contains(name)
    case .numbered: return names.contains(name) || HistoryBranches.isNumbered(name)
    }
  }

  private static func isNumbered(_ name: String) -> Bool {
    let last = FeatureNumber.lastSegment(of: name)
    if FeatureNumber.of(last) != nil || FeatureNumber.isTimestamped(last) { return true }
    return FeatureID(directory: last).parts != nil
  }
}
