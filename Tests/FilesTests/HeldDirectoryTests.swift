import Foundation
import TestSupport
import Testing

@testable import Files

/// Asking the system by way of a directory that is held open.
@Suite struct HeldDirectoryTests {
  private let directory: TemporaryDirectory

  init() throws {
    directory = try TemporaryDirectory()
    try directory.write("one\n", to: "tree/a/spec.md")
    let work = directory.path.string + "/tree"
    try FileManager.default.createSymbolicLink(atPath: work + "/link", withDestinationPath: "a/spec.md")
    try FileManager.default.createSymbolicLink(atPath: work + "/folder", withDestinationPath: "a")
    try FileManager.default.createSymbolicLink(atPath: work + "/nowhere", withDestinationPath: "missing")
  }

  private static let paths = ["", "a", "a/spec.md", "link", "folder/spec.md", "nowhere", "b", "b/c", "a/spec.md/b"]

  @Test(arguments: paths)
  func `it tells what the whole path tells`(path: String) throws {
    let root = directory.path.appending(component: "tree")
    let path = try #require(RelativePath(path))
    let found = try HeldDirectory(root).statData(of: path)
    let expected = try FileSystem.statData(of: root.appending(path))
    #expect(found?.kind == expected?.kind)
    #expect(found?.data == expected?.data)
  }

  @Test func `nothing stands in a directory that is not there`() throws {
    let held = HeldDirectory(directory.path.appending(component: "missing"))
    #expect(try held.statData(of: #require(RelativePath("a"))) == nil)
    #expect(try held.statData(of: .empty) == nil)
  }

  @Test func `a directory that came later is seen`() throws {
    let held = HeldDirectory(directory.path.appending(component: "later"))
    try directory.write("one\n", to: "later/spec.md")
    #expect(try held.statData(of: #require(RelativePath("spec.md")))?.kind == .file)
  }

  @Test func `what is settled is older than its margin`() {
    let exact = StatData(size: 0, modified: 1_000_000_001, changed: 5, inode: 1)
    #expect(exact.settling == 1_020_000_001)
    #expect(!exact.isSettled(at: exact.settling) && exact.isSettled(at: exact.settling + 1))
    let coarse = StatData(size: 0, modified: 1_000_000_000, changed: 2_000_000_000, inode: 1)
    #expect(coarse.settling == 4_000_000_000)
    #expect(!StatData(size: 0, modified: .max, changed: 0, inode: 1).isSettled(at: .max))
  }

  @Test func `only some directories are held that one can do without`() throws {
    // Other tests of this process hold some too, and now and then all.
    func holdMany() -> Int {
      for _ in 0..<6_000 {
        let held = (0..<200).compactMap { _ in HeldDirectory(ifFew: directory.path) }
        if !held.isEmpty { return held.count }
        usleep(10_000)
      }
      return 0
    }
    let first = holdMany()
    #expect(first > 0 && first <= 64)
    #expect(holdMany() > 0, "those that were let go do not count")
  }
}
