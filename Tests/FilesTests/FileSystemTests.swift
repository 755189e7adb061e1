import Files
import Foundation
import TestSupport
import Testing

@Test func `what does not exist is absent, not an error`() throws {
  let directory = try TemporaryDirectory()
  let missing = directory.path.appending(component: "missing")
  #expect(try FileSystem.read(missing) == nil)
  #expect(try FileSystem.kind(of: missing) == nil)
  #expect(try FileSystem.stamp(of: missing) == nil)
  #expect(try FileSystem.realPath(missing) == nil)
  #expect(try FileSystem.list(missing).isEmpty)
}

@Test func `what would be below a file is absent`() throws {
  let directory = try TemporaryDirectory()
  let below = try directory.write("x", to: "file").appending(component: "below")
  #expect(try FileSystem.read(below) == nil)
  #expect(try FileSystem.list(below).isEmpty)
}

@Test func `a directory cannot be read as a file`() throws {
  let directory = try TemporaryDirectory()
  let error = #expect(throws: FileError.self) { try FileSystem.read(directory.path) }
  #expect(error?.code == EISDIR)
}

@Test(.timeLimit(.minutes(LongTests.hangMinutes)))
func `a pipe that nobody writes to is refused at once`() throws {
  let directory = try TemporaryDirectory()
  let pipe = directory.path.appending(component: "pipe")
  #expect(mkfifo(pipe.string, 0o600) == 0)
  let error = #expect(throws: FileError.self) { try FileSystem.read(pipe) }
  #expect(error?.code == EINVAL)
  #expect(try FileSystem.kind(of: pipe) == .other)
}

@Test(arguments: [(0, 0), (3, 3), (5, 5), (9, 5)])
func `no more bytes are read than the limit allows`(limit: Int, expected: Int) throws {
  let directory = try TemporaryDirectory()
  let file = try directory.write("abcde", to: "file")
  #expect(try FileSystem.read(file, limit: limit)?.bytes == Array("abcde".utf8.prefix(expected)))
}

@Test(.timeLimit(.minutes(LongTests.hangMinutes)))
func `a file that is larger than the limit is not read as a whole, and its beginning is`() throws {
  let directory = try TemporaryDirectory()
  let file = try directory.write("abcde", to: "file")
  // Whoever read this one would need a terabyte of memory.
  #expect(truncate(file.string, 1 << 40) == 0)
  let tree = WorkingTree(root: directory.path, largest: 5)
  let path = try #require(RelativePath("file"))
  let error = #expect(throws: FileError.self) { try tree.read(path) }
  #expect(error?.path == file && error?.excess?.size == 1 << 40 && error?.excess?.limit == 5)
  #expect(try tree.read(path, limit: 3)?.bytes == Array("abc".utf8))
  #expect(truncate(file.string, 5) == 0)
  #expect(try tree.read(path)?.bytes == Array("abcde".utf8))
}

@Test func `every byte of a large file is read`() throws {
  let directory = try TemporaryDirectory()
  let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
  let file = try directory.write(bytes, to: "file")
  #expect(try FileSystem.read(file)?.bytes == bytes)
}

/// Files of the kernel say that they are empty, and are not.
@Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self/stat")))
func `a file that does not know its size is read whole`() throws {
  let path = try #require(AbsolutePath("/proc/self/stat"))
  let text = String(decoding: try FileSystem.read(path)?.bytes ?? [], as: UTF8.self)
  #expect(text.hasSuffix("\n"))
  #expect(text.contains("("))
}

@Test func `a file that may not be read is an error that says so`() throws {
  let directory = try TemporaryDirectory()
  let file = try directory.write("x", to: "file")
  try #require(chmod(file.string, 0) == 0)
  guard getuid() != 0 else { return }
  let error = #expect(throws: FileError.self) { try FileSystem.read(file) }
  #expect(error?.isPermissionDenied == true)
  #expect(error?.description == "cannot read \(file): Permission denied")
}

@Test func `a listing is ordered by name and tells what each name is`() throws {
  let directory = try TemporaryDirectory()
  try directory.write("", to: "b")
  try directory.write("", to: "a/file")
  try directory.write("", to: ".hidden")
  try link("b", at: directory.path.appending(component: "c"))
  let entries = try FileSystem.list(directory.path)
  #expect(entries.map(\.name) == [".hidden", "a", "b", "c"])
  #expect(entries.map(\.kind) == [.file, .directory, .file, .symbolicLink])
}

@Test(arguments: [[0xff], [0xc3], [0xed, 0xa0, 0x80], [0xc0, 0xaf], [0x66, 0xf5, 0x6f]] as [[UInt8]])
func `a name that is not UTF-8 is told apart, with what is wrong in it replaced`(bytes: [UInt8]) throws {
  let directory = try TemporaryDirectory()
  try directory.write("", to: "a")
  try ForeignName.makeFolder(Array("b-".utf8) + bytes, below: directory.path)
  try ForeignName.write("x", to: Array("c-".utf8) + bytes, below: directory.path)
  let entries = try FileSystem.list(directory.path)
  #expect(entries.map(\.kind) == [.file, .misnamed(isDirectory: true), .misnamed(isDirectory: false)])
  #expect(entries.map { $0.name.prefix(2) } == ["a", "b-", "c-"])
  for entry in entries.dropFirst() {
    #expect(entry.name == entry.name.prefix(2) + String(decoding: bytes, as: UTF8.self))
    #expect(entry.name.contains("\u{fffd}"))
    #expect(try FileSystem.kind(of: directory.path.appending(component: entry.name)) == nil)
  }
}

@Test func `a replacement character of its own does not make a name a wrong one`() throws {
  let directory = try TemporaryDirectory()
  try directory.write("", to: "a\u{fffd}")
  #expect(try FileSystem.list(directory.path).map(\.kind) == [.file])
}

@Test func `a stamp changes with the content and with the permissions`() throws {
  let directory = try TemporaryDirectory()
  let file = try directory.write("one", to: "file")
  let first = try #require(try FileSystem.read(file)?.stamp)
  #expect(try FileSystem.stamp(of: file) == first)
  try #require(chmod(file.string, 0o600) == 0)
  let second = try #require(try FileSystem.stamp(of: file))
  #expect(second != first)
  try directory.write("four", to: "file")
  #expect(try FileSystem.stamp(of: file) != second)
}

@Test func `links are followed by isFile and isDirectory, not by kind`() throws {
  let directory = try TemporaryDirectory()
  try directory.write("", to: "folder/file")
  let toFile = directory.path.appending(component: "to-file")
  let toFolder = directory.path.appending(component: "to-folder")
  try link("folder/file", at: toFile)
  try link("folder", at: toFolder)
  #expect(FileSystem.isFile(toFile) && !FileSystem.isDirectory(toFile))
  #expect(FileSystem.isDirectory(toFolder) && !FileSystem.isFile(toFolder))
  #expect(try FileSystem.kind(of: toFile) == .symbolicLink)
  #expect(try FileSystem.realPath(toFile) == directory.path.appending(component: "folder").appending(component: "file"))
}

@Test func `the working tree follows links that stay in it and no others`() throws {
  let directory = try TemporaryDirectory()
  try directory.write("inside", to: "tree/file")
  try directory.write("outside", to: "secret/file")
  let root = directory.path.appending(component: "tree")
  try link("file", at: root.appending(component: "good"))
  try link("../secret/file", at: root.appending(component: "bad"))
  try link("../secret", at: root.appending(component: "folder"))
  let tree = WorkingTree(root: root)
  #expect(try tree.read(RelativePath.empty.appending(component: "good"))?.bytes == Array("inside".utf8))
  #expect(throws: FileError.self) { try tree.read(RelativePath.empty.appending(component: "bad")) }
  #expect(try tree.list(RelativePath.empty.appending(component: "folder")).isEmpty)
  #expect(try tree.realPath(RelativePath.empty.appending(component: "good"))?.string == "file")
  #expect(try tree.realPath(RelativePath.empty.appending(component: "bad")) == nil)
}

func link(_ destination: String, at path: AbsolutePath) throws {
  try FileManager.default.createSymbolicLink(atPath: path.string, withDestinationPath: destination)
}

@Test func `the working tree reads nothing that a link on the way leads out to`() throws {
  let directory = try TemporaryDirectory()
  try directory.write("secret", to: "outside/deep/file")
  try directory.write("mine", to: "tree/inside/deep/file")
  let root = directory.path.appending(component: "tree")
  for (name, target) in [("out", "../outside"), ("in", "inside"), ("gone", "../nowhere")] {
    try FileManager.default.createSymbolicLink(atPath: "\(root)/\(name)", withDestinationPath: target)
  }
  let tree = WorkingTree(root: root)
  let path = { (text: String) throws in try #require(RelativePath(text)) }
  #expect(try tree.read(path("in/deep/file"))?.bytes == Array("mine".utf8))
  #expect(try tree.list(path("in/deep")).map(\.name) == ["file"])
  #expect(throws: FileError.self) { try tree.read(path("out/deep/file")) }
  #expect(try tree.list(path("out/deep")).isEmpty)
  #expect(try tree.read(path("out/deep/other")) == nil)
  #expect(try tree.read(path("gone/deep/file")) == nil)
}
