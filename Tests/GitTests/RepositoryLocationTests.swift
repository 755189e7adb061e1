import Files
import Git
import TestSupport
import Testing

/// Where a repository lies, held against what `git rev-parse` says.
@Suite struct RepositoryLocationTests {
  private func expectSame(_ sandbox: GitSandbox, in directory: AbsolutePath) throws {
    let found = try RepositoryLocation.find(from: directory, settings: GitSettings(variables: sandbox.variables))
    let git = try sandbox.git(
      "rev-parse", "--path-format=absolute", "--git-dir", "--git-common-dir", "--show-toplevel", in: directory)
    let lines = git.split(separator: "\n").map(String.init)
    #expect(found?.gitDirectory.string == lines[0])
    #expect(found?.commonDirectory.string == lines[1])
    #expect(found?.top?.string == lines[2])
  }

  @Test func `a repository is found from its top, from below, in linked worktrees and in submodules`() throws {
    let sandbox = try GitSandbox()
    try sandbox.write("x", to: "deep/er/file")
    try sandbox.commitAll()
    try sandbox.git("worktree", "add", "--quiet", "../linked")
    try sandbox.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", "./", "module")
    for name in ["repository", "repository/deep/er", "linked", "linked/deep", "repository/module"] {
      try expectSame(sandbox, in: sandbox.directory.path.appending(component: name))
    }
  }

  @Test(arguments: [["--object-format=sha256"], ["--separate-git-dir=../elsewhere"]])
  func `a repository of another format or in another place is found`(options: [String]) throws {
    let sandbox = try GitSandbox(initialise: false)
    _ = try Program.run(
      "/usr/bin/git", ["init", "--quiet"] + options, in: sandbox.path, variables: sandbox.variables)
    try expectSame(sandbox, in: sandbox.path)
  }

  @Test func `there is none where .git is empty or leads nowhere`() throws {
    for script in ["mkdir .git", "echo gitdir: nowhere >.git", "echo rubbish >.git", "ln -s nowhere .git", "true"] {
      let sandbox = try GitSandbox(initialise: false)
      _ = try Program.run("/bin/sh", ["-c", script], in: sandbox.path, variables: sandbox.variables)
      let settings = GitSettings(variables: sandbox.variables)
      #expect(try RepositoryLocation.find(from: sandbox.path, settings: settings) == nil, "\(script)")
    }
  }
}
