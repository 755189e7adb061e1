/// Why a command ended without doing its work: one sentence that names the thing, and what mends it.
public struct Failure: Error, Sendable, Equatable {
  /// What picks the exit code.
  public enum Kind: Int32, Sendable {
    /// The answer is no: findings, a gate that fails, something out of date.
    case negative = 1
    /// Unknown option, missing or malformed argument, bad configuration.
    case usage = 2
    /// No such workspace, epic, feature or template.
    case notFound = 3
    /// It exists already, the lock is held, local changes would be overwritten, people's lines stand in a region.
    case conflict = 4
    /// I/O, Git, permissions, unsupported repository.
    case system = 5
  }

  /// What picks the exit code.
  public let kind: Kind
  /// A word for programs.
  public let code: FailureCode
  /// One sentence without a full stop.
  public let message: String
  /// The command or edit that mends it.
  public let hint: String

  /// Describes a failure.
  public init(_ kind: Kind, _ code: FailureCode, _ message: String, hint: String) {
    self.kind = kind
    self.code = code
    self.message = message
    self.hint = hint
  }
}
