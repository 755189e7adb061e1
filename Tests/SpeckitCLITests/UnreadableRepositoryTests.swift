import TestSupport
import Testing

/// Files of Git that the system does not let us read are named, and nothing is done without what they say.
@Suite(.enabled(if: Workspace.canBeStopped, "the superuser may read anything"))
struct UnreadableRepositoryTests {
  @Test(arguments: [".git/config", ".git/HEAD", ".git/refs/heads/main", ".git/config.worktree"])
  func `an unreadable file is named with exit code 5, and no lock is spoken of`(path: String) throws {
    let workspace = try Workspace.withFeatures()
    try workspace.git("config", "extensions.worktreeConfig", "true")
    try workspace.git("config", "--worktree", "commit.gpgSign", "true")
    try workspace.giveToNobody()
    try workspace.setMode("000", of: path)
    let result = try workspace.runProgram(["new-feature", "Sign up", "--commit"], asNobody: true)
    try workspace.setMode("644", of: path)
    #expect(result.status == 5, "\(result)")
    #expect(result.errors.contains("\(workspace.root)/\(path): Permission denied"), "\(result.errors)")
    #expect(!result.errors.contains("lock"), "\(result.errors)")
  }
}
