import Foundation
import TestSupport
import Testing
@testable import Files

/// A process that is killed leaves what it had changed so far; a later one recovers.
@Suite struct CrashTests {
  let directory: TemporaryDirectory
  let before: [String: TransactionWorld.Item]
  let after: [String: TransactionWorld.Item]
  /// How many changes the whole transaction makes.
  let changeCount: Int

  init() throws {
    directory = try TemporaryDirectory()
    let world = try TransactionWorld(in: directory.path, name: "whole")
    before = try world.snapshot()
    try world.apply()
    after = try world.snapshot()
    changeCount = world.changeCount
  }

  @Test func `killed at any point, everything is as before or as after once recovered`() throws {
    var finished = 0
    for point in 0..<changeCount {
      let world = try killed(at: point)
      let recovery = try world.recover()
      let items = try world.snapshot()
      let isFinished = recovery == .finished(label: "a test")
      #expect(items == (isFinished ? after : before), "killed after \(point) changes")
      #expect(try world.isSettled())
      if isFinished { finished += 1 } else { #expect(finished == 0, "what was decided stays decided") }
    }
    #expect(finished > 5 && finished < changeCount - 5)
  }

  @Test func `killed again while recovering, the next recovery settles it`() throws {
    var random = SeededGenerator(seed: 7)
    for point in 0..<changeCount {
      for _ in 0..<4 {
        let second = Int.random(in: 0..<16, using: &random)
        let world = try killed(at: point, name: "again-\(point)-\(second)-\(random.next())")
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
    #expect(throws: TransactionWorld.Runner.Failure.self) { try whole.apply(failingStep: "head") }
    for point in 0..<whole.changeCount {
      let world = try TransactionWorld(in: directory.path, name: "undo-\(point)")
      world.fault = .death(after: point)
      #expect(throws: (any Error).self) { try world.apply(failingStep: "head") }
      _ = try world.recover()
      let items = try world.snapshot()
      #expect(items == before || items == after, "killed after \(point) changes")
      #expect(try world.isSettled())
    }
  }

  @Test func `killed while undoing mere steps, none is done again without the others`() throws {
    let whole = try TransactionWorld(in: directory.path, name: "steps-whole")
    #expect(throws: TransactionWorld.Runner.Failure.self) { try whole.apply([], failingStep: "head") }
    for point in 0..<whole.changeCount {
      let world = try TransactionWorld(in: directory.path, name: "steps-\(point)")
      world.fault = .death(after: point)
      #expect(throws: (any Error).self) { try world.apply([], failingStep: "head") }
      _ = try world.recover()
      #expect(world.steps == [] || world.steps == ["check out", "branch", "head"], "killed after \(point) changes")
    }
  }

  @Test func `whatever fails once, an error means that nothing has changed`() throws {
    for point in 1...changeCount {
      let world = try TransactionWorld(in: directory.path, name: "failure-\(point)")
      world.fault = .failure(at: point)
      let hasFailed = (try? world.apply()) == nil
      if hasFailed {
        #expect(try world.snapshot() == before, "change \(point) failed")
        #expect(try world.isSettled())
      } else {
        #expect(try [nil, .finished(label: "a test")].contains(world.recover()))
        #expect(try world.isSettled())
        #expect(try world.snapshot() == after, "change \(point) failed")
      }
    }
  }

  @Test(arguments: ["updated", "deleted", "made/deep/created"])
  func `what a person writes after the crash stays, and the rest is as before or as after`(name: String) throws {
    for point in 0..<changeCount {
      let world = try killed(at: point, name: "person-\(point)-\(name.hashValue)")
      try world.write("by hand", to: name)
      _ = try world.recover()
      var items = try world.snapshot()
      if case .file("by hand", _) = items[name] {} else { Issue.record("\(name) was lost after \(point) changes") }
      let others = { (items: [String: TransactionWorld.Item]) in
        items.filter { $0.key != name && !name.hasPrefix($0.key + "/") }
      }
      items = others(items)
      #expect(items == others(before) || items == others(after), "killed after \(point) changes")
      #expect(try world.isSettled())
    }
  }

  @Test func `what a person deletes after the crash is not made half`() throws {
    for point in 0..<changeCount {
      let world = try killed(at: point, name: "removed-\(point)")
      try? FileManager.default.removeItem(atPath: world.path("updated").string)
      _ = try world.recover()
      let others = { (items: [String: TransactionWorld.Item]) in items.filter { $0.key != "updated" } }
      let items = others(try world.snapshot())
      #expect(items == others(before) || items == others(after), "killed after \(point) changes")
    }
  }

  @Test func `a cleaning away of the staged files undoes the change`() throws {
    for point in 0..<changeCount {
      let world = try killed(at: point, name: "cleaned-\(point)")
      for name in try world.snapshot().keys where name.contains(".speckit-") && name.hasSuffix(".new") {
        try FileManager.default.removeItem(atPath: world.path(name).string)
      }
      _ = try world.recover()
      let items = try world.snapshot()
      #expect(items == before || items == after, "killed after \(point) changes")
    }
  }

  @Test func `a step that cannot be finished after the crash undoes the change`() throws {
    for point in 0..<changeCount {
      let world = try killed(at: point, name: "refused-\(point)")
      let wasDone = world.steps.contains("head")
      _ = try world.recover(failingStep: "head")
      #expect(try world.snapshot() == (wasDone ? after : before), "killed after \(point) changes")
      #expect(try world.isSettled())
    }
  }

  @Test func `a journal that names a place outside is refused, and nothing is touched`() throws {
    for point in 0..<changeCount {
      let world = try killed(at: point, name: "foreign-\(point)")
      let elsewhere = try TransactionWorld(in: directory.path, name: "elsewhere-\(point)")
      for name in ["journal", "journal.clearing"] {
        guard let text = try? directory.text(of: "foreign-\(point)/state/\(name)") else { continue }
        let other = text.replacingOccurrences(of: "foreign-\(point)", with: "elsewhere-\(point)")
        try directory.write(other, to: "foreign-\(point)/state/\(name)")
        let items = try world.snapshot()
        #expect(throws: TransactionError.self) { try world.recover() }
        #expect(try world.snapshot() == items)
      }
      #expect(try elsewhere.snapshot() == before, "killed after \(point) changes")
    }
  }

  private func killed(at point: Int, name: String? = nil) throws -> TransactionWorld {
    let world = try TransactionWorld(in: directory.path, name: name ?? "killed-\(point)")
    world.fault = .death(after: point)
    _ = try? world.apply()
    return world
  }
}
