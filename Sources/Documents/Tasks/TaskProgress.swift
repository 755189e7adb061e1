import Markdown

/// How many tasks there are and how many are ticked.
public struct TaskProgress: Hashable, Sendable {
  /// Ticked tasks.
  public let done: Int
  /// All tasks but the dropped ones.
  public let total: Int
  /// Whether any task is ticked or begun.
  public let isStarted: Bool

  /// Counts `tasks`.
  public init(_ tasks: [FeatureTask]) {
    done = tasks.count { $0.state == .done }
    total = tasks.count { $0.state != .dropped }
    isStarted = tasks.contains { $0.state == .done || $0.state == .partial }
  }
}
