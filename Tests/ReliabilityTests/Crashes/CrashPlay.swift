import TestSupport
import Testing

/// A scene whose undisturbed run is known, so that a disturbed one can be judged.
final class CrashPlay {
  let stage: CrashStage
  /// The system calls of the undisturbed run.
  let calls: [SystemCall]
  /// How things are before it.
  let before: String
  /// How things are after it.
  let after: String

  /// How things are in the end.
  enum Outcome { case before, after, neither }

  /// What is run after a crash.
  enum Sequel { case recover, next }

  init(_ scene: CrashScene) throws {
    stage = try CrashStage(scene)
    before = try stage.state()
    calls = try SystemCall.traced(scene.arguments, on: stage)
    after = try stage.state()
    #expect(try stage.leftovers() == "", "\(scene.name)")
    let doesSomething = before != after
    #expect(doesSomething, "\(scene.name)")
    #expect(calls.count > 20, "\(scene.name): \(calls)")
  }

  /// How things are now.
  func outcome() throws -> Outcome {
    let state = try stage.state()
    return state == before ? .before : state == after ? .after : .neither
  }

  /// Readers work in whatever a crash left, and leave it as it is.
  func expectReaderChangesNothing(_ comment: @autoclosure () -> String) throws {
    let found = try stage.everything()
    let reader = try stage.run(["list"])
    #expect(reader.status == 0, "\(stage.scene.name), \(comment()): \(reader.errors)")
    let left = try stage.everything()
    expectSame(found, left, "\(stage.scene.name), \(comment()), then list")
  }

  /// Runs the sequel, which needs no help and leaves everything as before or as after; as before, the command itself can
  /// be run again.
  @discardableResult
  func settle(with sequel: Sequel, _ comment: @autoclosure () -> String) throws -> Outcome {
    let place = "\(stage.scene.name), \(comment())"
    let next = CrashScene.next
    let hadJournal = try stage.hasJournal()
    let run = try stage.run(sequel == .recover ? ["recover"] : next.arguments)
    #expect(run.status == 0, "\(place): \(run.errors)")
    let said = run.output + run.errors
    let (saysFinished, saysUndone) = (said.contains(/finished( first)?:/), said.contains(/undone( first)?:/))
    #expect(hadJournal == (saysFinished || saysUndone), "\(place): \(said)")
    if sequel == .next { try stage.remove(next.file) }
    #expect(try stage.leftovers() == "", "\(place), then \(sequel)")
    let state = try stage.state()
    let outcome = state == before ? Outcome.before : state == after ? .after : .neither
    #expect(
      outcome != .neither, "\(place), then \(sequel): \(said)\n\(difference(saysFinished ? after : before, state))")
    if saysFinished { #expect(outcome == .after, "\(place), then \(sequel)") }
    if saysUndone { #expect(outcome == .before, "\(place), then \(sequel)") }
    if outcome == .before { try expectRunsAgain(place) }
    return outcome
  }

  /// The command gives what an undisturbed run gives.
  func expectRunsAgain(_ place: String) throws {
    let again = try stage.run(stage.scene.arguments)
    #expect(again.status == 0, "\(place), run again: \(again.errors)")
    let state = try stage.state()
    expectSame(after, state, "\(place), run again")
  }

  private func expectSame(_ expected: String, _ found: String, _ place: String) {
    let isSame = expected == found
    #expect(isSame, "\(place): \(difference(expected, found))")
  }

  /// The lines that only one of two texts has.
  private func difference(_ expected: String, _ found: String) -> String {
    let (expected, found) = (expected.split(separator: "\n"), found.split(separator: "\n"))
    let missing = Set(expected).subtracting(found).map { "- " + $0 }
    let extra = Set(found).subtracting(expected).map { "+ " + $0 }
    return (missing.sorted() + extra.sorted()).prefix(12).joined(separator: "\n")
  }
}
