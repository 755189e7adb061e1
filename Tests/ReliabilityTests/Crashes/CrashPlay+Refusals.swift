import TestSupport
import Testing

extension CrashPlay {
  private static let errors = ["ENOSPC", "EIO", "EACCES", "EINTR"]

  /// Lets some of the command's system calls fail, or each of them in every way, one at a time. The command does
  /// everything all the same, or it says so and has done nothing.
  ///
  /// - Returns: the cells of its row: the errors, as before, carried out.
  func refuse(at count: Int) throws -> [String] {
    var random = SeededGenerator(seed: 13)
    var points = calls.filter { !$0.isProbe }.flatMap { call in Self.errors.map { (call: call, error: $0) } }
    if count < points.count { points = Array(points.shuffled(using: &random).prefix(count)) }
    var refusals = 0
    for (call, error) in points {
      let place = "\(stage.scene.name), \(error) at \(call)"
      try stage.restore()
      let run = try stage.run(stage.scene.arguments, under: call.with("error=\(error)"))
      if run.status == 0 {
        // What could not be cleared up is known to the journal.
        if try stage.hasJournal() { #expect(try stage.run(["recover"]).status == 0, "\(place)") }
        #expect(try outcome() == .after, "\(place)")
      } else {
        refusals += 1
        expectSentence(run, place)
        #expect(error != "EINTR" || !call.isOurOwn, "\(place): \(run.errors)")
        #expect(try outcome() == .before, "\(place): \(run.errors)")
      }
      #expect(try stage.leftovers() == "", "\(place): \(run.errors)")
    }
    return [String(points.count), String(refusals), String(points.count - refusals)]
  }

  /// Lets every system call of a name fail from some point on, as on a full disk, and mends that before recovering.
  func refuseForGood(at count: Int) throws {
    var random = SeededGenerator(seed: 14)
    for call in calls.shuffled(using: &random).prefix(count) {
      let error = Self.errors.filter { $0 != "EINTR" }.randomElement(using: &random) ?? ""
      let place = "\(error) from \(call) on"
      try stage.restore()
      let run = try stage.run(stage.scene.arguments, under: call.with("error=\(error)", andAfter: true))
      // Where nothing can be written, nothing can be said either.
      if run.status != 0, call.name != "write" { expectSentence(run, place) }
      let outcome = try settle(with: .recover, place)
      if run.status == 0 { #expect(outcome == .after, "\(place)") }
    }
  }

  /// One error, one hint, the right exit code, and no trace of a crash.
  private func expectSentence(_ run: Program.Result, _ place: String) {
    let lines = run.errors.split(separator: "\n")
    if stage.scene.isScript {
      #expect(run.status == 1, "\(place): ended with \(run.status)")
      #expect(lines.count { $0.hasPrefix("ERROR: ") } == 1, "\(place): \(run.errors)")
    } else {
      #expect([4, 5].contains(run.status), "\(place): ended with \(run.status)")
      #expect(lines.count { $0.hasPrefix("error: ") } == 1, "\(place): \(run.errors)")
      #expect(lines.count { $0.hasPrefix("hint: ") } == 1, "\(place): \(run.errors)")
    }
  }
}
