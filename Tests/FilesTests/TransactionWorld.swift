import Foundation
import TestSupport
@testable import Files

/// A small working tree, a change to all of it, and a process that dies when it is told to.
final class TransactionWorld {
  /// When the file system and the steps stop working.
  enum Fault {
    case never
    /// Nothing can be changed after this many changes: to the disk the process is dead.
    case death(after: Int)
    /// One change fails, those before and after it work.
    case failure(at: Int)
  }

  /// What stands at a path.
  enum Item: Equatable {
    case file(String, permissions: UInt32)
    case directory
    case link
  }

  let root: AbsolutePath
  var steps: [String] = []
  var fault = Fault.never
  /// Whether the file system exchanges two names in one step.
  var exchanges = true
  /// Whether a file or folder gets a free path in one step.
  var renamesToFree = true
  /// How long whoever has a file open for writing is waited for, in milliseconds. A program that another test starts at the
  /// same moment has each file open that is open here, until it runs; so only tests that play somebody who goes on writing
  /// give up soon.
  var patience = 60_000
  /// Called before each change.
  var onChange: (Int) throws -> Void = { _ in }
  private(set) var changeCount = 0
  private var failingStep: String?

  init(in parent: AbsolutePath, name: String = "world") throws {
    root = parent.appending(component: name)
    try FileManager.default.createDirectory(atPath: root.string, withIntermediateDirectories: true)
    try write("old", to: "updated")
    try write("doomed", to: "deleted")
    guard chmod(path("updated").string, 0o640) == 0 else { throw CocoaError(.fileWriteNoPermission) }
  }

  /// Whether the journal lies where others can put files.
  var isAmongFiles = false

  /// The directory of the journal.
  var state: StateDirectory {
    StateDirectory(home: root, name: RelativePath("state") ?? .empty, isAmongFiles: isAmongFiles)
  }

  func path(_ relative: String) -> AbsolutePath { RelativePath(relative).map(root.appending) ?? root }

  func write(_ text: String, to relative: String) throws {
    try write(Data(text.utf8), to: relative)
  }

  func write(_ data: Data, to relative: String) throws {
    let target = path(relative)
    try FileManager.default.createDirectory(atPath: target.parent.string, withIntermediateDirectories: true)
    try data.write(to: URL(filePath: target.string))
  }

  /// Every kind of change at once.
  func changes() throws -> [FileChange] {
    [
      FileChange(
        path: path("updated"), content: .file(Array("new".utf8)), original: try FileSystem.read(path("updated"))),
      FileChange(path: path("deleted"), content: .nothing, original: try FileSystem.read(path("deleted"))),
      FileChange(path: path("made/deep/created"), content: .file(Array("fresh".utf8)), original: nil),
      FileChange(
        path: path("made/deep/program"), content: .file(Array("run".utf8)), original: nil, isExecutable: true),
      FileChange(path: path("made/empty"), content: .directory, original: nil),
    ]
  }

  /// Carries out changes of files, with a step before, unless that is left out, and two steps after them.
  func apply(
    _ changes: [FileChange]? = nil, before: [String] = ["check out"], renames: [Rename] = [],
    failingStep: String? = nil, root: AbsolutePath? = nil
  ) throws {
    self.failingStep = failingStep
    let root = root ?? self.root
    var change = Transaction<Runner>.Change(
      files: try changes ?? self.changes(), root: root, top: root, place: root.string, identifier: "1",
      label: "a test")
    change.renames = renames
    change.before = before
    change.after = ["branch", "head"]
    try transaction().apply(change)
  }

  /// What another process finds and does after this one.
  func recover(_ fault: Fault = .never, failingStep: String? = nil) throws -> Recovery? {
    self.fault = fault
    self.failingStep = failingStep
    changeCount = 0
    return try transaction().recover()
  }

  /// What was interrupted.
  func interrupted() throws -> String? { try Transaction<Runner>.interrupted(in: state) }

  func transaction() -> Transaction<Runner> {
    var writer = FileWriter()
    writer.exchanges = exchanges
    writer.renamesToFree = renamesToFree
    writer.keepsOthersOut = false
    writer.patience = patience
    writer.willChange = { () throws(FileError) in try self.change() }
    return Transaction(state: state, runner: Runner(world: self), writer: writer)
  }

  private func change() throws(FileError) {
    changeCount += 1
    try? onChange(changeCount)
    let isBroken =
      switch fault {
      case .never: false
      case .death(let count): changeCount > count
      case .failure(let number): changeCount == number
      }
    if isBroken { throw FileError(operation: "change", path: root, code: EIO) }
  }

  /// Everything but the journal's directory, by relative path.
  func snapshot() throws -> [String: Item] {
    var items: [String: Item] = [:]
    var pending = [root]
    while let directory = pending.popLast() {
      for entry in try FileSystem.list(directory) where entry.name != "state" {
        let path = directory.appending(component: entry.name)
        let name = path.relative(to: root)?.string ?? ""
        switch entry.kind {
        case .directory:
          items[name] = .directory
          pending.append(path)
        case .file:
          let contents = try FileSystem.read(path)
          items[name] = .file(
            String(decoding: contents?.bytes ?? [], as: UTF8.self), permissions: contents?.stamp?.permissions ?? 0)
        default: items[name] = .link
        }
      }
    }
    for step in steps { items["step " + step] = .directory }
    return items
  }

  /// Whether the journal is gone, under each of its names.
  func isSettled() throws -> Bool { try FileSystem.list(state.path).allSatisfy { $0.name == "ledger" } }

  /// Steps that are remembered, each done at most once.
  struct Runner: StepRunner {
    struct Failure: Error {}

    let world: TransactionWorld

    var hasSteps: Bool { true }

    func check(_ steps: [String], at place: String) throws {
      if let step = steps.first(where: { $0.contains("/") }) { throw JournalFault.reachesOut(step) }
    }

    func top(of place: String) throws -> AbsolutePath? {
      guard let path = AbsolutePath(place), path == world.root else { throw JournalFault.otherPlace(world.root) }
      return path
    }

    func perform(_ step: String, at place: String) throws {
      if world.steps.contains(step) { return }
      if world.failingStep == step { throw Failure() }
      try world.change()
      if step == "check out" {
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
      }
      world.steps.append(step)
    }

    func resume(_ step: String, at place: String, filesStand: Bool) throws { try perform(step, at: place) }

    func stands(_ step: String, at place: String) throws -> Bool { world.steps.contains(step) }

    func releaseLocks(of steps: [String], at place: String, since moment: Int64) throws {}

    func revert(_ step: String, at place: String) throws {
      guard world.steps.contains(step) else { return }
      try world.change()
      world.steps.removeAll { $0 == step }
    }
  }
}
