import Files
import Git
import TestSupport
import Testing

struct EnvironmentVariableTests {
  private func repository(
    _ sandbox: GitSandbox, from start: AbsolutePath? = nil, _ variables: [String: String]
  ) throws -> Repository {
    let settings = GitSettings(variables: sandbox.variables.merging(variables) { $1 })
    return try #require(try Repository.discover(from: start ?? sandbox.path, settings: settings))
  }

  @Test func `GIT_DIR names the repository and the working directory is its top`() throws {
    let sandbox = try GitSandbox()
    try sandbox.commitAll()
    try sandbox.directory.write("x", to: "elsewhere/file")
    let elsewhere = sandbox.beside("elsewhere")
    let repository = try repository(sandbox, from: elsewhere, ["GIT_DIR": "../repository/.git"])
    #expect(repository.gitDirectory == sandbox.path.appending(component: ".git"))
    #expect(repository.workingDirectory == elsewhere)
  }

  @Test func `a GIT_DIR that is no repository is an error`() throws {
    let sandbox = try GitSandbox()
    #expect(throws: GitError.self) { try repository(sandbox, ["GIT_DIR": "/nowhere"]) }
  }

  @Test func `GIT_WORK_TREE gives a bare repository a working tree`() throws {
    let sandbox = try GitSandbox()
    try sandbox.commitAll()
    try sandbox.git("clone", "--quiet", "--bare", ".", "../bare.git")
    try sandbox.write("new", to: "untracked")
    let repository = try repository(
      sandbox, ["GIT_DIR": sandbox.beside("bare.git").string, "GIT_WORK_TREE": sandbox.path.string])
    #expect(repository.workingDirectory == sandbox.path)
    #expect(try repository.status().map(\.path) == [relative("untracked")])
  }

  @Test func `GIT_INDEX_FILE replaces the index, as it does in a hook`() throws {
    let sandbox = try GitSandbox()
    try sandbox.write("one", to: "file")
    try sandbox.commitAll()
    try sandbox.write("two", to: "file")
    try sandbox.git("add", "file")
    #expect(try repository(sandbox, [:]).status().map(\.isStaged) == [true])
    let empty = try repository(sandbox, ["GIT_INDEX_FILE": ".git/other-index"])
    #expect(try empty.status().map(\.isUntracked) == [true])
  }

  @Test func `GIT_OBJECT_DIRECTORY and its alternates hold the objects, as they do in a quarantine`() throws {
    let sandbox = try GitSandbox()
    try sandbox.write("one", to: "file")
    try sandbox.commitAll()
    try sandbox.directory.write("x", to: "objects/pack/unused")
    let variables = [
      "GIT_OBJECT_DIRECTORY": sandbox.beside("objects").string,
      "GIT_ALTERNATE_OBJECT_DIRECTORIES": sandbox.path.string + "/.git/objects",
    ]
    let repository = try repository(sandbox, variables)
    #expect(try repository.contentAtHead(of: relative("file")) == Array("one".utf8))
    let alone = try self.repository(sandbox, ["GIT_OBJECT_DIRECTORY": sandbox.beside("objects").string])
    let commit = try sandbox.commit()
    #expect(kind { () throws(GitError) in try alone.rootTree(of: commit) } == .notFound)
  }
}
