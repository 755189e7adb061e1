import Failures

/// What `doctor` found out about one thing.
public struct Diagnosis: Sendable, Equatable {
  /// How it stands.
  public enum Status: String, Sendable {
    /// As it should be.
    case ok
    /// Worth knowing, and not wrong.
    case note
    /// Wrong, and something will go otherwise than people expect.
    case warning
    /// Wrong, and something does not work.
    case error
  }

  /// What it is about: a word for programs.
  public let name: String
  /// How it stands.
  public let status: Status
  /// What was found, without a full stop.
  public let message: String
  /// The command or edit that mends it; nil where nothing has to be mended.
  public let hint: String?
  /// The file or folder that it is about, relative to the workspace; nil where it is about none.
  public let path: String?

  /// Describes what was found.
  init(_ name: String, _ status: Status, _ message: String, hint: String? = nil, path: String? = nil) {
    self.name = name
    self.status = status
    self.message = message
    self.hint = hint
    self.path = path
  }

  /// What could not be looked at.
  public init(_ name: String, failure error: any Error, as status: Status = .error) {
    let failure = Failure(error)
    self.init(name, status, failure.message, hint: failure.hint)
  }

  /// Whether something is wrong.
  public var isWrong: Bool { status == .warning || status == .error }
}
