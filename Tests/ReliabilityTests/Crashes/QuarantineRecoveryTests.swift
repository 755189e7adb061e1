import TestSupport
import Testing

/// What a killed command left is not brought to an end while a push is in quarantine, for that may move references.
@Suite(.timeLimit(.minutes(LongTests.hangMinutes))) struct QuarantineRecoveryTests {
  @Test func `an interrupted change waits until the push is through`() throws {
    let scene = try #require(CrashScene.all.first { $0.name == "new-feature" })
    let stage = try CrashStage(scene)
    let killed = try #require(
      try SystemCall.traced(scene.arguments, on: stage).last { call in
        try stage.restore()
        _ = try stage.run(scene.arguments, under: call.with("signal=KILL"))
        return try stage.hasJournal()
      })
    try stage.restore()
    _ = try stage.run(scene.arguments, under: killed.with("signal=KILL"))
    let look = "git for-each-ref; git symbolic-ref HEAD; git status --short; ls -R .git/speckit plans"
    let before = try stage.shell(look)
    for arguments in [["sync"], ["recover"]] {
      let result = try stage.run(arguments, under: ["/usr/bin/env", "GIT_QUARANTINE_PATH=/nowhere"])
      #expect(result.status == 5 && result.errors.contains("GIT_QUARANTINE_PATH"), "\(result)")
      #expect(try stage.shell(look) == before)
    }
    let result = try stage.run(["recover"])
    #expect(result.status == 0 && result.output.contains("new-feature"), "\(result)")
  }
}
