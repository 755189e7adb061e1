import Files

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Environment {
  /// The environment of this process.
  public static var process: Environment {
    Environment(
      variables: processVariables, workingDirectory: currentDirectory ?? .root, now: Int64(time(nil)),
      loginName: login, processIdentifier: getpid(), isTerminal: (isatty(1) == 1, isatty(2) == 1),
      writeOutput: { write(Array($0.utf8), to: 1) }, writeBytes: { write($0, to: 1) },
      writeErrors: { write(Array($0.utf8), to: 2) })
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

  private static var currentDirectory: AbsolutePath? {
    guard let path = unsafe getcwd(nil, 0) else { return nil }
    defer { unsafe free(path) }
    return unsafe AbsolutePath(String(cString: path))
  }

  private static var login: String? {
    guard let entry = unsafe getpwuid(getuid()), let name = unsafe entry.pointee.pw_name else { return nil }
    return unsafe String(cString: name)
  }

  /// Writes all of `bytes`; a reader that has gone away is no error.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe systemWrite(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return }
      rest = rest.dropFirst(count)
    }
  }
}

/// The system call, under a name that `Environment.write` does not hide.
private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  unsafe write(descriptor, buffer, count)
}
