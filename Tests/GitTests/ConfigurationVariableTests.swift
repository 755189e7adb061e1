import Files
import Foundation
import Git
import TestSupport
import Testing

/// Configuration that stands in the environment, held against what the `git` program reads there.
struct ConfigurationVariableTests {
  private static func counted(_ entries: (String, String)...) -> [String: String] {
    var variables = ["GIT_CONFIG_COUNT": "\(entries.count)"]
    for (number, (key, value)) in entries.enumerated() {
      variables["GIT_CONFIG_KEY_\(number)"] = key
      variables["GIT_CONFIG_VALUE_\(number)"] = value
    }
    return variables
  }

  private static func parameters(_ text: String) -> [String: String] { ["GIT_CONFIG_PARAMETERS": text] }

  private func repository(_ sandbox: GitSandbox, _ variables: [String: String]) throws -> Repository {
    let settings = GitSettings(variables: sandbox.variables.merging(variables) { $1 })
    return try #require(try Repository.discover(from: sandbox.path, settings: settings))
  }

  private func git(_ sandbox: GitSandbox, _ variables: [String: String], _ arguments: String...) throws
    -> Program.Result
  {
    try Program.run(
      "/usr/bin/git", arguments, in: sandbox.path, variables: sandbox.variables.merging(variables) { $1 })
  }

  static let wellFormed = [
    counted(("user.name", "Eve"), ("user.email", "eve@example.org")),
    counted(("USER.Name", "Eve"), ("url.Some.Where.InsteadOf", "x"), ("url.some.where.insteadOf", "y")),
    counted(("user.name", "One"), ("user.name", "Two"), ("user.email", "")),
    counted(("user.name", "it's \"new\"\\ = ; #\n\u{e9}")),
    ["GIT_CONFIG_COUNT": "0", "GIT_CONFIG_KEY_0": "user.name", "GIT_CONFIG_VALUE_0": "Eve"],
    ["GIT_CONFIG_COUNT": "", "GIT_CONFIG_KEY_0": "user.name", "GIT_CONFIG_VALUE_0": "Eve"],
    ["GIT_CONFIG_COUNT": " +1", "GIT_CONFIG_KEY_0": "user.name", "GIT_CONFIG_VALUE_0": "Eve"],
    parameters(""), parameters("'user.name=Eve'"), parameters("'user.name'='Eve'"),
    parameters("'user.name=Eve' 'user.email=a=b'  'url.Some.Where.insteadOf='\t"),
    parameters("'user.name'='it'\\''s'\\!'' 'user.email'='' 'commit.gpgsign'="), parameters("'commit.gpgsign'"),
    parameters("' user.name =Eve' 'url.Some.Where.insteadOf'='a=b'"), parameters("'url.=x.insteadOf'='equals'"),
    counted(("user.name", "Counted")).merging(parameters("'user.name=Parameter'")) { $1 },
    counted(("user.name", "Counted")).merging(parameters("'user.email=Parameter'")) { $1 },
  ]

  @Test(arguments: wellFormed) func `variables say what they say to git`(variables: [String: String]) throws {
    let sandbox = try GitSandbox()
    try sandbox.git("config", "user.email", "file@example.org")
    let repository = try repository(sandbox, variables)
    for name in [
      "user.name", "user.email", "commit.gpgSign", "url.Some.Where.insteadOf", "url.some.where.insteadOf",
      "url.=x.insteadOf",
    ] {
      let byGit = try git(sandbox, variables, "config", "--null", "--get", name)
      let expected = byGit.status == 0 ? String(byGit.output.dropLast()) : nil
      #expect(try repository.configuration(name) == expected, "\(name)")
    }
  }

  static let malformed = [
    ["GIT_CONFIG_COUNT": "one"], ["GIT_CONFIG_COUNT": "1x"], ["GIT_CONFIG_COUNT": "-1"], ["GIT_CONFIG_COUNT": "1"],
    ["GIT_CONFIG_COUNT": "99999999999"], ["GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "user.name"],
    counted(("user", "Eve")), counted(("", "Eve")), counted((".name", "Eve")), counted(("user.", "Eve")),
    counted(("user.1name", "Eve")), counted(("us_er.name", "Eve")), counted(("user.a\nb.name", "Eve")),
    parameters("user.name=Eve"), parameters("'user.name=Eve"), parameters("'user.name'=Eve"), parameters("'=x'"),
    parameters("'user.name'='Eve"), parameters("'user.name'='Eve'x"), parameters("'user.name'x"),
    parameters("'user=x'"),
    parameters(" 'user.name=Eve'"), parameters("''"),
  ]

  @Test(arguments: malformed) func `variables that git does not understand are an error`(variables: [String: String])
    throws
  {
    let sandbox = try GitSandbox()
    #expect(try git(sandbox, variables, "config", "--get", "user.name").status == 128)
    #expect(kind { () throws(GitError) in try repository(variables) } == .invalid)
    func repository(_ variables: [String: String]) throws(GitError) -> Repository? {
      let settings = GitSettings(variables: sandbox.variables.merging(variables) { $1 })
      return try Repository.discover(from: sandbox.path, settings: settings)
    }
  }

  @Test func `what git -c hands on to a hook is understood`() throws {
    let sandbox = try GitSandbox()
    let name = "O'Neil! \"x\" = y"
    let handed = try sandbox.git(
      "-c", "user.name=\(name)", "-c", "core.bare", "-c", "alias.handed=!printenv GIT_CONFIG_PARAMETERS", "handed")
    #expect(try repository(sandbox, Self.parameters(handed)).configuration("user.name") == name)
  }

  @Test func `variables count more than every file, the one of a worktree included`() throws {
    let sandbox = try GitSandbox()
    try sandbox.git("config", "core.repositoryFormatVersion", "1")
    try sandbox.git("config", "extensions.worktreeConfig", "true")
    try sandbox.git("config", "--worktree", "user.name", "Worktree")
    #expect(try repository(sandbox, [:]).userName == "Worktree")
    #expect(try repository(sandbox, Self.counted(("user.name", "Eve"))).userName == "Eve")
  }

  @Test func `they do not say where the repository is, as for git`() throws {
    let sandbox = try GitSandbox()
    let variables = Self.counted(("core.worktree", "/nowhere"), ("core.bare", "true"))
    #expect(try git(sandbox, variables, "rev-parse", "--show-toplevel").output == sandbox.path.string + "\n")
    #expect(try repository(sandbox, variables).workingDirectory == sandbox.path)
  }

  @Test func `what is committed follows them`() throws {
    let sandbox = try GitSandbox()
    let unset = sandbox.variables.filter { !$0.key.hasPrefix("GIT_AUTHOR_") && !$0.key.hasPrefix("GIT_COMMITTER_") }
    let said = Self.counted(
      ("user.name", "Eve"), ("user.email", "eve@example.org"), ("author.name", "Author"), ("core.autocrlf", "input"))
    let settings = GitSettings(variables: unset.merging(said) { $1 })
    let repository = try #require(try Repository.discover(from: sandbox.path, settings: settings))
    try sandbox.write("one\r\n", to: "file")
    try repository.commit(
      paths: [relative("file")], message: "One", on: repository.head(), at: CommitTime(seconds: 1_789_000_000))
    #expect(try sandbox.git("log", "-1", "--format=%an %ae %cn") == "Author eve@example.org Eve")
    #expect(try sandbox.git("cat-file", "blob", "HEAD:file") == "one")
  }

  @Test func `refusals follow them`() throws {
    let sandbox = try GitSandbox()
    try sandbox.write("one", to: "file")
    let attributes = try sandbox.directory.write(
      "file filter=lfs\nother working-tree-encoding=UTF-16\n", to: "attributes")
    let ignored = try sandbox.directory.write("ignored\n", to: "ignore")
    func refusal(_ path: String, _ variables: [String: String]) throws -> CommitRefusal? {
      try repository(sandbox, variables).commitRefusal(paths: [relative(path)])
    }
    #expect(try refusal("file", [:]) == nil)
    #expect(try refusal("file", Self.parameters("'commit.gpgSign'=")) == .signing)
    #expect(try refusal("file", Self.parameters("'commit.gpgsign=false'")) == nil)
    let attributed = Self.counted(("core.attributesFile", attributes.string), ("filter.lfs.clean", "cat"))
    #expect(try refusal("file", attributed) == .filter(path: relative("file"), driver: "lfs"))
    #expect(try refusal("other", attributed) == .encoding(path: relative("other"), encoding: "UTF-16"))
    let excluded = Self.counted(("core.excludesFile", ignored.string))
    #expect(try refusal("ignored", excluded) == .ignored(path: relative("ignored")))
  }

  @Test(arguments: ["GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME"])
  func `an empty name is refused, as by git`(variable: String) throws {
    let sandbox = try GitSandbox()
    try sandbox.git("config", "user.name", "Configured")
    for value in ["", " <>. "] {
      #expect(try git(sandbox, [variable: value], "commit", "--allow-empty", "--message=x").status == 128)
      #expect(
        try repository(sandbox, [variable: value]).commitRefusal(paths: [relative("file")])
          == .emptyIdentity(variable: variable))
    }
  }

  @Test func `where nobody is configured the missing key is named`() throws {
    let sandbox = try GitSandbox()
    let variables = sandbox.variables.filter { !$0.key.hasPrefix("GIT_AUTHOR_") && !$0.key.hasPrefix("GIT_COMMITTER_") }
    let settings = GitSettings(variables: variables.merging(["HOME": "/nonexistent", "GIT_CONFIG_GLOBAL": ""]) { $1 })
    let repository = try #require(try Repository.discover(from: sandbox.path, settings: settings))
    #expect(try repository.commitRefusal(paths: [relative("file")]) == .unknownIdentity(key: "user.name"))
    try sandbox.git("config", "user.name", "Ada")
    let named = try #require(try Repository.discover(from: sandbox.path, settings: settings))
    #expect(try named.commitRefusal(paths: [relative("file")]) == .unknownIdentity(key: "user.email"))
  }

  @Test func `a remote may stand in them alone`() throws {
    let sandbox = try GitSandbox()
    let repository = try repository(sandbox, Self.counted(("remote.origin.url", "../there")))
    #expect(try repository.remoteNames() == ["origin"])
  }

  @Test func `init.defaultBranch may stand in them`() throws {
    for variables in [Self.counted(("init.defaultBranch", "trunk")), Self.parameters("'init.defaultbranch'='trunk'")] {
      let sandbox = try GitSandbox(initialise: false)
      let settings = GitSettings(variables: sandbox.variables.merging(variables) { $1 })
      #expect(try Repository.initialise(at: sandbox.path, settings: settings).head() == .unborn(branch("trunk")))
    }
  }
}
