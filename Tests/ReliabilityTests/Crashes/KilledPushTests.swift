import Files
import Foundation
import TestSupport
import Testing

/// A process that is stopped while `git` pushes for it.
@Suite(
  .serialized, .enabled(if: HTTPServer.isInstalled, "git http-backend is not installed"),
  .timeLimit(.minutes(LongTests.hangMinutes)))
struct KilledPushTests {
  private let clones: Clones
  private let server: HTTPServer
  private let clone: AbsolutePath

  init() throws {
    clones = try Clones(1)
    clone = clones.clones[0]
    server = try HTTPServer(root: clones.workspace.sandbox.directory.path)
    try clones.push(to: server.url(of: clones.remote))
  }

  private static let all = ["heads/001-sign", "heads/main", "speckit/ids/F-USER-001", "speckit/numbers/001"]

  private func run(_ arguments: String...) throws -> Program.Result {
    try Program.run(BuiltProgram.path, arguments, in: clone, variables: clones.workspace.sandbox.variables)
  }

  /// Lets the clone do something just before each push; `$speckit` is the process that started it.
  private func beforePush(_ lines: String) throws {
    let hook = clone.appending(component: ".git").appending(component: "hooks").appending(component: "pre-push")
    try Program.writeScript("speckit=$(ps -o ppid= -p $PPID | tr -d ' ')\n\(lines)", to: hook)
  }

  /// Waits until the remote has these references, as a `git` that goes on may yet give it.
  private func expectReferences(_ expected: [String]) throws {
    for _ in 0..<200 where try clones.references("refs/") != expected { usleep(50_000) }
    #expect(try clones.references("refs/") == expected)
  }

  /// Expects that nothing stands here, and that the next command tells how what was reserved is given back, once.
  private func expectRemedy() throws {
    let audit = clones.audits[0]
    #expect(try audit.branches().isEmpty && audit.features().isEmpty)
    try FileManager.default.removeItem(atPath: clone.string + "/.git/hooks/pre-push")
    let recovered = try run("recover")
    #expect(recovered.status == 0, "\(recovered)")
    #expect(recovered.errors.contains("may have left number 001 and F-USER-001 reserved on origin"), "\(recovered)")
    let command = try #require(recovered.errors.firstMatch(of: /hint: (git push origin .*)/)?.1)
    let variables = clones.workspace.sandbox.variables
    _ = try Program.run("/bin/sh", ["-c", String(command)], in: clone, variables: variables)
    #expect(try clones.references("refs/") == ["heads/main"])
    #expect(try !run("recover").errors.contains("git push"))
    #expect(try run("new-feature", "Sign up", "--reserve").status == 0)
    #expect(try clones.references("refs/") == Self.all)
    try audit.expectOrder()
  }

  @Test func `git has neither the lock nor anything else of the command open`() throws {
    try beforePush("ls -l /proc/$PPID/fd | grep -c \(clone) >open\nls -l /proc/$speckit/fd | grep speckit/lock >>open")
    #expect(try run("new-feature", "Sign up", "--reserve").status == 0)
    let told = try String(contentsOfFile: clone.string + "/open", encoding: .utf8).split(separator: "\n")
    #expect(told.first == "0" && told.count == 2, "\(told)")
  }

  @Test func `killed while git goes on, and the next command tells of what it pushed`() throws {
    try beforePush("kill -KILL $speckit")
    #expect(try run("new-feature", "Sign up", "--reserve").status == SIGKILL)
    try expectReferences(Self.all)
    try expectRemedy()
  }

  @Test func `killed once everything was pushed, and the next command tells of it`() throws {
    let note = clones.workspace.sandbox.directory.path.appending(component: "speckit.pid")
    try beforePush("echo $speckit >\(note)")
    let hook = clones.remote.appending(component: "hooks").appending(component: "post-receive")
    try Program.writeScript("kill -KILL $(cat \(note))", to: hook)
    #expect(try run("new-feature", "Sign up", "--reserve").status == SIGKILL)
    try FileManager.default.removeItem(atPath: hook.string)
    try expectReferences(Self.all)
    try expectRemedy()
  }

  @Test(arguments: [SIGTERM, SIGINT, SIGHUP])
  func `a signal that ends the command ends git too, and all that it started`(signal: Int32) throws {
    let note = clones.workspace.sandbox.directory.path.appending(component: "went-on")
    try beforePush("kill -\(signal) $speckit; sleep 4; echo \"$speckit\" >\(note)")
    let start = ContinuousClock.now
    #expect(try run("new-feature", "Sign up", "--reserve").status == signal)
    #expect(ContinuousClock.now - start < .seconds(4))
    sleep(5)
    #expect(!FileManager.default.fileExists(atPath: note.string))
    try expectReferences(["heads/main"])
    try expectRemedy()
  }
}
