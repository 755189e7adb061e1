import Files
import Foundation
import TestSupport
import Testing

/// The lock between two runs of the program.
@Suite struct LockHolderTests {
  @Test func `a holder that stands still is waited for and named, and one that is killed holds nothing`() throws {
    let workspace = try RealWorkspace.withFeatures("Sign up")
    let holder = Process()
    holder.executableURL = URL(filePath: "/usr/bin/strace")
    holder.arguments = [
      "-f", "-qq", "-o", "/dev/null", "-e", "trace=renameat,renameat2", "-e",
      "inject=renameat,renameat2:signal=STOP:when=1", BuiltProgram.path,
      "new-feature", "Log in",
    ]
    holder.currentDirectoryURL = URL(filePath: workspace.root.string)
    holder.environment = workspace.sandbox.variables
    holder.standardError = FileHandle.nullDevice
    try holder.run()
    defer {
      holder.terminate()
      if let process = try? heldBy(workspace), process > 0 { kill(process, SIGKILL) }
    }
    let process = try waitForHolder(in: workspace)

    let refused = try workspace.run(["new-feature", "Delete", "--lock-timeout", "0"])
    #expect(refused.status == 4)
    #expect(
      refused.errors.hasPrefix("error: process \(process) is changing this repository and holds its lock\nhint: "))
    let start = ContinuousClock.now
    #expect(try workspace.run(["new-feature", "Delete", "--lock-timeout", "1"]).status == 4)
    #expect(start.duration(to: .now) >= .seconds(1))
    #expect(try workspace.run(["list"]).status == 0)

    kill(process, SIGKILL)
    holder.waitUntilExit()
    let next = try workspace.run(["new-feature", "Delete", "--lock-timeout", "0"])
    #expect(next.status == 0, "\(next.errors)")
    #expect(next.output.hasPrefix("F-USER-002"))
  }

  /// The process that has written itself into the lock; 0 if none has.
  private func heldBy(_ workspace: RealWorkspace) throws -> pid_t {
    try pid_t(workspace.sandbox.text(of: ".git/speckit/lock").dropLast()) ?? 0
  }

  /// The process that has written itself into the lock and now stands still.
  private func waitForHolder(in workspace: RealWorkspace) throws -> pid_t {
    for _ in 0..<6000 {
      let process = try heldBy(workspace)
      if process > 0, let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
        [") t ", ") T "].contains(where: status.contains),
        workspace.sandbox.directory.exists("repository/.git/speckit/journal")
      {
        return process
      }
      usleep(10_000)
    }
    throw CocoaError(.featureUnsupported)
  }
}
