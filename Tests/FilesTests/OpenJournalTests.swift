@testable import Files
import Foundation
import TestSupport
import Testing

/// Where no step comes before the files, the journal is written once, and what lies beside the targets tells how far a
/// process was that was killed.
@Suite struct OpenJournalTests {
  let directory: TemporaryDirectory
  let before: [String: TransactionWorld.Item]
  let after: [String: TransactionWorld.Item]
  /// How many changes the whole transaction makes.
  let changeCount: Int

  init() throws {
    directory = try TemporaryDirectory()
    let world = try TransactionWorld(in: directory.path, name: "whole")
    before = try world.snapshot()
    try world.apply(before: [])
    after = try world.snapshot()
    changeCount = world.changeCount
  }

  private func killed(at point: Int, name: String = "killed") throws -> TransactionWorld {
    let world = try TransactionWorld(in: directory.path, name: "\(name)-\(point)")
    world.fault = .death(after: point)
    _ = try? world.apply(before: [])
    return world
  }

  private func text(_ world: TransactionWorld, _ name: String) throws -> String? {
    try FileSystem.read(world.path(name)).map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  @Test func `one journal is written, and nothing is touched before it`() throws {
    var journals: Set<String> = []
    for point in 0..<changeCount {
      let world = try killed(at: point)
      if let journal = try text(world, "state/journal") { journals.insert(String(journal.prefix { $0 != "\n" })) }
      let items = try world.snapshot()
      #expect(try items == before || JournalName.isInterrupted(in: world.path("state")), "after \(point) changes")
    }
    // The length of the name of the world is in it.
    #expect(Set(journals.map { $0.prefix(17) }) == ["speckit-journal-4"])
  }

  @Test func `killed at any point, everything is as before or as after once recovered`() throws {
    var finished = 0
    for point in 0..<changeCount {
      let world = try killed(at: point)
      let recovery = try world.recover()
      let isFinished = recovery == .finished(label: "a test")
      #expect(try world.snapshot() == (isFinished ? after : before), "killed after \(point) changes")
      #expect(try world.isSettled())
      if isFinished { finished += 1 } else { #expect(finished == 0, "what was decided stays decided") }
    }
    #expect(finished > 5 && finished < changeCount - 5)
  }

  @Test func `killed again while recovering, the next recovery settles it`() throws {
    for point in 0..<changeCount {
      for second in 0..<12 {
        let world = try killed(at: point, name: "again-\(second)")
        _ = try? world.recover(.death(after: second))
        _ = try world.recover()
        let items = try world.snapshot()
        #expect(items == before || items == after, "killed after \(point), again after \(second) changes")
        #expect(try world.isSettled())
      }
    }
  }

  @Test func `killed while undoing, nothing is finished by half`() throws {
    let whole = try TransactionWorld(in: directory.path, name: "undo-whole")
    #expect(throws: TransactionWorld.Runner.Failure.self) { try whole.apply(before: [], failingStep: "head") }
    for point in 0..<whole.changeCount {
      let world = try TransactionWorld(in: directory.path, name: "undo-\(point)")
      world.fault = .death(after: point)
      #expect(throws: (any Error).self) { try world.apply(before: [], failingStep: "head") }
      _ = try world.recover()
      let items = try world.snapshot()
      #expect(items == before || items == after, "killed after \(point) changes")
      #expect(try world.isSettled())
    }
  }

  @Test func `whatever fails once, an error means that nothing has changed`() throws {
    for point in 1...changeCount {
      let world = try TransactionWorld(in: directory.path, name: "failure-\(point)")
      world.fault = .failure(at: point)
      let hasFailed = (try? world.apply(before: [])) == nil
      if !hasFailed { #expect(try [nil, .finished(label: "a test")].contains(world.recover())) }
      #expect(try world.isSettled())
      #expect(try world.snapshot() == (hasFailed ? before : after), "change \(point) failed")
    }
  }

  @Test(arguments: ["updated", "deleted", "made/deep/created"])
  func `what a person writes after the crash stays, and the rest is as before or as after`(name: String) throws {
    let others = { (items: [String: TransactionWorld.Item]) in
      items.filter { $0.key != name && !name.hasPrefix($0.key + "/") }
    }
    for point in 0..<changeCount {
      let world = try killed(at: point, name: "person-\(name.count)")
      try world.write("by hand", to: name)
      _ = try world.recover()
      let items = try world.snapshot()
      if case .file("by hand", _) = items[name] {} else { Issue.record("\(name) was lost after \(point) changes") }
      #expect(others(items) == others(before) || others(items) == others(after), "killed after \(point) changes")
      #expect(try world.isSettled())
    }
  }

  @Test func `a cleaning away of the staged files undoes the change`() throws {
    for point in 0..<changeCount {
      let world = try killed(at: point, name: "cleaned")
      for name in try world.snapshot().keys where name.contains(".speckit-") && name.hasSuffix(".new") {
        try FileManager.default.removeItem(atPath: world.path(name).string)
      }
      _ = try world.recover()
      let items = try world.snapshot()
      #expect(items == before || items == after, "killed after \(point) changes")
    }
  }

  @Test func `people who go on with all files that were made have the rest made too`() throws {
    let changes = { (world: TransactionWorld) in
      ["a", "b"].map { FileChange(path: world.path($0), content: .file(Array("made".utf8)), original: nil) }
    }
    var finished = 0
    for point in 0..<60 {
      let world = try TransactionWorld(in: directory.path, name: "new-\(point)")
      world.fault = .death(after: point)
      _ = try? world.apply(changes(world), before: [])
      let made = try ["a", "b"].filter { try text(world, $0) != nil }
      guard made == ["a", "b"], try JournalName.isInterrupted(in: world.path("state")) else { continue }
      for name in made { try world.write("edited", to: name) }
      #expect(try world.recover() == .finished(label: "a test"), "killed after \(point) changes")
      #expect(try text(world, "a") == "edited" && text(world, "b") == "edited")
      #expect(world.steps == ["branch", "head"])
      finished += 1
    }
    #expect(finished > 1)
  }
}
