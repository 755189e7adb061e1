import Files
import Foundation
import TestSupport
import Testing

/// Many processes at once in one repository and its worktrees.
@Suite(.serialized, .timeLimit(.minutes(LongTests.hangMinutes))) struct ManyProcessesTests {
  private let count = LongTests.areWanted ? 64 : 16

  private func title(_ index: Int) -> String { "Wish number\(index) of somebody" }

  private func expectAll(_ outcomes: [Crowd.Outcome]) {
    for outcome in outcomes where outcome.status != 0 {
      Issue.record("\(outcome.arguments) ended with \(outcome.status ?? -1): \(outcome.errors)")
    }
  }

  /// Expects that no number and no ID was given twice, and that what each header names is a branch.
  private func expectDistinct(_ audits: [Audit], count: Int, branches: [(number: Int, name: String)]) throws {
    let features = try audits.flatMap { try $0.features() }
    #expect(branches.count == count)
    #expect(Set(branches.map(\.number)).count == count)
    #expect(features.count == count)
    #expect(Set(features.map(\.id)).count == count)
    let named = features.compactMap(\.branch)
    #expect(Set(named).count == named.count)
    #expect(Set(named).isSubset(of: Set(branches.map(\.name))))
  }

  @Test func `new features of one repository get numbers and IDs of their own`() throws {
    let workspace = try RealWorkspace.withFeatures()
    let crowd = try Crowd()
    for index in 0..<count {
      try crowd.start(["new-feature", title(index)], in: workspace.root, variables: workspace.sandbox.variables)
    }
    expectAll(try crowd.wait())
    let seconds = crowd.seconds
    let audit = Audit(sandbox: workspace.sandbox, root: workspace.root)
    let branches = try audit.branches()
    try expectDistinct([audit], count: count, branches: branches)
    try audit.expectOrder()
    try Figures.note(
      .parallel, order: 1,
      ["`new-feature` in one repository", "\(count)", seconds, "\(Set(branches.map(\.number)).count)"])
  }

  @Test func `new features of eight worktrees get numbers and IDs of their own`() throws {
    let workspace = try RealWorkspace.withFeatures()
    let worktrees = (1...8).map { workspace.sandbox.directory.path.appending(component: "worktree-\($0)") }
    for worktree in worktrees { try workspace.sandbox.git("worktree", "add", "--quiet", "--detach", worktree.string) }
    let crowd = try Crowd()
    for index in 0..<count {
      try crowd.start(
        ["new-feature", title(index)], in: worktrees[index % 8], variables: workspace.sandbox.variables)
    }
    expectAll(try crowd.wait())
    let seconds = crowd.seconds
    let audits = worktrees.map { Audit(sandbox: workspace.sandbox, root: $0) }
    let branches = try audits[0].branches()
    try expectDistinct(audits, count: count, branches: branches)
    for audit in audits { try audit.expectOrder() }
    #expect(try Audit(sandbox: workspace.sandbox, root: workspace.root).leftovers() == [])
    try Figures.note(
      .parallel, order: 2,
      ["`new-feature` in eight worktrees", "\(count)", seconds, "\(Set(branches.map(\.number)).count)"])
  }

  @Test func `features, syncs, decisions and scripts at once leave a whole workspace`() throws {
    let workspace = try RealWorkspace.withFeatures()
    let crowd = try Crowd()
    let half = count / 2
    for index in 0..<half {
      let isScript = index % 8 == 7
      let commands = [
        isScript ? ["compat", "create-new-feature", "--json", title(index)] : ["new-feature", title(index)],
        index.isMultiple(of: 2) ? ["sync"] : ["decision", "add", "Take way \(index)", "--rationale", "It is short"],
      ]
      for command in commands {
        try crowd.start(command, in: workspace.root, variables: workspace.sandbox.variables)
      }
    }
    expectAll(try crowd.wait())
    let seconds = crowd.seconds
    let audit = Audit(sandbox: workspace.sandbox, root: workspace.root)
    let branches = try audit.branches()
    try expectDistinct([audit], count: half, branches: branches)
    let decisions = try audit.decisions()
    #expect(Set(decisions.map(\.id)).count == half / 2)
    let expected = (0..<half).filter { !$0.isMultiple(of: 2) }.map { "Take way \($0)" }
    #expect(decisions.map(\.text).sorted() == expected.sorted())
    try audit.expectOrder()
    try Figures.note(
      .parallel, order: 5,
      [
        "`new-feature`, `sync`, `decision add`, `compat`", "\(2 * half)", seconds,
        "\(branches.count + decisions.count)",
      ])
  }

  @Test(arguments: LongTests.areWanted ? [1, 2, 3, 4, 5, 6, 7, 8] : [1])
  func `processes that are killed take nobody with them`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let workspace = try RealWorkspace.withFeatures()
    let crowd = try Crowd()
    for index in 0..<count {
      try crowd.start(["new-feature", title(index)], in: workspace.root, variables: workspace.sandbox.variables)
    }
    let victims = (0..<count).shuffled(using: &generator).prefix(count / 4)
    let killed = crowd.kill(Array(victims), within: 60_000, using: &generator)
    let outcomes = try crowd.wait()
    let seconds = crowd.seconds
    expectAll(outcomes.filter { $0.status != nil })
    let finished = outcomes.count { $0.status == 0 }
    try workspace.succeed("recover")
    let audit = Audit(sandbox: workspace.sandbox, root: workspace.root)
    let (branches, features) = (try audit.branches(), try audit.features())
    // A victim may have done its work before it was killed, or had it finished by the next one.
    #expect((finished...count).contains(branches.count))
    try expectDistinct([audit], count: branches.count, branches: branches)
    #expect(Set(features.compactMap(\.branch)) == Set(branches.map(\.name)))
    try audit.expectOrder()
    try Figures.note(
      .parallel, order: Int(5 + seed),
      ["`new-feature`, \(killed) killed (seed \(seed))", "\(count)", seconds, "\(branches.count)"])
  }

  @Test func `who does not get the lock in time is told which process holds it`() throws {
    let workspace = try RealWorkspace.withFeatures()
    let state = workspace.root.string + "/.git/speckit"
    let script = "echo $$ > \(state)/lock; touch \(state)/held; exec sleep 600"
    var holder: Daemon? = try Daemon(["/usr/bin/flock", "--no-fork", state + "/lock", "/bin/sh", "-c", script])
    for _ in 0..<1000 where !FileManager.default.fileExists(atPath: state + "/held") { usleep(10_000) }
    let process = try String(contentsOfFile: state + "/lock", encoding: .utf8).trimmingCharacters(in: .newlines)
    let crowd = try Crowd()
    for index in 0..<8 {
      try crowd.start(
        ["new-feature", title(index)], in: workspace.root, variables: workspace.sandbox.variables,
        lockTimeout: index % 2)
    }
    for outcome in try crowd.wait() {
      #expect(outcome.status == 4)
      #expect(outcome.errors.contains("process \(process) is changing this repository"), "\(outcome.errors)")
    }
    withExtendedLifetime(holder) {}
    holder = nil
    try workspace.succeed("new-feature", "Nobody is in the way", "--lock-timeout", "0")
  }
}
