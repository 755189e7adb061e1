import Files
import Foundation
import TestSupport

extension Workspace {
  /// Whether some user can be had whom permissions stop.
  static let canBeStopped = BuiltProgram.exists && (geteuid() != 0 || BuiltProgram.canBecomeNobody)

  /// Runs the built program, if the tests run as the superuser and `asNobody` is set as somebody whom permissions stop.
  func runProgram(_ arguments: [String], asNobody: Bool = false) throws -> CommandResult {
    var command = [BuiltProgram.path] + arguments
    if asNobody, BuiltProgram.canBecomeNobody {
      command = ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] + command
    }
    let result = try Program.run(
      command[0], Array(command.dropFirst()), in: root,
      variables: variables.merging(sandbox.variables) { mine, _ in mine })
    return CommandResult(arguments: arguments, status: result.status, output: result.output, errors: result.errors)
  }

  /// Gives everything to the one that `runProgram` becomes.
  func giveToNobody() throws {
    guard BuiltProgram.canBecomeNobody else { return }
    _ = try Program.run("/bin/chown", ["-R", "65534:65534", sandbox.directory.path.string], in: .root)
  }

  /// Sets the permissions of a file or folder.
  func setMode(_ mode: String, of path: String) throws {
    _ = try Program.run("/bin/chmod", [mode, path], in: root)
  }
}
