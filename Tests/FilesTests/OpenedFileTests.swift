import Foundation
import TestSupport
import Testing
@testable import Files

/// A file is read in the instant in which another command exchanges it.
@Suite(.timeLimit(.minutes(LongTests.hangMinutes))) struct OpenedFileTests {
  private let directory: TemporaryDirectory
  private let path: AbsolutePath

  init() throws {
    directory = try TemporaryDirectory()
    path = try directory.write("text", to: "file")
  }

  /// Keeps everybody out of the file for a while that has begun when this returns.
  private func keepOut() throws {
    let opened = try #require(try OpenDirectory.open(directory.path))
    nonisolated(unsafe) let file = try #require(try OpenFile.open("file", in: opened, .appending))
    // A child of another test has the descriptor too, until it runs its program.
    var isKept = false
    for _ in 0..<1_000 where !isKept {
      isKept = file.keepOthersOut()
      if !isKept { usleep(1_000) }
    }
    try #require(isKept, "the file system has no leases")
    Thread.detachNewThread {
      usleep(100_000)
      file.end()
    }
  }

  @Test func `by its path it is read a little later`() throws {
    try keepOut()
    #expect(try FileSystem.read(path)?.bytes == Array("text".utf8))
  }

  @Test func `in its directory it is read a little later`() throws {
    let opened = try #require(try OpenDirectory.open(directory.path))
    try keepOut()
    #expect(try opened.read("file") == Array("text".utf8))
  }
}
