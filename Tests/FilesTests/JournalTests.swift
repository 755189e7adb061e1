import Foundation
import TestSupport
import Testing
@testable import Files

@Test(arguments: ["", "{", "[]", #"{"identifier": "1", "label": "from another version"}"#])
func `a journal that cannot be read is an error that names it, and stays`(text: String) throws {
  let directory = try TemporaryDirectory()
  let world = try TransactionWorld(in: directory.path)
  try world.write(text, to: "state/journal")
  for attempt in [{ _ = try world.recover() }, { _ = try world.interrupted() }] {
    let error = #expect(throws: TransactionError.self, performing: attempt)
    guard case .unreadableJournal(world.path("state/journal")) = error else {
      Issue.record("\(String(describing: error))")
      continue
    }
  }
  #expect(try directory.text(of: "world/state/journal") == text)
}

@Test func `the beginnings of a journal never counted`() throws {
  let directory = try TemporaryDirectory()
  let world = try TransactionWorld(in: directory.path)
  try world.write("{", to: "state/journal.new")
  #expect(try world.recover() == nil)
  #expect(try world.isSettled())
}

@Test func `a transaction is interrupted under each name of its journal`() throws {
  let directory = try TemporaryDirectory()
  let state = directory.path
  #expect(try !JournalName.isInterrupted(in: state))
  try directory.write("", to: "journal.new")
  #expect(try !JournalName.isInterrupted(in: state))
  for name in JournalName.allCases {
    try directory.write("", to: name.rawValue)
    #expect(try JournalName.isInterrupted(in: state))
    try FileManager.default.removeItem(atPath: state.appending(component: name.rawValue).string)
  }
}

@Test func `a file that cannot be written to its end leaves nothing`() throws {
  let directory = try TemporaryDirectory()
  var writer = FileWriter()
  var changes = 0
  writer.willChange = { () throws(FileError) in
    changes += 1
    if changes == 2 { throw FileError(operation: "write", path: directory.path, code: ENOSPC) }
  }
  let place = try #require(try OpenDirectory.open(directory.path))
  #expect(throws: FileError.self) { try writer.create("file", in: place, [1, 2, 3]) }
  #expect(!directory.exists("file"))
}
