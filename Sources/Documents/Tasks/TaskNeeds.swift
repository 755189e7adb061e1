/// What the tasks of a list are said to depend on, as far as it cannot be.
public struct TaskNeeds: Hashable, Sendable {
  /// A task that depends on one that the list does not have.
  public struct Unknown: Hashable, Sendable {
    /// The ID that is not there.
    public let id: String
    /// The task that depends on it, where the line tells.
    public let task: String?
    /// The line that says so, the first of those with this ID.
    public let line: Int
  }

  /// A task that depends on itself, or two that depend on each other.
  public struct Circle: Hashable, Sendable {
    /// The tasks, one or two.
    public let tasks: [String]
    /// The line that closes it.
    public let line: Int
  }

  /// Of each unknown ID the first.
  public let unknown: [Unknown]
  /// How many IDs tasks are said to depend on.
  public let count: Int
  /// The circles.
  public let circles: [Circle]
}
