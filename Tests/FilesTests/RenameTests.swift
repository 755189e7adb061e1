import Foundation
import TestSupport
import Testing
@testable import Files

/// A folder and a file that get other paths, while a file in the folder changes and another one is made there.
@Suite struct RenameTests {
  private typealias Items = [String: TransactionWorld.Item]

  let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  @Test(arguments: [true, false])
  func `a folder moves with all that is in it, and with what changes there`(movesAtOnce: Bool) throws {
    let world = try world("world")
    world.renamesToFree = movesAtOnce
    try apply(in: world)
    let items = try world.snapshot()
    #expect(items["folder"] == nil && items["single"] == nil)
    #expect(try directory.text(of: "world/moved/deep/folder/spec") == "edited")
    #expect(try directory.text(of: "world/moved/deep/folder/sub/made") == "fresh")
    #expect(try directory.text(of: "world/moved/deep/folder/other") == "as it was")
    #expect(try directory.text(of: "world/renamed") == "alone")
    #expect(items.keys.filter { $0.contains(".speckit") } == [])
    #expect(try world.isSettled())
  }

  @Test(arguments: ["moved/deep/folder/theirs", "renamed"])
  func `what stands at the new path is not replaced, and nothing changes`(path: String) throws {
    let world = try world("world")
    let (changes, renames) = try self.changes(in: world)
    try world.write("somebody's", to: path)
    try expectRefusal(in: world) { try world.apply(changes, renames: renames) }
  }

  @Test(arguments: ["single", "folder"])
  func `what was changed meanwhile stays where it is, and so does all else`(path: String) throws {
    let world = try world("world")
    let (changes, renames) = try self.changes(in: world)
    if path == "folder" {
      let folder = world.path("folder").string
      try FileManager.default.moveItem(atPath: folder, toPath: world.path("old").string)
      try FileManager.default.copyItem(atPath: world.path("old").string, toPath: folder)
    } else {
      try world.write("alone, and more", to: path)
    }
    try expectRefusal(in: world) { try world.apply(changes, renames: renames) }
  }

  @Test func `what somebody adds to a folder meanwhile moves along`() throws {
    let world = try world("world")
    world.onChange = { if $0 == 8 { try world.write("theirs", to: "folder/theirs") } }
    try apply(in: world)
    #expect(try directory.text(of: "world/moved/deep/folder/theirs") == "theirs")
  }

  @Test func `what takes a new path at the last instant is not replaced`() throws {
    let count = try changeCount()
    for point in 1...count {
      let world = try world("race-\(point)")
      let before = try world.snapshot()
      world.onChange = { if $0 == point { try world.write("theirs", to: "renamed") } }
      let isDone = (try? apply(in: world)) != nil
      var items = try world.snapshot()
      #expect(try world.isSettled())
      if isDone { continue }
      #expect(
        items.removeValue(forKey: "renamed").map { if case .file("theirs", _) = $0 { true } else { false } } == true)
      #expect(items == before, "at change \(point)")
    }
  }

  @Test(arguments: ["check out", "branch", "head"])
  func `a step that fails brings everything back to where it was`(step: String) throws {
    let world = try world("world")
    try expectRefusal(in: world) { try apply(in: world, failingStep: step) }
  }

  @Test func `whatever fails once, an error means that nothing has changed`() throws {
    let (before, after) = try beforeAndAfter()
    for point in 1...(try changeCount()) {
      let world = try world("failure-\(point)")
      world.fault = .failure(at: point)
      let hasFailed = (try? apply(in: world)) == nil
      if !hasFailed { _ = try world.recover() }
      #expect(try world.snapshot() == (hasFailed ? before : after), "change \(point) failed")
      #expect(try world.isSettled())
    }
  }

  @Test(arguments: [true, false])
  func `killed at any point, everything is as before or as after once recovered`(movesAtOnce: Bool) throws {
    let (before, after) = try beforeAndAfter()
    var finished = 0
    let count = try changeCount(movesAtOnce: movesAtOnce)
    for point in 0..<count {
      let world = try killed(at: point, name: "killed-\(point)-\(movesAtOnce)", movesAtOnce: movesAtOnce)
      let isFinished = try world.recover() == .finished(label: "a test")
      #expect(try world.snapshot() == (isFinished ? after : before), "killed after \(point) changes")
      #expect(try world.isSettled())
      if isFinished { finished += 1 } else { #expect(finished == 0, "what was decided stays decided") }
    }
    #expect(finished > 5 && finished < count - 5)
  }

  @Test func `killed again while recovering, or while undoing, the next recovery settles it`() throws {
    let (before, after) = try beforeAndAfter()
    var random = SeededGenerator(seed: 11)
    for point in 0..<(try changeCount()) {
      for failingStep in [nil, "head"] {
        let second = Int.random(in: 0..<20, using: &random)
        let world = try killed(at: point, name: "again-\(point)-\(failingStep ?? "")", failingStep: failingStep)
        _ = try? world.recover(.death(after: second))
        _ = try world.recover()
        let items = try world.snapshot()
        #expect(items == before || items == after, "killed after \(point), again after \(second) changes")
        #expect(try world.isSettled())
      }
    }
  }

  @Test func `killed while undoing, nothing is finished by half`() throws {
    let (before, after) = try beforeAndAfter()
    let whole = try world("undo-whole")
    #expect(throws: TransactionWorld.Runner.Failure.self) { try apply(in: whole, failingStep: "head") }
    for point in 0..<whole.changeCount {
      let world = try killed(at: point, name: "undo-\(point)", failingStep: "head")
      _ = try world.recover()
      let items = try world.snapshot()
      #expect(items == before || items == after, "killed after \(point) changes")
      #expect(try world.isSettled())
    }
  }

  @Test(arguments: ["folder/other", "moved/deep/folder/other", "renamed", "single"])
  func `what a person writes after the crash stays`(path: String) throws {
    for point in 0..<(try changeCount()) {
      let world = try killed(at: point, name: "person-\(point)-\(path.hashValue)")
      try world.write("by hand", to: path)
      _ = try world.recover()
      let isThere = try world.snapshot().values.contains {
        if case .file("by hand", _) = $0 { true } else { false }
      }
      #expect(isThere, "killed after \(point) changes")
      #expect(try world.isSettled())
    }
  }

  @Test func `a copy of the whole tree is recovered as the original is`() throws {
    let (before, after) = try beforeAndAfter()
    for point in 0..<(try changeCount()) {
      let world = try killed(at: point, name: "original-\(point)")
      let aside = world.root.string + "-aside"
      try FileManager.default.copyItem(atPath: world.root.string, toPath: aside)
      try FileManager.default.removeItem(atPath: world.root.string)
      try FileManager.default.moveItem(atPath: aside, toPath: world.root.string)
      _ = try world.recover()
      let items = try world.snapshot()
      #expect(items == before || items == after, "killed after \(point) changes")
    }
  }

  @Test(
    arguments: [
      ("folder", "folder/inside"), ("folder", "made"), ("folder/spec", "renamed"), ("folder/sub", "elsewhere"),
    ])
  func `two changes that are about one path are refused`(source: String, target: String) throws {
    let world = try world("world")
    try world.write("", to: "folder/sub/file")
    let changes = [
      FileChange(path: world.path("folder/spec"), content: .file([1]), original: try read("folder/spec", in: world)),
      FileChange(path: world.path("made/inside"), content: .file([1]), original: nil),
    ]
    var renames = [try #require(try Rename(of: world.path(source), to: world.path(target)))]
    if source == "folder/sub" { renames += [try #require(try Rename(of: world.path("folder"), to: world.path("new")))] }
    let before = try world.snapshot()
    let error = #expect(throws: TransactionError.self) { try world.apply(changes, renames: renames) }
    if case .overlapping = error {} else { Issue.record("\(String(describing: error))") }
    #expect(try world.snapshot() == before)
  }

  @Test(arguments: [".git", "link/inside", "../outside", "made/.git/x"])
  func `nothing is renamed out of the tree or into a Git directory`(target: String) throws {
    let world = try world("world")
    try directory.write("", to: "outside-tree/file")
    try FileManager.default.createSymbolicLink(
      atPath: world.path("link").string, withDestinationPath: directory.path.string + "/outside-tree")
    let place = try #require(AbsolutePath(target, relativeTo: world.root))
    let rename = try #require(try Rename(of: world.path("folder"), to: place))
    try expectRefusal(in: world) { try world.apply([], renames: [rename]) }
  }

  @Test func `a journal that renames what no transaction does is refused and kept`() throws {
    var tried = 0
    for point in 0..<(try changeCount()) {
      for name in JournalName.allCases {
        for path in [".git/config", "../victim", "folder/spec", ""] {
          let world = try killed(at: point, name: "foreign-\(point)-\(name)-\(path.hashValue)")
          guard let bytes = try FileSystem.read(world.path("state/\(name.rawValue)"))?.bytes,
            let forged = Self.forged(bytes, target: path)
          else { continue }
          try world.write(Data(forged), to: "state/\(name.rawValue)")
          let items = try world.snapshot()
          #expect(throws: TransactionError.self) { try world.recover() }
          #expect(try world.snapshot() == items)
          tried += 1
        }
      }
    }
    #expect(tried > 20)
  }

  @Test func `a journal without renames is one of the version before`() throws {
    let world = try TransactionWorld(in: directory.path)
    world.fault = .death(after: 8)
    #expect(throws: (any Error).self) { try world.apply() }
    let text = try directory.text(of: "world/state/journal")
    #expect(text.hasPrefix("speckit-journal-2 ") && !text.contains("renames"))
  }

  /// A journal in which something else is to be renamed; nil for one that renames nothing.
  private static func forged(_ journal: [UInt8], target: String) -> [UInt8]? {
    let text = String(decoding: journal, as: UTF8.self)
    guard let end = text.firstIndex(of: "\n"), text.contains("\"target\":\"renamed\"") else { return nil }
    let length = Int(text[..<end].split(separator: " ")[1]) ?? 0
    let body = text[end...].dropFirst()
    let record = body.prefix(length).replacingOccurrences(
      of: "\"target\":\"renamed\"", with: "\"target\":\"\(target)\"")
    let whole = Array((record + body.dropFirst(length)).utf8)
    let hash = String(ContentDigest(whole).hash, radix: 16)
    return Array("speckit-journal-3 \(record.utf8.count) \(hash)\n".utf8) + whole
  }

  private func expectRefusal(in world: TransactionWorld, _ body: () throws -> Void) throws {
    let before = try world.snapshot()
    #expect(throws: (any Error).self, performing: body)
    #expect(try world.snapshot() == before)
    #expect(try FileSystem.kind(of: world.state.path) == nil || world.isSettled())
  }

  private func beforeAndAfter() throws -> (before: Items, after: Items) {
    let world = try world("whole")
    let before = try world.snapshot()
    try apply(in: world)
    defer { try? FileManager.default.removeItem(atPath: world.root.string) }
    return (before, try world.snapshot())
  }

  private func changeCount(movesAtOnce: Bool = true) throws -> Int {
    let world = try world("count")
    world.renamesToFree = movesAtOnce
    defer { try? FileManager.default.removeItem(atPath: world.root.string) }
    try apply(in: world)
    return world.changeCount
  }

  private func killed(
    at point: Int, name: String, movesAtOnce: Bool = true, failingStep: String? = nil
  ) throws -> TransactionWorld {
    let world = try world(name)
    world.renamesToFree = movesAtOnce
    world.fault = .death(after: point)
    _ = try? apply(in: world, failingStep: failingStep)
    return world
  }

  private func world(_ name: String) throws -> TransactionWorld {
    let world = try TransactionWorld(in: directory.path, name: name)
    try world.write("before", to: "folder/spec")
    try world.write("as it was", to: "folder/other")
    try world.write("alone", to: "single")
    return world
  }

  private func apply(in world: TransactionWorld, failingStep: String? = nil) throws {
    let (changes, renames) = try changes(in: world)
    try world.apply(changes, renames: renames, failingStep: failingStep)
  }

  private func changes(in world: TransactionWorld) throws -> ([FileChange], [Rename]) {
    (
      [
        FileChange(
          path: world.path("folder/spec"), content: .file(Array("edited".utf8)),
          original: try read("folder/spec", in: world)),
        FileChange(path: world.path("folder/sub/made"), content: .file(Array("fresh".utf8)), original: nil),
        FileChange(path: world.path("deleted"), content: .nothing, original: try read("deleted", in: world)),
      ],
      [
        try #require(try Rename(of: world.path("folder"), to: world.path("moved/deep/folder"))),
        try #require(try Rename(of: world.path("single"), to: world.path("renamed"))),
      ]
    )
  }

  private func read(_ path: String, in world: TransactionWorld) throws -> FileContents? {
    try FileSystem.read(world.path(path))
  }
}
