/// Runs the program as this process.
///
/// - Returns: the exit code; see `run(_:in:)`.
public func runProcess() -> Int32 {
  let (output, errors) = ProcessStream.standard()
  return run(Array(CommandLine.arguments.dropFirst()), in: .process(output: output, errors: errors))
}
