import TestSupport
import Testing

/// A killed process cannot give back what it has reserved on a remote, and nothing else may speak to it unasked. Whoever
/// comes next is told how.
@Suite(.timeLimit(.minutes(LongTests.hangMinutes))) struct KilledReservationTests {
  private static let scene = CrashScene(
    name: "new-feature --reserve", arguments: ["new-feature", "Log in with a token", "--reserve"],
    script: CrashScene.committed + """
      git clone --quiet --bare . ../remote.git
      git remote add origin ../remote.git

      """)

  @Test func `what a killed reservation left on the remote is told, with the command that gives it back`() throws {
    let stage = try CrashStage(Self.scene)
    let references = { try stage.shell("git -C ../remote.git for-each-ref --format '%(refname)'") }
    let before = try references()
    var random = SeededGenerator(seed: 31)
    let calls = try SystemCall.traced(Self.scene.arguments, on: stage)
    let after = try references()
    var remedies = 0
    for call in calls.shuffled(using: &random).prefix(LongTests.areWanted ? .max : 12) {
      try stage.restore()
      _ = try stage.run(Self.scene.arguments, under: call.with("signal=KILL"))
      #expect(try stage.run(["-q", "switch", "nothing"]).status == 3, "killed at \(call)")
      let recovered = try stage.run(["recover"])
      #expect(recovered.status == 0, "killed at \(call): \(recovered.errors)")
      let isHere = try stage.shell("cat .git/speckit/ledger").contains("number 3\n")
      let command = recovered.errors.firstMatch(of: /hint: .*(git push origin .*)/).map { String($0.1) }
      #expect(!isHere || command == nil, "killed at \(call): \(recovered.errors)")
      if !isHere, try references() != before {
        remedies += 1
        for lock in try stage.shell("find ../remote.git/refs -name '*.lock'").split(separator: "\n") {
          #expect(recovered.errors.contains(lock.dropFirst(2)), "killed at \(call): \(recovered.errors)")
        }
        try stage.shell("find ../remote.git -name '*.lock' -delete; \(command ?? "echo")")
      }
      #expect(try references() == (isHere ? after : before), "killed at \(call): \(recovered.errors)")
      let followers = try stage.shell("git config --get-regexp '^branch[.].*[.]merge$' || true")
      #expect(followers.isEmpty != isHere, "killed at \(call): \(followers)")
      #expect(try !stage.run(["recover"]).errors.contains("git push"), "killed at \(call)")
      #expect(try !stage.shell("ls .git/speckit").contains("reservation"), "killed at \(call)")
      #expect(try stage.shell("find .git -name '*.lock'; git fetch --quiet 2>&1") == "", "killed at \(call)")
    }
    #expect(remedies > 0)
  }

  @Test func `every command that goes on from a killed reservation tells of it, once`() throws {
    let stage = try CrashStage(Self.scene)
    var killed = try Self.callThatLeavesReferences(stage)
    let goingOn: [(status: Int32, arguments: [String])] = [
      (0, ["new-feature", "Sign the report", "--reserve"]), (0, ["compat", "create-new-feature", "Sign the report"]),
      (1, ["compat", "check-prerequisites"]), (0, ["recover", "--json"]), (3, ["switch", "nothing"]),
      (3, ["switch", "nothing", "--json"]),
    ]
    for (status, arguments) in goingOn {
      // What a busy machine does in between may shift the calls.
      if try !Self.leavesReferences(killed, stage) { killed = try Self.callThatLeavesReferences(stage) }
      let feature = "SPECIFY_FEATURE_DIRECTORY=\(RealWorkspace.epic)/features/F-USER-001"
      let result = try stage.run(arguments, under: ["/usr/bin/env", feature])
      #expect(result.status == status, "\(arguments): \(result)")
      let told = result.output + result.errors
      #expect(told.contains("may have left number 003 and F-USER-003 reserved on origin"), "\(told)")
      #expect(told.contains("git push origin --force-with-lease=refs/speckit/numbers/003:"), "\(told)")
      #expect(try !stage.run(["recover"]).errors.contains("git push"), "after \(arguments)")
    }
  }

  @Test func `where a system call fails, what was reserved is given back or stands on both sides`() throws {
    let stage = try CrashStage(Self.scene)
    let references = { try stage.shell("git -C ../remote.git for-each-ref --format '%(refname)'") }
    let before = try references()
    let calls = try SystemCall.traced(Self.scene.arguments, on: stage)
    let after = try references()
    var random = SeededGenerator(seed: 32)
    for call in calls.shuffled(using: &random).prefix(LongTests.areWanted ? .max : 8) {
      let error = ["ENOSPC", "EIO", "EACCES"].randomElement(using: &random) ?? ""
      try stage.restore()
      let run = try stage.run(Self.scene.arguments, under: call.with("error=\(error)"))
      #expect([0, 4, 5].contains(run.status), "\(error) at \(call): \(run.errors)")
      let isTold = run.errors.contains("may stand on origin")
      let left = try references()
      #expect(left == (run.status == 0 ? after : before) || isTold, "\(error) at \(call): \(run.errors)")
      _ = try stage.run(["recover"])
      let fetched = try stage.shell("find .git -name '*.lock'; git fetch --quiet 2>&1 || true")
      #expect(fetched == "", "\(error) at \(call)")
    }
  }

  /// The first call at which a kill leaves references on the remote of which nothing stands here; the stage is as that
  /// kill left it.
  private static func callThatLeavesReferences(_ stage: CrashStage) throws -> SystemCall {
    try stage.restore()
    return try #require(SystemCall.traced(scene.arguments, on: stage).first { try leavesReferences($0, stage) })
  }

  private static func leavesReferences(_ call: SystemCall, _ stage: CrashStage) throws -> Bool {
    try stage.restore()
    let isFinished = try stage.run(scene.arguments, under: call.with("signal=KILL")).status == 0
    return try !isFinished && stage.shell("git -C ../remote.git for-each-ref refs/speckit | wc -l") == "2\n"
  }
}
