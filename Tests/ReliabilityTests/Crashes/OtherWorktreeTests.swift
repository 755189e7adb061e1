import Files
import TestSupport
import Testing

/// The journal belongs to all worktrees of a repository, and a HEAD and an index to each.
@Suite struct OtherWorktreeTests {
  @Test(arguments: ["link", "rename"])
  func `what was interrupted in one worktree is recovered from another, and there alone`(name: String) throws {
    let play = try CrashPlay(
      CrashScene(
        name: "from another worktree", arguments: ["new-feature", "Log in with a token"],
        script: CrashScene.committed + "git worktree add --quiet -b other ../other\n"))
    let call = try #require(play.calls.last { $0.name == name && $0.arguments.contains("HEAD.lock") })
    try play.stage.restore()
    _ = try play.stage.run(play.stage.scene.arguments, under: call.with("signal=KILL"))
    let other = play.stage.place.appending(component: "other")
    let recovered = try play.stage.run(["recover"], in: other)
    #expect(recovered.output.hasPrefix("finished: new-feature"), "\(recovered.errors)")
    #expect(try play.outcome() == .after)
    #expect(try play.stage.leftovers() == "")
  }
}
