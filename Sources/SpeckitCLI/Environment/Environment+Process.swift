import Files

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Environment {
  /// The environment of this process, with its streams.
  static func process(output: ProcessStream, errors: ProcessStream) -> Environment {
    var environment = Environment(
      variables: processVariables, workingDirectory: currentDirectory, now: Int64(time(nil)),
      loginName: login, processIdentifier: getpid(), isTerminal: (isatty(1) == 1, isatty(2) == 1),
      writeOutput: { output.write(Array($0.utf8)) }, writeBytes: { output.write($0) },
      writeErrors: { errors.write(Array($0.utf8)) },
      outputFailure: { output.failure })
    environment.keep = { _ = unsafe Unmanaged.passRetained($0) }
    return environment
  }

  private static var processVariables: [String: String] {
    var variables: [String: String] = [:]
    var next = unsafe environ
    while let entry = unsafe next.pointee {
      let text = unsafe String(cString: entry)
      if let equals = text.firstIndex(of: "=") {
        variables[String(text[..<equals])] = String(text[text.index(after: equals)...])
      }
      unsafe next += 1
    }
    return variables
  }

  /// Nil too for what Linux calls `(unreachable)/…`, outside the process's root.
  private static var currentDirectory: AbsolutePath? {
    guard let path = unsafe getcwd(nil, 0) else { return nil }
    defer { unsafe free(path) }
    return unsafe AbsolutePath(String(cString: path))
  }

  private static var login: String? {
    guard let entry = unsafe getpwuid(getuid()), let name = unsafe entry.pointee.pw_name else { return nil }
    return unsafe String(cString: name)
  }
}
