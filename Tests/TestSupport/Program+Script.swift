public import Files

extension Program {
  /// Writes a shell script that can be run at once.
  ///
  /// Another process does it. A process that another test starts at the same moment has a copy of each file that is open
  /// here until it runs its own program, and Linux runs no file that somebody has open for writing.
  public static func writeScript(_ lines: String, to path: AbsolutePath) throws {
    let result = try run(
      "/bin/sh", ["-ec", "cat >\"$0\"; chmod 755 \"$0\"", path.string], in: path.parent, input: "#!/bin/sh\n\(lines)\n")
    guard result.status == 0 else { throw Failure(command: "write \(path)", result: result) }
  }
}
