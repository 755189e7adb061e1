import Files
import Foundation
import Git
import TestSupport
import Testing

struct DiscoveryTests {
  @Test func `there is no repository in an empty directory`() throws {
    let sandbox = try GitSandbox(initialise: false)
    #expect(try Repository.discover(from: sandbox.path, settings: sandbox.settings) == nil)
  }

  @Test func `a directory below the top belongs to the repository, even one that does not exist`() throws {
    let sandbox = try GitSandbox()
    try sandbox.write("x", to: "a/b/file")
    for below in ["a/b", "a/b/missing/too"] {
      let repository = try sandbox.repository(in: sandbox.path.appending(relative(below)))
      #expect(repository.workingDirectory == sandbox.path)
      #expect(repository.gitDirectory == sandbox.path.appending(component: ".git"))
      #expect(repository.commonDirectory == repository.gitDirectory)
      #expect(!repository.isLinkedWorktree)
      #expect(!repository.isShallow)
    }
  }

  @Test func `a linked worktree knows its own and the common directory`() throws {
    let sandbox = try GitSandbox()
    try sandbox.commitAll()
    try sandbox.git("worktree", "add", "--quiet", "-b", "side", "../side")
    let repository = try sandbox.repository(in: sandbox.beside("side"))
    #expect(repository.isLinkedWorktree)
    #expect(repository.workingDirectory == sandbox.beside("side"))
    let git = sandbox.path.appending(component: ".git")
    #expect(repository.commonDirectory == git)
    #expect(repository.gitDirectory == git.appending(try relative("worktrees/side")))
  }

  @Test func `a bare repository has no working tree, a worktree of it has`() throws {
    let sandbox = try GitSandbox()
    try sandbox.commitAll()
    try sandbox.git("clone", "--quiet", "--bare", ".", "../bare.git")
    try sandbox.git("worktree", "add", "--quiet", "-b", "side", "../side", in: sandbox.beside("bare.git"))
    #expect(try sandbox.repository(in: sandbox.beside("bare.git")).workingDirectory == nil)
    #expect(try sandbox.repository(in: sandbox.beside("side")).workingDirectory == sandbox.beside("side"))
  }

  @Test func `a .git file may name a bare repository`() throws {
    let sandbox = try GitSandbox()
    try sandbox.commitAll()
    try sandbox.git("clone", "--quiet", "--bare", ".", "../project/.bare")
    try sandbox.directory.write("gitdir: ./.bare\n", to: "project/.git")
    let repository = try sandbox.repository(in: sandbox.beside("project"))
    #expect(repository.gitDirectory == sandbox.beside("project").appending(component: ".bare"))
    #expect(repository.workingDirectory == nil)
  }

  @Test func `core.worktree gives a bare repository a working tree`() throws {
    let sandbox = try GitSandbox()
    try sandbox.commitAll()
    let top = sandbox.beside("elsewhere")
    try sandbox.directory.write("x", to: "elsewhere/file")
    try sandbox.git("config", "core.worktree", top.string)
    #expect(try sandbox.repository().workingDirectory == top)
  }

  @Test func `config.worktree counts where the repository says so`() throws {
    let sandbox = try GitSandbox()
    try sandbox.commitAll()
    try sandbox.directory.write("x", to: "elsewhere/file")
    try sandbox.git("config", "core.repositoryFormatVersion", "1")
    try sandbox.git("config", "extensions.worktreeConfig", "true")
    try sandbox.git("config", "--worktree", "core.worktree", sandbox.beside("elsewhere").string)
    try sandbox.git("config", "--worktree", "user.name", "Worktree")
    let repository = try sandbox.repository()
    #expect(repository.workingDirectory == sandbox.beside("elsewhere"))
    #expect(try repository.configuration("user.name") == "Worktree")
  }

  @Test(arguments: ["worktreeConfig", "partialClone", "preciousObjects", "relativeWorktrees"])
  func `a repository with a harmless extension opens`(name: String) throws {
    let sandbox = try GitSandbox()
    try sandbox.commitAll()
    try sandbox.git("config", "core.repositoryFormatVersion", "1")
    let commit = try sandbox.commit()
    try sandbox.git("config", "extensions.\(name)", name == "partialClone" ? "origin" : "true")
    #expect(try sandbox.repository().head() == .branch(branch("main"), commit))
  }

  @Test func `a SHA-256 repository is unsupported`() throws {
    let sandbox = try GitSandbox(initialise: false)
    try sandbox.git("init", "--quiet", "--object-format=sha256")
    let error = #expect(throws: GitError.self) { try sandbox.repository() }
    #expect(error?.kind == .unsupported)
    #expect(error?.message.lowercased().contains("objectformat") == true)
  }

  @Test func `a repository with reftable is unsupported`() throws {
    let sandbox = try GitSandbox()
    try sandbox.git("config", "core.repositoryFormatVersion", "1")
    try sandbox.git("config", "extensions.refStorage", "reftable")
    let error = #expect(throws: GitError.self) { try sandbox.repository() }
    #expect(error?.kind == .unsupported)
    #expect(error?.message.lowercased().contains("refstorage") == true)
  }

  @Test func `a repository format of the future is unsupported`() throws {
    let sandbox = try GitSandbox()
    try sandbox.directory.write("[core]\n\trepositoryformatversion = 9\n", to: "repository/.git/config")
    #expect(throws: GitError.self) { try sandbox.repository() }
    #expect(
      kind { () throws(GitError) in try Repository.discover(from: sandbox.path, settings: sandbox.settings) }
        == .unsupported)
  }

  @Test(arguments: ["HEAD", "objects", "refs"])
  func `a repository that misses a part is corrupt, not absent`(part: String) throws {
    let sandbox = try GitSandbox()
    try sandbox.commitAll()
    try FileManager.default.removeItem(atPath: sandbox.path.string + "/.git/" + part)
    #expect(
      kind { () throws(GitError) in try Repository.discover(from: sandbox.path, settings: sandbox.settings) }
        == .corrupt)
  }

  @Test func `a broken repository inside a whole one is not skipped`() throws {
    let sandbox = try GitSandbox()
    try sandbox.write("gitdir: /nowhere\n", to: "module/.git")
    let module = sandbox.path.appending(component: "module")
    #expect(kind { () throws(GitError) in try Repository.discover(from: module, settings: sandbox.settings) } != nil)
    try sandbox.write("ref: refs/heads/main\n", to: "broken/.git/HEAD")
    let broken = sandbox.path.appending(component: "broken")
    #expect(
      kind { () throws(GitError) in try Repository.discover(from: broken, settings: sandbox.settings) } == .corrupt)
  }

  @Test func `an empty directory called .git is not taken for a repository`() throws {
    let sandbox = try GitSandbox()
    try FileManager.default.createDirectory(
      atPath: sandbox.path.string + "/a/.git", withIntermediateDirectories: true)
    #expect(try sandbox.repository(in: sandbox.path.appending(component: "a")).workingDirectory == sandbox.path)
  }

  @Test(.enabled(if: geteuid() == 0)) func `a repository of someone else needs safe.directory`() throws {
    let sandbox = try GitSandbox()
    try sandbox.commitAll()
    for path in [sandbox.path.string, sandbox.path.string + "/.git"] { #expect(chown(path, 4711, 4711) == 0) }
    let discover = { () throws(GitError) in try Repository.discover(from: sandbox.path, settings: sandbox.settings) }
    #expect(kind(of: discover) == .ownership)
    for name in ["home/.gitconfig", "home/other"] {
      for (values, isSafe) in [
        ([sandbox.path.string], true), (["*"], true), ([sandbox.path.parent.string], false), (["*", ""], false),
        (["", sandbox.path.string], true), ([sandbox.path.parent.string + "/*"], true),
      ] {
        let lines = values.map { "\tdirectory = \"\($0)\"\n" }.joined()
        let file = try sandbox.directory.write("[safe]\n" + lines, to: name)
        let settings = GitSettings(variables: sandbox.variables.merging(["GIT_CONFIG_GLOBAL": file.string]) { $1 })
        let found = kind { () throws(GitError) in try Repository.discover(from: sandbox.path, settings: settings) }
        #expect(found == (isSafe ? nil : .ownership), "\(name): \(values)")
      }
    }
    for variables in [
      ["GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "safe.directory", "GIT_CONFIG_VALUE_0": sandbox.path.string],
      ["GIT_CONFIG_PARAMETERS": "'safe.directory'='\(sandbox.path)'"],
    ] {
      let settings = GitSettings(variables: sandbox.variables.merging(variables) { $1 })
      #expect(try Repository.discover(from: sandbox.path, settings: settings)?.workingDirectory == sandbox.path)
      #expect(kind(of: discover) == .ownership)
    }
  }

  @Test func `a shallow clone says so`() throws {
    let sandbox = try GitSandbox()
    try sandbox.commitAll()
    try sandbox.commitAll()
    try sandbox.git("clone", "--quiet", "--depth=1", "file://\(sandbox.path)", "../shallow")
    #expect(try sandbox.repository(in: sandbox.beside("shallow")).isShallow)
  }

  @Test func `a submodule is a repository of its own`() throws {
    let sandbox = try GitSandbox()
    try sandbox.commitAll()
    try sandbox.git("clone", "--quiet", ".", "../library")
    try sandbox.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", "../library", "module")
    let module = sandbox.path.appending(component: "module")
    let repository = try sandbox.repository(in: module)
    #expect(repository.workingDirectory == module)
    #expect(repository.gitDirectory == sandbox.path.appending(try relative(".git/modules/module")))
    #expect(try repository.worktrees().map(\.path) == [module])
  }

  @Test func `a ceiling stops the search`() throws {
    let sandbox = try GitSandbox()
    try sandbox.write("x", to: "a/b/file")
    let variables = sandbox.variables.merging(["GIT_CEILING_DIRECTORIES": sandbox.path.string + "/a"]) { $1 }
    let below = sandbox.path.appending(try relative("a/b"))
    #expect(try Repository.discover(from: below, settings: GitSettings(variables: variables)) == nil)
  }
}
