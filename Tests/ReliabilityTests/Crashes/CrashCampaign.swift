import Files
import TestSupport
import Testing

/// The program is stopped at each of its system calls, or refused it, and what a person finds afterwards is held against
/// how things were before, and how they are after a run that nothing disturbs.
@Suite struct CrashCampaign {
  @Test func `strace can trace programs and change their system calls`() throws {
    let result = try Program.run(
      "/usr/bin/strace", ["-f", "-qq", "-o", "/dev/null", "-e", "inject=write:error=EIO:when=1", "/bin/echo", "text"],
      in: .root)
    #expect(result.status == 1 && result.errors.contains("Input/output error"), "\(result.errors)")
  }

  @Test(
    .timeLimit(.minutes(LongTests.hangMinutes)), arguments: LongTests.areWanted ? CrashScene.all : CrashScene.sample)
  func `stopped or refused at any system call, a command has done everything or nothing`(scene: CrashScene) throws {
    let play = try CrashPlay(scene)
    let order = CrashScene.all.firstIndex { $0.name == scene.name } ?? 0
    try Figures.note(.kills, order: order, [scene.name] + play.kill(at: LongTests.areWanted ? .max : 2))
    try play.killRecovering(at: LongTests.areWanted ? 24 : 1)
    try Figures.note(.failures, order: order, [scene.name] + play.refuse(at: LongTests.areWanted ? .max : 1))
    try play.refuseForGood(at: LongTests.areWanted ? 24 : 1)
  }
}
