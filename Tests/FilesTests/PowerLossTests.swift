@testable import Files
import Foundation
import TestSupport
import Testing

/// What the disk may hold after a power loss though the process had gone further.
@Suite struct PowerLossTests {
  let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  /// A world whose process ended after some changes, one of them to the ledger.
  private func killed(at point: Int, ledger: String?) throws -> TransactionWorld {
    let world = try TransactionWorld(in: directory.path, name: "killed-\(point)-\(ledger ?? "none")")
    if let ledger { try world.write(ledger, to: "state/ledger") }
    let path = world.path("state/ledger")
    let change = FileChange(path: path, content: .file(Array("new".utf8)), original: try FileSystem.read(path))
    world.fault = .death(after: point)
    _ = try? world.apply(try world.changes() + [change])
    return world
  }

  private func text(_ world: TransactionWorld, _ name: String) throws -> String? {
    try FileSystem.read(world.path("state/\(name)")).map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  @Test func `a journal that comes back once all is cleared up changes nothing, and goes`() throws {
    var found = 0
    for point in 0..<80 {
      let world = try killed(at: point, ledger: "old")
      let path = world.path("state/journal.clearing")
      guard let journal = try FileSystem.read(path) else { continue }
      found += 1
      _ = try world.recover()
      try world.write("edited since", to: "made/deep/created")
      let items = try world.snapshot()
      try world.write(Data(journal.bytes), to: "state/journal.clearing")
      #expect(try world.recover() == .finished(label: "a test"))
      #expect(try world.snapshot() == items && text(world, "ledger") == "new" && world.isSettled())
    }
    #expect(found > 0)
  }
}
