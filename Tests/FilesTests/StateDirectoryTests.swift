import Foundation
import TestSupport
import Testing
@testable import Files

@Suite struct StateDirectoryTests {
  let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  private func state(_ name: String, sharing: SharedPermissions? = nil, isAmongFiles: Bool = false) throws
    -> StateDirectory
  {
    StateDirectory(
      home: directory.path, name: try #require(RelativePath(name)), sharing: sharing, isAmongFiles: isAmongFiles)
  }

  @Test func `it is made where it is missing, and hidden from Git where it lies among files`() throws {
    let plain = try state("git/speckit")
    #expect(try plain.open() == nil)
    _ = try plain.make()
    try plain.hide(FileWriter())
    #expect(!directory.exists("git/speckit/.gitignore"))
    let amongFiles = try state(".specify/.state", isAmongFiles: true)
    for _ in 0..<2 { try amongFiles.hide(FileWriter()) }
    #expect(try directory.text(of: ".specify/.state/.gitignore") == "*\n")
  }

  @Test(arguments: ["a", "a/b"]) func `no component may be a link`(name: String) throws {
    try directory.write("", to: "elsewhere/b/file")
    try FileManager.default.createDirectory(atPath: directory.path.string + "/a", withIntermediateDirectories: true)
    let link = directory.path.string + "/" + name
    try FileManager.default.removeItem(atPath: directory.path.string + "/a")
    if name == "a/b" {
      try FileManager.default.createDirectory(atPath: directory.path.string + "/a", withIntermediateDirectories: true)
    }
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: directory.path.string + "/elsewhere" + (name == "a" ? "" : "/b"))
    let state = try state("a/b")
    #expect(throws: TransactionError.self) { try state.open() }
    #expect(throws: TransactionError.self) { try state.make() }
    #expect(throws: TransactionError.self) { try ScratchFile.write("note", in: state, []) }
    #expect(!directory.exists("elsewhere/b/note"))
  }

  @Test func `what is made in a shared one may be written by the group`() throws {
    let state = try state("shared", sharing: .group)
    do {
      let lock = try Lock(in: state, timeout: .zero)
      withExtendedLifetime(lock) {}
    }
    try ScratchFile.write("note", in: state, [])
    let modes = try ["shared", "shared/lock", "shared/note"].map {
      try FileSystem.stamp(of: directory.path.appending(component: $0))?.permissions
    }
    #expect(modes == [0o2775, 0o664, 0o664])
  }

  @Test func `a line is added once to a file that people keep, and everything else stays`() throws {
    let state = try state("info")
    let file = LineFile("exclude", in: state)
    try file.add("*.new", below: "# ours")
    #expect(try directory.text(of: "info/exclude") == "# ours\n*.new\n")
    for text in ["", "theirs", "theirs\r\n", "\u{FEFF}theirs\n\n"] {
      try directory.write(text, to: "info/exclude")
      for _ in 0..<2 { try file.add("*.new", below: "# ours") }
      let end = text.isEmpty || text.utf8.last == 10 ? "" : "\n"
      #expect(try directory.text(of: "info/exclude") == text + end + "# ours\n*.new\n")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: directory.path.string + "/info") == ["exclude"])
  }

  @Test func `root's files are also those of whoever became root by sudo`() {
    let own = geteuid()
    #expect(User.owning([:]) == [own])
    #expect(User.owning(["SUDO_UID": "1234"]) == (own == 0 ? [0, 1234] : [own]))
    #expect(User.owning(["SUDO_UID": "x"]) == [own])
  }
}
