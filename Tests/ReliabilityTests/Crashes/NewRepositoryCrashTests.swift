import TestSupport
import Testing

/// `init --git` makes the repository that the journal stands in, and is everything or nothing all the same.
@Suite(.timeLimit(.minutes(LongTests.hangMinutes))) struct NewRepositoryCrashTests {
  private static let scene = CrashScene(name: "init --git", arguments: ["init", "--git"], script: "true\n")

  @Test func `killed at any instant, there is a whole repository or none`() throws {
    let play = try CrashPlay(Self.scene)
    var random = SeededGenerator(seed: 41)
    var outcomes: [CrashPlay.Outcome] = []
    var missed = 0
    let points = play.calls.shuffled(using: &random).prefix(LongTests.areWanted ? .max : 12)
    for call in points {
      for sequel in [["recover"], Self.scene.arguments] {
        try play.stage.restore()
        let killed = try play.stage.run(Self.scene.arguments, under: call.with("signal=KILL"))
        guard killed.status != 0 else {
          missed += 1
          continue
        }
        let next = try play.stage.run(sequel)
        // Where nothing was begun, there is no workspace to recover.
        #expect(next.status == 0 || next.status == 3 && sequel == ["recover"], "killed at \(call): \(next.errors)")
        #expect(try play.stage.leftovers() == "", "killed at \(call), then \(sequel)")
        let outcome = try play.outcome()
        #expect(
          outcome != .neither && (outcome == .after || sequel == ["recover"]),
          "killed at \(call), then \(sequel): \(next)")
        if sequel == ["recover"] { outcomes.append(outcome) }
        if outcome == .before { try play.expectRunsAgain("killed at \(call)") }
      }
    }
    #expect(missed <= 1 + points.count / 50)
    #expect(outcomes.contains(.before))
    let order = CrashScene.all.count
    try Figures.note(
      .kills, order: order,
      [
        Self.scene.name, Set(points.map(\.name)).sorted().joined(separator: ", "), String(outcomes.count),
        String(outcomes.count { $0 == .before }), String(outcomes.count { $0 == .after }),
      ])
  }

  @Test func `refused a system call, it says so and there is no repository, or it carries everything out`() throws {
    let play = try CrashPlay(Self.scene)
    let row = try play.refuse(at: LongTests.areWanted ? .max : 6)
    try Figures.note(.failures, order: CrashScene.all.count, [Self.scene.name] + row)
  }

  @Test func `what people have done in the new repository since stays`() throws {
    let play = try CrashPlay(Self.scene)
    let last = try #require(play.calls.last { $0.arguments.contains("journal") && $0.name == "renameat" })
    try play.stage.restore()
    _ = try play.stage.run(Self.scene.arguments, under: last.with("signal=KILL"))
    try play.stage.shell("rm -rf .specify; echo mine >mine; git add mine; git commit --quiet --message Mine")
    _ = try play.stage.run(["recover"])
    #expect(try play.stage.shell("git log --format=%s") == "Mine\n")
  }
}
