import Files
import Foundation
import TestSupport
import Testing

/// The program is killed at each of its system calls, and what a person finds afterwards is held against how things were
/// before, and how they are after a run that nothing disturbs.
@Suite struct KillTests {
  @Test func `strace can trace the program and change its system calls`() throws {
    let result = try Program.run(
      "/usr/bin/strace", ["-f", "-qq", "-o", "/dev/null", "-e", "inject=execve:error=EIO", "/bin/true"], in: .root)
    #expect(result.status != 0 && result.errors.contains("Input/output error"), "\(result.errors)")
    #expect(try Program.run("/usr/bin/strace", ["-qq", "-o", "/dev/null", "/bin/true"], in: .root).status == 0)
  }

  @Test(.timeLimit(.minutes(LongTests.hangMinutes)), arguments: CrashScene.all)
  func `killed at any instant, everything is as before or as after once the next command has run`(
    scene: CrashScene
  ) throws {
    let play = try CrashPlay(scene)
    var random = SeededGenerator(seed: 11)
    let points = LongTests.areWanted ? play.calls : Array(play.calls.shuffled(using: &random).prefix(3))
    var outcomes: [CrashPlay.Outcome] = []
    for (index, call) in points.enumerated() {
      try play.stage.restore()
      let killed = try play.stage.run(scene.arguments, under: call.with("signal=KILL"))
      #expect(killed.status == SIGKILL, "\(scene.name), \(call)")
      try play.expectReaderChangesNothing("killed at \(call)")
      outcomes.append(try play.settle(with: index.isMultiple(of: 2) ? .recover : .next, "killed at \(call)"))
    }
    try Figures.note(
      .kills, order: CrashScene.all.firstIndex { $0.name == scene.name } ?? 0,
      [
        scene.name, Set(points.map(\.name)).sorted().joined(separator: ", "), String(points.count),
        String(outcomes.count { $0 == .before }), String(outcomes.count { $0 == .after }),
      ])
  }

  @Test(.timeLimit(.minutes(LongTests.hangMinutes)), arguments: CrashScene.all)
  func `killed again while recovering, the command after that settles it`(scene: CrashScene) throws {
    let play = try CrashPlay(scene)
    var random = SeededGenerator(seed: 12)
    for call in play.calls.shuffled(using: &random).prefix(LongTests.areWanted ? 12 : 1) {
      try play.stage.restore()
      _ = try play.stage.run(scene.arguments, under: call.with("signal=KILL"))
      let recovery = try SystemCall.traced(["recover"], on: play.stage)
      for second in recovery.shuffled(using: &random).prefix(LongTests.areWanted ? 3 : 1) {
        try play.stage.restore()
        _ = try play.stage.run(scene.arguments, under: call.with("signal=KILL"))
        _ = try play.stage.run(["recover"], under: second.with("signal=KILL"))
        try play.settle(with: .recover, "killed at \(call), then recovering at \(second)")
      }
    }
  }
}
