import Files
import TestSupport
import Testing

/// A command is killed, and before anybody recovers the repository is moved, copied or cleaned.
@Suite(.timeLimit(.minutes(LongTests.hangMinutes))) struct MovedRepositoryTests {
  private static let scenes = CrashScene.all.filter {
    ["new-feature", "new-feature --commit", "new-feature --base", "sync", "decision add", "switch", "plan"]
      .contains($0.name)
  }

  @Test(arguments: scenes) func `a repository that was moved is brought to an end where it is`(scene: CrashScene) throws
  {
    try trial(CrashPlay(scene), seed: 51, "moved") { play, place in
      try play.stage.shell("cd .. && mv repository elsewhere")
      let run = try play.stage.run(["-C", "elsewhere", "recover"], in: play.stage.place)
      try play.stage.shell("mv elsewhere repository", in: play.stage.place)
      #expect(run.status == 0, "\(place): \(run.errors)")
      #expect(try play.stage.leftovers() == "", "\(place)")
      return try play.outcome()
    }
  }

  @Test(arguments: scenes) func `a copy is brought to an end, and the original is not touched`(scene: CrashScene) throws
  {
    try trial(CrashPlay(scene), seed: 52, "copied") { play, place in
      let found = try play.stage.everything()
      try play.stage.shell("cp -a ../repository ../../copy")
      let run = try play.stage.run(["recover"], in: play.stage.directory.path.appending(component: "copy"))
      #expect(run.status == 0, "\(place): \(run.errors)")
      let left = try play.stage.everything()
      let isSame = found == left
      #expect(isSame, "\(place): the original has changed")
      try play.stage.shell("rm -rf repository && mv ../copy repository", in: play.stage.place)
      #expect(try play.stage.leftovers() == "", "\(place)")
      return try play.outcome()
    }
  }

  @Test(arguments: scenes, ["-fdq", "-fdxq"])
  func `after git clean all is as before, or what was tracked as after`(scene: CrashScene, flags: String) throws {
    let play = try CrashPlay(scene)
    try play.stage.restore()
    let clean = { _ = try play.stage.shell("git clean \(flags)") }
    try clean()
    let before = try play.stage.state()
    try play.stage.restore()
    _ = try play.stage.run(scene.arguments)
    try clean()
    let after = try play.stage.state()
    try trial(play, seed: 53, "git clean \(flags)") { play, place in
      try play.stage.shell("git clean \(flags)")
      let run = try play.stage.run(["recover"])
      #expect(run.status == 0, "\(place): \(run.errors)")
      try play.stage.shell("git clean \(flags)")
      #expect(try play.stage.leftovers() == "", "\(place)")
      let state = try play.stage.state()
      return state == before ? .before : state == after ? .after : .neither
    }
  }

  /// Kills the scene's command at some of its system calls, or at all of them.
  private func trial(
    _ play: CrashPlay, seed: UInt64, _ way: String, _ body: (CrashPlay, String) throws -> CrashPlay.Outcome
  ) throws {
    let scene = play.stage.scene
    var random = SeededGenerator(seed: seed)
    var outcomes: [CrashPlay.Outcome] = []
    for call in play.calls.shuffled(using: &random).prefix(LongTests.areWanted ? 40 : 3) {
      try play.stage.restore()
      let killed = try play.stage.run(scene.arguments, under: call.with("signal=KILL"))
      if killed.status == 0 { continue }
      let place = "\(scene.name), killed at \(call), \(way)"
      let outcome = try body(play, place)
      #expect(outcome != .neither, "\(place)")
      outcomes.append(outcome)
    }
    try Figures.note(
      .moves, order: CrashScene.all.firstIndex { $0.name == scene.name } ?? 0,
      [
        "\(scene.name), \(way)", String(outcomes.count), String(outcomes.count { $0 == .before }),
        String(outcomes.count { $0 == .after }),
      ])
  }
}
