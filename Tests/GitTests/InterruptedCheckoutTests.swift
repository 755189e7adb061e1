import Files
import Foundation
import Git
import TestSupport
import Testing

/// Checkouts between random trees, cut off at random places.
struct InterruptedCheckoutTests {
  private static let names = ["a", "b", "d/a", "d/e/f", "d/e", "x", "x/y"]

  /// Makes the working tree a random one of small files, links and directories.
  private func scramble(_ sandbox: GitSandbox, _ generator: inout SeededGenerator) throws {
    for name in ["a", "b", "d", "x"] { try? FileManager.default.removeItem(atPath: sandbox.path.string + "/" + name) }
    for name in InterruptedCheckoutTests.names where Bool.random(using: &generator) {
      let text = String(repeating: "\(name) ", count: Int.random(in: 1...3, using: &generator))
      if Int.random(in: 0..<4, using: &generator) == 0 {
        try? FileManager.default.createSymbolicLink(
          atPath: sandbox.path.string + "/" + name, withDestinationPath: Bool.random(using: &generator) ? "d" : text)
      } else {
        _ = try? sandbox.write(text, to: name)
      }
    }
    try sandbox.write("kept", to: "kept")
    try sandbox.commitAll()
  }

  /// Leaves some of the files of `second` in the working tree of `first`, as a checkout that was cut off does.
  private func cutOff(
    _ sandbox: GitSandbox, between first: ObjectID, and second: ObjectID, _ generator: inout SeededGenerator
  ) throws {
    let changed = try sandbox.git("diff", "--no-renames", "--name-status", first.hex, second.hex).split(separator: "\n")
    let deleted = changed.filter { $0.hasPrefix("D") }.map { String($0.dropFirst(2)) }
    let written = changed.filter { !$0.hasPrefix("D") }.map { String($0.dropFirst(2)) }
    let steps = Int.random(in: 0...changed.count, using: &generator)
    for path in deleted.prefix(steps) { try FileManager.default.removeItem(atPath: sandbox.path.string + "/" + path) }
    for path in written.prefix(max(0, steps - deleted.count)) {
      let target = sandbox.path.string + "/" + path
      try? FileManager.default.removeItem(atPath: target)
      let content = try sandbox.git("show", "\(second):\(path)")
      if try sandbox.git("ls-tree", second.hex, "--", path).hasPrefix("120000") {
        try FileManager.default.createSymbolicLink(atPath: target, withDestinationPath: content)
      } else {
        try sandbox.write(Bool.random(using: &generator) ? content : String(content.dropLast(2)), to: path)
      }
    }
  }

  @Test(arguments: 400..<416) func `whatever was done already, the rest can be done or all undone`(seed: UInt64) throws
  {
    var generator = SeededGenerator(seed: seed)
    let sandbox = try GitSandbox()
    try scramble(sandbox, &generator)
    let first = try sandbox.commit()
    try sandbox.git("checkout", "--quiet", "-b", "side")
    try scramble(sandbox, &generator)
    let second = try sandbox.commit()
    try sandbox.git("checkout", "--quiet", "main")
    try cutOff(sandbox, between: first, and: second, &generator)
    let forward = seed.isMultiple(of: 2)
    try sandbox.repository().checkout(forward ? second : first, from: forward ? first : second)
    try sandbox.git("symbolic-ref", "HEAD", forward ? "refs/heads/side" : "refs/heads/main")
    #expect(try sandbox.git("status", "--porcelain") == "")
  }

  @Test func `a link that took a directory's place is not followed`() throws {
    let sandbox = try GitSandbox()
    try sandbox.write("old", to: "dir/file")
    try sandbox.write("old", to: "gone")
    try sandbox.write("mine", to: ".git/mine/file")
    try sandbox.commitAll()
    let first = try sandbox.commit()
    try sandbox.write("new", to: "dir/file")
    try sandbox.git("rm", "--quiet", "gone")
    try sandbox.commitAll()
    let second = try sandbox.commit()
    try FileManager.default.removeItem(atPath: sandbox.path.string + "/dir")
    try FileManager.default.createSymbolicLink(
      atPath: sandbox.path.string + "/dir", withDestinationPath: ".git/mine")
    let repository = try sandbox.repository()
    #expect(kind { () throws(GitError) in try repository.checkout(second, from: first) } == .conflict)
    #expect(try sandbox.text(of: ".git/mine/file") == "mine")
  }
}
