import TestSupport
import Testing

extension Workspace {
  /// Registers the built program as the merge driver of every index and log.
  func registerDriver() throws {
    try git("config", "merge.speckit.driver", "'\(BuiltProgram.path)' merge-driver %O %A %B %L %P")
    let paths = ["**/design/index.md", "**/exec-plan.md", "specs/index.md", "specs/decisions.md", "plans/index.md"]
    let lines = paths.map { "\($0) merge=speckit\n" }.joined()
    _ = try sandbox.directory.write(lines, to: "repository/.git/info/attributes")
  }

  /// Commits what `change` makes on a new branch, and goes back to where it came from.
  func branch(_ name: String, from start: String = "main", _ change: () throws -> Void) throws {
    try git("switch", "--quiet", "--create", name, start)
    try change()
    try commitAll()
    try git("switch", "--quiet", "main")
  }

  /// Merges a branch, which must go without a conflict.
  func merge(_ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let result = try gitResult("merge", "--no-edit", "--no-ff", name)
    let conflicts = try git("diff", "--diff-filter=U")
    try #require(result.status == 0, "\(result.output)\(result.errors)\(conflicts)", sourceLocation: sourceLocation)
  }

  /// Runs `git`, whatever becomes of it.
  func gitResult(_ arguments: String...) throws -> Program.Result { try gitResult(arguments) }

  /// Runs `git`, whatever becomes of it.
  func gitResult(_ arguments: [String]) throws -> Program.Result {
    try Program.run("/usr/bin/git", arguments, in: root, variables: sandbox.variables)
  }

  /// Files that Git left in conflict.
  func conflicts() throws -> [String] {
    try git("diff", "--name-only", "--diff-filter=U").split(separator: "\n").map(String.init)
  }
}
