import Foundation
import TestSupport
import Testing
@testable import Files

@Test func `a transaction updates, deletes and creates files, makes directories and performs its steps`() throws {
  let directory = try TemporaryDirectory()
  let world = try TransactionWorld(in: directory.path)
  try world.apply()
  let items = try world.snapshot()
  #expect(items["updated"] == .file("new", permissions: 0o640))
  #expect(items["deleted"] == nil)
  #expect(items["made/empty"] == .directory)
  #expect(items.keys.filter { $0.contains(".speckit") } == [])
  #expect(try directory.text(of: "world/made/deep/created") == "fresh")
  #expect(world.steps == ["check out", "branch", "head"])
  #expect(try world.isSettled())
  #expect(try world.recover() == nil)
}

@Test func `a transaction without changes touches nothing`() throws {
  let directory = try TemporaryDirectory()
  let world = try TransactionWorld(in: directory.path)
  try world.transaction().apply(
    .init(files: [], root: world.root, top: world.root, place: world.root.string, identifier: "1", label: "nothing"))
  #expect(world.changeCount == 0)
}

@Test(arguments: ["check out", "branch", "head"])
func `a step that fails undoes everything`(step: String) throws {
  let directory = try TemporaryDirectory()
  let world = try TransactionWorld(in: directory.path)
  let before = try world.snapshot()
  let stamp = try FileSystem.stamp(of: world.path("updated"))
  #expect(throws: TransactionWorld.Runner.Failure.self) { try world.apply(failingStep: step) }
  #expect(try world.snapshot() == before)
  #expect(try FileSystem.stamp(of: world.path("updated")) == stamp)
  #expect(try world.isSettled())
}

@Test(arguments: ["updated", "deleted"])
func `a file that was changed meanwhile is refused and nothing changes`(name: String) throws {
  let directory = try TemporaryDirectory()
  let world = try TransactionWorld(in: directory.path)
  let changes = try world.changes()
  try world.write("someone else's", to: name)
  try expectRefusal(of: changes, in: world, isChangedMeanwhile)
}

@Test func `a file that vanished meanwhile is refused and nothing changes`() throws {
  let directory = try TemporaryDirectory()
  let world = try TransactionWorld(in: directory.path)
  let changes = try world.changes()
  try FileManager.default.removeItem(atPath: world.path("updated").string)
  try expectRefusal(of: changes, in: world, isChangedMeanwhile)
}

@Test func `a file that was created meanwhile is refused and nothing changes`() throws {
  let directory = try TemporaryDirectory()
  let world = try TransactionWorld(in: directory.path)
  let changes = try world.changes()
  try world.write("someone else's", to: "made/deep/created")
  try expectRefusal(of: changes, in: world, isChangedMeanwhile)
}

@Test func `a file that was written again with the same bytes is no conflict`() throws {
  let directory = try TemporaryDirectory()
  let world = try TransactionWorld(in: directory.path)
  let changes = try world.changes()
  try world.write("old", to: "updated")
  try world.apply(changes)
  #expect(try directory.text(of: "world/updated") == "new")
}

@Test func `a file known only by its bytes is compared by its bytes`() throws {
  let directory = try TemporaryDirectory()
  let world = try TransactionWorld(in: directory.path)
  let original = FileContents(bytes: Array("old".utf8), stamp: nil)
  try world.apply([FileChange(path: world.path("updated"), content: .file([0x78]), original: original)])
  #expect(try directory.text(of: "world/updated") == "x")
}

@Test func `a file that nobody may write is replaced with its permissions`() throws {
  let directory = try TemporaryDirectory()
  let world = try TransactionWorld(in: directory.path)
  #expect(chmod(world.path("updated").string, 0o755) == 0)
  try world.apply()
  #expect(try world.snapshot()["updated"] == .file("new", permissions: 0o755))
}

@Test func `a program may be executed by those whom the mask lets`() throws {
  let directory = try TemporaryDirectory()
  let world = try TransactionWorld(in: directory.path)
  try world.apply()
  let mask = try Program.run("/bin/sh", ["-c", "umask"], in: directory.path).output
  let permissions = try 0o777 & ~#require(UInt32(mask.trimmingCharacters(in: .newlines), radix: 8))
  #expect(try world.snapshot()["made/deep/program"] == .file("run", permissions: permissions))
  #expect(try world.snapshot()["made/deep/created"] == .file("fresh", permissions: permissions & 0o666))
}

@Test func `a file that is replaced by a program is executed by whoever may read it`() throws {
  let directory = try TemporaryDirectory()
  let world = try TransactionWorld(in: directory.path)
  let path = world.path("updated")
  try world.apply([
    FileChange(path: path, content: .file([0x78]), original: try FileSystem.read(path), isExecutable: true)
  ])
  #expect(try world.snapshot()["updated"] == .file("x", permissions: 0o750))
}

@Test(arguments: ["deleted", "nowhere"])
func `a symbolic link is not written through`(destination: String) throws {
  let directory = try TemporaryDirectory()
  let world = try TransactionWorld(in: directory.path)
  try link(destination, at: world.path("link"))
  let change = FileChange(path: world.path("link"), content: .file([0x78]), original: nil)
  try expectRefusal(of: [change], in: world) {
    if case .notAFile(world.path("link")) = $0 { true } else { false }
  }
}

@Test func `a directory is not replaced by a file`() throws {
  let directory = try TemporaryDirectory()
  let world = try TransactionWorld(in: directory.path)
  try world.write("", to: "folder/file")
  let change = FileChange(path: world.path("folder"), content: .file([0x78]), original: nil)
  try expectRefusal(of: [change], in: world) { if case .notAFile = $0 { true } else { false } }
}

@Test(arguments: [FileChange.Content.file([0x78]), .directory])
func `a symbolic link on the way must not lead out`(content: FileChange.Content) throws {
  let directory = try TemporaryDirectory()
  let world = try TransactionWorld(in: directory.path)
  try directory.write("", to: "outside/file")
  try link("../outside", at: world.path("link"))
  let change = FileChange(path: world.path("link/below/new"), content: content, original: nil)
  try expectRefusal(of: [change], in: world) { if case .leadsOutside = $0 { true } else { false } }
  #expect(!directory.exists("outside/below"))
}

@Test(arguments: [".git", ".git/hooks", ".git/speckit"])
func `a symbolic link on the way must not lead into a Git directory`(target: String) throws {
  let directory = try TemporaryDirectory()
  let world = try TransactionWorld(in: directory.path)
  for folder in ["hooks", "speckit"] { try world.write("", to: ".git/\(folder)/file") }
  try link(target, at: world.path("link"))
  let before = try world.snapshot()
  for name in ["link/new", "link/below/new"] {
    let change = FileChange(path: world.path(name), content: .file([0x78]), original: nil)
    #expect(throws: TransactionError.self) { try world.apply([change]) }
  }
  #expect(try world.snapshot() == before)
}

@Test func `a dangling link on the way is refused`() throws {
  let directory = try TemporaryDirectory()
  let world = try TransactionWorld(in: directory.path)
  try link("../outside", at: world.path("link"))
  let change = FileChange(path: world.path("link/new"), content: .file([0x78]), original: nil)
  try expectRefusal(of: [change], in: world) { if case .leadsOutside = $0 { true } else { false } }
  #expect(!directory.exists("outside"))
}

@Test func `a symbolic link on the way that stays inside is followed`() throws {
  let directory = try TemporaryDirectory()
  let world = try TransactionWorld(in: directory.path)
  try world.write("", to: "folder/file")
  try link("folder", at: world.path("link"))
  try world.apply([FileChange(path: world.path("link/new"), content: .file([0x78]), original: nil)])
  #expect(try directory.text(of: "world/folder/new") == "x")
}

@Test func `what is below no root is refused, beside a root that is still to be made too`() throws {
  let directory = try TemporaryDirectory()
  let world = try TransactionWorld(in: directory.path)
  let outside = FileChange(
    path: directory.path.appending(component: "elsewhere").appending(component: "new"), content: .file([0x78]),
    original: nil)
  for root in [world.root, directory.path.appending(component: "worktree")] {
    #expect(throws: TransactionError.self) { try world.apply([outside], root: root) }
  }
  #expect(!directory.exists("elsewhere"))
  #expect(try world.isSettled())
}

@Test func `a root that is still to be made may be written to`() throws {
  let directory = try TemporaryDirectory()
  let world = try TransactionWorld(in: directory.path)
  let worktree = directory.path.appending(component: "worktree")
  let change = FileChange(path: worktree.appending(component: "new"), content: .file([0x78]), original: nil)
  try world.apply([change], root: worktree)
  #expect(try directory.text(of: "worktree/new") == "x")
}

@Test func `a root may itself be reached through a symbolic link`() throws {
  let directory = try TemporaryDirectory()
  let world = try TransactionWorld(in: directory.path)
  let alias = directory.path.appending(component: "alias")
  try link("world", at: alias)
  let change = FileChange(path: alias.appending(component: "new"), content: .file([0x78]), original: nil)
  try world.apply([change], root: alias)
  #expect(try directory.text(of: "world/new") == "x")
}

@Test func `deleting what is not there makes no directories`() throws {
  let directory = try TemporaryDirectory()
  let world = try TransactionWorld(in: directory.path)
  try world.apply([FileChange(path: world.path("none/none"), content: .nothing, original: nil)])
  #expect(!directory.exists("world/none"))
}

@Test func `an interrupted transaction tells what it was`() throws {
  let directory = try TemporaryDirectory()
  let world = try TransactionWorld(in: directory.path)
  #expect(try world.interrupted() == nil)
  world.fault = .death(after: 8)
  #expect(throws: TransactionError.self) { try world.apply() }
  #expect(try world.interrupted() == "a test")
  #expect(try world.recover() == .undone(label: "a test"))
  #expect(try world.interrupted() == nil)
}

private func isChangedMeanwhile(_ error: TransactionError) -> Bool {
  if case .changedMeanwhile = error { true } else { false }
}

private func expectRefusal(
  of changes: [FileChange], in world: TransactionWorld, _ isExpected: (TransactionError) -> Bool,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let before = try world.snapshot()
  let error = #expect(throws: TransactionError.self, sourceLocation: sourceLocation) { try world.apply(changes) }
  #expect(error.map(isExpected) == true, sourceLocation: sourceLocation)
  #expect(try world.snapshot() == before, sourceLocation: sourceLocation)
  #expect(try world.isSettled(), sourceLocation: sourceLocation)
}
