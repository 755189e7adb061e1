import Foundation
import TestSupport
import Testing
@testable import Files

/// A directory becomes something else while a transaction writes into it.
@Suite struct SwappedDirectoryTests {
  @Test(arguments: [true, false], ["../outside", ".git"])
  func `a directory that becomes a link at any instant leads nowhere`(exchanges: Bool, target: String) throws {
    let directory = try TemporaryDirectory()
    for point in 1...80 {
      let world = try TransactionWorld(in: directory.path, name: "\(point)")
      world.exchanges = exchanges
      try world.write("old", to: "folder/deep/file")
      for place in ["outside-\(point)", "\(point)/.git"] {
        for name in ["file", "deep/file", "HEAD", "new"] { try directory.write("theirs", to: "\(place)/\(name)") }
      }
      let link = target == ".git" ? target : "../outside-\(point)"
      world.onChange = { [unowned world] change in
        guard change == point else { return }
        try FileManager.default.moveItem(atPath: world.path("folder").string, toPath: world.path("moved").string)
        try FileManager.default.createSymbolicLink(atPath: world.path("folder").string, withDestinationPath: link)
      }
      let changes =
        try world.changes() + [
          FileChange(
            path: world.path("folder/deep/file"), content: .file([0x78]),
            original: try FileSystem.read(world.path("folder/deep/file"))),
          FileChange(path: world.path("folder/new"), content: .file([0x78]), original: nil),
          FileChange(path: world.path("folder/other/deep"), content: .file([0x78]), original: nil),
        ]
      _ = try? world.apply(changes)
      world.onChange = { _ in }
      _ = try? world.recover()
      let place = link.hasPrefix("..") ? "outside-\(point)" : "\(point)/.git"
      let names = try FileManager.default.subpathsOfDirectory(atPath: directory.path.string + "/" + place)
      #expect(names.sorted() == ["HEAD", "deep", "deep/file", "file", "new"], "at change \(point)")
      for name in ["file", "deep/file", "HEAD", "new"] {
        #expect(try directory.text(of: "\(place)/\(name)") == "theirs", "at change \(point)")
      }
      if point > world.changeCount { break }
    }
  }

  @Test(arguments: [".git", ".GIT", "a/.git/file", ".git/hooks/pre-commit", "bare/file", "a/bare/deep/file"])
  func `nothing is written in a Git directory, whatever it is called`(name: String) throws {
    let directory = try TemporaryDirectory()
    let world = try TransactionWorld(in: directory.path)
    for bare in ["bare", "a/bare"] {
      for part in ["HEAD", "objects/x", "refs/x"] { try world.write("", to: "\(bare)/\(part)") }
    }
    let before = try world.snapshot()
    let change = FileChange(path: world.path(name), content: .file([0x78]), original: nil)
    #expect(throws: TransactionError.self) { try world.apply([change]) }
    #expect(try world.snapshot() == before)
    #expect(try world.isSettled())
  }
}
