public import Files
import Foundation

extension Program {
  /// Writes a shell script that can be run at once.
  public static func writeScript(_ lines: String, to path: AbsolutePath) throws {
    try writeProgram("#!/bin/sh\n\(lines)\n", to: path)
  }

  /// Writes a file that can be run at once, making the directories on the way.
  ///
  /// Another process does it. A process that another test starts at the same moment has a copy of each file that is open
  /// here until it runs its own program, and Linux runs no file that somebody has open for writing.
  public static func writeProgram(_ text: String, to path: AbsolutePath) throws {
    try FileManager.default.createDirectory(atPath: path.parent.string, withIntermediateDirectories: true)
    let result = try run(
      "/bin/sh", ["-ec", "cat >\"$0\"; chmod 755 \"$0\"", path.string], in: path.parent, input: text)
    guard result.status == 0 else { throw Failure(command: "write \(path)", result: result) }
  }

  /// Waits until a file can be run that was written here, for the same reason.
  public static func waitUntilRunnable(_ path: AbsolutePath) {
    #if os(Linux)
      let descriptor = open(path.string, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { return }
      defer { close(descriptor) }
      // Linux gives such a lease only where nobody has the file open for writing.
      let setLease: Int32 = 1024
      for _ in 0..<60_000 where fcntl(descriptor, setLease, F_RDLCK) != 0 && errno == EAGAIN { usleep(1_000) }
      _ = fcntl(descriptor, setLease, F_UNLCK)
    #endif
  }
}
