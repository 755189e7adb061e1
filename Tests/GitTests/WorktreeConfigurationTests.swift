import Files
import Git
import TestSupport
import Testing

/// Configuration that libgit2 does not find by itself, and that a linked worktree is checked out with all the same.
struct WorktreeConfigurationTests {
  private let sandbox: GitSandbox

  init() throws {
    sandbox = try GitSandbox()
    try sandbox.write("one\ntwo\n", to: "dir/one.md")
    try sandbox.commitAll()
    try sandbox.git("branch", "001-x")
    try sandbox.directory.write("[core]\n\tautocrlf = true\n", to: "other.config")
  }

  static let ways = ["counted", "parameters", "global", "system", "worktree"]

  private func variables(_ way: String) throws -> [String: String] {
    let file = sandbox.beside("other.config").string
    let said: [String: String]
    switch way {
    case "counted":
      said = ["GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "core.autocrlf", "GIT_CONFIG_VALUE_0": "true"]
    case "parameters": said = ["GIT_CONFIG_PARAMETERS": "'core.autocrlf'='true'"]
    case "global": said = ["GIT_CONFIG_GLOBAL": file]
    case "system": said = ["GIT_CONFIG_SYSTEM": file, "GIT_CONFIG_NOSYSTEM": "0"]
    default:
      try sandbox.git("config", "extensions.worktreeConfig", "true")
      try sandbox.git("config", "--worktree", "core.autocrlf", "true")
      try sandbox.git("config", "--worktree", "core.worktree", sandbox.path.string)
      said = [:]
    }
    return sandbox.variables.merging(said) { $1 }
  }

  private func git(_ variables: [String: String], in place: AbsolutePath, _ arguments: String...) throws -> String {
    let result = try Program.run("/usr/bin/git", arguments, in: place, variables: variables)
    try #require(result.status == 0, "\(arguments): \(result.errors)")
    return result.output
  }

  @Test(arguments: ways) func `an added worktree is checked out with it, as by git`(way: String) throws {
    let variables = try variables(way)
    let repository = try #require(
      try Repository.discover(from: sandbox.path, settings: GitSettings(variables: variables)))
    let path = sandbox.beside("001-x")
    try repository.addWorktree(named: "001-x", at: path, branch: branch("001-x"))
    #expect(try sandbox.directory.text(of: "001-x/dir/one.md") == "one\r\ntwo\r\n")
    _ = try git(variables, in: sandbox.path, "worktree", "add", "--quiet", "--detach", "../by-git")
    #expect(try sandbox.directory.text(of: "by-git/dir/one.md") == "one\r\ntwo\r\n")
    #expect(try git(variables, in: path, "status", "--porcelain", "--branch") == "## 001-x\n")
    for key in ["core.worktree", "core.autocrlf"] {
      let said = try ["001-x", "by-git"].map { name in
        try Program.run("/usr/bin/git", ["config", key], in: sandbox.beside(name), variables: variables).output
      }
      #expect(said[0] == said[1], "\(key)")
    }
    try repository.removeWorktree(named: "001-x", at: path, holding: sandbox.commit())
    #expect(!sandbox.directory.exists("001-x"))
    #expect(!sandbox.directory.exists("repository/.git/worktrees/001-x"))
  }

  @Test func `what counts in the worktree alone does not keep it from being removed`() throws {
    let path = sandbox.beside("001-x")
    try sandbox.git("config", "includeIf.onbranch:001-x.path", sandbox.beside("other.config").string)
    let repository = try sandbox.repository()
    try repository.addWorktree(named: "001-x", at: path, branch: branch("001-x"))
    #expect(try sandbox.directory.text(of: "001-x/dir/one.md") == "one\r\ntwo\r\n")
    try repository.removeWorktree(named: "001-x", at: path, holding: sandbox.commit())
    #expect(!sandbox.directory.exists("001-x"))
  }
}
