import Files
import Foundation
import TestSupport
import Testing

/// The directory in which a repository is made: what is not this program's stays.
@Suite struct WorkshopTests {
  private static let name = ".speckit-git.new"
  private let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  @Test(arguments: ["notes.md", ".git/config", "speckit-workshop/x", "a/b"])
  func `a directory of somebody else stays and blocks nobody but the one who needs its name`(path: String) throws {
    try directory.write("mine\n", to: "\(Self.name)/\(path)")
    try directory.write("", to: "\(Self.name)/a/b")
    #expect(try !Workshop.clear(in: directory.path))
    #expect(throws: Workshop.Blocked.self) { try Workshop(in: directory.path, timeout: .seconds(5)) }
    #expect(directory.exists("\(Self.name)/\(path)"))
  }

  @Test func `a file or a link of the name stays`() throws {
    try directory.write("mine\n", to: Self.name)
    #expect(try !Workshop.clear(in: directory.path))
    #expect(throws: Workshop.Blocked.self) { try Workshop(in: directory.path, timeout: .zero) }
    #expect(directory.exists(Self.name))
    let path = "\(directory.path)/\(Self.name)"
    try FileManager.default.removeItem(atPath: path)
    try directory.write("", to: "elsewhere/x")
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "elsewhere")
    #expect(try !Workshop.clear(in: directory.path))
    #expect(throws: Workshop.Blocked.self) { try Workshop(in: directory.path, timeout: .zero) }
    #expect(directory.exists("elsewhere/x"))
  }

  @Test(arguments: [[], ["speckit-workshop"], ["speckit-workshop", ".git/HEAD"], ["speckit-workshop", "_git2_1"]])
  func `what a killed process left is cleared away`(files: [String]) throws {
    try FileManager.default.createDirectory(
      atPath: "\(directory.path)/\(Self.name)", withIntermediateDirectories: false)
    for file in files { try directory.write("", to: "\(Self.name)/\(file)") }
    #expect(try Workshop.clear(in: directory.path))
    #expect(!directory.exists(Self.name))
    #expect(try !Workshop.clear(in: directory.path))
  }

  @Test func `what is made moves to its place, and the workshop goes`() throws {
    let workshop = try Workshop(in: directory.path, timeout: .zero)
    #expect(throws: Lock.Held.self) { try Workshop(in: directory.path, timeout: .zero) }
    try directory.write("made\n", to: "\(Self.name)/.git/HEAD")
    #expect(try workshop.move(".git"))
    #expect(directory.exists(".git/HEAD") && !directory.exists(Self.name))
  }
}
