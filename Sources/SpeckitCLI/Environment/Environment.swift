public import Files

/// Everything that the program takes from outside: streams, variables, the clock, who is logged in.
public struct Environment {
  /// The environment variables.
  public var variables: [String: String]
  /// The current directory; nil where it has been deleted.
  public var workingDirectory: AbsolutePath?
  /// The clock, in seconds since 1970.
  public var now: Int64
  /// The name of the one who is logged in; nil if unknown.
  public var loginName: String?
  /// The process.
  public var processIdentifier: Int32
  /// Whether standard output and standard error are terminals.
  public var isTerminal: (output: Bool, errors: Bool)
  /// Takes what is written to standard output.
  public var writeOutput: (String) -> Void
  /// Takes bytes that are no text of the program's own, for standard output too.
  public var writeBytes: ([UInt8]) -> Void
  /// Takes what is written to standard error.
  public var writeErrors: (String) -> Void
  /// Why standard output could not be written, in the system's words; nil while it could.
  public var outputFailure: () -> String?
  /// Takes what is no longer needed, so that a process which ends now need not free it first.
  public var keep: (AnyObject) -> Void = { _ in }

  /// Puts an environment together. Without `writeBytes` bytes are written as text.
  public init(
    variables: [String: String], workingDirectory: AbsolutePath?, now: Int64, loginName: String?,
    processIdentifier: Int32, isTerminal: (output: Bool, errors: Bool), writeOutput: @escaping (String) -> Void,
    writeBytes: (([UInt8]) -> Void)? = nil, writeErrors: @escaping (String) -> Void,
    outputFailure: @escaping () -> String? = { nil }
  ) {
    self.variables = variables
    self.workingDirectory = workingDirectory
    self.now = now
    self.loginName = loginName
    self.processIdentifier = processIdentifier
    self.isTerminal = isTerminal
    self.writeOutput = writeOutput
    self.writeBytes = writeBytes ?? { writeOutput(String(decoding: $0, as: UTF8.self)) }
    self.writeErrors = writeErrors
    self.outputFailure = outputFailure
  }
}
