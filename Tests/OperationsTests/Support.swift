import Files
import Markdown
import TestSupport
import Testing
import WorkspaceModel

@testable import Operations

/// A session in an empty directory outside Git, for operations that read from a tree in memory.
struct EmptyWorkspace {
  let directory: TemporaryDirectory
  let session: Session

  /// Makes the directory, with `configuration` as its speckit.yml.
  init(configuration: String = "") throws {
    directory = try TemporaryDirectory()
    if !configuration.isEmpty { try directory.write(configuration, to: ".specify/speckit.yml") }
    session = try Session(
      root: directory.path, workingDirectory: directory.path, variables: [:], moment: Moment(seconds: 1_795_255_200),
      loginName: "ada", processIdentifier: 1)
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
