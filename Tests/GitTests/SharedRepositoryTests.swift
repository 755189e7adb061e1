import Files
import TestSupport
import Testing
@testable import Git

@Suite struct SharedRepositoryTests {
  @Test(arguments: [
    ("group", SharedPermissions.group), ("true", .group), ("1", .group), ("all", .all), ("world", .all),
    ("everybody", .all), ("2", .all), ("0660", .exactly(0o660)), ("0640", .exactly(0o640)), ("umask", nil),
    ("false", nil), ("0", nil), ("0044", nil), ("rubbish", nil),
  ]) func `core.sharedRepository is read as Git reads it`(value: String, expected: SharedPermissions?) throws {
    #expect(SharedPermissions(sharedRepository: value) == expected)
  }

  @Test(arguments: ["group", "all", "0660"])
  func `what is written in a shared repository has the permissions that git gives`(value: String) throws {
    let sandbox = try GitSandbox()
    try sandbox.commitAll()
    try sandbox.git("config", "core.sharedRepository", value)
    try sandbox.git("branch", "by-git")
    let repository = try #require(
      try Repository.discover(from: sandbox.path, settings: GitSettings(variables: sandbox.variables)))
    let commit = try #require(try repository.head().commit)
    let branch = try #require(BranchName("by-us"))
    try repository.sharing { try repository.createBranch(branch, at: commit, reflogMessage: "x") }
    for directory in ["refs/heads", "logs/refs/heads"] {
      let modes = try ["by-git", "by-us"].map { name in
        try FileSystem.stamp(of: sandbox.path.appending(component: ".git/\(directory)/\(name)"))?.permissions
      }
      #expect(modes[0] == modes[1], "\(directory)")
    }
  }
}
