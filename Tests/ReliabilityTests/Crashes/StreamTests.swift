import TestSupport
import Testing

/// What becomes of a command that cannot say what it did.
@Suite struct StreamTests {
  @Test(arguments: [">/dev/full", ">&-", ">&- 2>&-", "<&- >&- 2>&-"])
  func `where the answer cannot be written, the work is done and the exit code says so`(redirection: String) throws {
    let workspace = try RealWorkspace.withFeatures("Sign up")
    let result = try run("new-feature 'Log in' \(redirection)", in: workspace)
    #expect(result.status == 5)
    if !redirection.contains("2>") { #expect(result.errors.contains("error: the answer could not be written: ")) }
    #expect(try workspace.sandbox.git("symbolic-ref", "HEAD").hasPrefix("refs/heads/002-log"))
    #expect(try workspace.sandbox.text(of: ".git/speckit/lock") == "")
    #expect(try workspace.sandbox.text(of: ".git/speckit/ledger").hasSuffix("number 2\nid F-USER-002\n"))
    #expect(try workspace.sandbox.git("fsck", "--strict") == "")
  }

  @Test func `a script that cannot say what it did fails as scripts do`() throws {
    let workspace = try RealWorkspace.withFeatures("Sign up")
    let result = try run("compat create-new-feature 'Log in' >/dev/full", in: workspace)
    #expect(result.status == 1)
    #expect(result.errors.contains("ERROR: the answer could not be written: "))
    #expect(try workspace.sandbox.git("symbolic-ref", "HEAD").hasPrefix("refs/heads/002-log"))
  }

  @Test(arguments: ["2>&-", "<&-", "2>/dev/full"])
  func `streams that are not needed may be closed`(redirection: String) throws {
    let workspace = try RealWorkspace.withFeatures("Sign up")
    let result = try run("new-feature 'Log in' \(redirection)", in: workspace)
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("F-USER-002"))
  }

  @Test func `a reader that goes away stops nothing before the work is done`() throws {
    let workspace = try RealWorkspace.withFeatures("Sign up")
    let result = try run("new-feature 'Log in' | true", in: workspace)
    #expect(result.errors == "")
    #expect(try workspace.sandbox.git("symbolic-ref", "HEAD").hasPrefix("refs/heads/002-log"))
    #expect(try workspace.run(["recover"]).output == "nothing was interrupted\n")
  }

  private func run(_ command: String, in workspace: RealWorkspace) throws -> Program.Result {
    try Program.run(
      "/bin/sh", ["-c", "'\(BuiltProgram.path)' " + command], in: workspace.root, variables: workspace.sandbox.variables
    )
  }
}
