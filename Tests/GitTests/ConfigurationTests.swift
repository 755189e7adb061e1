import Files
import Git
import TestSupport
import Testing

struct ConfigurationTests {
  @Test func `the configuration is read as git reads it`() throws {
    let sandbox = try GitSandbox()
    try sandbox.git("config", "user.name", "Ada")
    try sandbox.git("config", "section.Sub.Name.key", "value with = and ;")
    let repository = try sandbox.repository()
    #expect(repository.userName == "Ada")
    #expect(try repository.configuration("section.Sub.Name.key") == "value with = and ;")
    #expect(try repository.configuration("section.none") == nil)
  }

  @Test func `no name is known where none is configured`() throws {
    #expect(try GitSandbox().repository().userName == nil)
  }

  @Test(arguments: [".gitconfig", "config", "mine.ini"])
  func `GIT_CONFIG_GLOBAL may have any name`(name: String) throws {
    let sandbox = try GitSandbox()
    try sandbox.directory.write("[user]\n\tname = Home\n", to: "home/.gitconfig")
    let file = try sandbox.directory.write("[user]\n\temail = g@example.org\n", to: "global/\(name)")
    let variables = sandbox.variables.merging(["GIT_CONFIG_GLOBAL": file.string]) { $1 }
    let repository = try #require(
      try Repository.discover(from: sandbox.path, settings: GitSettings(variables: variables)))
    #expect(try repository.configuration("user.email") == "g@example.org")
    #expect(try repository.configuration("user.name") == nil)
  }

  @Test func `HOME and XDG_CONFIG_HOME are searched, the system's file is not where it is switched off`() throws {
    let sandbox = try GitSandbox()
    try sandbox.directory.write("[user]\n\tname = Home\n", to: "home/.gitconfig")
    try sandbox.directory.write("[user]\n\tname = Xdg\n\temail = x@example.org\n", to: "xdg/git/config")
    let system = try sandbox.directory.write("[user]\n\tsigningKey = system\n", to: "etc/system")
    var variables = sandbox.variables.merging(["XDG_CONFIG_HOME": sandbox.beside("xdg").string]) { $1 }
    variables["GIT_CONFIG_GLOBAL"] = nil
    variables["GIT_CONFIG_SYSTEM"] = system.string
    let without = try #require(try Repository.discover(from: sandbox.path, settings: GitSettings(variables: variables)))
    #expect(try without.configuration("user.name") == "Home")
    #expect(try without.configuration("user.email") == "x@example.org")
    #expect(try without.configuration("user.signingKey") == nil)
    variables["GIT_CONFIG_NOSYSTEM"] = "0"
    let with = try #require(try Repository.discover(from: sandbox.path, settings: GitSettings(variables: variables)))
    #expect(try with.configuration("user.signingKey") == "system")
  }
}
