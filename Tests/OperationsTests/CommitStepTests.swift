import Files
import Git
import TestSupport
import Testing

@testable import Changes

/// The step of a transaction that commits.
struct CommitStepTests {
  private let sandbox: GitSandbox
  private let runner: RepositoryStepRunner
  private let step: RepositoryStep
  private let place: Place

  init() throws {
    sandbox = try GitSandbox()
    try sandbox.write("old\n", to: "file")
    try sandbox.commitAll()
    let settings = GitSettings(variables: sandbox.variables)
    let repository = try #require(try Repository.discover(from: sandbox.path, settings: settings))
    runner = RepositoryStepRunner(
      root: sandbox.path, repository: repository, settings: settings, home: repository.commonDirectory)
    let path = try #require(RelativePath("file"))
    step = .commit(paths: [path], message: "Change\n", parent: try repository.head().commit, timestamp: 0)
    place = try runner.place(destination: nil)
  }

  @Test func `a commit that would hold nothing is a failure`() throws {
    #expect(throws: GitError.self) { try runner.perform(step, at: place) }
    #expect(try sandbox.git("rev-list", "--count", "HEAD") == "1")
  }

  @Test func `after a crash what somebody has committed needs no commit`() throws {
    try runner.resume(step, at: place, filesStand: true)
    #expect(try sandbox.git("rev-list", "--count", "HEAD") == "1")
    try sandbox.write("new\n", to: "file")
    try runner.resume(step, at: place, filesStand: false)
    #expect(try sandbox.git("rev-list", "--count", "HEAD") == "1")
    try runner.resume(step, at: place, filesStand: true)
    #expect(try sandbox.git("show", "HEAD:file") == "new")
  }
}
