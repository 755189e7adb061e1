/// What a task list says of its tasks as a whole, and does not hold.
public struct TaskClaim: Hashable, Sendable {
  /// The line that says it.
  public let line: Int
  /// What it says, as it stands: `23` or `T001–T040`.
  public let text: String
  /// How many tasks there are, where it says another number.
  public let count: Int?
  /// The task that it names and that is not there, or the one that is there and that it leaves out; nil for a number.
  public let task: String?
  /// Whether `task` is there.
  public let isLeftOut: Bool
}
