/// What a word says of a task.
public enum TaskStateWord: Hashable, Sendable, CaseIterable {
  case open, begun, done, dropped
}
