/// Runs the program as this process, for the `main` of C, which hands on what it was given.
///
/// - Returns: the exit code; see `run(_:in:)`.
@_cdecl("speckit_main")
public func runProcess(_ count: Int32, _ arguments: UnsafePointer<UnsafePointer<CChar>?>) -> Int32 {
  let (output, errors) = ProcessStream.standard()
  // What is not UTF-8 is repaired; without any argument there is no name of the program either.
  let words = unsafe UnsafeBufferPointer(start: arguments, count: Int(count)).compactMap { word in
    unsafe word.map { unsafe String(cString: $0) }
  }
  return run(Array(words.dropFirst()), in: .process(output: output, errors: errors))
}
