import Files
import Foundation
import TestSupport
import Testing

@testable import Operations

/// The scripts that agents call: they find speckit and hand everything on.
@Suite struct ShimTests {
  static let names = [
    "check-prerequisites", "create-new-feature", "create-new-feature-branch", "resolve-template", "setup-plan",
    "setup-tasks",
  ]

  private let directory: TemporaryDirectory
  private let scripts = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../scripts")
    .standardizedFileURL

  /// A repository with copies of the scripts, and a program called speckit that tells what it was given.
  init() throws {
    directory = try TemporaryDirectory()
    for folder in ["my bin", "my shop/.specify/scripts"] {
      try FileManager.default.createDirectory(
        atPath: directory.path.string + "/" + folder, withIntermediateDirectories: true)
    }
    try Program.writeScript(
      "echo \"from $SPECKIT_SCRIPT\"\nfor word; do echo \"[$word]\"; done\nexit 7",
      to: directory.path.appending(component: "my bin").appending(component: "speckit"))
    let copy = ["-R", scripts.path + "/bash", "my shop/.specify/scripts/bash"]
    try #require(try Program.run("/bin/cp", copy, in: directory.path).status == 0)
  }

  private var program: String { directory.path.string + "/my bin/speckit" }
  private var shop: AbsolutePath { directory.path.appending(component: "my shop") }

  private func run(
    _ script: String, _ arguments: [String] = [], shell: String? = nil, path: String = "", program: String? = nil
  ) throws -> Program.Result {
    var variables = ["PATH": path + ":/usr/bin:/bin"]
    variables["SPECKIT_BIN"] = program
    let words = shell == nil ? arguments : [script] + arguments
    return try Program.run(shell ?? shop.string + "/" + script, words, in: shop, variables: variables)
  }

  @Test func `the embedded scripts are those of the folder`() throws {
    let onDisk = try ["bash", "powershell"].flatMap { folder in
      try FileManager.default.contentsOfDirectory(atPath: scripts.path + "/" + folder).map { folder + "/" + $0 }
    }
    let texts = try onDisk.map { try String(contentsOf: scripts.appending(path: $0), encoding: .utf8) }
    #expect(
      Dictionary(uniqueKeysWithValues: zip(onDisk, texts)) == EmbeddedShims.files, "run scripts/embed")
    #expect(onDisk.allSatisfy { FileManager.default.isExecutableFile(atPath: scripts.path + "/" + $0) })
  }

  @Test(arguments: Shims.Language.allCases)
  func `there is one for each of spec-kit's scripts, and they differ by their names alone`(
    language: Shims.Language
  ) throws {
    let suffix = language == .bash ? ".sh" : ".ps1"
    let files = Shims.files(language)
    #expect(Set(files.map(\.name)) == Set(ShimTests.names.map { $0 + suffix }))
    let texts = files.map { file in
      String(decoding: file.bytes, as: UTF8.self).replacing(" compat \(file.name.dropLast(suffix.count)) ", with: " _ ")
    }
    #expect(Set(texts).count == 1)
    #expect(texts.first?.contains(" _ ") == true)
  }

  @Test(arguments: names) func `a script hands on its name, its path and its arguments untouched`(name: String) throws {
    let script = ".specify/scripts/bash/\(name).sh"
    let result = try run(
      script, ["--json", "", "two  words", "a\"b'$c\\*", "--", "-x"], path: directory.path.string + "/my bin")
    let words = ["compat", name, "--json", "", "two  words", "a\"b'$c\\*", "--", "-x"]
    #expect(result.output == "from \(shop.string)/\(script)\n" + words.map { "[\($0)]\n" }.joined())
    #expect(result.errors.isEmpty)
    #expect(result.status == 7)
  }

  @Test(arguments: ["/bin/bash", "/bin/sh"])
  func `a script may be called by its shell, with speckit named outright`(shell: String) throws {
    let script = ".specify/scripts/bash/setup-plan.sh"
    let result = try run(script, ["--json"], shell: shell, program: program)
    #expect(result.output == "from \(script)\n[compat]\n[setup-plan]\n[--json]\n")
    #expect(result.status == 7)
  }

  @Test func `a script reached through a link tells the link, by which its repository is found`() throws {
    let link = shop.string + "/linked.sh"
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: scripts.path + "/bash/setup-tasks.sh")
    #expect(try run("linked.sh", program: program).output == "from \(link)\n[compat]\n[setup-tasks]\n")
  }

  @Test(arguments: [nil, "/nowhere/speckit", ""])
  func `without speckit a script says how to get it`(program: String?) throws {
    let result = try run(".specify/scripts/bash/setup-plan.sh", program: program)
    #expect(result.status == 1)
    #expect(result.output.isEmpty)
    #expect(result.errors == "ERROR: speckit is not on PATH (install it, or set SPECKIT_BIN)\n")
  }
}
