import Files
import Foundation
import Git
import TestSupport
import Testing

/// What the configuration includes under conditions, held against what the `git` program makes of it.
struct ConditionalIncludeTests {
  private let sandbox: GitSandbox
  private let global: AbsolutePath
  private let variables: [String: String]

  /// A repository on `main` with one remote, and a global file of its own.
  init() throws {
    sandbox = try GitSandbox()
    try sandbox.commitAll()
    global = sandbox.beside("global")
    var variables = sandbox.variables.filter { !$0.key.hasPrefix("GIT_AUTHOR_") && !$0.key.hasPrefix("GIT_COMMITTER_") }
    variables["GIT_CONFIG_GLOBAL"] = global.string
    self.variables = variables
    try sandbox.git("remote", "add", "origin", "https://example.org/work/shop.git")
    try write("[user]\n\tname = Other\n\temail = other@example.org\n", to: "other")
  }

  private func write(_ text: String, to name: String) throws { try sandbox.directory.write(text, to: name) }

  private func repository(_ more: [String: String] = [:]) throws -> Repository {
    let settings = GitSettings(variables: variables.merging(more) { $1 })
    return try #require(try Repository.discover(from: sandbox.path, settings: settings))
  }

  private func byGit(_ name: String, _ more: [String: String] = [:]) throws -> String? {
    let result = try Program.run(
      "/usr/bin/git", ["config", "--null", "--get", name], in: sandbox.path,
      variables: variables.merging(more) { $1 })
    return result.status == 0 ? String(result.output.dropLast()) : nil
  }

  private func expectSame(_ what: String, _ more: [String: String] = [:]) throws {
    let repository = try repository(more)
    for name in ["user.name", "user.email", "commit.gpgSign", "core.autocrlf", "branch.main.remote"] {
      #expect(try repository.configuration(name) == byGit(name, more), "\(name): \(what)")
    }
  }

  static let conditions = [
    "hasconfig:remote.*.url:https://example.org/**", "hasconfig:remote.*.url:https://example.org/*",
    "hasconfig:remote.*.url:https://example.org/work/*", "hasconfig:remote.*.url:**", "hasconfig:remote.*.url:*",
    "hasconfig:remote.*.url:**/shop.git", "hasconfig:remote.*.url:https://**/work/**",
    "hasconfig:remote.*.url:https://example.org/**/work/shop.git", "hasconfig:remote.*.url:https://example.or?/**",
    "hasconfig:remote.*.url:https://example.[!a-n]rg/**", "hasconfig:remote.*.url:https://example.[a-p]rg/**",
    "hasconfig:remote.*.url:https://example.org/**.git", "hasconfig:remote.*.url:HTTPS://example.org/**",
    "hasconfig:remote.*.url:https://example.org/", "hasconfig:remote.*.url:https?//example.org/**",
    "hasconfig:remote.*.url:git@*:**", "hasconfig:remote.origin.url:**", "hasconfig:user.name:*", "else:**",
    "onbranch:main", "onbranch:m*", "onbranch:topic", "onbranch:mai[n]", "onbranch:main/", "gitdir:repository/",
    "gitdir:repository/.git", "gitdir:nowhere/", "gitdir/i:REPOSITORY/", "gitdir:./", "gitdir:/",
    "gitdir:**/repository/**",
  ]

  @Test(arguments: conditions) func `a condition holds where it does for git`(condition: String) throws {
    let other = sandbox.beside("other").string
    // One that both know nothing of makes every condition be asked.
    let always = "[includeIf \"hasconfig:remote.*.url:none\"]\n\tpath = none\n"
    for path in [other, "other"] {
      try write(always + "[user]\n\tname = Ada\n[includeIf \"\(condition)\"]\n\tpath = \(path)\n", to: "global")
      try expectSame(condition)
    }
    try write("", to: "global")
    let more = [
      "GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "includeIf.\(condition).path", "GIT_CONFIG_VALUE_0": other,
    ]
    if !condition.contains("./") { try expectSame("\(condition) in a variable", more) }
  }

  static let files = [
    "[includeIf \"C\"]\n\tpath = other\n[user]\n\tname = After\n",
    "[user]\n\tname = Before\n[includeIf \"C\"]\n\tpath = other\n",
    "[includeIf \"C\"]\n\tpath = second\n", "[include]\n\tpath = first\n",
    "[IncludeIf \"C\"]\n\tPATH = \"other\" ; here\n",
    "[includeIf \"C\"]\n\tpath = missing\n[user]\n\tname = A # comment\n\temail = \"a  b\" \\\n  c\n",
    "\u{feff}[includeIf \"C\"] path = odd\n", "[includeIf \"C\"]\r\n\tpath = other\r\n",
    "[includeIf \"C\"]\n\tpath = other\n[includeIf \"onbranch:main\"]\n\tpath = second\n",
  ]

  @Test(arguments: files) func `what is included counts at its place`(text: String) throws {
    try write("[include]\n\tpath = other\n[commit]\n\tgpgSign\n", to: "second")
    try write("[includeIf \"C\"]\n\tpath = second\n".replacing("C", with: Self.conditions[0]), to: "first")
    try write(
      "[core] autocrlf=input\n[user]name=\"O \\\"N\\\" \\\\ \"  x\n[branch \"main\"]\n remote=\n[a.B]\nc", to: "odd")
    try write(text.replacing("\"C\"", with: "\"\(Self.conditions[0])\""), to: "global")
    try expectSame(text)
    try sandbox.git("config", "user.email", "local@example.org")
    try expectSame(text + " with a local address")
  }

  @Test func `the commit is made as git would make it`() throws {
    try write("[includeIf \"\(Self.conditions[0])\"]\n\tpath = other\n", to: "global")
    let repository = try repository()
    try sandbox.write("one", to: "file")
    #expect(try repository.commitRefusal(paths: [relative("file")]) == nil)
    try repository.commit(
      paths: [relative("file")], message: "One", on: repository.head(), at: CommitTime(seconds: 1_789_000_000))
    #expect(try sandbox.git("log", "-1", "--format=%an %ae %cn") == "Other other@example.org Other")
    try write("[commit]\n\tgpgSign = true\n[user]\n\tname = A\n\temail = a@b\n", to: "other")
    #expect(try self.repository().commitRefusal(paths: [relative("file")]) == .signing)
  }

  @Test func `settings of the branch that is to be made are left to git where they differ`() throws {
    try write("[user]\n\tname = A\n\temail = a@b\n[includeIf \"onbranch:0*\"]\n\tpath = other\n", to: "global")
    let (paths, name) = ([try relative("file")], "includeif.onbranch:0*.path")
    #expect(try repository().commitRefusal(paths: paths) == nil)
    #expect(try repository().commitRefusal(paths: paths, of: branch("topic")) == nil)
    #expect(try repository().commitRefusal(paths: paths, of: branch("001-x")) == .otherSettings(entry: name))
    let commit = try sandbox.commit()
    #expect(
      try repository().commitRefusal(paths: paths, inNewWorktreeOf: commit, of: branch("001-x"))
        == .otherSettings(entry: name))
  }

  @Test(arguments: [true, false]) func `no branch is checked out where HEAD is detached`(hasOther: Bool) throws {
    let other = hasOther ? "[includeIf \"\(Self.conditions[0])\"]\n\tpath = other\n" : ""
    try write("[user]\n\tname = Topic\n\temail = t@example.org\n", to: "topic")
    try write(
      "[user]\n\tname = A\n\temail = a@b\n" + other + "[includeIf \"onbranch:**\"]\n\tpath = topic\n", to: "global")
    try sandbox.git("checkout", "--quiet", "--detach")
    try expectSame("a detached HEAD")
    for pattern in ["none/", "0*/", "/", "*", "HEAD"] {
      try write("[user]\n\tname = A\n\temail = a@b\n[includeIf \"onbranch:\(pattern)\"]\n\tpath = topic\n", to: "plain")
      try expectSame("\(pattern) on a detached HEAD", ["GIT_CONFIG_GLOBAL": sandbox.beside("plain").string])
    }
    let paths = [try relative("file")]
    #expect(try repository().commitRefusal(paths: paths) == nil)
    #expect(
      try repository().commitRefusal(paths: paths, of: branch("001-x"))
        == .otherSettings(entry: "includeif.onbranch:**.path"))
  }
}
