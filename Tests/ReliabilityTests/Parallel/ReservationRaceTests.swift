import Files
import Foundation
import TestSupport
import Testing

/// Many clones that reserve on one remote at once.
@Suite(.serialized, .timeLimit(.minutes(LongTests.hangMinutes))) struct ReservationRaceTests {
  private func race(_ clones: Clones, count: Int, variables: [String: String]) throws -> String {
    let crowd = try Crowd()
    for index in 0..<count {
      try crowd.start(
        ["new-feature", "Wish number\(index) of somebody", "--reserve"],
        in: clones.clones[index % clones.clones.count], variables: variables)
    }
    for outcome in try crowd.wait() where outcome.status != 0 {
      Issue.record("\(outcome.arguments) ended with \(outcome.status ?? -1): \(outcome.errors)")
    }
    return crowd.seconds
  }

  /// Expects that no number, ID or branch was given twice, and that the remote has exactly what the clones have.
  private func expectOrder(_ clones: Clones, count: Int) throws {
    let branches = try clones.audits.flatMap { try $0.branches() }
    #expect(branches.count == count)
    #expect(Set(branches.map(\.number)).count == count)
    let features = try clones.audits.flatMap { try $0.features() }
    #expect(Set(features.map(\.id)).count == count)
    #expect(try Set(clones.references("refs/speckit/numbers/").compactMap { Int($0) }) == Set(branches.map(\.number)))
    #expect(try Set(clones.references("refs/speckit/ids/")) == Set(features.map(\.id)))
    #expect(try Set(clones.references("refs/heads/")) == Set(branches.map(\.name) + ["main"]))
    for audit in clones.audits { try audit.expectOrder() }
    let remote = Audit(sandbox: clones.workspace.sandbox, root: clones.remote)
    #expect(try remote.leftovers() == [])
    try clones.workspace.sandbox.git("fsck", "--strict", in: clones.remote)
  }

  @Test func `eight clones share the numbers of one bare repository`() throws {
    let count = LongTests.areWanted ? 64 : 16
    let clones = try Clones(8)
    let seconds = try race(clones, count: count, variables: clones.workspace.sandbox.variables)
    try expectOrder(clones, count: count)
    try Figures.note(
      .parallel, order: 3,
      [
        "`new-feature --reserve` in \(clones.clones.count) clones", "\(count)", seconds,
        "\(try clones.references("refs/speckit/numbers/").count)",
      ])
  }

  @Test(.enabled(if: SSHServer.isInstalled, "OpenSSH's server is not installed"))
  func `clones share the numbers of one repository behind ssh`() throws {
    let count = LongTests.areWanted ? 16 : 4
    let server = try SSHServer()
    let clones = try Clones(LongTests.areWanted ? 8 : 2)
    try clones.push(to: server.url(of: clones.remote))
    let seconds = try race(clones, count: count, variables: server.variables(clones.workspace.sandbox.variables))
    try expectOrder(clones, count: count)
    try Figures.note(
      .parallel, order: 4,
      [
        "`new-feature --reserve` in \(clones.clones.count) clones, by ssh", "\(count)", seconds,
        "\(try clones.references("refs/speckit/numbers/").count)",
      ])
  }

  @Test(.enabled(if: HTTPServer.isInstalled, "git http-backend is not installed"))
  func `clones share the numbers of one repository behind http, which git pushes to`() throws {
    let count = LongTests.areWanted ? 16 : 4
    let clones = try Clones(LongTests.areWanted ? 8 : 2)
    let server = try HTTPServer(root: clones.workspace.sandbox.directory.path)
    try clones.push(to: server.url(of: clones.remote))
    let seconds = try race(clones, count: count, variables: clones.workspace.sandbox.variables)
    try expectOrder(clones, count: count)
    #expect(server.takeRequests().count { $0 == "POST /remote.git/git-receive-pack" } >= count)
    try Figures.note(
      .parallel, order: 5,
      [
        "`new-feature --reserve` in \(clones.clones.count) clones, by http", "\(count)", seconds,
        "\(try clones.references("refs/speckit/numbers/").count)",
      ])
  }
}
