import TestSupport
import Testing

/// People learn what became of a command that was killed.
@Suite(.timeLimit(.minutes(LongTests.hangMinutes))) struct ToldRecoveryTests {
  @Test func `readers mention a killed command, and the next writer tells what became of it even where it fails`()
    throws
  {
    let scene = try #require(CrashScene.all.first { $0.name == "new-feature" })
    let stage = try CrashStage(scene)
    let killed = try #require(
      try SystemCall.traced(scene.arguments, on: stage).last { call in
        try stage.restore()
        _ = try stage.run(scene.arguments, under: call.with("signal=KILL"))
        return try stage.hasJournal()
      })
    let feature = ["/usr/bin/env", "SPECIFY_FEATURE_DIRECTORY=\(RealWorkspace.epic)/features/F-USER-001"]
    let writers: [(status: Int32, arguments: [String])] = [
      (0, ["sync"]), (0, ["recover"]), (3, ["switch", "nothing"]), (3, ["switch", "nothing", "--json"]),
      (1, ["plan", "F-USER-001"]), (1, ["plan", "F-USER-001", "--json"]), (1, ["compat", "check-prerequisites"]),
      (0, ["compat", "create-new-feature", "Sign the report"]),
    ]
    for (status, arguments) in writers {
      try stage.restore()
      _ = try stage.run(scene.arguments, under: killed.with("signal=KILL"))
      let mention = try stage.run(["list"]).errors
      #expect(mention.hasPrefix("warning: a command was interrupted: new-feature Log in with a token\n"), "\(mention)")
      let result = try stage.run(arguments, under: feature)
      #expect(result.status == status, "\(arguments): \(result)")
      let told = (result.output + result.errors).matches(
        of: /(finished|undone)( first)?: new-feature Log in with a token/)
      #expect(told.count == 1, "\(arguments): \(result)")
      #expect(try stage.run(["recover"]).output == "nothing was interrupted\n", "\(arguments)")
    }
  }
}
