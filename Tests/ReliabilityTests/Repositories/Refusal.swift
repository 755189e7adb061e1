/// How a command is refused, and how its hint is followed.
struct Refusal: Sendable {
  /// What runs after the hint has been followed.
  enum Retry: Sendable {
    /// The same command.
    case again
    /// The same command without these arguments.
    case without([String])
    /// Other arguments.
    case instead([String])
    /// Nothing: the hint itself does what was wanted.
    case nothing
    /// The hint cannot be followed here.
    case never
  }

  /// The exit code.
  let status: Int32
  /// What the sentence says among other things.
  let message: String
  /// What the hint says among other things.
  let hint: String
  /// The shell commands that follow the hint; nil where the hint names arguments only.
  let following: String?
  /// What is done then.
  let retry: Retry

  init(_ message: String, _ status: Int32 = 5, hint: String, following: String? = nil, then retry: Retry) {
    self.status = status
    self.message = message
    self.hint = hint
    self.following = following
    self.retry = retry
  }

  /// A hint that consists of the commands to run.
  static func mended(
    by commands: String, _ message: String, _ status: Int32 = 5, then retry: Retry = .again
  ) -> Refusal {
    Refusal(message, status, hint: commands, following: commands, then: retry)
  }
}
