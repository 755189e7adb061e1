import Files
import Foundation
import Git
import TestSupport
import Testing

/// Bare repositories that are found on the way up, and `safe.bareRepository`, held against the `git` program.
struct SafeBareRepositoryTests {
  private let sandbox: GitSandbox

  init() throws {
    sandbox = try GitSandbox()
    try sandbox.commitAll()
    try sandbox.git("clone", "--quiet", "--bare", ".", "inner/bare.git")
  }

  private func variables(_ value: String?, _ more: [String: String] = [:]) throws -> [String: String] {
    let line = value.map { "[safe]\n\tbareRepository\($0)\n" } ?? ""
    let file = try sandbox.directory.write(line, to: "home/settings")
    return sandbox.variables.merging(["GIT_CONFIG_GLOBAL": file.string]) { $1 }.merging(more) { $1 }
  }

  private func refusal(in directory: String, _ variables: [String: String]) throws -> GitError.Kind? {
    let start = sandbox.path.appending(try relative(directory))
    return kind { () throws(GitError) in
      try Repository.discover(from: start, settings: GitSettings(variables: variables, workingDirectory: sandbox.path))
    }
  }

  private func byGit(in directory: String, _ variables: [String: String]) throws -> Bool {
    try Program.run(
      "/usr/bin/git", ["rev-parse", "--git-dir"], in: sandbox.path.appending(relative(directory)), variables: variables
    ).status == 0
  }

  @Test(
    arguments: [
      (nil, nil), (" = all", nil), (" = explicit", .foundBare), (" = explicit\n\tbareRepository = all", nil),
      (" = all\n\tbareRepository = explicit", .foundBare), (" = some", .invalid),
      (" = Explicit", .invalid),
    ] as [(String?, GitError.Kind?)])
  func `a bare repository that nobody named follows the setting`(value: String?, expected: GitError.Kind?) throws {
    let variables = try variables(value)
    for directory in ["inner/bare.git", "inner/bare.git/refs/heads"] {
      #expect(try refusal(in: directory, variables) == expected)
      #expect(try byGit(in: directory, variables) == (expected == nil))
    }
    #expect(try refusal(in: "inner", variables) == nil)
  }

  @Test(arguments: [
    ["GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "safe.bareRepository", "GIT_CONFIG_VALUE_0": "explicit"],
    ["GIT_CONFIG_PARAMETERS": "'safe.bareRepository=explicit'"],
  ])
  func `the environment may ask for it, a repository has no say`(said: [String: String]) throws {
    let variables = try variables(nil, said)
    try sandbox.git("config", "safe.bareRepository", "all", in: sandbox.path.appending(relative("inner/bare.git")))
    #expect(try refusal(in: "inner/bare.git", variables) == .foundBare)
    #expect(try !byGit(in: "inner/bare.git", variables))
    #expect(try refusal(in: "inner/bare.git", sandbox.variables) == nil)
  }

  @Test func `one that GIT_DIR names is used`() throws {
    let variables = try variables(" = explicit", ["GIT_DIR": "inner/bare.git"])
    #expect(try refusal(in: ".", variables) == nil)
    #expect(try byGit(in: ".", variables))
  }

  @Test func `the parts of a working tree's repository are no bare ones, as newer Gits have it`() throws {
    try sandbox.git("worktree", "add", "--quiet", "--detach", "../side")
    try sandbox.git("clone", "--quiet", ".", "../library")
    try sandbox.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", "../library", "module")
    let variables = try variables(" = explicit")
    for directory in [".git", ".git/refs", ".git/worktrees/side", ".git/modules/module", "module", "."] {
      #expect(try refusal(in: directory, variables) == nil, "\(directory)")
    }
  }

  @Test func `how a repository was found is told, even if its configuration names a working tree`() throws {
    try sandbox.git(
      "config", "core.worktree", sandbox.path.string, in: sandbox.path.appending(relative("inner/bare.git")))
    try sandbox.git("config", "core.bare", "false", in: sandbox.path.appending(relative("inner/bare.git")))
    try sandbox.git("clone", "--quiet", "--bare", ".", "project/.bare")
    try sandbox.write("gitdir: ./.bare\n", to: "project/.git")
    try sandbox.git("worktree", "add", "--quiet", "--detach", "../side")
    try FileManager.default.createDirectory(atPath: sandbox.path.string + "/linked", withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(
      atPath: sandbox.path.string + "/linked/.git", withDestinationPath: "../inner/bare.git")
    let places = [
      ("inner/bare.git", true), ("inner/bare.git/refs/heads", true), ("project/.bare", true), (".git/refs", true),
      ("project", false), (".", false), ("inner", false), ("../side", false), ("linked", false),
    ]
    for (place, isBare) in places {
      let start = try #require(AbsolutePath(place, relativeTo: sandbox.path))
      #expect(try sandbox.repository(in: start).wasFoundBare == isBare, "\(place)")
    }
    let settings = GitSettings(variables: sandbox.variables.merging(["GIT_DIR": "inner/bare.git"]) { $1 })
    #expect(try Repository.discover(from: sandbox.path, settings: settings)?.wasFoundBare == false)
  }
}
