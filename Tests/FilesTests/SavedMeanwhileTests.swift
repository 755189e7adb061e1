import Foundation
import TestSupport
import Testing
@testable import Files

/// Somebody saves a file while a transaction replaces it.
@Suite struct SavedMeanwhileTests {
  /// How programs save files.
  enum Manner: CaseIterable {
    /// `>>`: opened for appending, written, closed.
    case append
    /// Written beside it and moved over it.
    case replace
    /// Emptied and written anew, the same file.
    case rewrite
    /// Appended to through a descriptor that was opened before the transaction began.
    case appendLate
  }

  private static let saved = "by hand\n"

  @Test(arguments: Manner.allCases, [true, false])
  func `what is saved at any instant of a transaction is there afterwards`(manner: Manner, exchanges: Bool) throws {
    let directory = try TemporaryDirectory()
    var outcomes: Set<Bool> = []
    for point in 1...60 {
      let world = try TransactionWorld(in: directory.path, name: "\(point)")
      world.exchanges = exchanges
      world.patience = 2
      // Programs that other tests start do not get it too: it would stay open there.
      let early = manner == .appendLate ? open(world.path("updated").string, O_WRONLY | O_CLOEXEC) : nil
      var isSaved = false
      world.onChange = { [unowned world] change in
        guard change == point else { return }
        isSaved = true
        try Self.save(world.path("updated"), manner, early)
      }
      let isDone = (try? world.apply()) != nil
      if !isSaved { try Self.save(world.path("updated"), manner, early) }
      let items = try world.snapshot()
      let text = try directory.text(of: "\(point)/updated")
      #expect(text.contains(Self.saved), "\(manner) at change \(point): \(text)")
      #expect(!items.keys.contains { $0.contains(".speckit-") }, "\(manner) at change \(point)")
      #expect(try world.isSettled())
      // Without exchanges a file is gone for an instant, and whoever saves it then makes a new one.
      if exchanges { #expect(!items.keys.contains { $0.contains(".orig") }, "\(manner) at change \(point)") }
      if !isDone {
        if exchanges { #expect(text == "old" + Self.saved, "\(manner) at change \(point)") }
        #expect(items["deleted"] != nil && items["made"] == nil, "\(manner) at change \(point)")
      }
      outcomes.insert(isDone)
      if !isSaved || point > world.changeCount { break }
    }
    #expect(outcomes.contains(false))
  }

  private static func save(_ path: AbsolutePath, _ manner: Manner, _ early: Int32?) throws {
    let url = URL(filePath: path.string)
    let data = Data(saved.utf8)
    switch manner {
    case .append:
      let descriptor = open(path.string, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o644)
      defer { close(descriptor) }
      try #require(
        descriptor >= 0 && data.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) } == data.count)
    case .replace:
      let text = ((try? Data(contentsOf: url)) ?? Data()) + data
      try text.write(to: URL(filePath: path.string + ".tmp"))
      try #require(rename(path.string + ".tmp", path.string) == 0)
    case .rewrite:
      try (((try? Data(contentsOf: url)) ?? Data()) + data).write(to: url)
    case .appendLate:
      let early = try #require(early)
      defer { close(early) }
      lseek(early, 0, SEEK_END)
      try #require(data.withUnsafeBytes { write(early, $0.baseAddress, $0.count) } == data.count)
    }
  }

  @Test(arguments: [true, false])
  func `a file that is made meanwhile stands as it was made`(exchanges: Bool) throws {
    let directory = try TemporaryDirectory()
    for point in 1...60 {
      let world = try TransactionWorld(in: directory.path, name: "\(point)")
      world.exchanges = exchanges
      var isMade = false
      world.onChange = { [unowned world] change in
        guard change == point else { return }
        let target = world.path("made/deep/created").string
        isMade = FileManager.default.fileExists(atPath: world.path("made/deep").string)
        if isMade, access(target, F_OK) != 0 { try Data(Self.saved.utf8).write(to: URL(filePath: target)) }
      }
      let isDone = (try? world.apply()) != nil
      if isMade, !isDone {
        #expect(try directory.text(of: "\(point)/made/deep/created") == Self.saved)
        #expect(try directory.text(of: "\(point)/updated") == "old")
      }
      #expect(try world.isSettled())
      if point > world.changeCount { break }
    }
  }

  /// What else people do to a file.
  enum Replacement: CaseIterable {
    case link, danglingLink, directory, nothing
  }

  @Test(arguments: Replacement.allCases, [true, false])
  func `what people put in the place of a file stays there`(replacement: Replacement, exchanges: Bool) throws {
    let directory = try TemporaryDirectory()
    for point in 1...60 {
      let world = try TransactionWorld(in: directory.path, name: "\(point)")
      world.exchanges = exchanges
      try world.write("elsewhere", to: "other")
      let target = world.path("updated")
      var isReplaced = false
      world.onChange = { change in
        guard change == point, (try? FileSystem.kind(of: target)) == .file else { return }
        isReplaced = true
        try Self.put(replacement, at: target)
      }
      let isDone = (try? world.apply()) != nil
      let items = try world.snapshot()
      #expect(!items.keys.contains { $0.contains(".speckit-") }, "\(replacement) at change \(point): \(items)")
      #expect(try world.isSettled())
      if exchanges { #expect(!items.keys.contains { $0.contains(".orig") }, "\(replacement) at change \(point)") }
      if isReplaced {
        let found = items["updated"]
        switch replacement {
        case .link, .danglingLink: #expect(found == .link, "at change \(point)")
        case .directory: #expect(items["updated/inside"] != nil, "at change \(point)")
        case .nothing: #expect(found == nil, "at change \(point)")
        }
      }
      if !isDone { #expect(items["deleted"] != nil && items["made"] == nil, "\(replacement) at change \(point)") }
      if point > world.changeCount { break }
    }
  }

  private static func put(_ replacement: Replacement, at target: AbsolutePath) throws {
    try FileManager.default.removeItem(atPath: target.string)
    switch replacement {
    case .link: try #require(symlink("other", target.string) == 0)
    case .danglingLink: try #require(symlink("nowhere", target.string) == 0)
    case .directory:
      try #require(mkdir(target.string, 0o755) == 0)
      try Data(saved.utf8).write(to: URL(filePath: target.string + "/inside"))
    case .nothing: break
    }
  }

  @Test(arguments: [true, false])
  func `a directory that gets another name holds all of the change or nothing`(exchanges: Bool) throws {
    let directory = try TemporaryDirectory()
    for point in 1...60 {
      let world = try TransactionWorld(in: directory.path, name: "\(point)")
      world.exchanges = exchanges
      try world.write("old", to: "epic/plan")
      try world.write("old", to: "epic/index")
      let changes = try ["epic/plan", "epic/index", "epic/new"].map { name in
        let path = world.path(name)
        return FileChange(path: path, content: .file(Array("new".utf8)), original: try FileSystem.read(path))
      }
      world.onChange = { [unowned world] change in
        if change == point { rename(world.path("epic").string, world.path("other").string) }
      }
      let isDone = (try? world.apply(changes)) != nil
      let items = try world.snapshot().filter { !$0.key.hasPrefix("step ") }
      #expect(!items.keys.contains { $0.contains(".speckit-") }, "at change \(point): \(items)")
      #expect(try world.isSettled())
      let place = point > world.changeCount ? "epic" : "other"
      let text = isDone ? "new" : "old"
      for name in ["plan", "index"] { #expect(try directory.text(of: "\(point)/\(place)/\(name)") == text) }
      #expect((items["\(place)/new"] != nil) == isDone, "at change \(point)")
      if point > world.changeCount { break }
    }
  }

  @Test func `two people who append in turn lose nothing, whichever file they write to`() throws {
    let directory = try TemporaryDirectory()
    for point in 1...60 {
      let world = try TransactionWorld(in: directory.path, name: "\(point)")
      world.patience = 2
      let path = world.path("updated").string
      let descriptor = open(path, O_WRONLY | O_APPEND | O_CLOEXEC)
      var isOpen = true
      world.onChange = { change in
        guard change >= point else { return }
        if change == point {
          write(descriptor, "first\n", 6)
          close(descriptor)
          isOpen = false
        }
        let second = open(path, O_WRONLY | O_APPEND | O_NONBLOCK | O_CLOEXEC)
        write(second, "\(change)\n", "\(change)\n".utf8.count)
        close(second)
      }
      _ = try? world.apply()
      if isOpen { close(descriptor) }
      let text = try directory.text(of: "\(point)/updated")
      if point <= world.changeCount { #expect(text.contains("first\n"), "at change \(point): \(text)") }
      for change in point...max(point, world.changeCount) where change <= world.changeCount {
        #expect(text.contains("\(change)\n"), "at change \(point): \(text)")
      }
      if point > world.changeCount { break }
    }
  }

  @Test(arguments: [true, false])
  func `where somebody has the new file open as all is taken back, what stood there is kept beside it`(
    exchanges: Bool
  ) throws {
    let directory = try TemporaryDirectory()
    let world = try TransactionWorld(in: directory.path)
    world.exchanges = exchanges
    world.patience = 2
    var descriptor: Int32 = -1
    world.onChange = { [unowned world] _ in
      guard descriptor < 0, try directory.text(of: "world/updated") == "new" else { return }
      descriptor = open(world.path("updated").string, O_WRONLY | O_CLOEXEC)
    }
    defer { close(descriptor) }
    #expect(throws: TransactionWorld.Runner.Failure.self) { try world.apply(failingStep: "head") }
    #expect(descriptor >= 0)
    #expect(try directory.text(of: "world/updated") == "new")
    #expect(try directory.text(of: "world/updated.orig") == "old")
    #expect(try directory.text(of: "world/deleted") == "doomed")
    #expect(try world.isSettled())
  }
}
