import Files
import Foundation
import Git
import TestSupport
import Testing

/// Remotes on which only `git` may create references.
@Suite struct PushRefusalTests {
  private let sandbox: GitSandbox

  init() throws {
    sandbox = try GitSandbox()
    try sandbox.commitAll()
    try sandbox.git("init", "--quiet", "--bare", sandbox.beside("remote.git").string)
    try sandbox.git("remote", "add", "origin", sandbox.beside("remote.git").string)
  }

  private func refusal(from directory: AbsolutePath? = nil) throws -> PushRefusal? {
    let repository = try sandbox.repository(in: directory)
    return try repository.pushRefusal(to: try #require(repository.remotes().first))
  }

  private func configure(_ key: String, _ value: String) throws {
    try sandbox.git("config", key, value, in: sandbox.beside("remote.git"))
  }

  @discardableResult
  private func addHook(_ path: String, isExecutable: Bool = true) throws -> AbsolutePath {
    let hook = try sandbox.directory.write("#!/bin/sh\n", to: path)
    let permissions = isExecutable ? 0o755 : 0o644
    try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: hook.string)
    return hook
  }

  @Test(arguments: ["pre-receive", "update", "reference-transaction"])
  func `a hook that may refuse runs in git alone`(hook: String) throws {
    try addHook("remote.git/hooks/\(hook)", isExecutable: false)
    #expect(try refusal() == nil)
    try addHook("remote.git/hooks/\(hook)")
    #expect(try refusal() == .hook(hook))
    try configure("core.hooksPath", "/dev/null")
    #expect(try refusal() == nil)
  }

  @Test(arguments: [("~/hooks", "home/hooks"), ("own", "remote.git/own")])
  func `hooks are looked for where core.hooksPath says`(value: String, directory: String) throws {
    try configure("core.hooksPath", value)
    #expect(try refusal() == nil)
    let found = try sandbox.git("rev-parse", "--git-path", "hooks/update", in: sandbox.beside("remote.git"))
    let hook = try addHook(directory + "/update")
    #expect(AbsolutePath(found, relativeTo: sandbox.beside("remote.git")) == hook)
    #expect(try refusal() == .hook("update"))
  }

  @Test(arguments: ["~git/hooks", "%(prefix)/hooks"])
  func `where core.hooksPath cannot be followed there may be hooks`(value: String) throws {
    try configure("core.hooksPath", value)
    #expect(try refusal() == .hooksPath(value))
  }

  @Test(arguments: ["group", "true", "1", "all", "0660"])
  func `a repository that a group shares is written by git, which cares for permissions`(value: String) throws {
    try configure("core.sharedRepository", value)
    #expect(try refusal() == .shared(value))
  }

  @Test(arguments: ["umask", "false", "0"])
  func `a repository that says it is not shared is none`(value: String) throws {
    try configure("core.sharedRepository", value)
    #expect(try refusal() == nil)
  }

  @Test(arguments: [("https://h/a", "https"), ("ext::sh -c x", "ext")])
  func `libgit2 is not asked for other ways to a host`(url: String, scheme: String) throws {
    try sandbox.git("remote", "set-url", "origin", url)
    #expect(try refusal() == .scheme(scheme))
  }

  @Test func `libgit2 asks an ssh agent for keys, and reads none`() throws {
    try sandbox.git("remote", "set-url", "origin", "git@example.org:a.git")
    #expect(try refusal() == .noAgent)
    let settings = GitSettings(variables: sandbox.variables.merging(["SSH_AUTH_SOCK": "/nowhere"]) { $1 })
    let repository = try #require(try Repository.discover(from: sandbox.path, settings: settings))
    #expect(try repository.pushRefusal(to: try #require(repository.remotes().first)) == nil)
  }

  @Test func `libgit2 cannot push from a shallow clone`() throws {
    try sandbox.commitAll("Second")
    let shallow = sandbox.beside("shallow")
    try sandbox.git("clone", "--quiet", "--depth", "1", "file://\(sandbox.path)", shallow.string)
    #expect(try refusal(from: shallow) == .shallow)
  }
}
