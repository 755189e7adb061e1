/// Why a configuration file was refused.
public struct ConfigurationError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The file's name as it was handed in.
  public let file: String
  /// The line of the trouble, from 1.
  public let line: Int
  /// One sentence that names the key or value, without a full stop.
  public let message: String
  /// The nearest key or value that would do, or what may stand there.
  public internal(set) var hint: String

  /// Says what is wrong in a line of a file, and what would do there.
  public init(file: String, line: Int, message: String, hint: String) {
    self.file = file
    self.line = line
    self.message = message
    self.hint = hint
  }

  /// `file:line: message`.
  public var description: String { "\(file):\(line): \(message)" }
}
