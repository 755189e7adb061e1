/// What a file that Git tracks is for.
public enum SourceRole: Hashable, Sendable {
  /// It is part of the program.
  case code
  /// It tests the program.
  case test
}
