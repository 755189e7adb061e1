public import Files
import Foundation

/// A real repository made by the `git` program, with a HOME and configuration of its own.
public final class GitSandbox: Sendable {
  /// Holds everything: `home/`, `repository/` and whatever a test adds.
  public let directory: TemporaryDirectory
  /// The working tree.
  public let path: AbsolutePath
  /// The whole environment of the programs run here.
  public let variables: [String: String]

  /// Makes an empty repository on branch `main`; with `initialise: false` only an empty directory.
  public init(initialise: Bool = true) throws {
    directory = try TemporaryDirectory()
    path = directory.path.appending(component: "repository")
    let home = directory.path.appending(component: "home")
    for made in [path, home] {
      try FileManager.default.createDirectory(atPath: made.string, withIntermediateDirectories: true)
    }
    variables = GitSandbox.variables(home: home)
    if initialise { try git("init", "--quiet", "--initial-branch=main") }
  }

  /// An environment in which `git` reads no configuration but the repository's own.
  public static func variables(home: AbsolutePath) -> [String: String] {
    [
      "HOME": home.string, "PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TZ": "UTC",
      "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1",
      "GIT_AUTHOR_NAME": "Ada Lovelace", "GIT_AUTHOR_EMAIL": "ada@example.org",
      "GIT_COMMITTER_NAME": "Ada Lovelace", "GIT_COMMITTER_EMAIL": "ada@example.org",
      "GIT_AUTHOR_DATE": "2026-11-21T10:00:00Z", "GIT_COMMITTER_DATE": "2026-11-21T10:00:00Z",
    ]
  }

  /// Runs `git` in the working tree and returns what it printed, without the last line break; throws if it fails.
  @discardableResult
  public func git(_ arguments: String..., in directory: AbsolutePath? = nil, input: String = "") throws -> String {
    let result = try Program.run(
      "/usr/bin/git", arguments, in: directory ?? path, variables: variables, input: input)
    guard result.status == 0 else {
      throw Program.Failure(command: "git " + arguments.joined(separator: " "), result: result)
    }
    return result.output.hasSuffix("\n") ? String(result.output.dropLast()) : result.output
  }

  /// Writes `text` to a file of the working tree.
  @discardableResult
  public func write(_ text: String, to relative: String) throws -> AbsolutePath {
    try directory.write(text, to: "repository/" + relative)
  }

  /// The text of a file of the working tree.
  public func text(of relative: String) throws -> String { try directory.text(of: "repository/" + relative) }

  /// Stages everything and commits it.
  public func commitAll(_ message: String = "Change") throws {
    try git("add", "--all")
    try git("commit", "--quiet", "--allow-empty", "--message", message)
  }
}
