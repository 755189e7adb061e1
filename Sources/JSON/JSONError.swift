/// Why a text is no JSON.
public struct JSONError: Error, Sendable {
  /// The line, from 1.
  public let line: Int
  /// What is wrong, without a full stop.
  public let message: String
}
