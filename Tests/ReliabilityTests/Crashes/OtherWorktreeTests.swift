import Files
import TestSupport
import Testing

/// The journal belongs to all worktrees of a repository, and a HEAD and an index to each.
@Suite struct OtherWorktreeTests {
  /// `new-feature`, killed before HEAD has moved, with another worktree beside it.
  private func interrupted(at name: String) throws -> CrashPlay {
    let play = try CrashPlay(
      CrashScene(
        name: "from another worktree", arguments: ["new-feature", "Log in with a token"],
        script: CrashScene.committed + "git worktree add --quiet -b other ../other\n"))
    let call = try #require(play.calls.last { $0.name == name && $0.arguments.contains("HEAD.lock") })
    try play.stage.restore()
    _ = try play.stage.run(play.stage.scene.arguments, under: call.with("signal=KILL"))
    return play
  }

  @Test(arguments: ["link", "rename"], [[], ["/usr/bin/env", "GIT_DIR=../repository/.git/worktrees/other"]])
  func `what was interrupted in one worktree is recovered from another, and there alone`(
    name: String, wrapper: [String]
  ) throws {
    let play = try interrupted(at: name)
    let other = play.stage.place.appending(component: "other")
    let recovered = try play.stage.run(["recover"], in: other, under: wrapper)
    #expect(recovered.output.hasPrefix("finished: new-feature"), "\(recovered.errors)")
    #expect(try play.outcome() == .after)
    #expect(try play.stage.leftovers() == "")
  }

  @Test func `nothing is left of what was interrupted in a worktree that is gone`() throws {
    let scene = CrashScene(
      name: "in a worktree", arguments: ["-C", "../other", "new-feature", "Log in with a token"],
      script: CrashScene.committed + "git worktree add --quiet -b other ../other\n")
    let play = try CrashPlay(scene)
    let call = try #require(play.calls.last { $0.name == "rename" && $0.arguments.contains("HEAD.lock") })
    try play.stage.restore()
    let before = try play.stage.shell("git for-each-ref")
    _ = try play.stage.run(scene.arguments, under: call.with("signal=KILL"))
    #expect(try play.stage.shell("git for-each-ref") != before)
    try play.stage.shell("git worktree remove --force ../other")
    let recovered = try play.stage.run(["recover"])
    #expect(recovered.output.hasPrefix("undone: new-feature"), "\(recovered.errors)")
    #expect(try play.stage.shell("git for-each-ref") == before)
  }
}
