@testable import Survey
import Check
import Files
import Markdown
import TestSupport
import Testing
import WorkspaceModel

@testable import Changes

/// A session in an empty directory outside Git, for operations that read from a tree in memory.
struct EmptyWorkspace {
  let directory: TemporaryDirectory
  let session: Session

  /// Makes the directory, with `configuration` as its speckit.yml.
  init(configuration: String = "") throws {
    directory = try TemporaryDirectory()
    if !configuration.isEmpty { try directory.write(configuration, to: ".specify/speckit.yml") }
    session = try Session(at: directory.path, loginName: "ada")
  }
}

extension MemoryTree {
  /// Files by path, with their text.
  init(texts: [String: String]) { self.init(texts.mapValues { Array($0.utf8) }) }
}

/// A path that a test takes for granted.
func relative(_ path: String) throws -> RelativePath { try #require(RelativePath(path)) }

/// The folder of the epic that tests use.
let epicFolder = "plans/services/user/EPIC-USER-001-users"

extension Session {
  /// A command in a workspace, at some hour.
  convenience init(
    at root: AbsolutePath, variables: [String: String] = [:], seconds: Int64 = 1_795_255_200, loginName: String? = nil
  ) throws {
    let workspace = try Workspace(root: root, workingDirectory: root, variables: variables, rules: Rule.names)
    try self.init(workspace, moment: Moment(seconds: seconds), loginName: loginName, processIdentifier: 1)
  }
}
