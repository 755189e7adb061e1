import Foundation
import TestSupport
import Testing

/// A system call of the program fails, and the command either does all its work, or says so and has done nothing.
@Suite struct FailureTests {
  static let errors = ["ENOSPC", "EIO", "EACCES", "EINTR"]

  @Test(.timeLimit(.minutes(LongTests.hangMinutes)), arguments: CrashScene.all)
  func `where one system call fails, the command does everything, or nothing and says why`(scene: CrashScene) throws {
    let play = try CrashPlay(scene)
    var random = SeededGenerator(seed: 13)
    var tried = play.calls.enumerated().map { ($1, Self.errors[$0 % Self.errors.count]) }
    if !LongTests.areWanted { tried = Array(tried.shuffled(using: &random).prefix(2)) }
    var refusals = 0
    for (call, error) in tried {
      let comment = "\(scene.name), \(error) at \(call)"
      try play.stage.restore()
      let run = try play.stage.run(scene.arguments, under: call.with("error=\(error)"))
      if run.status == 0 {
        #expect(try play.outcome() == .after, "\(comment)")
        #expect(try play.stage.run(["recover"]).status == 0, "\(comment)")
        #expect(try play.outcome() == .after, "\(comment), then recovered")
      } else {
        refusals += 1
        expectSentence(run, comment)
        #expect(error != "EINTR" || !call.isOurOwn, "\(comment): \(run.errors)")
        #expect(try play.outcome() == .before, "\(comment): \(run.errors)")
      }
      #expect(try play.stage.leftovers() == "", "\(comment)")
    }
    try Figures.note(
      .failures, order: CrashScene.all.firstIndex { $0.name == scene.name } ?? 0,
      [scene.name, String(tried.count), String(refusals), String(tried.count - refusals)])
  }

  @Test(.timeLimit(.minutes(LongTests.hangMinutes)), arguments: CrashScene.all)
  func `where every call fails from one on, things are as before or as after once that is mended`(
    scene: CrashScene
  ) throws {
    let play = try CrashPlay(scene)
    var random = SeededGenerator(seed: 14)
    for call in play.calls.shuffled(using: &random).prefix(LongTests.areWanted ? 24 : 1) {
      let error = Self.errors[Int.random(in: 0..<3, using: &random)]
      let comment = "\(scene.name), \(error) from \(call) on"
      try play.stage.restore()
      let run = try play.stage.run(scene.arguments, under: call.with("error=\(error)", andAfter: true))
      if run.status != 0 { expectSentence(run, comment) }
      let outcome = try play.settle(with: .recover, comment)
      if run.status == 0 { #expect(outcome == .after, "\(comment)") }
      if call.name == "write" { #expect(outcome == (run.status == 0 ? .after : .before), "\(comment)") }
    }
  }

  /// One error, one hint, the right exit code, and no trace of a crash.
  private func expectSentence(_ run: Program.Result, _ comment: String) {
    #expect([4, 5].contains(run.status), "\(comment): ended with \(run.status)")
    let lines = run.errors.split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("error: ") } == 1, "\(comment): \(run.errors)")
    #expect(lines.count { $0.hasPrefix("hint: ") } == 1, "\(comment): \(run.errors)")
  }
}
