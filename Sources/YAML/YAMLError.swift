/// Why bytes were refused as YAML, and where.
public struct YAMLError: Error, Equatable, Sendable {
  /// The line of the trouble, from 1.
  public let line: Int
  /// The column of the trouble, in characters from 1.
  public let column: Int
  /// What is wrong, without a full stop.
  public let message: String

  /// Says that `message` holds at a place.
  public init(line: Int, column: Int, message: String) {
    self.line = line
    self.column = column
    self.message = message
  }
}
