import Operations

/// Runs the program as this process. An answer that cannot be written is a failure too, after the work is done.
///
/// - Returns: the exit code; see `run(_:in:)`.
public func runProcess() -> Int32 {
  let (output, errors) = ProcessStream.standard()
  let environment = Environment.process(output: output, errors: errors)
  let status = run(Array(CommandLine.arguments.dropFirst()), in: environment)
  guard let reason = output.failure, status <= Failure.Kind.negative.rawValue else { return status }
  let failure = Failure(
    .system, "output", "the answer could not be written: \(reason)",
    hint: "what the command did stands; write its answer somewhere else")
  Printer(environment: environment, wantsJSON: false).print(failure, command: nil)
  return failure.kind.rawValue
}
