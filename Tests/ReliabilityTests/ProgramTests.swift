import TestSupport
import Testing

@Suite struct ProgramTests {
  @Test func `the program that the campaigns try is there`() throws {
    #expect(BuiltProgram.exists, "\(BuiltProgram.path)")
    let workspace = try RealWorkspace.withFeatures("Sign up")
    try workspace.succeed("sync", "--check")
    let run = try MeasuredRun(
      BuiltProgram.path, ["list"], in: workspace.root, variables: workspace.sandbox.variables)
    #expect(run.status == 0)
    #expect(run.output.contains("F-USER-001"))
    #expect(run.peakMemory > 1_000_000)
  }
}
