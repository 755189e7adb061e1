import Foundation
import TestSupport
import Testing

extension CrashPlay {
  /// Kills the command at some of its system calls, or at all of them. Whatever runs next needs no help.
  ///
  /// - Returns: the cells of its row: the system calls, the points tried, as before, as after.
  func kill(at count: Int) throws -> [String] {
    var random = SeededGenerator(seed: 11)
    let points = count < calls.count ? Array(calls.shuffled(using: &random).prefix(count)) : calls
    var outcomes: [Outcome] = []
    var missed = 0
    for (index, call) in points.enumerated() {
      try stage.restore()
      let killed = try stage.run(stage.scene.arguments, under: call.with("signal=KILL"))
      guard killed.status == SIGKILL else {
        #expect(killed.status == 0, "\(stage.scene.name), killed at \(call): \(killed.errors)")
        missed += 1
        continue
      }
      try expectReaderChangesNothing("killed at \(call)")
      outcomes.append(try settle(with: index.isMultiple(of: 2) ? .recover : .next, "killed at \(call)"))
    }
    // Files as young as the index are read once more, so that the last calls may come earlier than they did before.
    #expect(missed <= 1 + points.count / 50, "\(stage.scene.name): \(missed) calls were not reached")
    return [
      Set(points.map(\.name)).sorted().joined(separator: ", "), String(outcomes.count),
      String(outcomes.count { $0 == .before }), String(outcomes.count { $0 == .after }),
    ]
  }

  /// Kills the command, and then what recovers from that.
  func killRecovering(at count: Int) throws {
    var random = SeededGenerator(seed: 12)
    for first in calls.shuffled(using: &random).prefix(count) {
      try stage.restore()
      _ = try stage.run(stage.scene.arguments, under: first.with("signal=KILL"))
      guard let second = try SystemCall.traced(["recover"], on: stage).randomElement(using: &random) else { continue }
      try stage.restore()
      _ = try stage.run(stage.scene.arguments, under: first.with("signal=KILL"))
      _ = try stage.run(["recover"], under: second.with("signal=KILL"))
      try settle(with: .recover, "killed at \(first), then recovering at \(second)")
    }
  }
}
