import Files
import Git
import TestSupport
import Testing

struct InitialisationTests {
  @Test func `a new repository is one that git accepts, on an unborn main`() throws {
    let sandbox = try GitSandbox(initialise: false)
    let directory = sandbox.path.appending(component: "new")
    let repository = try Repository.initialise(at: directory, settings: sandbox.settings)
    #expect(repository.workingDirectory == directory)
    #expect(try repository.head() == .unborn(branch("main")))
    #expect(try sandbox.git("symbolic-ref", "HEAD", in: directory) == "refs/heads/main")
    #expect(try sandbox.git("status", "--porcelain", in: directory) == "")
    #expect(try sandbox.git("rev-parse", "--show-toplevel", in: directory) == directory.string)
  }

  @Test func `init.defaultBranch names the first branch`() throws {
    let sandbox = try GitSandbox(initialise: false)
    let file = try sandbox.directory.write("[init]\n\tdefaultBranch = trunk\n", to: "home/any-name")
    let variables = sandbox.variables.merging(["GIT_CONFIG_GLOBAL": file.string]) { $1 }
    let repository = try Repository.initialise(at: sandbox.path, settings: GitSettings(variables: variables))
    #expect(try repository.head() == .unborn(branch("trunk")))
  }

  @Test func `a repository that is there is kept`() throws {
    let sandbox = try GitSandbox()
    try sandbox.commitAll()
    let head = try sandbox.repository().head()
    #expect(try Repository.initialise(at: sandbox.path, settings: sandbox.settings).head() == head)
  }
}
