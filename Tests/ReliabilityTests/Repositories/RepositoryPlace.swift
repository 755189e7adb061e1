import Files
import Foundation
import TestSupport
import Testing

/// A repository of some kind in a sandbox of its own, which can be put back to how it was.
final class RepositoryPlace {
  let kind: KindOfRepository
  private let sandbox: GitSandbox
  private let saved: TemporaryDirectory
  private var isChanged = false

  /// Makes the repository.
  init(_ kind: KindOfRepository) throws {
    self.kind = kind
    sandbox = try GitSandbox(initialise: false)
    saved = try TemporaryDirectory()
    let plain = try PlainRepository.shared.get().root.string
    try prepare("cp -a '\(plain)/.' .", in: sandbox.path)
    try prepare(kind.preparation, in: sandbox.path)
    if kind.runsAsNobody { try prepare("chown -R 65534:65534 .", in: sandbox.directory.path) }
    try prepare("cp -a . '\(saved.path)'", in: sandbox.directory.path)
  }

  /// Where commands run.
  var directory: AbsolutePath { AbsolutePath(kind.directory, relativeTo: sandbox.path) ?? sandbox.path }

  /// Runs the program as the kind wants it.
  func run(_ arguments: [String]) throws -> Program.Result { try runAsKind([BuiltProgram.path] + arguments) }

  /// Runs the program as the kind wants it, and measures.
  func measure(_ arguments: [String]) throws -> MeasuredRun {
    isChanged = true
    return try MeasuredRun(BuiltProgram.path, arguments, in: directory, variables: variables)
  }

  /// Runs shell commands as the kind wants it, where commands run. `$tree` is that directory, `$place` the
  /// sandbox's, `$speckit` the program.
  func shell(_ script: String) throws -> Program.Result { try runAsKind(["/bin/sh", "-ec", script]) }

  /// Puts everything back.
  func restore() throws {
    guard isChanged else { return }
    let script = "chmod -R u+rwX .; find . -mindepth 1 -delete; cp -a '\(saved.path)/.' ."
    try prepare(script, in: sandbox.directory.path)
    isChanged = false
  }

  /// Every file, directory and link of the sandbox.
  func everything() throws -> Snapshot { try Snapshot(of: sandbox.directory.path) }

  private func runAsKind(_ command: [String]) throws -> Program.Result {
    isChanged = true
    let user = kind.runsAsNobody ? ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : []
    let command = user + command
    let own = kind.variables.mapValues { $0.replacing("$place", with: sandbox.directory.path.string) }
    return try Program.run(
      command[0], Array(command.dropFirst()), in: directory, variables: variables.merging(own) { $1 })
  }

  private func prepare(_ script: String, in directory: AbsolutePath) throws {
    let result = try Program.run("/bin/sh", ["-ec", script], in: directory, variables: variables)
    try #require(result.status == 0, "\(kind.name): \(script): \(result.output)\(result.errors)")
  }

  private var variables: [String: String] {
    sandbox.variables.merging([
      "place": sandbox.directory.path.string, "tree": directory.string, "speckit": BuiltProgram.path,
    ]) { $1 }
  }
}
